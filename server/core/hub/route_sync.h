// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

#include <deque>
#include <unordered_map>

namespace sluice::core {

/// Keeps the dynamic routes of all nodes the same: tells what is made and removed here, takes over
/// what others tell. The later change of a route wins, wherever it was made; clocks may differ.
class RouteSync
{
public:
    explicit RouteSync(HubContext &context);

    /// The moment of a change of this route made here: now, but after every other change of it.
    qint64 momentOf(const QByteArray &id) const;

    void made(const DynamicRoute &route);
    void removed(const QByteArray &id);

    /// Takes the news; every turn that may have brought some.
    void take();
    /// Renews routes whose stream is read here, answers who wants all; every tick, a slice of it.
    void tick();

private:
    void apply(RouteMade &made);
    void apply(RouteRemoved &removed);
    void apply(RoutesWanted &);
    void forget(const QByteArray &id, qint64 atMs);
    void tellAll();

    HubContext &m_context;
    struct Tombstone
    {
        qint64 atMs = 0;    ///< the moment of the removal
        qint64 heardMs = 0; ///< when we heard of it
    };
    std::unordered_map<QByteArray, Tombstone> m_removed;
    std::deque<std::pair<qint64, QByteArray>> m_removals; // by heardMs
    std::deque<QByteArray> m_toTell;
    qint64 m_renewedAtMs = 0;
};

} // namespace sluice::core
