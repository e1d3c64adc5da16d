// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/channels/channel_registry.h"

namespace sluice::core {

ChannelRegistry::ChannelRegistry(EdgeIndex edges)
    : m_edges(edges)
    , m_slots(1)
    , m_counts(edges)
{
}

ChannelId ChannelRegistry::attach(const ChannelName &name, EdgeIndex edge)
{
    auto [it, isNew] = m_ids.try_emplace(name, 0);
    if (isNew) {
        if (m_free.empty()) {
            it->second = static_cast<quint32>(m_slots.size());
            m_slots.emplace_back();
            m_counts.resize(m_counts.size() + m_edges);
        } else {
            it->second = m_free.back();
            m_free.pop_back();
        }
        m_slots[it->second] = {name, 0, 0};
        m_groups += name.kind == ChannelKind::Group ? 1 : 0;
    }
    ++m_slots[it->second].listeners;
    ++m_counts[static_cast<size_t>(it->second) * m_edges + edge];
    return {it->second};
}

void ChannelRegistry::detach(ChannelId id, EdgeIndex edge)
{
    Slot &slot = m_slots[id.value];
    quint32 &count = m_counts[static_cast<size_t>(id.value) * m_edges + edge];
    Q_ASSERT_X(slot.listeners > 0 && count > 0, "ChannelRegistry::detach", "was attached");
    --count;
    if (--slot.listeners > 0)
        return;
    m_groups -= slot.name.kind == ChannelKind::Group ? 1 : 0;
    m_ids.erase(slot.name);
    slot.name = {};
    m_free.push_back(id.value);
}

ChannelId ChannelRegistry::find(const ChannelName &name) const
{
    const auto it = m_ids.find(name);
    return it == m_ids.end() ? ChannelId{} : ChannelId{it->second};
}

quint64 ChannelRegistry::listeners(ChannelId id) const
{
    return m_slots[id.value].listeners;
}

} // namespace sluice::core
