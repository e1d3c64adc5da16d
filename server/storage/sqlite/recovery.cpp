// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/recovery.h"

#include "server/storage/sqlite/log/event_row.h"
#include "server/storage/sqlite/log/stream_row.h"
#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/data_file.h"
#include "server/storage/sqlite/sql/migrations.h"
#include "server/storage/sqlite/sql/prepare_all.h"
#include "server/storage/store_epoch.h"

#include <algorithm>
#include <unordered_map>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

namespace {

/// Structure only, of the tables where a lost row would change an answer silently. The log is
/// covered by checksums, gapless offsets and the tops of the streams.
Result<> checkSmallTables(SqlConnection &connection)
{
    for (const L name : {L("check_meta"), L("check_streams"), L("check_routes"),
                         L("check_route_members"), L("check_revocations"), L("check_manifests"),
                         L("check_manifest_files"), L("check_item_groups"), L("check_items")}) {
        auto check = connection.prepare(name);
        if (!check)
            return fail(check.error());
        if (auto run = check->run(); !run)
            return run;
        const bool answered = check->next();
        const QByteArray finding = check->bytes(0);
        if (!answered || finding != "ok")
            return fail(corruption(connection.file(), QString::fromUtf8(finding)));
    }
    return {};
}

Result<> runOnce(SqlConnection &connection, L name, const QByteArray &epoch)
{
    auto statement = connection.prepare(name);
    if (!statement)
        return fail(statement.error());
    return statement->run(epoch);
}

/// Gives a new store its epoch, and renews epochs where a history may have lost its end.
Result<QByteArray> settleEpochs(SqlConnection &connection, WalState wal, bool isNew,
                                QString &notice)
{
    const auto writeEpoch = [&](const QByteArray &epoch) {
        return writeMeta(connection, "epoch", epoch);
    };
    if (isNew) {
        const QByteArray epoch = makeEpoch();
        if (auto written = writeEpoch(epoch); !written)
            return fail(written.error());
        return epoch;
    }
    const auto clean = readMeta(connection, "clean");
    if (!clean)
        return fail(clean.error());
    // An orderly stop names the file. A copy that was put back, or what .recover made, is another
    // file, and an unclean stop leaves the log file behind: without it, commits are missing.
    const bool isClean = *clean == fileIdentity(connection.file());
    const bool anyLost = wal == WalState::Damaged || (!isClean && wal == WalState::Missing);
    const QByteArray fresh = makeEpoch();
    if (anyLost) {
        notice = QStringLiteral("%1: its log file -wal is damaged or gone, or it was restored; "
                                "commits may be missing, so every stream has a new epoch")
                     .arg(connection.file());
        if (auto renewed = runOnce(connection, L("streams_renew_all"), fresh); !renewed)
            return fail(renewed.error());
        if (auto written = writeEpoch(fresh); !written)
            return fail(written.error());
    } else if (!isClean) {
        notice = QStringLiteral("%1: the last stop was not orderly; streams with durability "
                                "relaxed have a new epoch")
                     .arg(connection.file());
        if (auto renewed = runOnce(connection, L("streams_renew_relaxed"), fresh); !renewed)
            return fail(renewed.error());
    }
    return readMeta(connection, "epoch");
}

Result<> fillTail(SqlConnection &connection, TailIndex &tail)
{
    const auto folded = readMeta(connection, "folded");
    if (!folded)
        return fail(folded.error());
    auto statement = connection.prepare(L("events_unfolded"));
    if (!statement)
        return fail(statement.error());
    if (auto run = statement->run(folded->toULongLong()); !run)
        return run;
    std::vector<TailEntry> entries;
    std::unordered_map<quint64, quint64> tops;
    while (statement->next()) {
        const TailEntry entry{statement->number(1), statement->number(2), statement->number(0)};
        quint64 &top = tops[entry.stream];
        if (top != 0 && entry.offset != top + 1)
            return fail(corruption(connection.file(),
                                   QStringLiteral("the log has a gap before event %1 of stream #%2")
                                       .arg(entry.offset)
                                       .arg(entry.stream)));
        top = entry.offset;
        entries.push_back(entry);
    }
    if (auto checked = statement->check(); !checked)
        return checked;
    tail.add(entries);
    return {};
}

/// Reads the end of the log backwards; rows of one event stand together, by `part`.
class RecentIds
{
public:
    explicit RecentIds(SqlConnection &connection)
        : m_connection(connection)
    {
    }

    Result<std::vector<RecentId>> read(const RecoveryWindow &window, qint64 nowMs)
    {
        auto rows = m_connection.prepare(L("events_recent"));
        if (!rows)
            return fail(rows.error());
        auto prepared = prepareAll(m_connection, {{&m_byId, L("stream_by_id")}});
        if (!prepared)
            return fail(prepared.error());
        if (auto run = rows->run(window.ids); !run)
            return fail(run.error());
        while (rows->next()) {
            if (rows->integer(4) < nowMs - window.age.count())
                break;
            if (auto taken = take(*rows); !taken)
                return fail(taken.error());
        }
        if (auto checked = rows->check(); !checked)
            return fail(checked.error());
        std::ranges::reverse(m_ids);
        return std::move(m_ids);
    }

private:
    Result<> take(const SqlStatement &row)
    {
        EventRow event{row.number(1), row.number(2), row.integer(4), row.bytes(6), {},
                       row.bytes(8),  row.bytes(9)};
        if (row.isNull(7))
            return {};
        event.subject = row.bytes(7);
        // A damaged row is reported when it is read; its id is not worth a refusal to start.
        if (eventChecksum(event) != row.integer(5))
            return {};
        const StreamRow *stream = nullptr;
        if (auto found = streamOf(event.stream))
            stream = *found;
        else
            return fail(found.error());

        m_positions.insert(m_positions.begin(),
                           StreamPosition{stream->key, {stream->epoch, event.offset}});
        if (row.number(3) == 0) {
            m_ids.push_back({event.subject.toByteArray(), event.id, event.atMs,
                             std::exchange(m_positions, {})});
        }
        return {};
    }

    Result<const StreamRow *> streamOf(quint64 id)
    {
        const auto found = m_streams.find(id);
        if (found != m_streams.end())
            return &found->second;
        auto row = readStreamById(m_byId, id, m_connection.file());
        if (!row)
            return fail(row.error());
        return &(m_streams[id] = std::move(*row));
    }

    SqlConnection &m_connection;
    SqlStatement m_byId;
    std::unordered_map<quint64, StreamRow> m_streams;
    std::vector<StreamPosition> m_positions; ///< of the event whose first part is still to come
    std::vector<RecentId> m_ids;
};

Result<> beginLife(SqlConnection &connection, WalState wal, bool isNew, StoreRecovery &recovery)
{
    auto settled = settleEpochs(connection, wal, isNew, recovery.notice);
    if (!settled)
        return fail(settled.error());
    recovery.epoch = *settled;
    if (isNew) {
        if (auto written = writeMeta(connection, "folded", "0"); !written)
            return written;
    }
    return writeMeta(connection, "clean", "no");
}

Result<> inTransaction(SqlConnection &connection, const std::function<Result<>()> &work)
{
    if (auto begun = connection.runAll(L("transaction_begin")); !begun)
        return begun;
    if (auto done = work(); !done) {
        (void)connection.runAll(L("transaction_rollback"));
        return done;
    }
    return connection.runAll(L("transaction_commit"));
}

Result<> readCatalog(SqlConnection &connection, qint64 nowMs, StoreRecovery &recovery)
{
    auto catalog = Catalog::open(connection);
    if (!catalog)
        return fail(catalog.error());
    if (auto expired = (*catalog)->expireRevocations(nowMs); !expired)
        return expired;
    auto routes = (*catalog)->routes();
    if (!routes)
        return fail(routes.error());
    auto revocations = (*catalog)->revocations();
    if (!revocations)
        return fail(revocations.error());
    auto manifest = (*catalog)->latestManifest();
    if (!manifest)
        return fail(manifest.error());
    const auto changes = readNumber(connection, L("route_changes_last"));
    if (!changes)
        return fail(changes.error());
    recovery.routeRevision = *changes;
    recovery.routes = std::move(*routes);
    recovery.revocations = std::move(*revocations);
    recovery.manifest = std::move(*manifest);
    return {};
}

} // namespace

Result<StoreRecovery> recoverStore(SqlConnection &connection, WalState wal,
                                   const RecoveryWindow &window, qint64 nowMs, TailIndex &tail)
{
    if (auto migrated = migrate(connection); !migrated)
        return fail(migrated.error());
    if (auto checked = checkSmallTables(connection); !checked)
        return fail(checked.error());

    // A process that died right after the migration left a store without an epoch.
    const auto rows = readNumber(connection, L("meta_epoch_exists"));
    if (!rows)
        return fail(rows.error());
    const auto streams = readNumber(connection, L("streams_last_id"));
    if (!streams)
        return fail(streams.error());
    StoreRecovery recovery;
    auto begun = inTransaction(connection, [&] {
        return beginLife(connection, wal, *rows == 0 && *streams == 0, recovery);
    });
    if (!begun)
        return fail(begun.error());
    // From here on the main file itself says "not clean", so that a lost -wal is noticed.
    if (auto moved = connection.runAll(L("checkpoint_truncate")); !moved)
        return fail(moved.error());

    if (auto filled = fillTail(connection, tail); !filled)
        return fail(filled.error());
    if (auto read = readCatalog(connection, nowMs, recovery); !read)
        return fail(read.error());
    auto ids = RecentIds(connection).read(window, nowMs);
    if (!ids)
        return fail(ids.error());
    recovery.ids = std::move(*ids);
    const auto folded = readNumber(connection, L("streams_count_events"));
    if (!folded)
        return fail(folded.error());
    recovery.events = *folded + static_cast<quint64>(tail.size());
    return recovery;
}

Result<> markCleanStop(SqlConnection &connection)
{
    return inTransaction(connection, [&]() -> Result<> {
        if (auto settled = connection.runAll(L("streams_settle_relaxed")); !settled)
            return settled;
        return writeMeta(connection, "clean", fileIdentity(connection.file()));
    });
}

} // namespace sluice::storage
