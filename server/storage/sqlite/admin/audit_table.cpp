// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/admin/audit_table.h"

#include "server/core/admin/audit_chain.h"
#include "server/storage/sqlite/sql/prepare_all.h"

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

namespace {

constexpr quint64 kTrimmedAtOnce = 200;

} // namespace

Result<std::unique_ptr<AuditTable>> AuditTable::open(SqlConnection &connection)
{
    auto t = std::make_unique<AuditTable>();
    auto prepared = prepareAll(connection, {{&t->m_insert, L("audit_insert")},
                                            {&t->m_forwards, L("audit_forwards")},
                                            {&t->m_backwards, L("audit_backwards")},
                                            {&t->m_byKey, L("audit_by_key")},
                                            {&t->m_delete, L("audit_delete")},
                                            {&t->m_hash, L("audit_hash")},
                                            {&t->m_marksRead, L("audit_marks_read")},
                                            {&t->m_markSave, L("audit_mark_save")}});
    if (!prepared)
        return fail(prepared.error());
    if (auto read = t->readMarks(); !read)
        return fail(read.error());
    return t;
}

Result<> AuditTable::readMarks()
{
    const auto ends = readAuditEnds(m_marksRead);
    if (!ends)
        return fail(ends.error());
    m_anchor = ends->anchor;
    m_head = ends->head;
    return {};
}

Result<quint64> AuditTable::run(const SaveAuditJob &job)
{
    const AuditRow row = chained(job.row, m_head);
    if (auto run = m_insert.run(row.seq, row.atMs, row.by, row.role, row.from, row.action,
                                row.target, row.outcome, row.reason, row.before, row.after,
                                row.hash, job.key);
        !run)
        return fail(run.error());
    if (auto run = m_markSave.run(kAuditHead, row.seq, row.hash); !run)
        return fail(run.error());
    m_head = {row.seq, row.hash};
    if (auto trimmed = trim(job.keep); !trimmed)
        return fail(trimmed.error());
    return row.seq;
}

Result<> AuditTable::trim(quint64 keep)
{
    if (m_head.seq - m_anchor.seq <= keep)
        return {};
    const quint64 until = std::min(m_head.seq - keep, m_anchor.seq + kTrimmedAtOnce);
    if (auto run = m_hash.run(until); !run)
        return run;
    const QByteArray hash = m_hash.next() ? m_hash.bytes(0) : QByteArray();
    m_hash.finish();
    if (auto run = m_delete.run(until); !run)
        return run;
    if (auto run = m_markSave.run(kAuditAnchor, until, hash); !run)
        return run;
    m_anchor = {until, hash};
    return {};
}

Result<AuditPage> AuditTable::read(const ReadAuditJob &job)
{
    const bool isByKey = !job.key.isEmpty();
    SqlStatement &read = isByKey ? m_byKey : job.backwards ? m_backwards : m_forwards;
    const quint64 from = job.backwards && job.from == 0 ? m_head.seq + 1 : job.from;
    if (auto run = isByKey ? read.run(job.key) : read.run(from, job.maxRows); !run)
        return fail(run.error());
    AuditPage page{{}, m_anchor, m_head};
    while (read.next())
        page.rows.push_back(auditRowOf(read));
    if (auto checked = read.check(); !checked)
        return fail(checked.error());
    return page;
}

} // namespace sluice::storage
