// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/sqlite_place.h"

#include <QProcess>
#include <QTest>

#include <map>

namespace sluice::tests {

using namespace core;

/// Processes that end without closing their store.
class SqliteCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedUnderLoadLosesNothingAcknowledged();
    void strictStreamsKeepTheirEpoch();
    void relaxedStreamsGetANewEpoch();
    void orderlyEndKeepsRelaxedEpochs();

private:
    struct Acknowledged
    {
        std::map<QByteArray, quint64> tops;
        QByteArray epoch;
        int count = 0;
    };
    static QString crasher() { return QStringLiteral(STORE_CRASHER); }
    static void read(QProcess &process, Acknowledged &acknowledged);
};

void SqliteCrashTest::read(QProcess &process, Acknowledged &acknowledged)
{
    while (process.canReadLine()) {
        const QByteArray line = process.readLine();
        const QByteArrayList words = line.trimmed().split(' ');
        if (words.size() != 3 || !line.endsWith('\n'))
            continue;
        quint64 &top = acknowledged.tops[words[0]];
        QCOMPARE(words[1].toULongLong(), top + 1);
        top = words[1].toULongLong();
        acknowledged.epoch = words[2];
        ++acknowledged.count;
    }
}

void SqliteCrashTest::killedUnderLoadLosesNothingAcknowledged()
{
    const SqlitePlace place;
    Acknowledged acknowledged;
    for (int round = 0; round < 5; ++round) {
        QProcess process;
        process.start(crasher(), {place.path(), QStringLiteral("strict"), QStringLiteral("64")});
        const int wanted = acknowledged.count + 1500 + round * 777;
        while (acknowledged.count < wanted) {
            QVERIFY(process.waitForReadyRead(30'000));
            read(process, acknowledged);
        }
        process.kill();
        QVERIFY(process.waitForFinished(30'000));
        read(process, acknowledged);

        auto driver = place.driver();
        const auto recovery = driver->open();
        QVERIFY2(recovery, recovery ? "" : qPrintable(recovery.error().detail));
        QCOMPARE(recovery->epoch, acknowledged.epoch);
        for (auto &[stream, top] : acknowledged.tops) {
            const auto page = driver->page(stream, 0, 1'000'000, 1'000'000'000);
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            QVERIFY(page->state.top >= top);
            QCOMPARE(page->events.size(), size_t(page->state.top));
            top = page->state.top; // recorded but not acknowledged is allowed
            const auto &done = driver->waitFor(
                driver->submit(ReadItemJob{{}, {"crash", "group", stream}}));
            const auto &item = std::get<ItemsRead>(done).page;
            QVERIFY(item && item->items.size() == 1);
            QCOMPARE(item->items.front().value, page->events.back().payload); // inseparable
            QCOMPARE(item->items.front().version, top);
        }
        driver->store().close();
        QCOMPARE(place.query(QStringLiteral("PRAGMA integrity_check")), QByteArray("ok"));
    }
}

void SqliteCrashTest::strictStreamsKeepTheirEpoch()
{
    const SqlitePlace place;
    QProcess process;
    process.start(crasher(), {place.path(), QStringLiteral("strict"), QStringLiteral("8"),
                              QStringLiteral("100")});
    QVERIFY(process.waitForFinished(30'000));
    Acknowledged acknowledged;
    read(process, acknowledged);

    auto driver = place.driver();
    QVERIFY(driver->open());

    QCOMPARE(driver->stateOf("s1").epoch, acknowledged.epoch);
}

void SqliteCrashTest::relaxedStreamsGetANewEpoch()
{
    const SqlitePlace place;
    QByteArray strictEpoch;
    {
        auto driver = place.driver();
        QVERIFY(driver->open());
        strictEpoch = driver->append("strict", "1")->at(0).epoch;
        driver->store().close();
    }
    QProcess process;
    process.start(crasher(), {place.path(), QStringLiteral("relaxed"), QStringLiteral("8"),
                              QStringLiteral("100")});
    QVERIFY(process.waitForFinished(30'000));
    Acknowledged acknowledged;
    read(process, acknowledged);
    QCOMPARE(acknowledged.epoch, strictEpoch);

    auto driver = place.driver();
    const auto recovery = driver->open();

    QVERIFY(recovery);
    const StreamState state = driver->stateOf("s1");
    QVERIFY(state.epoch != acknowledged.epoch);
    QVERIFY(state.top >= acknowledged.tops["s1"]);
    QCOMPARE(driver->append("s1", "next")->at(0), (Position{state.epoch, state.top + 1}));
    QCOMPARE(driver->stateOf("strict").epoch, strictEpoch);
    QCOMPARE(recovery->epoch, strictEpoch);
}

void SqliteCrashTest::orderlyEndKeepsRelaxedEpochs()
{
    const SqlitePlace place;
    QByteArray epoch;
    {
        auto driver = place.driver();
        QVERIFY(driver->open());
        epoch = driver->append(makeAppend({"a"}, "1", manifest::Durability::Relaxed))->at(0).epoch;
        driver->store().close();
    }
    auto driver = place.driver();
    QVERIFY(driver->open());

    QCOMPARE(driver->stateOf("a"), (StreamState{epoch, 1, 1}));
}

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::SqliteCrashTest)
#include "sqlite_crash_test.moc"
