// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/presence/presence_table.h"

#include <algorithm>
#include <utility>

namespace sluice::core {

namespace {

bool contains(const std::vector<QByteArray> &list, const QByteArray &name)
{
    return std::ranges::find(list, name) != list.end();
}

void addAll(std::vector<QByteArray> &into, const std::vector<QByteArray> &names)
{
    for (const QByteArray &name : names) {
        if (into.size() < PresenceTable::kMaxCompanies && !contains(into, name))
            into.push_back(name);
    }
}

} // namespace

PresenceTable::PresenceTable(QByteArray node, Options options)
    : m_node(std::move(node))
    , m_options(options)
{
}

void PresenceTable::connect(const QByteArray &subject, std::vector<QByteArray> companies)
{
    ++m_local[subject].sessions;
    touch(subject, std::move(companies), false);
}

void PresenceTable::touch(const QByteArray &subject, std::vector<QByteArray> companies,
                          bool mustTell)
{
    const auto it = m_local.find(subject);
    if (it == m_local.end())
        return;
    addAll(it->second.companies, companies);
    notice(subject, true, mustTell);
}

void PresenceTable::disconnect(const QByteArray &subject)
{
    const auto it = m_local.find(subject);
    if (it == m_local.end() || --it->second.sessions > 0)
        return;
    m_local.erase(it);
    notice(subject, false, false);
}

void PresenceTable::notice(const QByteArray &subject, bool isConnected, bool mustTell)
{
    const auto it = m_local.find(subject);
    m_notices.push_back({m_node, subject, isConnected, mustTell,
                         it == m_local.end() ? std::vector<QByteArray>() : it->second.companies});
}

std::vector<PresenceNotice> PresenceTable::takeNotices(qint64 nowMs, size_t limit)
{
    std::vector<PresenceNotice> taken;
    if (m_mustAsk || !m_beatAtMs || nowMs - *m_beatAtMs >= kBeatMs) {
        m_beatAtMs = nowMs;
        taken.push_back({m_node, {}, true, std::exchange(m_mustAsk, false), {}});
    }
    if (m_mustAnnounce && (!m_announcedAtMs || nowMs - *m_announcedAtMs >= kAnnounceMs)) {
        m_announcedAtMs = nowMs;
        m_mustAnnounce = false;
        announceAll();
    }
    while (!m_notices.empty() && taken.size() < limit) {
        taken.push_back(std::move(m_notices.front()));
        m_notices.pop_front();
    }
    return taken;
}

void PresenceTable::arrived(const PresenceNotice &notice, qint64 nowMs)
{
    if (notice.node != m_node)
        hear(notice, nowMs);
    if (notice.subject.isEmpty())
        return;
    const auto known = m_subjects.find(notice.subject);
    if (!notice.isConnected) {
        if (known != m_subjects.end())
            leaveNode(notice.subject, known->second, notice.node, nowMs);
        return;
    }
    Subject &subject = known == m_subjects.end() ? m_subjects[notice.subject] : known->second;
    schedule(notice.subject, subject, 0);
    subject.isOffline = false;
    if (!contains(subject.nodes, notice.node))
        subject.nodes.push_back(notice.node);
    subject.seenMs = nowMs;
    addAll(subject.companies, notice.companies);
    tell(notice.subject, subject, notice.mustTell);
    forgetSurplus();
}

// Of a node that is new here, or was lost, nothing is known.
void PresenceTable::hear(const PresenceNotice &notice, qint64 nowMs)
{
    if (m_nodes.insert_or_assign(notice.node, nowMs).second)
        m_mustAsk = true;
    if (notice.subject.isEmpty() && notice.mustTell)
        m_mustAnnounce = true;
}

void PresenceTable::announceAll()
{
    for (const auto &[subject, local] : m_local)
        notice(subject, true, false);
}

void PresenceTable::tell(const QByteArray &name, Subject &subject, bool mustTell)
{
    for (const QByteArray &company : subject.companies) {
        const bool isKnown = contains(subject.told, company);
        if (isKnown && !mustTell)
            continue;
        if (!isKnown)
            subject.told.push_back(company);
        m_changes.push_back({company, name, true});
    }
}

void PresenceTable::leaveNode(const QByteArray &name, Subject &subject, const QByteArray &node,
                              qint64 nowMs)
{
    if (std::erase(subject.nodes, node) > 0 && subject.nodes.empty())
        schedule(name, subject, nowMs + m_options.graceMs);
}

void PresenceTable::schedule(const QByteArray &name, Subject &subject, qint64 dueMs)
{
    if (subject.dueMs != 0)
        m_due.erase({subject.dueMs, name});
    subject.dueMs = dueMs;
    if (dueMs != 0)
        m_due.emplace(dueMs, name);
}

std::vector<PresenceChange> PresenceTable::takeChanges(qint64 nowMs)
{
    dropLostNodes(nowMs);
    while (!m_due.empty() && m_due.begin()->first <= nowMs) {
        const QByteArray name = m_due.begin()->second;
        Subject &subject = m_subjects[name];
        if (subject.isOffline) {
            m_due.erase(m_due.begin());
            m_subjects.erase(name);
            continue;
        }
        for (const QByteArray &company : subject.told)
            m_changes.push_back({company, name, false});
        subject.told.clear();
        subject.companies.clear();
        subject.isOffline = true;
        schedule(name, subject, nowMs + m_options.keepMs);
    }
    return std::exchange(m_changes, {});
}

void PresenceTable::dropLostNodes(qint64 nowMs)
{
    for (auto it = m_nodes.begin(); it != m_nodes.end();) {
        if (nowMs - it->second < kNodeLostMs) {
            ++it;
            continue;
        }
        for (auto &[name, subject] : m_subjects)
            leaveNode(name, subject, it->first, nowMs);
        it = m_nodes.erase(it);
    }
}

std::optional<bool> PresenceTable::isOnline(const QByteArray &subject, qint64 nowMs) const
{
    const auto it = m_subjects.find(subject);
    if (it == m_subjects.end())
        return std::nullopt;
    return !it->second.isOffline && nowMs - it->second.seenMs < m_options.freshMs;
}

void PresenceTable::forgetSurplus()
{
    while (m_subjects.size() > m_options.maxSubjects && !m_due.empty()) {
        const auto longest = m_due.begin();
        m_subjects.erase(longest->second);
        m_due.erase(longest);
    }
}

} // namespace sluice::core
