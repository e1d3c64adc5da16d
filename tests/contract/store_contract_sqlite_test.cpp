// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sqlite_store.h"
#include "tests/contract/store_contract.h"

#include <QTemporaryDir>
#include <QTest>

namespace sluice::tests {

class StoreContractSqlite : public StoreContract
{
    Q_OBJECT

protected:
    std::unique_ptr<core::Store> makeStore() override
    {
        m_folder = std::make_unique<QTemporaryDir>();
        return makeAgain();
    }

    std::unique_ptr<core::Store> makeAgain() override
    {
        storage::SqliteOptions options;
        options.path = m_folder->filePath(QStringLiteral("data/sluice.db"));
        return std::make_unique<storage::SqliteStore>(options);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::StoreContractSqlite)
#include "store_contract_sqlite_test.moc"
