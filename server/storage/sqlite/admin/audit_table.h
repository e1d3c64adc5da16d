// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/sqlite/admin/audit_rows.h"
#include "server/storage/sqlite/sql/sql_connection.h"

#include <memory>

namespace sluice::storage {

/// The audit log. Lives in the writer thread; jobs run inside the caller's transaction and savepoint.
/// Damaged rows are no reason not to start: the chain says so when it is checked.
class AuditTable
{
public:
    static Result<std::unique_ptr<AuditTable>> open(SqlConnection &connection);

    Result<quint64> run(const core::SaveAuditJob &job);
    Result<core::AuditPage> read(const core::ReadAuditJob &job);

    /// What was written in this transaction may be gone.
    Result<> rolledBack() { return readMarks(); }

private:
    Result<> readMarks();
    Result<> trim(quint64 keep);

    SqlStatement m_insert;
    SqlStatement m_forwards;
    SqlStatement m_backwards;
    SqlStatement m_byKey;
    SqlStatement m_delete;
    SqlStatement m_hash;
    SqlStatement m_marksRead;
    SqlStatement m_markSave;
    core::AuditMark m_anchor;
    core::AuditMark m_head;
};

} // namespace sluice::storage
