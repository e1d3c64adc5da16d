// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/publish_ids.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class PublishIdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsWaitAndAreAnsweredAlike();
    void isScopedBySubject();
    void abandonedIdsMayBeTriedAgain();
    void forgetsByAgeAndCount();
    void neverForgetsAnIdInFlight();
};

void PublishIdsTest::repeatsWaitAndAreAnsweredAlike()
{
    PublishIds ids({10, 1000});
    QVERIFY(!ids.findOrBegin("alice", "x", 0));
    PublishIds::Entry *again = ids.findOrBegin("alice", "x", 1);
    QVERIFY(again && !again->isDone);
    again->waiters.push_back(7);

    const std::vector<StreamPosition> positions{{StreamKey{"s"}, {"e", 3}}};
    QCOMPARE(ids.finish("alice", "x", positions), (std::vector<PublishIds::Waiter>{7}));
    QCOMPARE(ids.findOrBegin("alice", "x", 2)->positions, positions);
}

void PublishIdsTest::isScopedBySubject()
{
    PublishIds ids({10, 1000});
    QVERIFY(!ids.findOrBegin("alice", "x", 0));
    QVERIFY(!ids.findOrBegin("bob", "x", 0));
    QVERIFY(!ids.findOrBegin("", "alicex", 0));
}

void PublishIdsTest::abandonedIdsMayBeTriedAgain()
{
    PublishIds ids({10, 1000});
    ids.findOrBegin("a", "x", 0);
    ids.findOrBegin("a", "x", 0)->waiters.push_back(1);

    QCOMPARE(ids.abandon("a", "x"), (std::vector<PublishIds::Waiter>{1}));
    QVERIFY(!ids.findOrBegin("a", "x", 0));
}

void PublishIdsTest::forgetsByAgeAndCount()
{
    PublishIds ids({2, 1000});
    for (const char *id : {"1", "2", "3"}) {
        ids.findOrBegin("a", id, 0);
        ids.finish("a", id, {});
    }
    QVERIFY(!ids.findOrBegin("a", "1", 1)); // pushed out by count
    QVERIFY(ids.findOrBegin("a", "3", 1));
    QVERIFY(!ids.findOrBegin("a", "3", 2000)); // too old
}

void PublishIdsTest::neverForgetsAnIdInFlight()
{
    PublishIds ids({1, 10});
    ids.findOrBegin("a", "slow", 0);
    ids.findOrBegin("a", "next", 1);

    QVERIFY(ids.findOrBegin("a", "slow", 100'000));
}

QTEST_GUILESS_MAIN(PublishIdsTest)
#include "publish_ids_test.moc"
