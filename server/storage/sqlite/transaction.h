// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/sql/sql_connection.h"

#include <memory>
#include <optional>

namespace sluice::storage {

/// The writer's transactions, one at a time, and what has gone wrong for good.
class Transaction
{
public:
    enum class Sync : quint8
    {
        Full,   ///< the commit is on the disk when it returns
        Normal, ///< the commit survives the process, not a power failure
    };

    static Result<std::unique_ptr<Transaction>> open(SqlConnection &connection);

    Result<> begin(Sync sync);
    Result<> commit();
    void rollback();

    /// Whether a failure that was just returned leaves the transaction usable. If not, it must be
    /// rolled back; and if it concerns the whole store, every later begin() fails with it.
    bool survives(const Error &error);

    const std::optional<Error> &storeError() const { return m_storeError; }

private:
    explicit Transaction(SqlConnection &connection)
        : m_connection(connection)
    {
    }

    SqlConnection &m_connection;
    Sync m_sync = Sync::Full;
    std::optional<Error> m_storeError;
    SqlStatement m_begin;
    SqlStatement m_commit;
    SqlStatement m_rollback;
};

} // namespace sluice::storage
