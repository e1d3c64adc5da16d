// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/route_plan.h"

#include <set>

namespace sluice::core {

/// Channels as toText(ChannelName), in order, each once: to compare what two tables of routes do.
using PlannedChannels = std::set<QByteArray>;

PlannedChannels plannedChannels(const RoutePlan &plan);
/// Those of `from` that are not in `what`.
PlannedChannels without(const PlannedChannels &from, const PlannedChannels &what);

} // namespace sluice::core
