// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/routes/routes_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/views/lists/what_if_list.h"
#include "console/widgets/notice_bar.h"
#include "shared/client/json_slices.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeWidget>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;
constexpr size_t kMostRows = 20'000; // more nobody reads; the focus narrows on the server
constexpr int kFewRows = 2'000;      // read again every poll
constexpr int kPollsBetween = 8;     // with more rows
constexpr int kRevisions = 50;
constexpr qsizetype kMostLines = 500;
constexpr auto kCounter = "polls"; // a property of the view

QString joined(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &each : array)
        texts << plainLine(each.toString(), 120);
    return texts.join(u", "_s);
}

QString specText(const RouteSpec &spec)
{
    const QString when = spec.property.isEmpty()
                             ? QString()
                             : u" [%1 = %2]"_s.arg(
                                 plainLine(spec.property, 60),
                                 plainLine(spec.value.toVariant().toString(), 60));
    return plainLine(spec.event, 100) + when + u" → "_s + plainLine(spec.stream, 100);
}

} // namespace

void RoutesView::load()
{
    if (m_isLoading || !session().client().isUsable())
        return;
    const int polls = property(kCounter).toInt();
    setProperty(kCounter, polls + 1);
    if (m_total > kFewRows && polls % kPollsBetween != 0)
        return;
    m_isLoading = true;
    loadPage(0, std::make_shared<std::vector<RouteRow>>());
}

void RoutesView::reload()
{
    setProperty(kCounter, 0);
    m_turnover = {};
    tell();
    load();
}

void RoutesView::loadPage(qint64 from, std::shared_ptr<std::vector<RouteRow>> rows)
{
    const QJsonObject params{{u"from"_s, from}, {u"count"_s, kPage}};
    session().call("admin.routes.query", params, this,
                   [this, from, rows](const AdminAnswer &answer) {
                       if (!answer) {
                           m_isLoading = false;
                           m_counts->setText(u"▲ "_s + plainLine(answer.error().message, 120));
                           return;
                       }
                       m_total = answer->object.value("total"_L1).toInteger();
                       const QJsonArray list = answer->object.value("rows"_L1).toArray();
                       for (const QJsonValue &value : list) {
                           if (auto row = routeRow(value.toObject()))
                               rows->push_back(std::move(*row));
                       }
                       const bool isMore = list.size() == kPage && rows->size() < kMostRows;
                       if (isMore)
                           return loadPage(from + kPage, rows);
                       m_isLoading = false;
                       loaded(std::move(*rows));
                   });
}

void RoutesView::loaded(std::vector<RouteRow> rows)
{
    if (m_revision < 0)
        loadRevision();
    m_book.setRows(std::move(rows));
    m_isLive = m_total <= kFewRows;
    if (m_book.changes() == 0)
        m_turnover = {};
    refresh();
    tell();
}

void RoutesView::loadRevision()
{
    m_revision = session().client().hello().revisions.value("routes"_L1).toInteger();
}

void RoutesView::loadRevisions()
{
    const QJsonObject params{{u"count"_s, kRevisions}};
    session().call("admin.route.revisions", params, this, [this](const AdminAnswer &answer) {
        if (!answer)
            return;
        m_revisions->clear();
        m_revisions->headerItem()->setText(1, tr("When (%1)").arg(zoneText()));
        const QJsonArray list = answer->object.value("rows"_L1).toArray();
        for (const QJsonValue &value : list) {
            const QJsonObject row = value.toObject();
            const qint64 revision = row.value("revision"_L1).toInteger();
            m_revision = std::max(m_revision, revision);
            auto *item = new QTreeWidgetItem(
                m_revisions, {QString::number(revision), momentText(row.value("at"_L1).toInteger()),
                              plainLine(row.value("by"_L1).toString(), 60),
                              plainLine(row.value("comment"_L1).toString())});
            item->setData(0, Qt::UserRole, revision);
        }
        if (list.isEmpty())
            new QTreeWidgetItem(m_revisions, {tr("No change set was applied yet.")});
        refreshGates();
    });
}

void RoutesView::simulate()
{
    m_tabs->setCurrentIndex(1);
    const QByteArray payload = m_payload->toPlainText().trimmed().toUtf8();
    if (m_event->text().trimmed().isEmpty() || !client::isJson(payload)) {
        m_event->setFocus();
        return Q_EMIT said(tr("Write an event and a payload that is JSON."));
    }
    QJsonObject params{{u"event"_s, m_event->text().trimmed()}};
    if (m_book.changes() > 0)
        params.insert(u"draft"_s, m_book.toJson());
    const auto told = [this](const AdminAnswer &answer) {
        if (answer)
            return showSimulation(answer->object);
        m_simulation->clear();
        new QTreeWidgetItem(m_simulation,
                            {u"✕"_s, QString(), plainLine(answer.error().message), QString()});
    };
    session().call("admin.route.simulate", params, this, told, {"payload", payload});
}

void RoutesView::showSimulation(const QJsonObject &result)
{
    m_simulation->clear();
    const QJsonArray routes = result.value("routes"_L1).toArray();
    for (qsizetype i = 0; i < std::min(routes.size(), kMostLines); ++i) {
        const QJsonObject route = routes[i].toObject();
        const bool isMatched = route.value("matched"_L1).toBool();
        const QString file = route.value("file"_L1).toString();
        QString name = route.value("name"_L1).toString();
        if (name.isEmpty())
            name = route.value("id"_L1).toString();
        if (!file.isEmpty())
            name += u"  %1:%2"_s.arg(file.section(u'/', -1)).arg(route.value("line"_L1).toInt());
        QString to = joined(route.value("streams"_L1));
        const QString rooms = joined(route.value("rooms"_L1));
        if (!rooms.isEmpty())
            to += to.isEmpty() ? rooms : u", "_s + rooms;
        new QTreeWidgetItem(m_simulation,
                            {isMatched ? tr("✓ matched") : tr("✗ not"), plainLine(name),
                             plainLine(route.value("why"_L1).toString()), to});
    }
    const QString all = joined(result.value("targets"_L1));
    new QTreeWidgetItem(m_simulation,
                        {tr("= together"),
                         m_book.changes() > 0 ? tr("with what is staged") : tr("as it runs"),
                         tr("took %1 µs").arg(result.value("micros"_L1).toDouble()),
                         all.isEmpty() ? tr("nowhere") : all});
}

void RoutesView::whatIf()
{
    m_tabs->setCurrentWidget(m_difference);
    m_difference->ask(session(), {{u"draft"_s, m_book.toJson()}});
}

void RoutesView::plan()
{
    m_plan->clear();
    const RouteDraft &draft = m_book.draft();
    for (const RouteSpec &spec : draft.adds)
        new QTreeWidgetItem(m_plan, {tr("+ add"), specText(spec)});
    for (const QString &id : draft.removes) {
        const RouteRow *row = m_book.find(id);
        new QTreeWidgetItem(
            m_plan, {tr("− remove"), row ? specText(row->spec) : tr("%1 (gone already)").arg(id)});
    }
    m_tabs->setTabText(m_tabs->indexOf(m_plan), m_book.changes() == 0
                                                    ? tr("Stage&d")
                                                    : tr("Stage&d (%1)").arg(m_book.changes()));
    if (m_book.changes() == 0) {
        new QTreeWidgetItem(m_plan, {tr("Nothing is staged. Draw a line from an event to a stream, "
                                        "or press Ins in the outline.")});
        return;
    }
    const QJsonObject params{{u"draft"_s, m_book.toJson()}};
    session().call("admin.route.plan", params, this, [this](const AdminAnswer &answer) {
        if (!answer)
            return;
        const qint64 subscribers = answer->object.value("subscribers"_L1).toInteger();
        new QTreeWidgetItem(m_plan, {tr("= effect"), tr("%n subscribers are touched", nullptr,
                                                        static_cast<int>(subscribers))});
    });
}

void RoutesView::apply()
{
    m_goAction->setEnabled(false);
    const QJsonObject params{{u"draft"_s, m_book.toJson()},
                             {u"ifRevision"_s, m_revision},
                             {u"comment"_s, m_comment->text()}};
    session().mutate("admin.route.apply", params, this,
                     [this](const AdminAnswer &answer) { applied(answer); });
}

void RoutesView::applied(const AdminAnswer &answer)
{
    m_goAction->setEnabled(true);
    if (!answer) {
        const AdminError &error = answer.error();
        const QString why = plainLine(error.message);
        m_refusal = error.name == u"outcome_unknown"_s ? why : tr("Not applied: %1").arg(why);
        if (error.name == u"conflict"_s) {
            m_revision = error.data.value("revision"_L1).toInteger(m_revision);
            m_overtakenBy = error.data.value("by"_L1).toString(tr("somebody"));
            load();
            refreshGates();
        }
        return tell();
    }
    const QJsonValue revision = answer->object.value("revision"_L1);
    m_revision = revision.toInteger(m_revision);
    m_undo.clear();
    m_book.setDraft({});
    m_overtakenBy.clear();
    m_refusal.clear();
    endReview();
    tell();
    Q_EMIT said(revision.isDouble() ? tr("Routes: revision %1 is applied.").arg(m_revision)
                                    : tr("Routes: it was applied; the answer got lost."));
    refresh();
    load();
    loadRevisions();
}

void RoutesView::revertSelected()
{
    const QList<QTreeWidgetItem *> selected = m_revisions->selectedItems();
    if (selected.isEmpty())
        return;
    const QJsonObject params{{u"revision"_s, selected.front()->data(0, Qt::UserRole).toLongLong()},
                             {u"ifRevision"_s, m_revision}};
    session().mutate("admin.route.revert", params, this,
                     [this](const AdminAnswer &answer) { applied(answer); });
}

} // namespace sluice::console
