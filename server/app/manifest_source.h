// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "server/core/ports/store.h"
#include "shared/base/diagnostic.h"

#include <memory>

namespace sluice::app {

/// The rules of all manifest files, ready to route by, and the bytes they came from.
struct LoadedManifest
{
    std::shared_ptr<const manifest::Manifest> manifest;
    std::vector<core::ManifestFile> files;
    std::vector<Diagnostic> diagnostics;

    bool hasErrors() const;
};

/// Reads, parses and tests the manifests that the configuration names. Blocks on the disk; any thread.
LoadedManifest loadManifest(const config::Config &config);

/// One line of the log for each finding.
void logDiagnostics(const std::vector<Diagnostic> &diagnostics);

} // namespace sluice::app
