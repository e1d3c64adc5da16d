// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "server/core/admin/manifest_json.h"
#include "shared/yaml/environment.h"

#include <memory>

namespace sluice::app {

/// The rules of a set of manifest files, ready to route by, and what is to be said of them.
struct JudgedManifest
{
    std::shared_ptr<const manifest::Manifest> rules;
    core::ManifestFindings findings; ///< without `changes`
};

/// Parses and tests the files. Variables are taken from `variables` only. Any thread; for long.
JudgedManifest judgeManifest(const std::vector<core::ManifestFile> &files,
                             const config::Config &config, const yaml::Environment &variables);

/// What is to run, of the files on the disk and the latest revision.
struct LoadedManifest
{
    std::shared_ptr<const manifest::Manifest> rules;
    std::vector<core::ManifestFile> files;
    std::vector<Diagnostic> diagnostics; ///< failing tests too
    bool isNew = false;                  ///< another text than the revision's
    QByteArray disk;                     ///< for ManifestRevision::disk

    bool hasErrors() const;
};

/// Reads, parses and tests the manifests that the configuration names. Where the disk has not changed
/// since `latest`, that says what runs, and a warning names each file that is another. Blocks on the
/// disk; any thread.
LoadedManifest loadManifest(const config::Config &config,
                            const core::ManifestRevision &latest = {});

/// The manifest files of the disk, by path; what cannot be read is left out.
std::vector<core::ManifestFile> filesOnDisk(const config::Config &config);

/// One line of the log for each finding.
void logDiagnostics(const std::vector<Diagnostic> &diagnostics);

} // namespace sluice::app
