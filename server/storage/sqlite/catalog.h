// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/sqlite/sql/sql_connection.h"

#include <memory>

namespace sluice::storage {

/// The small tables: routes and their changes, revocations, manifest revisions. Lives in the writer thread; jobs run
/// inside the caller's transaction and savepoint.
class Catalog
{
public:
    static Result<std::unique_ptr<Catalog>> open(SqlConnection &connection);

    Result<quint64> run(const core::SaveRouteJob &job);
    Result<quint64> run(const core::DeleteRoutesJob &job);
    Result<quint64> run(const core::SaveRevocationJob &job);
    Result<quint64> run(const core::SaveManifestJob &job);
    Result<quint64> run(const core::SaveManifestDiskJob &job);
    Result<quint64> run(const core::SaveRouteChangeJob &job);
    Result<std::vector<core::RouteChange>> read(const core::ReadRouteChangesJob &job);
    Result<std::vector<core::ManifestRevision>> read(const core::ReadManifestsJob &job);

    Result<std::vector<core::DynamicRoute>> routes();
    Result<std::vector<core::RevocationRow>> revocations();
    Result<core::ManifestRevision> latestManifest();
    Result<> expireRevocations(qint64 nowMs);

private:
    explicit Catalog(SqlConnection &connection)
        : m_connection(connection)
    {
    }
    Result<> readMembers(core::DynamicRoute &route);
    Result<core::ManifestRevision> revisionOf(SqlStatement &row, qint64 &files) const;
    Result<> readDisk(core::ManifestRevision &revision);
    Result<> trimManifests(quint64 newest, quint64 keep);
    Result<> readFiles(core::ManifestRevision &revision, qint64 count);
    Unexpected<Error> damaged(const QString &what) const;

    SqlConnection &m_connection;
    SqlStatement m_routeSave;
    SqlStatement m_routeDelete;
    SqlStatement m_memberSave;
    SqlStatement m_membersDelete;
    SqlStatement m_membersRead;
    SqlStatement m_revocationSave;
    SqlStatement m_revocationsExpire;
    SqlStatement m_changeSave;
    SqlStatement m_changesRead;
    SqlStatement m_changesTrim;
    SqlStatement m_manifestsTrim;
    SqlStatement m_filesTrim;
    SqlStatement m_manifestLast;
    SqlStatement m_manifestFind;
    SqlStatement m_manifestsList;
    SqlStatement m_diskSave;
    SqlStatement m_diskRead;
    SqlStatement m_diskForget;
    SqlStatement m_manifestSave;
    SqlStatement m_fileSave;
    SqlStatement m_filesRead;
};

} // namespace sluice::storage
