// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/access/name_completer.h"

#include "console/models/lists/cell_text.h"
#include "console/models/live/event_filter.h"

#include <QJsonArray>
#include <QLineEdit>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPause{200};
constexpr int kMost = 12; // of one kind
constexpr qsizetype kLongest = 200;
const QString kBetween = u"    "_s; // between an id and who that is

} // namespace

NameCompleter::NameCompleter(ServerSession &session, Names names, QLineEdit *field)
    : QCompleter(field)
    , m_session(session)
    , m_names(names)
    , m_field(field)
{
    setModel(&m_list);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(m_field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &NameCompleter::ask);
}

QString NameCompleter::pathFromIndex(const QModelIndex &index) const
{
    return QCompleter::pathFromIndex(index).section(kBetween, 0, 0);
}

void NameCompleter::ask()
{
    const QString text = m_field->text().trimmed();
    if (!m_session.client().isUsable() || !m_field->isVisible())
        return;
    ++m_question;
    m_list.setStringList({});
    const auto like = [](const QString &field, const QString &part) {
        return part.isEmpty() ? QString() : filterTerm(field, u'*' + part + u'*');
    };
    switch (m_names) {
    case Names::Users:
        return askFor("connections", like(u"subject"_s, text), u"subject"_s, {});
    case Names::Connections:
        return askFor("connections",
                      text.isEmpty() ? QString()
                                     : like(u"id"_s, text) + u" or "_s + like(u"subject"_s, text),
                      u"id"_s, {});
    case Names::Resources: {
        const QString name = text.sliced(text.indexOf(u':') + 1);
        if (!text.startsWith(u"room:"_s))
            askFor("streams", like(u"stream"_s, name), u"stream"_s, u"stream:"_s);
        if (!text.startsWith(u"stream:"_s))
            askFor("rooms", like(u"room"_s, name), u"room"_s, u"room:"_s);
    }
    }
}

void NameCompleter::askFor(const QByteArray &noun, const QString &filter, const QString &member,
                           const QString &prefix)
{
    QJsonObject params{{u"count"_s, kMost}};
    if (!filter.isEmpty())
        params.insert(u"filter"_s, filter);
    m_session.call("admin." + noun + ".query", params, this,
                   [this, member, prefix, number = m_question](const AdminAnswer &answer) {
                       if (answer && number == m_question)
                           take(answer->object, member, prefix);
                   });
}

void NameCompleter::take(const QJsonObject &answer, const QString &member, const QString &prefix)
{
    QStringList names = m_list.stringList();
    const QJsonArray rows = answer.value("rows"_L1).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), kMost); ++i) {
        const QJsonObject row = rows[i].toObject();
        const QString name = row.value(member).toString();
        // What is not one plain line could not be put into the field as it is.
        if (name.isEmpty() || name.size() > kLongest || plainLine(name) != name)
            continue;
        QString shown = prefix + name;
        if (m_names == Names::Connections)
            shown += kBetween + plainLine(row.value("subject"_L1).toString(), 60);
        if (!names.contains(shown))
            names.append(shown);
    }
    const bool isAll = names.size() == 1 && names.front() == m_field->text();
    m_list.setStringList(isAll ? QStringList() : names);
    if (!m_list.stringList().isEmpty() && m_field->hasFocus())
        complete();
}

} // namespace sluice::console
