// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/admin_jobs.h"

#include <deque>

namespace sluice::storage {

/// What operators do, in memory: the audit log, revisions of routes and manifests. Bounded like the
/// tables of the SQLite store; of manifests, at most the latest kManifests are kept.
class AdminMemory
{
public:
    quint64 save(const core::SaveAuditJob &job);
    core::AuditPage audit(const core::ReadAuditJob &job) const;

    quint64 save(core::RouteChange change);
    std::vector<core::RouteChange> changes(const core::ReadRouteChangesJob &job) const;

    quint64 save(const core::SaveManifestJob &job);
    std::vector<core::ManifestRevision> manifests(const core::ReadManifestsJob &job) const;

private:
    static constexpr quint64 kManifests = 100;

    std::deque<core::AuditRow> m_audit;
    std::deque<QByteArray> m_auditKeys; ///< of the rows, in their order
    core::AuditMark m_anchor;
    core::AuditMark m_head;
    std::deque<core::RouteChange> m_changes;
    quint64 m_lastChange = 0;
    std::deque<core::ManifestRevision> m_manifests;
    quint64 m_lastManifest = 0;
};

} // namespace sluice::storage
