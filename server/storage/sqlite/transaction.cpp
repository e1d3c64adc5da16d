// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/transaction.h"

#include "server/storage/sqlite/sql/prepare_all.h"

namespace sluice::storage {

using L = QLatin1StringView;

Result<std::unique_ptr<Transaction>> Transaction::open(SqlConnection &connection)
{
    std::unique_ptr<Transaction> transaction(new Transaction(connection));
    auto prepared = prepareAll(connection, {{&transaction->m_begin, L("transaction_begin")},
                                            {&transaction->m_commit, L("transaction_commit")},
                                            {&transaction->m_rollback, L("transaction_rollback")}});
    if (!prepared)
        return fail(prepared.error());
    return transaction;
}

Result<> Transaction::begin(Sync sync)
{
    if (m_storeError)
        return fail(*m_storeError);
    m_connection.resetScope();
    if (sync != m_sync) {
        // SQLite changes it while compiling, and only outside of transactions.
        auto changed = m_connection.runAll(sync == Sync::Full ? L("synchronous_full")
                                                              : L("synchronous_normal"));
        if (!changed)
            return changed;
        m_sync = sync;
    }
    return m_begin.run();
}

Result<> Transaction::commit()
{
    auto committed = m_commit.run();
    if (!committed) {
        (void)survives(committed.error());
        rollback();
    }
    return committed;
}

void Transaction::rollback()
{
    // Fails when SQLite has already rolled back by itself, which is as good.
    (void)m_rollback.run();
}

bool Transaction::survives(const Error &error)
{
    const FailureScope scope = m_connection.lastScope();
    if (scope == FailureScope::Store && !m_storeError) {
        m_storeError = error;
        m_storeError->detail += QLatin1StringView("; no more writes until the server restarts");
    }
    return scope == FailureScope::Statement;
}

} // namespace sluice::storage
