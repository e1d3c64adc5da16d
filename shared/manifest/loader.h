// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/diagnostic.h"
#include "shared/manifest/model.h"
#include "shared/yaml/environment.h"

namespace sluice::manifest {

struct ManifestFile
{
    QString path;
    QByteArray bytes;
};

struct LoadResult
{
    Manifest manifest;
    std::vector<Diagnostic> diagnostics; ///< by file, then by place

    /// With an error the manifest holds what could be read and must not be used to route.
    bool hasErrors() const;
};

/// What is done with two routes of one event.
enum class Precedence : quint8
{
    Context, ///< Toa's context replaces Toa's manifest, as its readme says
    Stack    ///< both count, the context's first, as its deployments do
};

/// Reads files whose names end in `manifest.toa.yaml`, `context.toa.yaml` or `.sluice.yaml`; any
/// other name is an error. `environment` selects `key@environment` twins in context files, empty for
/// none. Toa's context replaces Toa's manifests per event; any other event that is routed twice is an
/// error that names both places. Pure.
LoadResult loadManifests(const std::vector<ManifestFile> &files, QByteArrayView environment,
                         const yaml::Environment &variables,
                         Precedence precedence = Precedence::Context);

} // namespace sluice::manifest
