// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/group_history.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

namespace {

const GroupKey kGroup{"chat", "g"};

DeliveryPtr change(GroupHistory &history, const GroupKey &group, qsizetype bytes, qint64 nowMs)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Item;
    delivery->payload = QByteArray(bytes, 'x');
    delivery->item = std::make_shared<const ItemNotice>(
        ItemNotice{{group.stream, group.group, "a"}, ItemChangeKind::Updated, 1, 2, 0});
    delivery->position = history.next(group, nowMs);
    history.add(delivery, nowMs);
    return delivery;
}

} // namespace

class GroupHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatCameAfter()
    {
        GroupHistory history({1'000'000, 100, 60'000, 10});
        const Position start = history.top(kGroup, 1);
        QCOMPARE(start.offset, 0u);
        for (int i = 0; i < 5; ++i)
            change(history, kGroup, 10, 1);
        QCOMPARE(history.top(kGroup, 1).offset, 5u);
        QCOMPARE(history.after(kGroup, start, 1'000'000)->size(), size_t(5));
        QCOMPARE(history.after(kGroup, {start.epoch, 3}, 1'000'000)->front()->position.offset, 4u);
        QVERIFY(history.after(kGroup, {start.epoch, 5}, 1'000'000)->empty());
        QCOMPARE(history.after(kGroup, start, 1)->size(), size_t(1)); // one at least
        QVERIFY(!history.covers(kGroup, {start.epoch, 6}));
        QVERIFY(!history.covers(kGroup, {"other", 3}));
        QVERIFY(!history.covers({"chat", "h"}, start));
    }

    void isBoundedByCountBytesAndAge_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<int>("changes");
        QTest::addColumn<qint64>("age");
        QTest::newRow("changes of a group") << qint64(1'000'000) << 3 << qint64(60'000);
        QTest::newRow("bytes of all") << qint64(3'000) << 100 << qint64(60'000);
        QTest::newRow("age") << qint64(1'000'000) << 100 << qint64(30);
    }
    void isBoundedByCountBytesAndAge()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const int, changes);
        QFETCH(const qint64, age);
        GroupHistory history({bytes, static_cast<size_t>(changes), age, 10});
        const Position start = history.top(kGroup, 0);
        for (int i = 1; i <= 10; ++i)
            change(history, kGroup, 700, i * 10);
        QVERIFY(!history.covers(kGroup, start));
        QVERIFY(!history.covers(kGroup, {start.epoch, 2}));
        QVERIFY(history.covers(kGroup, {start.epoch, 9}));
        QVERIFY(history.bytes() <= bytes);
    }

    void aQuietGroupHoldsNoPlacesOfABusyOne()
    {
        GroupHistory history({1'000'000, 10, 60'000, 10});
        const Position start = history.top(kGroup, 0);
        change(history, kGroup, 10, 0);
        for (int i = 0; i < 20'000; ++i)
            change(history, {"chat", "h"}, 10, 1);
        QVERIFY2(history.places() < 1'100,
                 QByteArray::number(quint64(history.places())).constData());
        QVERIFY(history.covers(kGroup, start));
        change(history, {"chat", "h"}, 10, 60'001);
        QVERIFY(!history.covers(kGroup, start));
    }

    void oneGroupMayTakeTheBytesOfAnother()
    {
        GroupHistory history({10'000, 100, 60'000, 10});
        const Position start = history.top(kGroup, 0);
        change(history, kGroup, 100, 0);
        for (int i = 0; i < 20; ++i)
            change(history, {"chat", "h"}, 900, 0);
        QVERIFY(!history.covers(kGroup, start));
        QVERIFY(history.covers(kGroup, {start.epoch, 1})); // it is still known where it stands
    }

    void theGroupUsedLongestAgoIsForgotten()
    {
        GroupHistory history({1'000'000, 100, 60'000, 2});
        const Position first = history.top(kGroup, 0);
        change(history, kGroup, 10, 0);
        history.top({"chat", "h"}, 0);
        history.top({"chat", "i"}, 0);
        QCOMPARE(history.size(), size_t(2));
        QCOMPARE(history.bytes(), 0);
        QVERIFY(!history.covers(kGroup, first));
        QVERIFY(history.top(kGroup, 0).epoch != first.epoch); // a new epoch: nothing is mixed up
    }

    void withoutBytesNothingIsKept()
    {
        GroupHistory history({0, 100, 60'000, 2});
        const Position start = history.top(kGroup, 0);
        change(history, kGroup, 10, 0);
        QVERIFY(!history.covers(kGroup, start));
        QCOMPARE(history.bytes(), 0);
    }

    void newLimitsCountAtOnce()
    {
        GroupHistory history({1'000'000, 100, 60'000, 10});
        const Position start = history.top(kGroup, 0);
        for (int i = 0; i < 10; ++i)
            change(history, kGroup, 10, 0);
        history.setLimits({1'000'000, 4, 60'000, 10}, 0);
        QVERIFY(!history.covers(kGroup, {start.epoch, 5}));
        QVERIFY(history.covers(kGroup, {start.epoch, 6}));
    }
};

QTEST_APPLESS_MAIN(GroupHistoryTest)
#include "group_history_test.moc"
