// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/memory/admin_memory.h"

#include "server/core/admin/audit_chain.h"

#include <algorithm>
#include <ranges>

namespace sluice::storage {

using namespace core;

quint64 AdminMemory::save(const SaveAuditJob &job)
{
    m_audit.push_back(chained(job.row, m_head));
    m_auditKeys.push_back(job.key);
    m_head = {m_audit.back().seq, m_audit.back().hash};
    while (m_audit.size() > job.keep) {
        m_anchor = {m_audit.front().seq, m_audit.front().hash};
        m_audit.pop_front();
        m_auditKeys.pop_front();
    }
    return m_head.seq;
}

AuditPage AdminMemory::audit(const ReadAuditJob &job) const
{
    AuditPage page{{}, m_anchor, m_head};
    if (!job.key.isEmpty()) {
        const auto newest = std::ranges::find(m_auditKeys | std::views::reverse, job.key);
        if (newest.base() != m_auditKeys.begin())
            page.rows.push_back(
                m_audit[static_cast<size_t>(newest.base() - m_auditKeys.begin()) - 1]);
        return page;
    }
    const auto take = [&](const AuditRow &row) {
        if (std::ssize(page.rows) < job.maxRows)
            page.rows.push_back(row);
    };
    if (job.backwards) {
        for (const AuditRow &row : m_audit | std::views::reverse) {
            if (job.from == 0 || row.seq < job.from)
                take(row);
        }
    } else {
        const auto first = std::ranges::upper_bound(m_audit, job.from, {}, &AuditRow::seq);
        std::for_each(first, m_audit.end(), take);
    }
    return page;
}

quint64 AdminMemory::save(RouteChange change)
{
    change.number = ++m_lastChange;
    m_changes.push_back(std::move(change));
    if (m_changes.size() > SaveRouteChangeJob::kKept)
        m_changes.pop_front();
    return m_lastChange;
}

std::vector<RouteChange> AdminMemory::changes(const ReadRouteChangesJob &job) const
{
    std::vector<RouteChange> found;
    for (const RouteChange &change : m_changes | std::views::reverse) {
        if ((job.before == 0 || change.number < job.before) && std::ssize(found) < job.maxChanges)
            found.push_back(change);
    }
    return found;
}

quint64 AdminMemory::save(const SaveManifestJob &job)
{
    m_manifests.push_back(job.revision);
    m_manifests.back().number = ++m_lastManifest;
    while (m_manifests.size() > std::min(job.keep, kManifests))
        m_manifests.pop_front();
    return m_lastManifest;
}

std::vector<ManifestRevision> AdminMemory::manifests(const ReadManifestsJob &job) const
{
    std::vector<ManifestRevision> found;
    for (const ManifestRevision &revision : m_manifests | std::views::reverse) {
        const bool isAsked = job.number != 0 ? revision.number == job.number
                                             : job.before == 0 || revision.number < job.before;
        if (!isAsked || std::ssize(found) >= job.maxRevisions)
            continue;
        found.push_back(revision);
        if (job.number == 0)
            found.back().files.clear();
    }
    return found;
}

} // namespace sluice::storage
