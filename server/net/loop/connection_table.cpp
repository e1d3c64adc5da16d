// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/connection_table.h"

#include <limits>

namespace sluice::net {

Connection *ConnectionTable::add(AcceptedSocket socket)
{
    quint32 number = 0;
    if (!m_free.empty()) {
        number = m_free.back();
        m_free.pop_back();
    } else if (m_slots.size() < kMaxSlots) {
        number = slots();
        m_slots.emplace_back();
    } else {
        return nullptr;
    }
    Slot &slot = m_slots[number];
    ++slot.generation;
    const ConnectionId id{(quint64{slot.generation} << 32) | (m_edge << 24) | number};
    slot.connection = std::make_unique<Connection>(id, number, std::move(socket));
    ++m_count;
    return slot.connection.get();
}

void ConnectionTable::remove(quint32 slot)
{
    m_slots[slot].connection.reset();
    --m_count;
    if (m_slots[slot].generation < std::numeric_limits<quint32>::max())
        m_free.push_back(slot);
}

Connection *ConnectionTable::find(ConnectionId id) const
{
    const auto number = static_cast<quint32>(id.value & (kMaxSlots - 1));
    if (number >= m_slots.size())
        return nullptr;
    Connection *connection = m_slots[number].connection.get();
    return connection && connection->id == id ? connection : nullptr;
}

} // namespace sluice::net
