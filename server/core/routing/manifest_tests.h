// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/route_table.h"
#include "shared/base/diagnostic.h"
#include "shared/manifest/model.h"

#include <optional>
#include <vector>

namespace sluice::core {

/// How one of the `tests:` went.
struct ManifestTestResult
{
    manifest::Source where;
    QByteArray name; ///< what was expected
    std::optional<Diagnostic> failure;
};

/// Every test of a manifest, in the order of the files. See runManifestTests(). Pure.
std::vector<ManifestTestResult> tryManifestTests(const manifest::Manifest &manifest,
                                                 RoutingOptions options);

/// Runs the `tests:` of a manifest with the code that routes and decides at run time. One error for
/// each test that fails, at the test's place. Dynamic routes and claims beyond `who` take no part.
/// Pure.
std::vector<Diagnostic> runManifestTests(const manifest::Manifest &manifest,
                                         RoutingOptions options);

} // namespace sluice::core
