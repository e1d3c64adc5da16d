// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/access/access_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"
#include "console/views/access/access_form.h"
#include "console/views/access/verdict_panel.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Holder = AccessQuestion::Holder;

namespace {

enum Tab
{
    Notes,
    Who,
    What
};

QString noteWord(const QString &kind)
{
    if (kind == u"role"_s)
        return AccessView::tr("Role");
    if (kind == u"rule"_s)
        return AccessView::tr("Rule");
    if (kind == u"grant"_s)
        return AccessView::tr("Grant");
    return plainLine(kind, 40);
}

} // namespace

AccessView::AccessView(const ViewContext &context, const QByteArray &id, const QString &title,
                       QWidget *parent)
    : View(context, id, title, parent)
    , m_who(session(), ReachList::Kind::Who)
    , m_what(session(), ReachList::Kind::What)
{
    build();
    connect(m_form, &AccessForm::edited, this, &AccessView::refreshGates);
    connect(m_form, &AccessForm::said, this, &View::said);
    connect(m_form, &AccessForm::submitted, this, [this] { ask(m_form->question()); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &AccessView::askList);
    for (ReachList *list : {&m_who, &m_what})
        connect(list, &ReachList::changed, this, &AccessView::tellList);
    connect(&session(), &ServerSession::resourceChanged, this,
            [this](const QString &resource, const QJsonObject &) {
                if (resource == u"manifests"_s)
                    outdate(tr("The manifests have changed since: ask again."));
            });
    connect(&session().client(), &AdminClient::sessionStarted, this,
            [this] { outdate(tr("The connection was lost since: ask again.")); });
    tell();
    tellList();
    refreshGates();
}

void AccessView::activated()
{
    refreshGates();
}

void AccessView::open(const QString &query)
{
    AccessQuestion question = m_form->question();
    if (!takeLink(question, query))
        return Q_EMIT said(tr("There is nothing to ask about %1.").arg(plainLine(query, 80)));
    m_form->setQuestion(question);
    ask(question);
}

void AccessView::ask(const AccessQuestion &question)
{
    const QString problem = problemOf(question);
    if (!problem.isEmpty()) {
        m_form->focusWhatIsMissing();
        return Q_EMIT said(problem);
    }
    m_isAsking = true;
    const quint64 number = ++m_question;
    session().call("admin.access.explain", explainParams(question), this,
                   [this, number, question](const AdminAnswer &answer) {
                       if (number != m_question)
                           return; // another one was asked meanwhile
                       m_asked = question;
                       take(answer);
                   });
    tell();
}

void AccessView::take(const AdminAnswer &answer)
{
    m_isAsking = false;
    m_outdated.clear();
    m_problem = answer ? QString() : answer.error().message;
    m_answer = answer ? answer->object : QJsonObject();
    m_answeredMs = session().client().serverNow().toMSecsSinceEpoch();
    m_steps.show(accessAnswer(m_answer));
    m_table->resizeColumnToContents(AccessSteps::Verdict);
    if (m_steps.answer().decided >= 0)
        m_table->selectRow(m_steps.answer().decided);
    else if (m_steps.rowCount() > 0)
        m_table->selectRow(0);
    showNotes();
    tell();
    askList();
    refreshGates();
}

void AccessView::outdate(const QString &why)
{
    if (m_answer.isEmpty())
        return;
    m_outdated = why;
    tell();
}

QString AccessView::reasonText(const AccessAnswer &answer) const
{
    const AccessStep *step = answer.decisive();
    if (!step)
        return answer.isAllowed ? QString() : tr("Nothing allows it, and so it is denied.");
    const QString where = step->place.text();
    return where.isEmpty() ? plainLine(step->text) : where + u": "_s + plainLine(step->text);
}

void AccessView::tell()
{
    m_pages->setCurrentIndex(m_answer.isEmpty() ? 0 : 1);
    m_verdict->setVisible(m_isAsking || !m_answer.isEmpty() || !m_problem.isEmpty());
    if (m_isAsking)
        return m_verdict->tell(Tone::Quiet, tr("Asking the server…"), {}, {});
    if (!m_problem.isEmpty())
        return m_verdict->tell(Tone::Bad, tr("▲ No answer: %1").arg(questionText(m_asked)),
                               plainLine(m_problem), {});
    const AccessAnswer &answer = m_steps.answer();
    QString note = tr("answered at %1 %2").arg(momentText(m_answeredMs), zoneText());
    if (m_asked.atMs)
        note += tr(", for a token used at %1 UTC")
                    .arg(QDateTime::fromMSecsSinceEpoch(*m_asked.atMs, Qt::UTC)
                             .toString(u"yyyy-MM-dd HH:mm:ss"_s));
    if (answer.left > 0)
        note += tr(", %n more steps are not shown", nullptr, answer.left);
    if (!m_outdated.isEmpty())
        note = u"▲ "_s + m_outdated + u' ' + note;
    QString reason = reasonText(answer);
    const bool isUnseen = answer.isAllowed && !answer.visibility.empty();
    if (isUnseen)
        reason = tr("Allowed, and yet nothing arrives: %1. %2")
                     .arg(plainLine(answer.visibility.front().text), reason);
    const QString sign = !answer.isAllowed ? tr("✕ NO") : isUnseen ? tr("▲ YES, BUT") : tr("✓ YES");
    const Tone tone = !answer.isAllowed ? Tone::Bad : isUnseen ? Tone::Warning : Tone::Good;
    m_verdict->tell(tone, sign + u"   "_s + questionText(m_asked), reason, note);
}

void AccessView::showNotes()
{
    m_notes->clear();
    const AccessAnswer &answer = m_steps.answer();
    for (const AccessNote &note : answer.visibility)
        new QTreeWidgetItem(m_notes, {tr("Nothing arrives"), plainLine(note.text)});
    for (const AccessNote &note : answer.hints)
        new QTreeWidgetItem(m_notes, {noteWord(note.kind), plainLine(note.text)});
    const auto count = answer.visibility.size() + answer.hints.size();
    m_tabs->setTabText(Notes, count == 0 ? tr("What would change it")
                                         : tr("What would change it (%1)").arg(count));
    if (count == 0 && !m_answer.isEmpty())
        new QTreeWidgetItem(
            m_notes,
            {tr("Nothing"), answer.isAllowed ? tr("It is allowed, and nothing else is in the way.")
                                             : tr("No single role, rule or grant would.")});
    m_notes->resizeColumnToContents(0);
}

// Only the list that is looked at is asked for.
void AccessView::askList()
{
    const int tab = m_tabs->currentIndex();
    if (m_answer.isEmpty() || tab == Notes || !session().client().isUsable())
        return;
    const QString problem = tab == Who ? resourceProblem(m_asked) : holderProblem(m_asked);
    ReachList &list = tab == Who ? m_who : m_what;
    if (std::exchange(m_listed[tab - Who], m_question) == m_question)
        return; // that is what it shows
    if (!problem.isEmpty())
        return list.clear();
    list.ask(tab == Who ? whoParams(m_asked) : whatParams(m_asked));
}

void AccessView::tellList()
{
    const auto waiting = [this](const ReachList &list, const QString &problem) {
        if (m_answer.isEmpty())
            return tr("Ask a question first.");
        if (!problem.isEmpty())
            return problem;
        if (!list.problem().isEmpty())
            return u"▲ "_s + plainLine(list.problem());
        return list.isLoaded() ? QString() : tr("Asking the server…");
    };
    const auto count = [](const ReachList &list) { return static_cast<int>(list.total()); };
    QString who = waiting(m_who, resourceProblem(m_asked));
    if (who.isEmpty())
        who = m_who.total() == 0 ? tr("Of those who are connected, nobody may.")
                                 : tr("%n connections may. Enter asks why about one of them.",
                                      nullptr, count(m_who));
    QString what = waiting(m_what, holderProblem(m_asked));
    if (what.isEmpty())
        what = m_what.total() == 0
                   ? tr("Of the streams, rooms and events that there are, none.")
                   : tr("%n streams, rooms and events. Enter asks why about one of them.", nullptr,
                        count(m_what));
    m_whoState->setText(who);
    m_whatState->setText(what);
    m_tabs->setTabText(Who,
                       m_who.isLoaded() ? tr("Who may (%1)").arg(m_who.total()) : tr("Who may"));
    m_tabs->setTabText(What, m_what.isLoaded() ? tr("What else they may (%1)").arg(m_what.total())
                                               : tr("What else they may"));
}

QString AccessView::currentLink() const
{
    const QTableView *table = m_whoTable->hasFocus()    ? m_whoTable
                              : m_whatTable->hasFocus() ? m_whatTable
                                                        : m_table;
    const int role = table == m_table ? int(AccessSteps::LinkRole) : int(ReachList::LinkRole);
    return table->currentIndex().data(role).toString();
}

QString AccessView::testHindrance() const
{
    if (m_answer.isEmpty())
        return tr("Ask a question first.");
    if (m_asked.isManage() || m_asked.atMs)
        return tr("A test in a manifest knows neither scopes nor times.");
    const AccessStep *step = m_steps.answer().decisive();
    if (m_steps.answer().isAllowed && (!step || step->place.line == 0))
        return tr(
            "The token's grants allow it; a test in a manifest knows a user and a role only.");
    return {};
}

void AccessView::withClaims(std::function<void(const QJsonObject &claims)> use)
{
    const AccessQuestion question = m_form->question();
    const QString who = question.who.trimmed();
    if (question.holder == Holder::Claims)
        return use(QJsonDocument::fromJson(who.toUtf8()).object());
    const auto ofConnection = [this, use](const QString &id) {
        session().call("admin.connection.get", {{u"connection"_s, id}}, this,
                       [this, use](const AdminAnswer &answer) {
                           if (!answer)
                               return Q_EMIT said(plainLine(answer.error().message));
                           use(answer->object.value("claims"_L1).toObject());
                       });
    };
    if (question.holder == Holder::Connection)
        return ofConnection(who);
    session().call("admin.connections.query",
                   {{u"filter"_s, filterTerm(u"subject"_s, who)}, {u"count"_s, 20}}, this,
                   [this, use, who, ofConnection](const AdminAnswer &answer) {
                       if (!answer)
                           return Q_EMIT said(plainLine(answer.error().message));
                       const QJsonArray rows = answer->object.value("rows"_L1).toArray();
                       for (const QJsonValue &each : rows) {
                           const QJsonObject row = each.toObject();
                           if (row.value("subject"_L1).toString() == who)
                               return ofConnection(row.value("id"_L1).toString());
                       }
                       use({{u"sub"_s, who}}); // as the server does when nobody is connected
                   });
}

void AccessView::takeClaims()
{
    withClaims([this](const QJsonObject &claims) {
        AccessQuestion question = m_form->question();
        question.holder = Holder::Claims;
        question.who = QString::fromUtf8(
            QJsonDocument(claims).toJson(QJsonDocument::Indented).trimmed());
        m_form->setQuestion(question);
        m_form->focusWhatIsMissing();
        Q_EMIT said(tr("Change the claims and ask again: nothing is changed on the server."));
    });
}

void AccessView::addTest()
{
    withClaims([this](const QJsonObject &claims) {
        const QByteArray entry = testEntry(m_asked, claims, m_steps.answer().isAllowed);
        const AccessStep *step = m_steps.answer().decisive();
        const QString file = step ? step->place.file : QString();
        if (!entry.isEmpty())
            Q_EMIT goTo("manifests", u"test:"_s + file + u':' + QString::fromUtf8(entry));
    });
}

// Something real to look at: whether the first one who is connected may publish to the first room.
void AccessView::prepareShot()
{
    if (m_isAsking || !m_answer.isEmpty())
        return;
    const auto first = [this](const QByteArray &noun, const QString &member, auto use) {
        session().call("admin." + noun + ".query", {{u"count"_s, 1}}, this,
                       [member, use](const AdminAnswer &answer) {
                           const QJsonArray rows = answer
                                                       ? answer->object.value("rows"_L1).toArray()
                                                       : QJsonArray();
                           use(rows.first().toObject().value(member).toString());
                       });
    };
    first("connections", u"subject"_s, [this, first](const QString &user) {
        first("rooms", u"room"_s, [this, user](const QString &room) {
            const AccessQuestion question{Holder::User, user, u"publish"_s, u"room:"_s + room, {}};
            m_form->setQuestion(question);
            if (problemOf(question).isEmpty())
                ask(question);
        });
    });
}

} // namespace sluice::console
