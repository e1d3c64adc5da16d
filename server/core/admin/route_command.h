// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route.h"

#include <optional>
#include <variant>
#include <vector>

/// Dynamic routes: tried out, and changed as sets.
namespace sluice::core {

/// A change that is not made yet.
struct RouteDraft
{
    std::vector<DynamicRoute> add; ///< ids are filled in by the core
    std::vector<QByteArray> remove;

    bool isEmpty() const { return add.empty() && remove.empty(); }
};

/// `admin.route.simulate`
struct SimulateRoute
{
    EventLabel label;
    QByteArray payload;
    RouteDraft draft;
};
/// `admin.route.plan`
struct PlanRoutes
{
    RouteDraft draft;
};
/// `admin.route.apply`
struct ApplyRoutes
{
    RouteDraft draft;
    quint64 ifRevision = 0;
};
/// `admin.route.revisions`
struct ListRouteRevisions
{
    quint64 before = 0; ///< with a lower number; 0: from the latest
    int count = 50;
};
/// `admin.route.revert`: back to how that revision was.
struct RevertRoutes
{
    quint64 revision = 0;
    std::optional<quint64> ifRevision; ///< refuse if another one runs
};

using RouteCommand =
    std::variant<SimulateRoute, PlanRoutes, ApplyRoutes, ListRouteRevisions, RevertRoutes>;

} // namespace sluice::core
