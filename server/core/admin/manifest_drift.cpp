// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/manifest_drift.h"

#include <QCryptographicHash>

#include <set>

namespace sluice::core {

namespace {

constexpr qsizetype kHashDigits = 64;

using Files = std::map<QByteArray, const QByteArray *>; ///< by path; no entry: there is none

Files byPath(const std::vector<ManifestFile> &files)
{
    Files map;
    for (const ManifestFile &file : files)
        map[file.path] = &file.bytes;
    return map;
}

const QByteArray *find(const Files &files, const QByteArray &path)
{
    const auto it = files.find(path);
    return it == files.end() ? nullptr : it->second;
}

bool isForeign(const QByteArray *bytes, const QByteArray *revision, const QByteArray *known)
{
    if (!bytes)
        return known && revision;
    const bool isRevision = revision && *bytes == *revision;
    return !isRevision && !(known && *known == hashOf(*bytes));
}

const QByteArray *find(const FileHashes &hashes, const QByteArray &path)
{
    const auto it = hashes.find(path);
    return it == hashes.end() ? nullptr : &it->second;
}

} // namespace

QByteArray packHashes(const FileHashes &hashes)
{
    QByteArray packed("sha256\n"); // nothing at all has another meaning
    for (const auto &[path, hash] : hashes)
        packed += hash + ' ' + path.toPercentEncoding("/") + '\n';
    return packed;
}

FileHashes unpackHashes(QByteArrayView packed)
{
    FileHashes hashes;
    const QList<QByteArray> lines = packed.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        if (line.size() > kHashDigits + 1 && line[kHashDigits] == ' ')
            hashes[QByteArray::fromPercentEncoding(line.sliced(kHashDigits + 1))] = line.first(
                kHashDigits);
    }
    return hashes;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

FileHashes knownHashes(const ManifestRevision &revision)
{
    if (!revision.disk.isEmpty())
        return unpackHashes(revision.disk);
    FileHashes hashes;
    for (const ManifestFile &file : revision.files)
        hashes[file.path] = hashOf(file.bytes);
    return hashes;
}

bool isForeign(const QByteArray &path, const QByteArray *bytes, const ManifestRevision &latest,
               const FileHashes &known)
{
    return isForeign(bytes, find(byPath(latest.files), path), find(known, path));
}

ResolvedFiles resolveFiles(const std::vector<ManifestFile> &found, const ManifestRevision &latest)
{
    const Files disk = byPath(found);
    const Files revision = byPath(latest.files);
    const FileHashes known = knownHashes(latest);
    std::set<QByteArray> paths;
    for (const auto &[path, bytes] : disk)
        paths.insert(path);
    for (const auto &[path, bytes] : revision)
        paths.insert(path);
    ResolvedFiles resolved;
    for (const QByteArray &path : paths) {
        const QByteArray *there = find(disk, path);
        const QByteArray *runs = find(revision, path);
        const bool isTheirs = isForeign(there, runs, find(known, path));
        const QByteArray *text = isTheirs ? there : runs;
        if (text)
            resolved.files.push_back({path, *text});
        const bool isSame = there && runs ? *there == *runs : there == runs;
        if (!isTheirs && !isSame)
            resolved.overridden.push_back(path);
    }
    resolved.isNew = latest.number == 0 ? !resolved.files.empty() : resolved.files != latest.files;
    return resolved;
}

FileHashes hashesNow(const std::vector<ManifestFile> &found, const ManifestRevision &latest)
{
    const Files disk = byPath(found);
    const Files revision = byPath(latest.files);
    const FileHashes known = knownHashes(latest);
    FileHashes now;
    for (const auto &[path, bytes] : disk) {
        const QByteArray *before = find(known, path);
        if (!isForeign(bytes, find(revision, path), before))
            now[path] = hashOf(*bytes);
        else if (before)
            now[path] = *before;
    }
    for (const auto &[path, hash] : known) {
        if (!find(disk, path) && find(revision, path))
            now[path] = hash; // deleted by others
    }
    return now;
}

} // namespace sluice::core
