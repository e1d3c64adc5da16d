// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/manifest_workshop.h"
#include "server/core/routing/manifest_diff.h"
#include "server/core/routing/manifest_tests.h"

/// Manifests as the admin API tells them (shared/docs/admin-manifests.md). Pure.
namespace sluice::core {

constexpr qsizetype kManifestReplyBytes = 4 * 1024 * 1024; ///< of texts; beyond, they are left out
constexpr size_t kManifestFindings = 1'000;                ///< of each kind

/// What was found out about the files of a draft.
struct ManifestFindings
{
    std::vector<Diagnostic> diagnostics; ///< without those of tests
    std::vector<ManifestTestResult> tests;
    std::vector<RuleChange> changes; ///< from what runs

    bool hasErrors() const; ///< failing tests too
};

/// A file of the disk that is not as the revision says.
struct ManifestDrift
{
    enum class Kind
    {
        Other,   ///< another text
        Missing, ///< not there
        Extra    ///< not in the revision
    };

    QByteArray path;
    Kind kind = Kind::Other;
};
struct ManifestFolder
{
    QByteArray path;
    bool isWritable = false;
};
struct ManifestLook
{
    std::vector<ManifestDrift> drift;
    std::vector<ManifestFolder> folders; ///< that the configuration names
};

/// What `found`, the files of the disk, has that the revision has not, and the other way round.
std::vector<ManifestDrift> driftOf(const ManifestRevision &running,
                                   const std::vector<ManifestFile> &found);

/// `{revision, at, by, comment, files, …}`; `path` selects one file, `look` is of the running one.
QByteArray manifestJson(const ManifestRevision &revision, const QByteArray &path,
                        const ManifestLook *look);

/// What the method answers, or the members of the error's `data`.
QByteArray reportJson(const ManifestFindings &findings, const ManifestDraft &draft,
                      const std::vector<QByteArray> &changed);

/// For the audit log: which files, as sizes and hashes.
QByteArray filesJson(quint64 revision, const std::vector<ManifestFile> &files,
                     const std::vector<QByteArray> &only);

/// Paths whose texts differ.
std::vector<QByteArray> changedPaths(const std::vector<ManifestFile> &before,
                                     const std::vector<ManifestFile> &after);

} // namespace sluice::core
