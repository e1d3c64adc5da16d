// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sluice::storage {

/// What a check of a whole audit log has found.
struct AuditVerdict
{
    quint64 checked = 0; ///< rows that are as they were written
    std::optional<quint64>
        firstBad;      ///< the first that is not, or is missing; none: the log is whole
    quint64 first = 0; ///< the oldest that is kept
    quint64 last = 0;  ///< the newest that was written; before `first`: there is none
    QByteArray head;   ///< its hash
};

/// Checks the audit log in a server's database, or in the sluice.db of a folder, as it is at this
/// moment; a server may be running on it. Writes nothing into the database. FileUnreadable: it is
/// not there, or not a database with such a log; StorageCorrupt.
Result<AuditVerdict> checkAuditFile(const QString &path);

} // namespace sluice::storage
