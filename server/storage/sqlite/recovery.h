// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/sqlite/catalog.h"
#include "server/storage/sqlite/log/tail_index.h"
#include "server/storage/sqlite/sql/wal_check.h"

namespace sluice::storage {

struct RecoveryWindow
{
    int ids = 100'000;
    std::chrono::milliseconds age = std::chrono::minutes(2);
};

/// Everything open() does with a connection whose file is claimed: migrates, checks the small
/// tables, renews the epochs of histories that may have been lost, fills the tail index, reads what
/// the core needs, and marks the store as not cleanly stopped. `wal` is as found before SQLite
/// touched it.
Result<core::StoreRecovery> recoverStore(SqlConnection &connection, WalState wal,
                                         const RecoveryWindow &window, qint64 nowMs,
                                         TailIndex &tail);

/// The last write of an orderly end: the next open() need not doubt anything.
Result<> markCleanStop(SqlConnection &connection);

} // namespace sluice::storage
