// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/source_rows.h"
#include "server/core/hub/route_turnover.h"

#include <QTest>

using namespace sluice::core;
using namespace Qt::StringLiterals;

class SourceRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokersComeFirstAndClientsThatSentSomething();
    void ratesAreOfTheTimeBetween();
    void whatIsAwayOrRefusesNeedsAttention();
    void turnoverNamesWhoDidAllOfIt();
};

namespace {

SourceHealth broker(SourceHealth::Link link, quint64 received = 0)
{
    SourceHealth health;
    health.name = "amqp://mq:5672";
    health.link = link;
    health.sinceMs = 5'000;
    health.received = received;
    return health;
}

QByteArray rows(const SourceReading &before, const SourceReading &now, double seconds = 1)
{
    QByteArray out;
    appendSources(out, before, now, seconds);
    return out;
}

} // namespace

void SourceRowsTest::brokersComeFirstAndClientsThatSentSomething()
{
    QCOMPARE(rows({}, {}), QByteArray("[]"));
    SourceReading now;
    now.brokers.push_back(broker(SourceHealth::Link::Reconnecting, 40));
    now.brokers[0].unsettled = 3;
    now.brokers[0].error = u"the \"socket\" closed"_s;
    now.brokers[0].errorAtMs = 4'000;
    now.eventsIn[static_cast<size_t>(DialectId::Http)] = 5;
    now.eventsIn[static_cast<size_t>(DialectId::Amqp)] = 37; // told of the brokers
    const QByteArray expected =
        R"([{"name":"amqp://mq:5672","kind":"broker","state":"reconnecting","since":5000,)"
        R"("received":40,"rate":40.0,"rejected":0,"unacknowledged":3,"bound":0,"failed":0,)"
        R"("error":"the \"socket\" closed","errorAt":4000},)"
        R"({"name":"http","kind":"clients","state":"open","received":5,"rate":5.0}])";
    QCOMPARE(rows({}, now), expected);
    now.brokers.clear();
    now.isDraining = true;
    QVERIFY(rows({}, now).contains(R"("state":"draining")"));
}

void SourceRowsTest::ratesAreOfTheTimeBetween()
{
    SourceReading before;
    before.brokers.push_back(broker(SourceHealth::Link::Connected, 100));
    before.eventsIn[static_cast<size_t>(DialectId::Native)] = 10;
    SourceReading now = before;
    now.brokers[0].received = 400;
    now.eventsIn[static_cast<size_t>(DialectId::Native)] = 16;
    const QByteArray told = rows(before, now, 2);
    QVERIFY2(told.contains(R"("received":400,"rate":150.0)"), told.constData());
    QVERIFY2(told.contains(R"("received":16,"rate":3.0)"), told.constData());
    // Less than before is no negative rate.
    QVERIFY(rows(now, before, 2).contains(R"("received":100,"rate":0.0)"));
}

void SourceRowsTest::whatIsAwayOrRefusesNeedsAttention()
{
    SourceReading now;
    now.brokers.push_back(broker(SourceHealth::Link::Connected));
    QVERIFY(troubleOf(now, 9'000).empty());
    now.brokers[0].failed = 1;
    QCOMPARE(troubleOf(now, 9'000), std::vector<QByteArray>{"amqp://mq:5672 refuses 1 event"});
    now.brokers[0].link = SourceHealth::Link::Reconnecting;
    now.brokers[0].error = u"no route"_s;
    QCOMPARE(troubleOf(now, 9'000),
             std::vector<QByteArray>{"amqp://mq:5672 has been away for 4 s: no route"});
    now.brokers[0].sinceMs = 0; // it has not tried yet
    now.brokers[0].failed = 0;
    QVERIFY(troubleOf(now, 9'000).empty());
}

void SourceRowsTest::turnoverNamesWhoDidAllOfIt()
{
    RouteTurnover turnover;
    QVERIFY(turnover.isEmpty());
    turnover.created("ada");
    turnover.deleted("ada");
    turnover.expired(5);
    QCOMPARE(turnover.by(), QByteArray("ada"));
    QCOMPARE(turnover.createdCount(), 1u);
    QCOMPARE(turnover.deletedCount(), 1u);
    QCOMPARE(turnover.expiredCount(), 5u);
    turnover.created("bob");
    QCOMPARE(turnover.by(), QByteArray());
    turnover.created("ada");
    QCOMPARE(turnover.by(), QByteArray());
}

QTEST_APPLESS_MAIN(SourceRowsTest)
#include "source_rows_test.moc"
