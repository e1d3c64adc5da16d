// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route.h"
#include "shared/base/result.h"
#include "shared/base/strong_id.h"

#include <vector>

/// What the core asks a Store about what operators do: the audit log, revisions of routes and of
/// manifests. All of them keep their place in the store's one FIFO.
namespace sluice::core {

using StoreTicket = StrongId<struct StoreTicketTag>;

/// One act of an operator, or an attempt. Rows are a chain: each holds the hash of the one before
/// (server/core/admin/audit_chain.h).
struct AuditRow
{
    quint64 seq = 0; ///< from 1, without gaps
    qint64 atMs = 0;
    QByteArray by;      ///< subject
    QByteArray role;    ///< at that moment
    QByteArray from;    ///< address
    QByteArray action;  ///< method
    QByteArray target;  ///< what it was done to, as text
    QByteArray outcome; ///< `ok` or the name of an error
    QByteArray reason;
    QByteArray before; ///< JSON; empty: nothing to tell
    QByteArray after;  ///< JSON
    QByteArray hash;   ///< 64 lower-case hex digits

    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};
/// Keeps the row, numbered and chained by the store, and the `keep` newest before it. Answered by
/// JobDone with the number.
struct SaveAuditJob
{
    StoreTicket ticket;
    AuditRow row;
    quint64 keep = 100'000;
    QByteArray key = {}; ///< what it can be found by, beside its place; empty: nothing
};
/// Answered by AuditRead.
struct ReadAuditJob
{
    StoreTicket ticket;
    bool backwards = false; ///< newest first
    quint64 from = 0; ///< rows with a higher seq; backwards: with a lower one, 0: from the newest
    int maxRows = 200;
    QByteArray key = {}; ///< set: only the newest row with this key
};
/// A place in the chain.
struct AuditMark
{
    quint64 seq = 0;
    QByteArray hash; ///< empty: before the first row ever

    friend bool operator==(const AuditMark &, const AuditMark &) = default;
};
struct AuditPage
{
    std::vector<AuditRow> rows;
    AuditMark anchor; ///< the last row that is not kept any more
    AuditMark head;   ///< the newest row
};
struct AuditRead
{
    StoreTicket ticket;
    Result<AuditPage> page;
};

/// A set of dynamic routes added and removed by one operator at once.
struct RouteChange
{
    quint64 number = 0; ///< of the revision, from 1
    qint64 atMs = 0;
    QByteArray by;
    QByteArray comment;
    std::vector<DynamicRoute> added;
    std::vector<DynamicRoute> removed;
};
/// Saves and deletes the routes and records the change, or does nothing of it. Answered by JobDone
/// with the number.
struct SaveRouteChangeJob
{
    static constexpr quint64 kKept = 1'000; ///< latest changes

    StoreTicket ticket;
    RouteChange change;
};
/// The latest changes first. Answered by RouteChangesRead.
struct ReadRouteChangesJob
{
    StoreTicket ticket;
    quint64 before = 0; ///< revisions with a lower number; 0: from the latest
    int maxChanges = 50;
};
struct RouteChangesRead
{
    StoreTicket ticket;
    Result<std::vector<RouteChange>> changes;
};

struct ManifestFile
{
    QByteArray path;
    QByteArray bytes;

    friend bool operator==(const ManifestFile &, const ManifestFile &) = default;
};
struct ManifestRevision
{
    quint64 number = 0; ///< 0: none yet
    qint64 atMs = 0;
    QByteArray by;
    std::vector<ManifestFile> files;
    QByteArray comment = {};
    /// Fingerprint of the files of the disk when this became the running revision; empty: the
    /// revision's own files.
    QByteArray disk = {};
};
/// Keeps the revision and the `keep` newest of all. Answered by JobDone with the number.
struct SaveManifestJob
{
    StoreTicket ticket;
    ManifestRevision revision; ///< number is given by the store: highest + 1
    quint64 keep = 1'000;
};
/// The files of the disk are others now, by our own doing.
struct SaveManifestDiskJob
{
    StoreTicket ticket;
    quint64 number = 0; ///< of the latest revision
    QByteArray disk;
};
/// One revision with its files, or a list of them without, the latest first. Answered by
/// ManifestsRead.
struct ReadManifestsJob
{
    StoreTicket ticket;
    quint64 number = 0; ///< not 0: this one only
    quint64 before = 0; ///< revisions with a lower number; 0: from the latest
    int maxRevisions = 50;
};
struct ManifestsRead
{
    StoreTicket ticket;
    Result<std::vector<ManifestRevision>> revisions;
};

} // namespace sluice::core
