// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/edge_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net;
using namespace sluice::test;

namespace {

/// Two edges; a path that begins with `/home` is served by the second.
struct Neighbours
{
    Neighbours()
    {
        first.events.onHomeOf = [](const http::Request &head) {
            return head.path.startsWith("/home") ? 4 : -1;
        };
        second.events.onHomeOf = [](const http::Request &head) {
            return head.path.startsWith("/home") ? 4 : 3;
        };
        first.events.onMoved = [this](int edge, AcceptedSocket socket) {
            QCOMPARE(edge, 4);
            second.edge.handOver(std::move(socket));
        };
        second.events.onMoved = [this](int edge, AcceptedSocket socket) {
            QCOMPARE(edge, 3);
            first.edge.handOver(std::move(socket));
        };
    }

    EdgeFixture first;
    EdgeFixture second{{}, 100'000, 4};
};

QByteArray post(QByteArrayView path, QByteArrayView body)
{
    return "POST " + path.toByteArray() + " HTTP/1.1\r\nHost: a\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body.toByteArray();
}

} // namespace

class EdgeMovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheRequestWithIt()
    {
        Neighbours edges;
        RawClient client = edges.first.connect();
        client.send(getRequest("/here"));
        QTRY_VERIFY(client.received().contains("GET /here "));

        client.send(post("/home", "body"));

        QTRY_VERIFY(client.received().contains("POST /home body"));
        QCOMPARE(edges.first.edge.counters().requests.load(), 1U);
        QCOMPARE(edges.second.edge.counters().requests.load(), 1U);
        QCOMPARE(edges.first.edge.counters().connections.load(), 0U);
        QCOMPARE(edges.second.edge.counters().connections.load(), 1U);
        QCOMPARE(edges.first.events.closes.size(), size_t(1));
        QCOMPARE(edges.first.quota->used(), 1);
        client.closeNow();
        QTRY_COMPARE(edges.first.quota->used(), 0);
    }

    void comesBack()
    {
        Neighbours edges;
        RawClient client = edges.first.connect();
        for (int i = 0; i < 20; ++i) {
            const QByteArray path = i % 2 ? "/away" : "/home";
            client.send(getRequest(path));
            QTRY_VERIFY(client.received().contains("GET " + path));
            client.take();
        }
        QVERIFY(!client.hasEnded());
        QCOMPARE(edges.second.edge.counters().requests.load(), 10U);
    }

    void keepsTheOrderOfPipelinedRequests()
    {
        Neighbours edges;
        RawClient client = edges.first.connect();
        client.send(getRequest("/1") + post("/home/2", "two") + getRequest("/3")
                    + getRequest("/home/4"));

        QTRY_VERIFY(client.received().contains("GET /home/4"));
        const QByteArray &all = client.received();
        QVERIFY(all.indexOf("GET /1") < all.indexOf("POST /home/2 two"));
        QVERIFY(all.indexOf("POST /home/2 two") < all.indexOf("GET /3"));
        QVERIFY(all.indexOf("GET /3") < all.indexOf("GET /home/4"));
    }

    void readsABodyThatComesLater()
    {
        Neighbours edges;
        RawClient client = edges.first.connect();
        client.send("POST /home HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
        QTRY_COMPARE(edges.second.edge.counters().connections.load(), 1U);
        client.send("def");
        QTRY_VERIFY(client.received().contains("POST /home abcdef"));
    }

    void movesBeforeAnUpgrade()
    {
        Neighbours edges;
        RawClient client = edges.first.connect();
        client.send(upgradeRequest("/home") + clientFrame("early"));

        QTRY_COMPARE(edges.second.events.messages.size(), size_t(1));
        QCOMPARE(edges.second.events.messages[0].payload, "early");
        QVERIFY(client.received().startsWith("HTTP/1.1 101 "));
        QVERIFY(edges.first.events.upgrading.empty());
        QVERIFY(edges.first.events.closes.empty());
    }

    void staysWhileDraining()
    {
        Neighbours edges;
        RawClient client = edges.first.connect();
        client.send("GET /home HTTP/1.1\r\nHost: a\r\n");
        QTRY_VERIFY(edges.first.edge.counters().bytesIn.load() > 0);
        edges.first.edge.closeAll(CloseReason::GoingAway, {}, 10);
        client.send("\r\n");
        QTRY_VERIFY(client.received().contains("GET /home"));
        QCOMPARE(edges.second.edge.counters().connections.load(), 0U);
    }
};

QTEST_GUILESS_MAIN(EdgeMovingTest)
#include "edge_moving_test.moc"
