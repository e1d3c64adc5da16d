// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/deeds.h"
#include "server/core/admin/route_command.h"
#include "server/core/hub/route_desk.h"

#include <deque>

namespace sluice::core {

/// Dynamic routes as operators change them: tried out by the router itself, and applied as numbered
/// sets. One set at a time is on its way to the disk.
class RouteChangeDesk
{
public:
    RouteChangeDesk(AdminContext &context, Deeds &deeds, RouteDesk &routes)
        : m_context(context)
        , m_deeds(deeds)
        , m_routes(routes)
    {
    }

    /// `deed` is null for what changes nothing.
    void handle(SessionId session, const QByteArray &to, const DeedPtr &deed, RouteCommand command);

    /// A manifest's rules, and the dynamic routes as they are with the draft: it sees the live ones.
    std::unique_ptr<RouteTable> tableOf(const RouteDraft &draft,
                                        std::shared_ptr<const manifest::Manifest> rules) const;

private:
    static constexpr size_t kRecent = 200;
    static constexpr size_t kWaiting = 100;
    void simulate(SessionId session, const QByteArray &to, const SimulateRoute &asked);
    void plan(SessionId session, const QByteArray &to, const PlanRoutes &asked);
    void apply(const DeedPtr &deed, const ApplyRoutes &asked);
    void list(SessionId session, const QByteArray &to, const ListRouteRevisions &asked);
    void revert(const DeedPtr &deed, const RevertRoutes &asked);
    Error overtaken(quint64 expected) const;
    void undo(const DeedPtr &deed, quint64 revision, const std::vector<RouteChange> &changes);
    void save(const DeedPtr &deed, RouteChange change);
    void runNext();
    QByteArray conflictData(quint64 since, const RouteDraft &draft) const;

    AdminContext &m_context;
    Deeds &m_deeds;
    RouteDesk &m_routes;
    std::deque<RouteChange> m_recent; ///< of this process, for conflicts
    bool m_isSaving = false;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace sluice::core
