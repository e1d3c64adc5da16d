// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/channels/channel.h"
#include "server/core/ports/edge_messages.h"

#include <unordered_map>
#include <vector>

namespace sluice::core {

/// The core's truth of who listens where: names interned to dense ids, and per channel how many
/// sessions each edge has attached. An edge's own table is a cache that only its FIFO changes;
/// therefore an id may be reused as soon as its last session was detached.
class ChannelRegistry
{
public:
    explicit ChannelRegistry(EdgeIndex edges);

    /// The id of the channel, made if nobody listened so far.
    ChannelId attach(const ChannelName &name, EdgeIndex edge);

    /// Forgets one session of that edge; the id dies with the last one.
    void detach(ChannelId id, EdgeIndex edge);

    /// Nothing if nobody listens.
    ChannelId find(const ChannelName &name) const;

    const ChannelName &name(ChannelId id) const { return m_slots[id.value].name; }
    quint64 listeners(ChannelId id) const;
    size_t size() const { return m_ids.size(); }
    EdgeIndex edges() const { return m_edges; }
    size_t slots() const { return m_slots.size(); } ///< ids are below
    size_t groups() const { return m_groups; }      ///< of size()

    /// What went to the channel since somebody listens, for operators.
    quint64 deliveries(ChannelId id) const { return m_slots[id.value].deliveries; }
    void countDelivery(ChannelId id) { ++m_slots[id.value].deliveries; }

    /// Calls visit(EdgeIndex) for every edge with listeners.
    template <class Visit> void forEachEdge(ChannelId id, Visit &&visit) const
    {
        const quint32 *counts = &m_counts[static_cast<size_t>(id.value) * m_edges];
        for (EdgeIndex edge = 0; edge < m_edges; ++edge) {
            if (counts[edge] != 0)
                visit(edge);
        }
    }

private:
    struct Slot
    {
        ChannelName name;
        quint64 listeners = 0;
        quint64 deliveries = 0;
    };

    EdgeIndex m_edges;
    size_t m_groups = 0;
    std::vector<Slot> m_slots;     // index 0 is "none"
    std::vector<quint32> m_counts; // m_edges per slot
    std::vector<quint32> m_free;
    std::unordered_map<ChannelName, quint32> m_ids;
};

} // namespace sluice::core
