// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"
#include "server/core/hub/route_removals.h"
#include "server/core/hub/route_sync.h"

namespace sluice::core {

/// Dynamic routes at run time, and the explanation of routing.
class RouteDesk
{
public:
    RouteDesk(HubContext &context, RouteSync &sync);

    void create(Session &session, const QByteArray &replyTo, CreateRoute command);
    void get(Session &session, const QByteArray &replyTo, const GetRoute &command);
    void list(Session &session, const QByteArray &replyTo, const ListRoutes &command);
    void listSources(Session &session, const QByteArray &replyTo, const ListSources &command);
    void remove(Session &session, const QByteArray &replyTo, const DeleteRoutes &command);
    void explain(Session &session, const QByteArray &replyTo, const Explain &command);

    /// With id, times and creator; a lifetime without its own `ttlSeconds` (0) gets the default.
    DynamicRoute complete(DynamicRoute route, const QByteArray &by) const;
    /// An operator's change is on the disk: it counts from now on.
    void changed(const RouteChange &change);

    void restore(std::vector<DynamicRoute> routes);

    /// Forgets what has expired, answers what waited for a source; every tick.
    void removeExpired();

    /// Tells the sources which events matter, if that has changed.
    void updateSources();
    /// The static rules are others now.
    void manifestChanged() { m_knowsEvents = false; }

private:
    /// Routes that work already for what clients publish, but not yet for a source.
    struct Waiting
    {
        SessionId session;
        QByteArray replyTo;
        DynamicRoute route;
        qint64 sinceMs = 0;
    };

    void answer(SessionId session, const QByteArray &replyTo, DynamicRoute route);
    void answerWaiting();
    std::vector<SourceState> sourcesOf(const EventLabel &event) const;

    HubContext &m_context;
    RouteSync &m_sync;
    RouteRemovals m_removals;
    std::vector<Waiting> m_waiting;
    quint64 m_eventsVersion = 0;
    bool m_knowsEvents = false;
};

/// PermissionDenied or Unauthenticated unless the claim `sluice.manage` has the scope.
Result<> mayManage(const Session &session, claims::ManageScope scope);

} // namespace sluice::core
