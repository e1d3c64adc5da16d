// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/diagnostic.h"
#include "shared/manifest/loader.h"

#include <QStringList>

namespace sluice::manifest {

enum class FileKind
{
    ToaManifest,
    ToaContext,
    Sluice,
    Other
};

/// By the last part of the path: `manifest.toa.yaml`, `context.toa.yaml`, `*.sluice.yaml`.
FileKind fileKind(const QString &path);

struct FoundFiles
{
    std::vector<ManifestFile> files;
    std::vector<Diagnostic> diagnostics; ///< folders and files that cannot be read
};

/// All manifest files below the folders (a single file may be named too), each once, sorted by path.
/// Follows symbolic links, enters no folder twice, skips hidden ones. Blocks on the disk.
FoundFiles findManifestFiles(const QStringList &folders);

} // namespace sluice::manifest
