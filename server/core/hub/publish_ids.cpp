// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/publish_ids.h"

namespace sluice::core {

PublishIds::PublishIds(Limits limits)
    : m_limits(limits)
{
}

PublishIds::Entry *PublishIds::findOrBegin(const QByteArray &subject, const QByteArray &id,
                                           qint64 nowMs)
{
    trim(nowMs);
    Key key(subject, id);
    const auto [it, isNew] = m_entries.try_emplace(key);
    if (!isNew)
        return &it->second;
    m_order.push_back({nowMs, std::move(key)});
    return nullptr;
}

std::vector<PublishIds::Waiter> PublishIds::finish(const QByteArray &subject, const QByteArray &id,
                                                   std::vector<StreamPosition> positions)
{
    const auto it = m_entries.find({subject, id});
    if (it == m_entries.end())
        return {};
    it->second.isDone = true;
    it->second.positions = std::move(positions);
    return std::exchange(it->second.waiters, {});
}

std::vector<PublishIds::Waiter> PublishIds::abandon(const QByteArray &subject, const QByteArray &id)
{
    const auto it = m_entries.find({subject, id});
    if (it == m_entries.end())
        return {};
    std::vector<Waiter> waiters = std::move(it->second.waiters);
    m_entries.erase(it); // its place in m_order is skipped later
    return waiters;
}

void PublishIds::restore(const RecentId &recent)
{
    Entry &entry = m_entries[{recent.subject, recent.id}];
    entry.isDone = true;
    entry.positions = recent.positions;
    m_order.push_back({recent.atMs, {recent.subject, recent.id}});
}

// An id in flight is never forgotten: whoever waits for it must be answered.
void PublishIds::trim(qint64 nowMs)
{
    while (!m_order.empty()) {
        const Aged &oldest = m_order.front();
        const bool isStale = m_order.size() > m_limits.count
                             || oldest.atMs + m_limits.ageMs <= nowMs;
        if (!isStale)
            return;
        const auto it = m_entries.find(oldest.key);
        if (it != m_entries.end() && !it->second.isDone)
            return;
        if (it != m_entries.end())
            m_entries.erase(it);
        m_order.pop_front();
    }
}

} // namespace sluice::core
