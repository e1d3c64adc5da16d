// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/sqlite_place.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <cerrno>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<bool> g_diskIsFull = false;
std::atomic<bool> g_syncFails = false;
std::atomic<int> g_syncs = 0;
std::atomic<int> g_syncMs = 0; // how long a sync takes

} // namespace

// SQLite's calls end here, because the linker prefers the program's own symbols.
extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    if (g_diskIsFull) {
        errno = ENOSPC;
        return -1;
    }
    return syscall(SYS_pwrite64, file, bytes, size, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return pwrite64(file, bytes, size, offset);
}

int fdatasync(int file)
{
    ++g_syncs;
    if (g_syncMs > 0)
        QThread::msleep(static_cast<unsigned long>(g_syncMs));
    if (g_syncFails) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(syscall(SYS_fdatasync, file));
}

int fsync(int file)
{
    return fdatasync(file);
}

} // extern "C"

namespace sluice::tests {

using namespace core;
using manifest::Durability;

/// A disk that lies or refuses.
class SqliteDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void fullDiskRefusesUntilThereIsSpace();
    void fullDiskAtOpenIsNamed();
    void failedSyncStopsTheStore();
    void strictCommitsAreSyncedAndRelaxedOnesAreNot();
    void aSlowDiskIsNoWait();
    void whatDoesNotFitIntoTwoCommitsIsAWait();
};

void SqliteDiskTest::cleanup()
{
    g_diskIsFull = false;
    g_syncFails = false;
    g_syncMs = 0;
}

void SqliteDiskTest::fullDiskRefusesUntilThereIsSpace()
{
    const SqlitePlace place;
    auto driver = place.driver();
    const QByteArray epoch = driver->open()->epoch;
    for (int i = 1; i <= 20; ++i)
        QVERIFY(driver->append("a", QByteArray::number(i)));

    g_diskIsFull = true;
    const auto refused = driver->append(makeAppend({"a", "new"}, "lost"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageFull);
    QCOMPARE(driver->run(SaveManifestJob{}).error().code, ErrorCode::StorageFull);
    QVERIFY(driver->append(makeAppend({}, "ephemeral")));
    QCOMPARE(driver->page("a")->events.size(), 20u);
    QVERIFY(driver->stateOf("a") == (StreamState{epoch, 1, 20}));
    QCOMPARE(driver->stateOf("new").top, 0u);

    g_diskIsFull = false;
    QCOMPARE(driver->append("a", "21")->at(0), (Position{epoch, 21}));
    QCOMPARE(*driver->run(SaveManifestJob{}), 1u);
    driver->store().close();
    driver = place.driver();
    QCOMPARE(driver->open()->epoch, epoch);
    QCOMPARE(driver->page("a")->events.size(), 21u);
}

void SqliteDiskTest::fullDiskAtOpenIsNamed()
{
    const SqlitePlace place;
    QVERIFY(place.driver()->open());
    g_diskIsFull = true;

    const auto recovery = place.driver()->open();

    QVERIFY(!recovery);
    QCOMPARE(recovery.error().code, ErrorCode::StorageFull);
    QVERIFY(recovery.error().detail.contains(place.path()));
    g_diskIsFull = false;
    QVERIFY(place.driver()->open());
}

void SqliteDiskTest::failedSyncStopsTheStore()
{
    const SqlitePlace place;
    auto driver = place.driver();
    QVERIFY(driver->open());
    QVERIFY(driver->append("a", "1"));

    g_syncFails = true;
    QCOMPARE(driver->append("a", "2").error().code, ErrorCode::StorageFailed);
    g_syncFails = false;

    // A sync that succeeds later says nothing of the pages that the failed one dropped.
    QCOMPARE(driver->append("a", "3").error().code, ErrorCode::StorageFailed);
    QCOMPARE(driver->run(SaveRouteJob{}).error().code, ErrorCode::StorageFailed);
    QCOMPARE(driver->run(SweepJob{}).error().code, ErrorCode::StorageFailed);
    QVERIFY(driver->append(makeAppend({}, "ephemeral")));
    QCOMPARE(driver->page("a", 0, 1)->events.at(0).payload, QByteArray("1"));
    driver->store().close();
    driver = place.driver();
    QVERIFY(driver->open());
    QVERIFY(driver->append("a", "after the restart"));
}

void SqliteDiskTest::strictCommitsAreSyncedAndRelaxedOnesAreNot()
{
    const SqlitePlace place;
    auto driver = place.driver();
    QVERIFY(driver->open());
    QVERIFY(driver->append("strict", "1"));
    QVERIFY(driver->append(makeAppend({"relaxed"}, "1", Durability::Relaxed)));

    int before = g_syncs;
    QVERIFY(driver->append(makeAppend({"relaxed"}, "2", Durability::Relaxed)));
    QCOMPARE(g_syncs - before, 0);
    QVERIFY(driver->append("strict", "2"));
    QCOMPARE(g_syncs - before, 1);

    // The first relaxed append marks the stream, and the mark must not be lost.
    before = g_syncs;
    QVERIFY(driver->append(makeAppend({"strict"}, "3", Durability::Relaxed)));
    QCOMPARE(g_syncs - before, 1);
}

void SqliteDiskTest::aSlowDiskIsNoWait()
{
    const SqlitePlace place;
    auto driver = place.driver();
    QVERIFY(driver->open());
    g_syncMs = 80;

    for (int i = 0; i < 6; ++i) {
        // What comes while the first are on their way goes together: up to 16 fit, however slow the
        // machine is.
        for (int k = 0; k < 6; ++k)
            driver->submit(makeAppend({"a"}, "x"));
        QThread::msleep(20);
        for (int k = 0; k < 6; ++k)
            driver->submit(makeAppend({"a"}, "x"));
        QVERIFY(driver->append("a", "last"));
        driver->submit(makeAppend({"a"}, "x"));
        QVERIFY(driver->waitForWake(std::chrono::seconds(10)));
        QCOMPARE(driver->store().backlog().wait.count(), 0);
        QVERIFY(driver->append("a", "last"));
    }

    QCOMPARE(driver->store().backlog().bytes, 0);
    QVERIFY(driver->store().backlog().doneBytes > 6 * 15 * 64);
}

void SqliteDiskTest::whatDoesNotFitIntoTwoCommitsIsAWait()
{
    const SqlitePlace place;
    auto driver = place.driver();
    QVERIFY(driver->open());
    g_syncMs = 60;
    StoreTicket last;

    for (int i = 0; i < 5'000; ++i)
        last = driver->submit(makeAppend({"a"}, "x"));
    std::chrono::microseconds longest{};
    while (driver->store().backlog().bytes > 0) {
        longest = std::max(longest, driver->store().backlog().wait);
        QThread::msleep(5);
    }
    driver->waitFor(last);

    // Five commits at least: what goes with the last one has missed three or more.
    QVERIFY2(longest > std::chrono::milliseconds(180),
             qPrintable(QString::number(longest.count())));
    QCOMPARE(driver->store().backlog().wait.count(), 0);
}

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::SqliteDiskTest)
#include "sqlite_disk_test.moc"
