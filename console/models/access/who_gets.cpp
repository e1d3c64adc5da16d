// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/who_gets.h"

#include "console/models/lists/cell_text.h"

#include <QJsonArray>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

WhoGets::Row rowOf(const QJsonObject &connection, const QJsonObject &explained)
{
    WhoGets::Row row{plainLine(connection.value("subject"_L1).toString(), 100),
                     connection.value("id"_L1).toString(),
                     WhoGets::Verdict::Gets,
                     {}};
    const AccessAnswer answer = accessAnswer(explained);
    if (!answer.isAllowed) {
        row.verdict = WhoGets::Verdict::Denied;
        if (const AccessStep *decisive = answer.decisive())
            row.why = plainLine(decisive->text + u' ' + decisive->place.text(), 300);
    } else if (!answer.visibility.empty()) {
        row.verdict = WhoGets::Verdict::NotSubscribed;
        row.why = plainLine(answer.visibility.front().text, 300);
    }
    return row;
}

} // namespace

WhoGets::WhoGets(ServerSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void WhoGets::forget()
{
    ++m_question;
    m_waiting.clear();
    m_rows.clear();
    m_total = 0;
    m_isDone = true;
    m_problem.clear();
}

void WhoGets::ask(const QString &channel, qint64 atMs)
{
    forget();
    m_channel = channel;
    m_atMs = atMs;
    m_isDone = false;
    // Consoles get no events.
    const QJsonObject params{{u"count"_s, kMostConnections}, {u"filter"_s, u"dialect != admin"_s}};
    m_session.call("admin.connections.query", params, this,
                   [this, question = m_question](const AdminAnswer &answer) {
                       if (question == m_question)
                           took(answer);
                   });
    Q_EMIT changed();
}

void WhoGets::took(const AdminAnswer &answer)
{
    if (!answer) {
        m_problem = plainLine(answer.error().message);
        m_isDone = true;
        return Q_EMIT changed();
    }
    m_total = answer->object.value("shown"_L1).toInt();
    const QJsonArray rows = answer->object.value("rows"_L1).toArray();
    for (const QJsonValue &row : rows) {
        if (m_waiting.size() < static_cast<size_t>(kMostConnections))
            m_waiting.push_back(row.toObject());
    }
    next();
}

void WhoGets::next()
{
    while (m_rows.size() < m_waiting.size()) {
        const QJsonObject &connection = m_waiting[m_rows.size()];
        if (m_atMs == 0 || connection.value("since"_L1).toInteger() <= m_atMs)
            break;
        m_rows.push_back({plainLine(connection.value("subject"_L1).toString(), 100),
                          connection.value("id"_L1).toString(),
                          Verdict::CameLater,
                          {}});
    }
    m_isDone = m_rows.size() == m_waiting.size();
    Q_EMIT changed();
    if (m_isDone)
        return;
    const QJsonObject connection = m_waiting[m_rows.size()];
    const bool isRoom = m_channel.startsWith(u"room:"_s);
    m_session.call("admin.access.explain",
                   {{u"connection"_s, connection.value("id"_L1)},
                    {u"action"_s, isRoom ? u"join"_s : u"subscribe"_s},
                    {u"resource"_s, m_channel}},
                   this, [this, question = m_question, connection](const AdminAnswer &answer) {
                       if (question != m_question)
                           return;
                       // One that has ended meanwhile is told as what it is.
                       Row row = rowOf(connection, answer ? answer->object : QJsonObject());
                       if (!answer)
                           row.why = plainLine(answer.error().message);
                       m_rows.push_back(row);
                       next();
                   });
}

} // namespace sluice::console
