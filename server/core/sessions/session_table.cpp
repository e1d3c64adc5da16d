// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/sessions/session_table.h"

namespace sluice::core {

Session &SessionTable::open(const SessionOpened &opened, qint64 nowMs)
{
    Entry &entry = m_sessions[opened.session];
    Q_ASSERT_X(!entry.session.id, "SessionTable::open", "session ids are never reused");
    entry.session.id = opened.session;
    entry.session.dialect = opened.dialect;
    entry.session.address = opened.address;
    entry.session.userAgent = opened.userAgent;
    entry.session.openedAtMs = entry.session.lastActiveMs = nowMs;
    return entry.session;
}

void SessionTable::erase(SessionId id)
{
    setDeadline(id, 0);
    m_sessions.erase(id);
}

Session *SessionTable::find(SessionId id)
{
    const auto it = m_sessions.find(id);
    return it == m_sessions.end() ? nullptr : &it->second.session;
}

const Session *SessionTable::find(SessionId id) const
{
    const auto it = m_sessions.find(id);
    return it == m_sessions.end() ? nullptr : &it->second.session;
}

const Session *SessionTable::findSubject(const QByteArray &subject) const
{
    for (const auto &[id, entry] : m_sessions) {
        if (entry.session.claims && entry.session.claims->subject == subject
            && entry.session.dialect != DialectId::Admin)
            return &entry.session;
    }
    return nullptr;
}

void SessionTable::setDeadline(SessionId id, qint64 atMs)
{
    const auto it = m_sessions.find(id);
    if (it == m_sessions.end())
        return;
    if (it->second.deadlineMs != 0)
        m_deadlines.erase({it->second.deadlineMs, id});
    it->second.deadlineMs = atMs;
    if (atMs != 0)
        m_deadlines.emplace(atMs, id);
}

std::vector<SessionId> SessionTable::takeDue(qint64 nowMs, size_t limit)
{
    std::vector<SessionId> due;
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= nowMs && due.size() < limit) {
        const SessionId id = m_deadlines.begin()->second;
        setDeadline(id, 0);
        due.push_back(id);
    }
    return due;
}

std::vector<SessionId> SessionTable::ids() const
{
    std::vector<SessionId> ids;
    ids.reserve(m_sessions.size());
    for (const auto &[id, entry] : m_sessions)
        ids.push_back(id);
    return ids;
}

} // namespace sluice::core
