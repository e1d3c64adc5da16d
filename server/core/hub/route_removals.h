// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"
#include "server/core/hub/route_sync.h"

#include <deque>

namespace sluice::core {

/// Deletes dynamic routes, at first in the store and then here: one, or many in steps of which each
/// is a turn. A route that is made while many are deleted may go with them or stay. Who asked is
/// answered when all are gone; an error leaves what was not reached.
class RouteRemovals
{
public:
    struct Asker
    {
        SessionId session;
        QByteArray replyTo;
        QByteArray subject;
    };

    RouteRemovals(HubContext &context, RouteSync &sync);

    void removeOne(Asker asker, const QByteArray &id);
    void removeAll(Asker asker, RouteFilter filter);
    /// The next step, if there is one; every tick.
    void work();

private:
    struct Removal
    {
        quint64 number = 0;
        Asker asker;
        std::optional<RouteQuery> rest; ///< none: nothing is left to collect
        RouteCursor until;              ///< the latest route when it was asked for
        bool isWaiting = false;         ///< for the store
    };

    void step(Removal &removal);
    void deleteNow(Removal &removal, std::vector<QByteArray> ids);
    void deleted(quint64 number, const std::vector<QByteArray> &ids, const Result<quint64> &result);
    void unlink(const QByteArray &id, const QByteArray &by);
    std::deque<Removal>::iterator find(quint64 number);

    HubContext &m_context;
    RouteSync &m_sync;
    std::deque<Removal> m_removals;
    quint64 m_last = 0;
};

} // namespace sluice::core
