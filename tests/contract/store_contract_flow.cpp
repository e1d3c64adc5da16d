// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

using namespace core;

void StoreContract::submitNeverWaitsForTake()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    StoreTicket last;
    for (int i = 0; i < 5000; ++i)
        last = driver.submit(makeAppend({"a"}, "1"));

    QVERIFY(driver.seen.empty());
    driver.waitFor(last);
    QCOMPARE(driver.seen.size(), 5000u);
}

void StoreContract::wakesOnlyWhenThereWasNothing()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    QCOMPARE(driver.wakes(), 0);

    driver.submit(makeAppend({"a"}, "1"));
    QVERIFY(driver.waitForWake(std::chrono::seconds(30)));
    // The first completion is not taken, so that the queue stays non-empty.
    for (int i = 0; i < 50; ++i)
        driver.submit(makeAppend({"a"}, "1"));
    driver.store().close();
    QCOMPARE(driver.wakes(), 1);

    driver.collect();
    QCOMPARE(driver.seen.size(), 51u);
    QVERIFY(driver.store().takeDone().empty());
}

void StoreContract::backlogReturnsToZero()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    StoreTicket last;
    for (int i = 0; i < 100; ++i)
        last = driver.submit(makeAppend({"a", "b"}, QByteArray(1000, 'x')));
    QVERIFY(driver.store().backlog().bytes >= 0);
    driver.waitFor(last);

    QCOMPARE(driver.store().backlog().bytes, 0);
}

void StoreContract::closeCompletesEverything()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    for (int i = 0; i < 2000; ++i)
        driver.submit(makeAppend({"a"}, "1"));
    driver.submit(ReadPageJob{{}, {"a"}});
    driver.submit(SweepJob{});
    driver.store().close();

    driver.collect();
    QCOMPARE(driver.seen.size(), 2002u);
    for (const StoreDone &done : driver.seen) {
        if (const auto *appended = std::get_if<Appended>(&done))
            QVERIFY(appended->positions);
    }
    QCOMPARE(driver.store().backlog().bytes, 0);
}

void StoreContract::routesAreCountedWhenDeleted()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    for (const QByteArray id : {"r1", "r2", "r2"}) {
        DynamicRoute route;
        route.id = id;
        QVERIFY(driver.run(SaveRouteJob{{}, route}));
    }

    QCOMPARE(*driver.run(DeleteRoutesJob{{}, {"r1", "r2", "unknown"}}), 2u);
    QCOMPARE(*driver.run(DeleteRoutesJob{{}, {"r1"}}), 0u);
}

void StoreContract::manifestRevisionsAreNumbered()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    SaveManifestJob job;
    job.revision.number = 77; // ignored: the store gives the number
    QCOMPARE(*driver.run(job), 1u);
    QCOMPARE(*driver.run(job), 2u);
}

} // namespace sluice::tests
