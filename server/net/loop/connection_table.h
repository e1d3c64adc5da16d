// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/loop/connection.h"

#include <memory>
#include <vector>

namespace sluice::net {

/// The connections of one edge by slot, with ids that never come back: a slot's generation is part
/// of the id, and a slot whose generations are used up is retired.
class ConnectionTable
{
public:
    static constexpr quint32 kMaxSlots = 1U << 24;

    explicit ConnectionTable(int edge)
        : m_edge(static_cast<quint64>(edge) & 0xFF)
    {
    }

    /// Null if every slot is taken.
    Connection *add(AcceptedSocket socket);
    void remove(quint32 slot);

    /// Null if the connection is gone.
    Connection *find(ConnectionId id) const;
    Connection *at(quint32 slot) const { return m_slots[slot].connection.get(); }

    quint32 slots() const { return static_cast<quint32>(m_slots.size()); }
    quint32 count() const { return m_count; }

private:
    struct Slot
    {
        std::unique_ptr<Connection> connection;
        quint32 generation = 0;
    };

    quint64 m_edge;
    std::vector<Slot> m_slots;
    std::vector<quint32> m_free;
    quint32 m_count = 0;
};

} // namespace sluice::net
