// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/sql/sql_connection.h"

namespace sluice::storage {

/// Brings an empty or older database to this release's schema, in one transaction. Errors:
/// SchemaTooNew, and those of the disk.
Result<> migrate(SqlConnection &connection);

/// A named value of the table meta. StorageCorrupt if it is missing or damaged.
Result<QByteArray> readMeta(SqlConnection &connection, const QByteArray &name);
Result<> writeMeta(SqlConnection &connection, const QByteArray &name, const QByteArray &value);

} // namespace sluice::storage
