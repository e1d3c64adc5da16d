// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/io/timer_wheel.h"

#include <algorithm>

namespace sluice::net {

void TimerWheel::arm(quint32 slot, Tick deadline)
{
    disarm(slot);
    if (slot >= m_nodes.size())
        m_nodes.resize(std::max<size_t>(slot + size_t{1}, m_nodes.size() * 2));
    Node &node = m_nodes[slot];
    node.deadline = std::max(deadline, m_now + 1);
    quint32 &head = m_heads[node.deadline % kBuckets];
    node.next = head;
    node.previous = kNone;
    if (head != kNone)
        m_nodes[head].previous = slot;
    head = slot;
    ++m_armed;
}

void TimerWheel::disarm(quint32 slot)
{
    if (slot >= m_nodes.size() || m_nodes[slot].deadline == 0)
        return;
    Node &node = m_nodes[slot];
    if (node.previous == kNone)
        m_heads[node.deadline % kBuckets] = node.next;
    else
        m_nodes[node.previous].next = node.next;
    if (node.next != kNone)
        m_nodes[node.next].previous = node.previous;
    node = {};
    --m_armed;
}

TimerWheel::Tick TimerWheel::deadline(quint32 slot) const
{
    return slot < m_nodes.size() ? m_nodes[slot].deadline : 0;
}

void TimerWheel::advance(Tick now, std::vector<quint32> &expired)
{
    if (now <= m_now)
        return;
    // After a long sleep one round over all buckets sees everything.
    const Tick steps = std::min(now - m_now, kBuckets);
    const Tick first = now - steps + 1;
    m_now = now;
    for (Tick step = 0; step < steps; ++step) {
        quint32 slot = m_heads[(first + step) % kBuckets];
        while (slot != kNone) {
            const quint32 next = m_nodes[slot].next;
            if (m_nodes[slot].deadline <= now) {
                expired.push_back(slot);
                disarm(slot);
            }
            slot = next;
        }
    }
}

} // namespace sluice::net
