// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/memory/memory_store.h"
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

class StoreContractMemory : public StoreContract
{
    Q_OBJECT

protected:
    std::unique_ptr<core::Store> makeStore() override
    {
        return std::make_unique<storage::MemoryStore>();
    }

private Q_SLOTS:
    void eachOpenHasAnEpochOfItsOwn()
    {
        StoreDriver first(makeStore());
        StoreDriver second(makeStore());

        const QByteArray epoch = first.open()->epoch;

        QVERIFY(!epoch.isEmpty());
        QVERIFY(epoch != second.open()->epoch);
    }
};

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::StoreContractMemory)
#include "store_contract_memory_test.moc"
