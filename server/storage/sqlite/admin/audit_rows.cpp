// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/admin/audit_rows.h"

namespace sluice::storage {

using namespace core;

Result<AuditEnds> readAuditEnds(SqlStatement &read)
{
    AuditEnds ends;
    if (auto run = read.run(); !run)
        return fail(run.error());
    while (read.next()) {
        AuditMark &mark = read.integer(0) == kAuditHead ? ends.head : ends.anchor;
        mark = {read.number(1), read.bytes(2)};
    }
    if (auto checked = read.check(); !checked)
        return fail(checked.error());
    return ends;
}

AuditRow auditRowOf(const SqlStatement &read)
{
    return {read.number(0), read.integer(1), read.bytes(2),  read.bytes(3),
            read.bytes(4),  read.bytes(5),   read.bytes(6),  read.bytes(7),
            read.bytes(8),  read.bytes(9),   read.bytes(10), read.bytes(11)};
}

} // namespace sluice::storage
