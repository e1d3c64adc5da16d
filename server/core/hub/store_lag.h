// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

#include <chrono>

namespace sluice::core {

/// Whether the store follows (shared/docs/adr/0013). It is behind when jobs have waited longer than
/// they may, beyond the commit that runs and the next one, for a second on end; a burst is not. From
/// then on no more is let in than it does in that time, until nothing had to be refused for a second.
/// Pure; core thread.
class StoreLag
{
public:
    struct Bounds
    {
        qint64 bytes = 0; ///< always
        std::chrono::milliseconds wait{};
    };

    static constexpr std::chrono::nanoseconds kPatience = std::chrono::seconds(1);

    /// Whether one more publish may be submitted.
    bool admits(const StoreBacklog &backlog, const Bounds &bounds, qint64 nowNs);

    /// To be called often, also when nobody publishes: it sees what has changed meanwhile.
    void look(const StoreBacklog &backlog, std::chrono::milliseconds mayWait, qint64 nowNs);

    bool isBehind() const { return m_isBehind; }
    /// Bytes that may wait while the store is behind.
    qint64 room() const { return m_room; }

private:
    void measure(const StoreBacklog &backlog, std::chrono::milliseconds mayWait, qint64 nowNs);

    bool m_waits = false; // longer than they may
    bool m_isBehind = false;
    qint64 m_windowNs = 0;    // begin of what is measured: of the wait, then of a second
    quint64 m_windowDone = 0; // StoreBacklog::doneBytes then
    qint64 m_refusedNs = 0;   // the last time, or when it fell behind
    qint64 m_room = 0;
};

} // namespace sluice::core
