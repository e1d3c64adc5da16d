// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/core/event/object_writer.h"
#include "server/core/routing/planned_channels.h"
#include "server/core/routing/route_table.h"

#include <map>
#include <unordered_map>

namespace sluice::core {

/// Recorded events, routed by two tables: what differs. An event that several streams keep counts once.
/// Pure.
class WhatIfTally
{
public:
    /// True if it was counted before, in another stream.
    bool knows(const StoredEvent &event) const { return m_events.contains(keyOf(event)); }

    /// As `stream` keeps it. What a stream keeps may be only a part of the event (`expose`), and then
    /// the tables may be wrong about it; a copy that is whole takes its place.
    void take(const StreamKey &stream, const StoredEvent &event, const RouteTable &live,
              const RouteTable &draft, qint64 nowMs);

    quint64 examined() const { return m_events.size(); }

    /// `examined`, `uncertain`, `changed`, `channels` and the sums.
    void write(ObjectWriter &writer) const;

private:
    static constexpr size_t kShown = 200; ///< differences, and channels

    struct Outcome
    {
        QByteArray event;
        QByteArray id;
        qint64 atMs = 0;
        bool isWhole = false; ///< the payload that was routed is the event's
        PlannedChannels added;
        PlannedChannels removed;

        bool differs() const { return !added.empty() || !removed.empty(); }
    };
    struct Sums
    {
        quint64 added = 0;
        quint64 removed = 0;
    };
    using Channels = std::map<QByteArray, Sums>;

    static QByteArray keyOf(const StoredEvent &event);
    static void writeChanged(QByteArray &out, std::vector<const Outcome *> differing);
    static void writeChannels(QByteArray &out, const Channels &channels);

    std::unordered_map<QByteArray, Outcome> m_events;
    qint64 m_firstMs = 0;
    qint64 m_lastMs = 0;
};

} // namespace sluice::core
