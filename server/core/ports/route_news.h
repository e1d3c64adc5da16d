// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route.h"

#include <variant>

/// What nodes tell each other of dynamic routes, so that each has all of them.
namespace sluice::core {

/// A route as it is now. Of two states of one route the one that was made later counts
/// (`createdAtMs`); the same again says only that its stream is still read somewhere.
struct RouteMade
{
    DynamicRoute route;
};
/// It is gone; what was made before `atMs` (Unix milliseconds) is gone with it.
struct RouteRemoved
{
    QByteArray id;
    qint64 atMs = 0;
};
/// News may have been missed: everybody tells everything.
struct RoutesWanted
{};

using RouteNews = std::variant<RouteMade, RouteRemoved, RoutesWanted>;

} // namespace sluice::core
