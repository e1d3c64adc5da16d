// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route.h"
#include "shared/base/result.h"

namespace sluice::core {

/// Routes as bytes for a store, and back; StorageCorrupt if the bytes are none.
QByteArray packRoutes(const std::vector<DynamicRoute> &routes);
Result<std::vector<DynamicRoute>> unpackRoutes(const QByteArray &bytes);

} // namespace sluice::core
