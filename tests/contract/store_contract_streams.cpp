// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

using namespace core;

void StoreContract::offsetsGrowByOneFromOne()
{
    StoreDriver driver(makeStore());
    const QByteArray epoch = driver.open()->epoch;

    for (quint64 offset = 1; offset <= 5; ++offset)
        QCOMPARE(driver.append("a", "1")->at(0), (Position{epoch, offset}));

    QCOMPARE(driver.append("b", "1")->at(0), (Position{epoch, 1}));
}

void StoreContract::completionsKeepTheOrderOfSubmission()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    std::vector<StoreTicket> submitted;
    for (int i = 0; i < 200; ++i) {
        const QByteArray stream = "s" + QByteArray::number(i % 7);
        submitted.push_back(driver.submit(makeAppend({stream}, "1")));
        submitted.push_back(driver.submit(OpenStreamJob{{}, {stream}}));
        if (i % 10 == 0)
            submitted.push_back(driver.submit(SaveManifestJob{}));
    }
    driver.waitFor(submitted.back());

    std::vector<StoreTicket> completed;
    for (const StoreDone &done : driver.seen)
        completed.push_back(ticketOf(done));
    QVERIFY(completed == submitted);
}

void StoreContract::emptyAppendKeepsItsPlace()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    driver.submit(makeAppend({"a"}, "1"));
    const StoreTicket empty = driver.submit(makeAppend({}, "2"));
    const StoreTicket last = driver.submit(makeAppend({"a"}, "3"));
    driver.waitFor(last);

    QCOMPARE(driver.seen.size(), 3u);
    QCOMPARE(ticketOf(driver.seen[1]), empty);
    QVERIFY(std::get<Appended>(driver.seen[1]).positions->empty());
    QCOMPARE(std::get<Appended>(driver.seen[2]).positions->at(0).offset, 2u);
}

void StoreContract::severalTargetsAnswerInTheirOrder()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    QVERIFY(driver.append("b", "1"));

    const auto positions = driver.append(makeAppend({"c", "b", "a"}, "2"));

    QCOMPARE(positions->size(), 3u);
    QCOMPARE(positions->at(0).offset, 1u);
    QCOMPARE(positions->at(1).offset, 2u);
    QCOMPARE(positions->at(2).offset, 1u);
    for (const QByteArray stream : {"a", "b", "c"})
        QCOMPARE(driver.page(stream)->events.back().payload, QByteArray("2"));
}

void StoreContract::theSameStreamTwiceGetsTwoOffsets()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    const auto positions = driver.append(makeAppend({"a", "a"}, "1"));

    QCOMPARE(positions->at(0).offset, 1u);
    QCOMPARE(positions->at(1).offset, 2u);
    QCOMPARE(driver.page("a")->events.size(), 2u);
}

void StoreContract::aTargetSeesItsOwnPayload()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    AppendJob job = makeAppend({"whole", "part"}, R"({"a":1,"secret":2})");
    job.targets[1].payload = R"({"a":1})";
    const Event event = job.event;

    QVERIFY(driver.append(std::move(job)));

    const StoredEvent whole{1, event.label, event.payload, event.id, event.atMs};
    StoredEvent part = whole;
    part.payload = R"({"a":1})";
    QVERIFY(driver.page("whole")->events.at(0) == whole);
    QVERIFY(driver.page("part")->events.at(0) == part);
}

void StoreContract::openedStreamSeesEarlierAppends()
{
    StoreDriver driver(makeStore());
    const QByteArray epoch = driver.open()->epoch;

    for (int i = 0; i < 10; ++i)
        driver.submit(makeAppend({"a"}, "1"));
    const StoreTicket opened = driver.submit(OpenStreamJob{{}, {"a"}});
    driver.submit(makeAppend({"a"}, "1"));

    const StreamState expected{epoch, 1, 10};
    QVERIFY(std::get<StreamOpened>(driver.waitFor(opened)).state == expected);
}

void StoreContract::unknownStreamLeavesNoTrace()
{
    StoreDriver driver(makeStore());
    const QByteArray epoch = driver.open()->epoch;
    const StreamState nothing{epoch, 1, 0};

    QVERIFY(driver.stateOf("a") == nothing);
    const auto page = driver.page("a", 7);

    QVERIFY(page->state == nothing);
    QVERIFY(page->events.empty());
    QCOMPARE(driver.append("a", "1")->at(0), (Position{epoch, 1}));
}

void StoreContract::bytesOfAnyKindSurvive_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("payload");

    QTest::newRow("NUL inside") << QByteArray("a\0b", 3) << QByteArray("\"\0\"", 3);
    QTest::newRow("NUL at the end") << QByteArray("a\0", 2) << QByteArray("1\0", 2);
    QTest::newRow("quotes and percent") << QByteArray("'a' \"b\" %_:x?") << QByteArray("'?:x'");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80") << QByteArray("\xc3\x28");
    QTest::newRow("empty key") << QByteArray("") << QByteArray("{}");
    QTest::newRow("empty payload") << QByteArray("k") << QByteArray("");
    QTest::newRow("null payload") << QByteArray("k") << QByteArray();
    QTest::newRow("1 MiB") << QByteArray(1000, 'k') << QByteArray(1 << 20, 'x');
}

void StoreContract::bytesOfAnyKindSurvive()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, payload);
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    QVERIFY(driver.append("a", "other"));

    AppendJob job = makeAppend({key}, payload);
    job.event.label.utf8 = key;
    job.event.id = key;
    QVERIFY(driver.append(std::move(job)));

    const auto page = driver.page(key);
    QCOMPARE(page->events.size(), 1u);
    QCOMPARE(page->events[0].payload, payload);
    QCOMPARE(page->events[0].label.utf8, key);
    QCOMPARE(page->events[0].id, key);
}

void StoreContract::pageLimits_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("maxEvents");
    QTest::addColumn<int>("maxBytes");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");

    // Ten events of 100 bytes of payload, 18 of label and 27 of id: 145 bytes each.
    QTest::newRow("all") << 0 << 256 << 1000000 << 1 << 10;
    QTest::newRow("after the third") << 3 << 256 << 1000000 << 4 << 7;
    QTest::newRow("after the last") << 10 << 256 << 1000000 << 0 << 0;
    QTest::newRow("after the end") << 1000 << 256 << 1000000 << 0 << 0;
    QTest::newRow("by events") << 2 << 4 << 1000000 << 3 << 4;
    QTest::newRow("by bytes") << 0 << 256 << 300 << 1 << 2;
    QTest::newRow("exactly the bytes") << 0 << 256 << 290 << 1 << 2;
    QTest::newRow("at least one") << 5 << 256 << 1 << 6 << 1;
    QTest::newRow("one event") << 0 << 1 << 1 << 1 << 1;
}

void StoreContract::pageLimits()
{
    QFETCH(int, after);
    QFETCH(int, maxEvents);
    QFETCH(int, maxBytes);
    QFETCH(int, first);
    QFETCH(int, count);
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    for (int i = 0; i < 10; ++i)
        QVERIFY(driver.append("a", QByteArray(100, char('0' + i))));

    const auto page = driver.page("a", quint64(after), maxEvents, maxBytes);

    QCOMPARE(int(page->events.size()), count);
    if (count > 0)
        QCOMPARE(page->events.front().offset, quint64(first));
    if (count > 0)
        QCOMPARE(page->events.back().offset, quint64(first + count - 1));
}

void StoreContract::pageCarriesTheStateOfTheStream()
{
    StoreDriver driver(makeStore());
    const QByteArray epoch = driver.open()->epoch;
    for (int i = 0; i < 6; ++i)
        QVERIFY(driver.append("a", "1"));

    const StreamState expected{epoch, 1, 6};

    QVERIFY(driver.page("a", 0, 2)->state == expected);
    QVERIFY(driver.page("a", 6)->state == expected);
}

void StoreContract::pagesTogetherHoldEverythingInOrder()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    constexpr quint64 kEvents = 1000;
    StoreTicket last;
    for (quint64 i = 1; i <= kEvents; ++i) {
        last = driver.submit(makeAppend({"a"}, QByteArray::number(i)));
        driver.submit(makeAppend({"b"}, "other"));
    }
    driver.waitFor(last);

    quint64 offset = 0;
    for (;;) {
        const auto page = driver.page("a", offset, 64);
        if (page->events.empty())
            break;
        for (const StoredEvent &event : page->events) {
            QCOMPARE(event.offset, ++offset);
            QCOMPARE(event.payload, QByteArray::number(offset));
        }
    }
    QCOMPARE(offset, kEvents);
}

} // namespace sluice::tests
