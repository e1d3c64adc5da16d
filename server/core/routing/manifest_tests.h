// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/route_table.h"
#include "shared/base/diagnostic.h"
#include "shared/manifest/model.h"

#include <vector>

namespace sluice::core {

/// Runs the `tests:` of a manifest with the code that routes and decides at run time. One error for
/// each test that fails, at the test's place. Dynamic routes and claims beyond `who` take no part.
/// Pure.
std::vector<Diagnostic> runManifestTests(const manifest::Manifest &manifest,
                                         RoutingOptions options);

} // namespace sluice::core
