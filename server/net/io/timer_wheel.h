// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace sluice::net {

/// One deadline for each of many small numbers (connection slots), in coarse ticks. Arming,
/// disarming and a tick without expiry are O(1); 12 bytes a slot.
class TimerWheel
{
public:
    using Tick = quint32;

    TimerWheel() { m_heads.fill(kNone); }

    /// Replaces the slot's deadline. One that is not in the future expires with the next advance().
    void arm(quint32 slot, Tick deadline);
    void disarm(quint32 slot);
    /// The armed deadline, or 0.
    Tick deadline(quint32 slot) const;

    /// Moves to `now` and appends the slots whose deadline is reached; they are disarmed.
    void advance(Tick now, std::vector<quint32> &expired);

    quint32 armed() const { return m_armed; }

private:
    static constexpr quint32 kNone = 0xFFFFFFFF;
    static constexpr quint32 kBuckets = 512;
    struct Node
    {
        Tick deadline = 0; ///< 0: not armed
        quint32 next = kNone;
        quint32 previous = kNone; ///< kNone: the first of its bucket
    };

    std::vector<Node> m_nodes;
    std::array<quint32, kBuckets> m_heads;
    Tick m_now = 0;
    quint32 m_armed = 0;
};

} // namespace sluice::net
