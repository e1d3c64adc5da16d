// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What operators read of sources and of routes that come and go, from the server's JSON.
#include "console/models/metrics/source_line.h"
#include "console/models/routes/route_turnover.h"

#include <QJsonDocument>
#include <QTest>

using namespace sluice::console;
using namespace Qt::StringLiterals;

class ConsoleSourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveASignAndAWord_data();
    void statesHaveASignAndAWord();
    void aBrokerTellsItsLagAndItsLastError();
    void hostileRowsAreHarmless();
    void turnoverAddsUpAndNamesOne();
    void hostileTurnoverIsNothing();
};

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void ConsoleSourcesTest::statesHaveASignAndAWord_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isWell");

    QTest::newRow("connected") << QByteArray(R"({"state":"connected","since":1,"failed":0})")
                               << u"● connected"_s << true;
    QTest::newRow("refused") << QByteArray(R"({"state":"connected","failed":2})")
                             << u"▲ connected, 2 events refused"_s << false;
    QTest::newRow("lost") << QByteArray(R"({"state":"reconnecting","since":6000})")
                          << u"◌ reconnecting 4 s"_s << false;
    QTest::newRow("never there") << QByteArray(R"({"state":"connecting"})") << u"◌ connecting"_s
                                 << false;
    QTest::newRow("clients") << QByteArray(R"({"state":"open"})") << u"● open"_s << true;
    QTest::newRow("newer") << QByteArray(R"({"state":"asleep"})") << u"● asleep"_s << true;
}

void ConsoleSourcesTest::statesHaveASignAndAWord()
{
    QFETCH(QByteArray, json);
    const SourceLine line = sourceLine(object(json.constData()), 10'000);
    QTEST(line.state, "state");
    QTEST(line.isWell, "isWell");
    QVERIFY(line.lag.isEmpty());
}

void ConsoleSourcesTest::aBrokerTellsItsLagAndItsLastError()
{
    const SourceLine line = sourceLine(
        object(R"({"name":"amqp://mq:5672","kind":"broker","state":"connected","since":5000,)"
               R"("received":31000,"rate":3100.4,"rejected":7,"unacknowledged":120,"bound":2,)"
               R"("failed":0,"error":"the socket was closed","errorAt":4000})"),
        10'000);
    QCOMPARE(line.name, u"amqp://mq:5672"_s);
    QCOMPARE(line.lag, u"120"_s);
    QVERIFY2(line.rate.contains(u"3"_s), qPrintable(line.rate));
    for (const auto &part : {u"31000 received"_s, u"7 of them"_s, u"the socket was closed"_s})
        QVERIFY2(line.tip.contains(part), qPrintable(line.tip));
}

void ConsoleSourcesTest::hostileRowsAreHarmless()
{
    const SourceLine line = sourceLine(
        object(R"({"name":["x"],"state":7,"rate":"fast","unacknowledged":"many","since":-5,)"
               R"("failed":1e300,"error":"a\nb"})"),
        10'000);
    QVERIFY(line.name.isEmpty());
    QVERIFY(line.lag.isEmpty());
    QVERIFY(!line.tip.contains(u"a\nb"_s));
}

void ConsoleSourcesTest::turnoverAddsUpAndNamesOne()
{
    RouteTurnover turnover;
    QVERIFY(turnover.isEmpty());
    turnover.add(object(R"({"created":3,"deleted":1,"expired":0,"by":"ada"})"));
    turnover.add(object(R"({"created":0,"deleted":2,"expired":0,"by":"ada"})"));
    QCOMPARE(turnover.came(), 3);
    QCOMPARE(turnover.went(), 3);
    QCOMPARE(turnover.by(), u"ada"_s);
    turnover.add(object(R"({"created":0,"deleted":0,"expired":5})"));
    QCOMPARE(turnover.went(), 8);
    QCOMPARE(turnover.by(), QString());
    turnover.add(object(R"({"created":1,"deleted":0,"expired":0,"by":"ada"})"));
    QCOMPARE(turnover.by(), QString());
}

void ConsoleSourcesTest::hostileTurnoverIsNothing()
{
    RouteTurnover turnover;
    turnover.add(object(R"({"created":-4,"deleted":"x","expired":[1],"by":{"a":1}})"));
    QVERIFY(turnover.isEmpty());
    turnover.add(object(R"({"created":1e18,"deleted":1e18,"expired":1e18})"));
    turnover.add(object(R"({"created":1e18,"deleted":1e18,"expired":1e18})"));
    QVERIFY(turnover.came() > 0 && turnover.went() > 0);
}

QTEST_GUILESS_MAIN(ConsoleSourcesTest)
#include "console_sources_test.moc"
