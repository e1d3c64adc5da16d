// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/admin_jobs.h"
#include "server/storage/sqlite/sql/sql_statement.h"

namespace sluice::storage {

/// Both ends of the log: the row before its first, and its last.
struct AuditEnds
{
    core::AuditMark anchor;
    core::AuditMark head;
};

inline constexpr int kAuditAnchor = 0; ///< names in the table of marks
inline constexpr int kAuditHead = 1;

/// Of the statement `audit_marks_read`.
Result<AuditEnds> readAuditEnds(SqlStatement &read);

/// The row where a statement that reads the log stands.
core::AuditRow auditRowOf(const SqlStatement &read);

} // namespace sluice::storage
