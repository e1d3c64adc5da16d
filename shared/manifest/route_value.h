// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/fields.h"

namespace sluice::manifest {

/// Reads what stands behind an event's label, in Toa's files and in ours: a member's name, a list of
/// them, `~literal`, or `{key, expose, dynamic}`. Sets everything of the route but `event`,
/// `fromContext` and `where`. False if something was wrong.
bool readRouteValue(Fields &fields, const yaml::Node &value, StaticRoute &route);

} // namespace sluice::manifest
