// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/sqlite_place.h"

#include <QTest>

namespace sluice::tests {

using namespace core;
using manifest::Durability;

/// Failures while the store runs.
class SqliteFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedJobFailsAlone();
    void failedTargetTakesItsEventBack();
    void fullDiskRefusesAndRecovers();
    void fullDiskLetsEphemeralEventsAndReadsPass();
    void foldingKeepsEverything();
    void sweepWhileAppending();

private:
    /// A store whose events with payload `poison` cannot be inserted.
    static void poison(const SqlitePlace &place);
};

void SqliteFaultsTest::poison(const SqlitePlace &place)
{
    {
        auto driver = place.driver();
        QVERIFY(driver->open());
        QVERIFY(driver->append("known", "1"));
        driver->store().close();
    }
    place.execute(QStringLiteral("CREATE TRIGGER poison BEFORE INSERT ON events "
                                 "WHEN new.payload = CAST('poison' AS BLOB) "
                                 "BEGIN SELECT RAISE(ABORT, 'poisoned'); END"));
}

void SqliteFaultsTest::failedJobFailsAlone()
{
    const SqlitePlace place;
    poison(place);
    auto driver = place.driver();
    QVERIFY(driver->open());

    std::vector<StoreTicket> tickets;
    for (const QByteArray payload : {"2", "poison", "3", "poison", "4"})
        tickets.push_back(driver->submit(makeAppend({"known"}, payload)));
    driver->waitFor(tickets.back());

    const auto positions = [&](size_t i) { return std::get<Appended>(driver->seen[i]).positions; };
    QCOMPARE(positions(0)->at(0).offset, 2u);
    QVERIFY(!positions(1));
    QCOMPARE(positions(2)->at(0).offset, 3u);
    QVERIFY(!positions(3));
    QCOMPARE(positions(4)->at(0).offset, 4u);
    QCOMPARE(driver->page("known")->events.size(), 4u);
}

void SqliteFaultsTest::failedTargetTakesItsEventBack()
{
    const SqlitePlace place;
    poison(place);
    auto driver = place.driver();
    QVERIFY(driver->open());
    AppendJob job = makeAppend({"known", "new", "relaxed", "last"}, "2");
    job.targets[2].durability = Durability::Relaxed;
    job.targets[3].payload = "poison";

    QVERIFY(!driver->append(job));

    QCOMPARE(driver->stateOf("known").top, 1u);
    QCOMPARE(driver->stateOf("new").top, 0u);
    QVERIFY(driver->page("new")->events.empty());
    job.targets[3].payload = "3";
    const auto positions = driver->append(job);
    QCOMPARE(positions->at(0).offset, 2u);
    QCOMPARE(positions->at(1).offset, 1u);
    QCOMPARE(driver->page("known")->events.size(), 2u);
    QCOMPARE(driver->page("last")->events.size(), 1u);
}

void SqliteFaultsTest::fullDiskRefusesAndRecovers()
{
    const SqlitePlace place;
    auto driver = place.driver(200);
    QVERIFY(driver->open());
    int acknowledged = 0;
    Result<std::vector<Position>> last;
    while ((last = driver->append("a", QByteArray(4000, 'x'), 1000)))
        ++acknowledged;
    QCOMPARE(last.error().code, ErrorCode::StorageFull);
    QVERIFY(acknowledged > 50);

    // Sweeping frees pages; nothing else has to happen for the store to go on.
    manifest::StreamRule rule;
    rule.match = manifest::Pattern("*");
    rule.keep = {10, std::chrono::hours(1)};
    QCOMPARE(driver->page("a", 0, 1000, 100'000'000)->events.size(), size_t(acknowledged));
    QVERIFY(driver->run(SweepJob{{}, {rule}, {}, 1000}));

    QCOMPARE(driver->append("a", "next")->at(0).offset, quint64(acknowledged + 1));
}

void SqliteFaultsTest::fullDiskLetsEphemeralEventsAndReadsPass()
{
    const SqlitePlace place;
    auto driver = place.driver(100);
    QVERIFY(driver->open());
    while (driver->append("a", QByteArray(4000, 'x'))) {
    }
    const StreamState before = driver->stateOf("a");

    const StoreTicket strict = driver->submit(makeAppend({"a"}, QByteArray(4000, 'x')));
    const StoreTicket ephemeral = driver->submit(makeAppend({}, "1"));
    const StoreTicket opened = driver->submit(OpenStreamJob{{}, {"a"}});

    QCOMPARE(std::get<Appended>(driver->waitFor(strict)).positions.error().code,
             ErrorCode::StorageFull);
    QVERIFY(std::get<Appended>(driver->waitFor(ephemeral)).positions);
    QVERIFY(std::get<StreamOpened>(driver->waitFor(opened)).state == before);
    QCOMPARE(driver->page("a")->events.front().offset, 1u);
}

void SqliteFaultsTest::foldingKeepsEverything()
{
    const SqlitePlace place;
    auto driver = place.driver();
    QVERIFY(driver->open());
    // More than one round of folding, with reads in between.
    constexpr quint64 kEvents = 150'000;
    constexpr quint64 kStreams = 97;
    StoreTicket last;
    for (quint64 i = 0; i < kEvents; ++i) {
        last = driver->submit(makeAppend({"s" + QByteArray::number(i % kStreams)},
                                         QByteArray::number(i / kStreams + 1),
                                         Durability::Relaxed));
        if (i % 10'000 == 9'999) {
            driver->waitFor(last);
            driver->seen.clear();
            const auto page = driver->page("s7", 3, 1000, 1'000'000);
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            QVERIFY(page->state.top >= i / kStreams);
        }
    }

    for (quint64 stream = 0; stream < kStreams; ++stream) {
        const auto page = driver->page("s" + QByteArray::number(stream), 0, 2000, 1'000'000);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->events.size(), kEvents / kStreams + (stream < kEvents % kStreams ? 1 : 0));
        for (const StoredEvent &event : page->events)
            QCOMPARE(event.payload, QByteArray::number(event.offset));
    }
}

void SqliteFaultsTest::sweepWhileAppending()
{
    const SqlitePlace place;
    auto driver = place.driver();
    QVERIFY(driver->open());
    manifest::StreamRule rule;
    rule.match = manifest::Pattern("*");
    rule.keep = {100, std::chrono::hours(1)};
    constexpr quint64 kRounds = 10;
    constexpr quint64 kPerRound = 4000;
    quint64 swept = 0;
    for (quint64 round = 0; round < kRounds; ++round) {
        for (quint64 i = 0; i < kPerRound; ++i)
            driver->submit(makeAppend({"s" + QByteArray::number(i % 3)}, "1", Durability::Relaxed));
        const auto deleted = driver->run(SweepJob{{}, {rule}, {}, 1000});
        QVERIFY2(deleted, deleted ? "" : qPrintable(deleted.error().detail));
        swept += *deleted;
        driver->seen.clear();
    }
    driver->store().close();

    QCOMPARE(swept, kRounds * kPerRound - 300);
    QCOMPARE(place.query(QStringLiteral("SELECT count(*) FROM events")), QByteArray("300"));
    QCOMPARE(place.query(QStringLiteral("SELECT count(*) FROM entries")), QByteArray("300"));
    QCOMPARE(place.query(QStringLiteral("PRAGMA integrity_check")), QByteArray("ok"));
}

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::SqliteFaultsTest)
#include "sqlite_faults_test.moc"
