// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/manifest_workshop.h"

#include <sys/types.h>

namespace sluice::app {

/// Replaces files in two steps: first everything is written beside them and synced, then each takes
/// its place at once, so that a file is the old one or the new one at any moment. Who owns a file and
/// its permissions stay; a symbolic link stays and its target is replaced. Blocks on the disk; one
/// thread.
class ManifestWriter
{
public:
    using Failures = std::vector<core::ManifestWritten::Failure>;

    ManifestWriter() = default;
    ManifestWriter(const ManifestWriter &) = delete;
    ManifestWriter &operator=(const ManifestWriter &) = delete;
    /// What is staged is left behind; stage() takes it away the next time.
    ~ManifestWriter() = default;

    /// Paths are absolute. Where writing is not allowed nothing is staged, and commit() says so.
    /// StorageFull, StorageFailed: then nothing is staged at all.
    Result<> stage(const std::vector<core::ManifestEdit> &edits);

    /// The files that stayed as they were.
    Failures commit();
    void discard();

private:
    struct Staged
    {
        QByteArray path;   ///< as it is called
        QByteArray target; ///< where it is
        QByteArray beside; ///< the new text; empty: the file is to go
    };

    int write(const core::ManifestEdit &edit);

    std::vector<Staged> m_staged;
    Failures m_failures;
};

} // namespace sluice::app
