// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/core/ports/admin_jobs.h"
#include "server/core/ports/item_jobs.h"
#include "server/core/routing/dynamic_route.h"
#include "shared/base/result.h"
#include "shared/manifest/model.h"

#include <functional>
#include <variant>
#include <vector>

namespace sluice::core {

/// What is known of one stream. `first` is the lowest kept offset; `first == top + 1` when nothing
/// is kept; `top` is the highest offset ever given in this epoch.
struct StreamState
{
    QByteArray epoch;
    quint64 first = 1;
    quint64 top = 0;

    friend bool operator==(const StreamState &, const StreamState &) = default;
};

struct AppendTarget
{
    StreamKey stream;
    manifest::Durability durability = manifest::Durability::Strict; ///< never None
    std::optional<QByteArray> payload; ///< what this stream may see, when not the whole payload
};

/// Writes the items and appends one event to all targets, or nothing of it: an item's change and the
/// events derived from it cannot be separated. With neither it only keeps its place in the FIFO (an
/// ephemeral event behind a durable one).
struct AppendJob
{
    StoreTicket ticket;
    Event event;
    std::vector<AppendTarget> targets;
    bool remember = false; ///< the id came from the publisher: recover it with StoreRecovery::ids
    std::vector<ItemWrite> items;
};

/// Where a stream stands; a stream that never had an event answers the store's epoch and top 0
/// and leaves no trace.
struct OpenStreamJob
{
    StoreTicket ticket;
    StreamKey stream;
};

/// Events with offset > after, in order, until a limit; served by a reader beside the writer.
struct ReadPageJob
{
    StoreTicket ticket;
    StreamKey stream;
    quint64 after = 0;
    int maxEvents = 256;
    qint64 maxBytes = 256 * 1024; ///< at least one event is returned whatever its size
};

/// Deletes what the rules no longer keep, in slices that do not stall appends; `protect` holds
/// the lowest offset that running catch-ups still need, by stream.
struct SweepJob
{
    StoreTicket ticket;
    std::vector<manifest::StreamRule> rules; ///< first match wins; no match: Retention{}
    std::vector<std::pair<StreamKey, quint64>> protect;
    qint64 nowMs = 0;
};

struct SaveRouteJob
{
    StoreTicket ticket;
    DynamicRoute route; ///< inserted or replaced by id
};
struct DeleteRoutesJob
{
    StoreTicket ticket;
    std::vector<QByteArray> ids;
};

struct RevocationRow
{
    enum class Kind : quint8
    {
        TokenId,
        Subject
    };

    Kind kind = Kind::TokenId;
    QByteArray name;
    qint64 before = 0;    ///< Subject: tokens issued before this Unix second
    qint64 expiresAt = 0; ///< Unix second after which the row is useless; 0: never

    friend bool operator==(const RevocationRow &, const RevocationRow &) = default;
};
struct SaveRevocationJob
{
    StoreTicket ticket;
    RevocationRow row;
};

using StoreJob =
    std::variant<AppendJob, OpenStreamJob, ReadPageJob, SweepJob, SaveRouteJob, DeleteRoutesJob,
                 SaveRevocationJob, SaveManifestJob, SaveManifestDiskJob, ReadManifestsJob,
                 SaveAuditJob, ReadAuditJob, SaveRouteChangeJob, ReadRouteChangesJob, ReadItemJob,
                 ListItemsJob, ExpiredItemsJob, ListGroupsJob>;

struct Appended
{
    StoreTicket ticket;
    Result<std::vector<Position>> positions; ///< one per target, in the targets' order
    std::vector<ItemChange> items;           ///< one per write, in the writes' order; of a success
};
struct StreamOpened
{
    StoreTicket ticket;
    Result<StreamState> state;
};
struct Page
{
    StreamState state; ///< as of the read
    std::vector<StoredEvent> events;
};
struct PageRead
{
    StoreTicket ticket;
    Result<Page> page;
};
/// The answer to all other jobs; `value` is the revision number or the count of deleted rows.
struct JobDone
{
    StoreTicket ticket;
    Result<quint64> value;
};

using StoreDone = std::variant<Appended, StreamOpened, PageRead, JobDone, ItemsRead, GroupsRead,
                               AuditRead, RouteChangesRead, ManifestsRead>;

struct RecentId
{
    QByteArray subject;
    QByteArray id;
    qint64 atMs = 0;
    std::vector<StreamPosition> positions;
};

/// What a restart needs to know, read once by open().
struct StoreRecovery
{
    QByteArray epoch; ///< of streams that have none of their own
    std::vector<DynamicRoute> routes;
    std::vector<RevocationRow> revocations;
    std::vector<RecentId> ids; ///< oldest first, within the window
    ManifestRevision manifest; ///< the latest
    quint64 routeRevision = 0; ///< number of the latest RouteChange
    quint64 events = 0;        ///< stored, for the log; may be an estimate
    QString notice;            ///< for the log: what the last stop cost; empty: nothing
};

struct StoreBacklog
{
    qint64 bytes = 0;                       ///< submitted, not completed
    std::chrono::microseconds commitTime{}; ///< recent duration of a commit, smoothed
    /// What the first job of the latest commit had waited since the first commit that began without
    /// it; one that only waited for the end of the commit before its own has not. 0 if nothing waits.
    std::chrono::microseconds wait{};
    quint64 doneBytes =
        0; ///< completed since open(), counted as `bytes` are; page reads are left out
};

/// Port: keeps streams, items, dynamic routes, revocations, revisions of routes and manifests, and
/// the audit log.
///
/// submit() and takeDone() are called by the core thread only; neither blocks. Appends, opens,
/// item reads and saves complete in the order of their submission (one FIFO); page reads and sweeps complete
/// whenever they are ready. Completions are only ever seen through takeDone(), never inside
/// submit(). A failed job fails alone; a failed commit fails its whole batch; after a failed sync
/// to disk every later write fails with StorageFailed until the process restarts.
class Store
{
public:
    virtual ~Store() = default;

    /// Blocking, once, before the first submit(). Errors: SchemaTooNew, StorageCorrupt,
    /// StorageFull, StorageFailed, FileUnreadable; the detail names the file and the way out.
    virtual Result<StoreRecovery> open(qint64 nowMs) = 0;

    virtual void submit(StoreJob job) = 0;

    /// All completions since the last call.
    virtual std::vector<StoreDone> takeDone() = 0;

    /// Called from any thread when takeDone() has something after having had nothing; set before open().
    virtual void setWake(std::function<void()> wake) = 0;

    virtual StoreBacklog backlog() const = 0;

    /// Blocking: completes and commits everything submitted, then closes. takeDone() still works.
    virtual void close() = 0;
};

} // namespace sluice::core
