// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/admin_jobs.h"

#include <map>

/// Revision and disk: what runs is a revision; a file of the disk counts when its bytes changed since
/// the server last saw or wrote it (shared/docs/admin-manifests.md). Pure.
namespace sluice::core {

/// SHA-256 of each file, in hex, by path.
using FileHashes = std::map<QByteArray, QByteArray>;

/// What ManifestRevision::disk holds.
QByteArray packHashes(const FileHashes &hashes);
/// Lines that are none are left out: their files then count as changed.
FileHashes unpackHashes(QByteArrayView packed);

QByteArray hashOf(const QByteArray &bytes);
/// The files as they lay on the disk when the revision became the running one, as far as is known.
FileHashes knownHashes(const ManifestRevision &revision);

struct ResolvedFiles
{
    std::vector<ManifestFile> files;    ///< what is to run, by path
    std::vector<QByteArray> overridden; ///< files of the disk that the revision is stronger than
    bool isNew = false;                 ///< another text than that of the revision
};

/// What is to run, of the files that were found and the latest revision: for each file the disk's
/// text where that was changed by others, else the revision's.
ResolvedFiles resolveFiles(const std::vector<ManifestFile> &found, const ManifestRevision &latest);

/// Whether somebody has changed the file, made it or deleted it (`bytes` is null) unseen.
bool isForeign(const QByteArray &path, const QByteArray *bytes, const ManifestRevision &latest,
               const FileHashes &known);

/// The hashes to keep with the revision that runs from now on. What others changed and nobody has
/// loaded keeps its old one, so that it is still seen.
FileHashes hashesNow(const std::vector<ManifestFile> &found, const ManifestRevision &latest);

} // namespace sluice::core
