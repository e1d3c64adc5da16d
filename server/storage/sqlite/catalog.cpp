// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/catalog.h"

#include "server/core/routing/route_pack.h"
#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/prepare_all.h"
#include "server/storage/sqlite/sql/row_checksum.h"

#include <limits>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

namespace {

qint64 checksumOf(const DynamicRoute &route)
{
    RowChecksum sum;
    sum.add(route.id).add(route.event.utf8).add(route.stream.utf8);
    sum.add(static_cast<quint64>(route.property.has_value()));
    sum.add(route.property.value_or(QByteArray()));
    sum.add(static_cast<quint64>(route.value.kind)).add(route.value.text);
    sum.add(static_cast<quint64>(route.lifetime)).add(static_cast<quint64>(route.ttlSeconds));
    sum.add(static_cast<quint64>(route.expiresAtMs)).add(route.label).add(route.createdBy);
    sum.add(static_cast<quint64>(route.createdAtMs)).add(static_cast<quint64>(route.expose.size()));
    for (const QByteArray &member : route.expose)
        sum.add(member);
    return sum.value();
}

qint64 checksumOf(const RevocationRow &row)
{
    return RowChecksum()
        .add(static_cast<quint64>(row.kind))
        .add(row.name)
        .add(static_cast<quint64>(row.before))
        .add(static_cast<quint64>(row.expiresAt))
        .value();
}

qint64 checksumOf(quint64 revision, const ManifestFile &file)
{
    return RowChecksum().add(revision).add(file.path).add(file.bytes).value();
}

qint64 checksumOf(const ManifestRevision &revision, qint64 files)
{
    RowChecksum sum;
    sum.add(revision.number).add(static_cast<quint64>(revision.atMs)).add(revision.by);
    sum.add(static_cast<quint64>(files));
    if (!revision.comment.isEmpty()) // rows of older releases have none
        sum.add(revision.comment);
    return sum.value();
}

qint64 checksumOf(const RouteChange &change, const QByteArray &added, const QByteArray &removed)
{
    RowChecksum sum;
    sum.add(change.number).add(static_cast<quint64>(change.atMs)).add(change.by);
    return sum.add(change.comment).add(added).add(removed).value();
}

/// A stored number as a value of an enumeration whose last value is `last`.
template <class Enum> bool readEnum(quint64 number, Enum last, Enum &value)
{
    value = static_cast<Enum>(number);
    return number <= static_cast<quint64>(last);
}

} // namespace

Result<std::unique_ptr<Catalog>> Catalog::open(SqlConnection &connection)
{
    std::unique_ptr<Catalog> c(new Catalog(connection));
    auto prepared = prepareAll(connection, {{&c->m_routeSave, L("route_save")},
                                            {&c->m_routeDelete, L("route_delete")},
                                            {&c->m_memberSave, L("route_member_save")},
                                            {&c->m_membersDelete, L("route_members_delete")},
                                            {&c->m_membersRead, L("route_members_read")},
                                            {&c->m_revocationSave, L("revocation_save")},
                                            {&c->m_revocationsExpire, L("revocations_expire")},
                                            {&c->m_changeSave, L("route_change_save")},
                                            {&c->m_changesRead, L("route_changes_read")},
                                            {&c->m_changesTrim, L("route_changes_trim")},
                                            {&c->m_manifestsTrim, L("manifests_trim")},
                                            {&c->m_filesTrim, L("manifest_files_trim")},
                                            {&c->m_manifestLast, L("manifest_last")},
                                            {&c->m_manifestFind, L("manifest_find")},
                                            {&c->m_manifestsList, L("manifests_list")},
                                            {&c->m_diskSave, L("manifest_disk_save")},
                                            {&c->m_diskRead, L("manifest_disk_read")},
                                            {&c->m_diskForget, L("manifest_disk_forget")},
                                            {&c->m_manifestSave, L("manifest_save")},
                                            {&c->m_fileSave, L("manifest_file_save")},
                                            {&c->m_filesRead, L("manifest_files_read")}});
    if (!prepared)
        return fail(prepared.error());
    return c;
}

Result<quint64> Catalog::run(const SaveRouteJob &job)
{
    const DynamicRoute &route = job.route;
    const QVariant property = route.property ? QVariant(*route.property) : QVariant();
    if (auto run = m_routeSave.run(route.id, route.event.utf8, route.stream.utf8, property,
                                   static_cast<int>(route.value.kind), route.value.text,
                                   static_cast<int>(route.lifetime), route.ttlSeconds,
                                   route.expiresAtMs, route.label, route.createdBy,
                                   route.createdAtMs, checksumOf(route));
        !run)
        return fail(run.error());
    if (auto run = m_membersDelete.run(route.id); !run)
        return fail(run.error());
    for (size_t i = 0; i < route.expose.size(); ++i) {
        if (auto run = m_memberSave.run(route.id, static_cast<quint64>(i), route.expose[i]); !run)
            return fail(run.error());
    }
    return 0;
}

Result<quint64> Catalog::run(const DeleteRoutesJob &job)
{
    quint64 deleted = 0;
    for (const QByteArray &id : job.ids) {
        if (auto run = m_routeDelete.run(id); !run)
            return fail(run.error());
        deleted += static_cast<quint64>(m_routeDelete.affectedRows());
        if (auto run = m_membersDelete.run(id); !run)
            return fail(run.error());
    }
    return deleted;
}

Result<quint64> Catalog::run(const SaveRevocationJob &job)
{
    const RevocationRow &row = job.row;
    if (auto run = m_revocationSave.run(static_cast<int>(row.kind), row.name, row.before,
                                        row.expiresAt, checksumOf(row));
        !run)
        return fail(run.error());
    return 0;
}

Result<quint64> Catalog::run(const SaveManifestJob &job)
{
    auto latest = latestManifest();
    if (!latest)
        return fail(latest.error());
    ManifestRevision revision = job.revision;
    revision.number = latest->number + 1;
    const qint64 count = std::ssize(revision.files);
    if (auto run = m_manifestSave.run(revision.number, revision.atMs, revision.by, count,
                                      checksumOf(revision, count), revision.comment);
        !run)
        return fail(run.error());
    for (size_t i = 0; i < revision.files.size(); ++i) {
        const ManifestFile &file = revision.files[i];
        if (auto run = m_fileSave.run(revision.number, static_cast<quint64>(i), file.path,
                                      file.bytes, checksumOf(revision.number, file));
            !run)
            return fail(run.error());
    }
    if (auto saved = run(SaveManifestDiskJob{{}, revision.number, revision.disk}); !saved)
        return fail(saved.error());
    if (auto trimmed = trimManifests(revision.number, job.keep); !trimmed)
        return fail(trimmed.error());
    return revision.number;
}

Result<> Catalog::trimManifests(quint64 newest, quint64 keep)
{
    if (newest <= keep)
        return {};
    if (auto run = m_manifestsTrim.run(newest - keep); !run)
        return run;
    return m_filesTrim.run(newest - keep);
}

Result<quint64> Catalog::run(const SaveManifestDiskJob &job)
{
    if (auto run = m_diskForget.run(job.number); !run)
        return fail(run.error());
    const qint64 sum = RowChecksum().add(job.number).add(job.disk).value();
    if (auto run = m_diskSave.run(job.number, job.disk, sum); !run)
        return fail(run.error());
    return job.number;
}

Result<quint64> Catalog::run(const SaveRouteChangeJob &job)
{
    RouteChange change = job.change;
    const auto last = readNumber(m_connection, L("route_changes_last"));
    if (!last)
        return fail(last.error());
    change.number = *last + 1;
    DeleteRoutesJob removed;
    for (const DynamicRoute &route : change.removed)
        removed.ids.push_back(route.id);
    if (auto done = run(removed); !done)
        return done;
    for (const DynamicRoute &route : change.added) {
        if (auto saved = run(SaveRouteJob{{}, route}); !saved)
            return saved;
    }
    const QByteArray added = packRoutes(change.added);
    const QByteArray gone = packRoutes(change.removed);
    if (auto run = m_changeSave.run(change.number, change.atMs, change.by, change.comment, added,
                                    gone, checksumOf(change, added, gone));
        !run)
        return fail(run.error());
    if (change.number > SaveRouteChangeJob::kKept) {
        if (auto run = m_changesTrim.run(change.number - SaveRouteChangeJob::kKept); !run)
            return fail(run.error());
    }
    return change.number;
}

Result<std::vector<RouteChange>> Catalog::read(const ReadRouteChangesJob &job)
{
    const quint64 before = job.before == 0 ? std::numeric_limits<qint64>::max() : job.before;
    if (auto run = m_changesRead.run(before, job.maxChanges); !run)
        return fail(run.error());
    std::vector<RouteChange> changes;
    while (m_changesRead.next()) {
        RouteChange change{m_changesRead.number(0),
                           m_changesRead.integer(1),
                           m_changesRead.bytes(2),
                           m_changesRead.bytes(3),
                           {},
                           {}};
        const QByteArray added = m_changesRead.bytes(4);
        const QByteArray removed = m_changesRead.bytes(5);
        auto in = unpackRoutes(added);
        auto out = unpackRoutes(removed);
        if (!in || !out || m_changesRead.integer(6) != checksumOf(change, added, removed))
            return damaged(QStringLiteral("route revision %1").arg(change.number));
        change.added = std::move(*in);
        change.removed = std::move(*out);
        changes.push_back(std::move(change));
    }
    if (auto checked = m_changesRead.check(); !checked)
        return fail(checked.error());
    return changes;
}

Result<std::vector<DynamicRoute>> Catalog::routes()
{
    auto read = m_connection.prepare(L("routes_read"));
    if (!read)
        return fail(read.error());
    if (auto run = read->run(); !run)
        return fail(run.error());
    std::vector<DynamicRoute> routes;
    while (read->next()) {
        DynamicRoute route;
        route.id = read->bytes(0);
        route.event.utf8 = read->bytes(1);
        route.stream.utf8 = read->bytes(2);
        if (!read->isNull(3))
            route.property = read->bytes(3);
        bool whole = readEnum(read->number(4), RouteValue::Kind::String, route.value.kind);
        route.value.text = read->bytes(5);
        whole &= readEnum(read->number(6), DynamicRoute::Lifetime::Persistent, route.lifetime);
        route.ttlSeconds = read->integer(7);
        route.expiresAtMs = read->integer(8);
        route.label = read->bytes(9);
        route.createdBy = read->bytes(10);
        route.createdAtMs = read->integer(11);
        if (auto members = readMembers(route); !members)
            return fail(members.error());
        if (!whole || read->integer(12) != checksumOf(route))
            return damaged(QStringLiteral("route %1").arg(QString::fromUtf8(route.id)));
        routes.push_back(std::move(route));
    }
    if (auto checked = read->check(); !checked)
        return fail(checked.error());
    return routes;
}

Result<> Catalog::readMembers(DynamicRoute &route)
{
    if (auto run = m_membersRead.run(route.id); !run)
        return run;
    while (m_membersRead.next())
        route.expose.push_back(m_membersRead.bytes(0));
    return m_membersRead.check();
}

Result<std::vector<RevocationRow>> Catalog::revocations()
{
    auto read = m_connection.prepare(L("revocations_read"));
    if (!read)
        return fail(read.error());
    if (auto run = read->run(); !run)
        return fail(run.error());
    std::vector<RevocationRow> rows;
    while (read->next()) {
        RevocationRow row;
        const bool whole = readEnum(read->number(0), RevocationRow::Kind::Subject, row.kind);
        row.name = read->bytes(1);
        row.before = read->integer(2);
        row.expiresAt = read->integer(3);
        if (!whole || read->integer(4) != checksumOf(row))
            return damaged(QStringLiteral("revocation of %1").arg(QString::fromUtf8(row.name)));
        rows.push_back(std::move(row));
    }
    if (auto checked = read->check(); !checked)
        return fail(checked.error());
    return rows;
}

Result<ManifestRevision> Catalog::latestManifest()
{
    if (auto run = m_manifestLast.run(); !run)
        return fail(run.error());
    ManifestRevision revision;
    if (!m_manifestLast.next()) {
        if (auto checked = m_manifestLast.check(); !checked)
            return fail(checked.error());
        return revision;
    }
    qint64 count = 0;
    auto row = revisionOf(m_manifestLast, count);
    m_manifestLast.finish();
    if (!row)
        return row;
    if (auto files = readFiles(*row, count); !files)
        return fail(files.error());
    if (auto disk = readDisk(*row); !disk)
        return fail(disk.error());
    return row;
}

Result<ManifestRevision> Catalog::revisionOf(SqlStatement &row, qint64 &files) const
{
    ManifestRevision revision;
    revision.number = row.number(0);
    revision.atMs = row.integer(1);
    revision.by = row.bytes(2);
    revision.comment = row.bytes(5);
    files = row.integer(3);
    if (row.integer(4) != checksumOf(revision, files))
        return damaged(QStringLiteral("manifest revision %1").arg(revision.number));
    return revision;
}

Result<> Catalog::readDisk(ManifestRevision &revision)
{
    if (auto run = m_diskRead.run(revision.number); !run)
        return run;
    if (m_diskRead.next()) {
        revision.disk = m_diskRead.bytes(0);
        const qint64 sum = m_diskRead.integer(1);
        m_diskRead.finish();
        if (sum != RowChecksum().add(revision.number).add(revision.disk).value())
            return damaged(QStringLiteral("the fingerprint of the manifests' files"));
    }
    return m_diskRead.check();
}

Result<std::vector<ManifestRevision>> Catalog::read(const ReadManifestsJob &job)
{
    SqlStatement &read = job.number != 0 ? m_manifestFind : m_manifestsList;
    const quint64 before = job.before == 0 ? std::numeric_limits<qint64>::max() : job.before;
    auto run = job.number != 0 ? read.run(job.number) : read.run(before, job.maxRevisions);
    if (!run)
        return fail(run.error());
    std::vector<ManifestRevision> revisions;
    qint64 files = 0;
    while (read.next()) {
        auto revision = revisionOf(read, files);
        if (!revision)
            return fail(revision.error());
        revisions.push_back(std::move(*revision));
    }
    if (auto checked = read.check(); !checked)
        return fail(checked.error());
    read.finish();
    if (job.number != 0 && !revisions.empty()) {
        if (auto whole = readFiles(revisions.front(), files); !whole)
            return fail(whole.error());
    }
    return revisions;
}

Result<> Catalog::readFiles(ManifestRevision &revision, qint64 count)
{
    if (auto run = m_filesRead.run(revision.number); !run)
        return run;
    while (m_filesRead.next()) {
        ManifestFile file{m_filesRead.bytes(0), m_filesRead.bytes(1)};
        if (m_filesRead.integer(2) != checksumOf(revision.number, file))
            return damaged(QStringLiteral("a file of manifest revision %1").arg(revision.number));
        revision.files.push_back(std::move(file));
    }
    if (auto checked = m_filesRead.check(); !checked)
        return checked;
    if (std::ssize(revision.files) != count)
        return damaged(QStringLiteral("manifest revision %1").arg(revision.number));
    return {};
}

Result<> Catalog::expireRevocations(qint64 nowMs)
{
    return m_revocationsExpire.run(nowMs / 1000);
}

Unexpected<Error> Catalog::damaged(const QString &what) const
{
    return fail(corruption(m_connection.file(), what + QLatin1StringView(" is damaged")));
}

} // namespace sluice::storage
