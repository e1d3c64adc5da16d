// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_packets.h"

#include <chrono>
#include <deque>

namespace sluice::dialects::socketio {

/// For whom an event was: one socket by its key, or a number of the application's.
using Audience = quint64;

/// What sockets were sent lately, in one order, so that one that comes back gets what it missed. Its
/// offsets grow by one. Pure; the bounds are kept by dropping what is oldest.
class RecoveryLog
{
public:
    struct Bounds
    {
        qint64 bytes = 0;
        std::chrono::milliseconds age{0}; ///< nobody who comes back can have missed what is older
    };
    struct Entry
    {
        quint64 offset = 0;
        Audience audience = 0;
        std::vector<engineio::Packet> packets; ///< one event
        qint64 atMs = 0;
        qint64 bytes = 0;
    };

    /// What the next entry will have.
    quint64 nextOffset() const { return m_next; }
    void append(Audience audience, std::vector<engineio::Packet> packets, qint64 nowMs,
                const Bounds &bounds);

    /// Whether whoever saw this offset last can be given all that it missed: the offset was given,
    /// and nothing after it was dropped before its time.
    bool reaches(quint64 offset, qint64 nowMs, const Bounds &bounds) const;
    /// What is here of all after it, oldest first.
    template <class Visit> void visitAfter(quint64 offset, Visit &&visit) const
    {
        const quint64 oldest = m_next - m_entries.size();
        for (quint64 i = offset < oldest ? 0 : offset + 1 - oldest; i < m_entries.size(); ++i)
            visit(m_entries[static_cast<size_t>(i)]);
    }
    qint64 bytes() const { return m_bytes; }

private:
    std::deque<Entry> m_entries;
    quint64 m_next = 1;
    qint64 m_bytes = 0;
    quint64 m_lostOffset = 0; // the last that was dropped before its time
    qint64 m_lostMs = 0;      // when that was sent
};

} // namespace sluice::dialects::socketio
