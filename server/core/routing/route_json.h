// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route.h"

namespace sluice::core {

/// A dynamic route as clients see it (shared/docs/protocol.md, "Dynamic routes").
QByteArray toJson(const DynamicRoute &route);

} // namespace sluice::core
