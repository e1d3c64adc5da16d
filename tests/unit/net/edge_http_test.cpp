// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/edge_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net;
using namespace sluice::test;

class EdgeHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAConnectionForSeveralRequests()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();

        client.send(getRequest("/one"));
        QTRY_VERIFY(client.received().contains("GET /one "));
        QVERIFY(client.take().startsWith("HTTP/1.1 200 OK\r\n"));
        client.send(getRequest("/two"));
        QTRY_VERIFY(client.received().contains("GET /two "));

        QVERIFY(!client.hasEnded());
        QCOMPARE(fixture.edge.counters().accepted.load(), 1U);
        QCOMPARE(fixture.edge.counters().requests.load(), 2U);
    }

    void answersPipelinedRequestsOneByOne()
    {
        EdgeFixture fixture;
        std::vector<std::pair<ConnectionId, QByteArray>> waiting;
        fixture.events.onRequest = [&](ConnectionId id, const http::Request &request) {
            waiting.emplace_back(id, request.path);
        };
        RawClient client = fixture.connect();
        client.send(getRequest("/one") + getRequest("/two") + getRequest("/three"));

        for (const QByteArray path : {"/one", "/two", "/three"}) {
            QTRY_COMPARE(waiting.size(), size_t(1));
            QCOMPARE(waiting.back().second, path);
            http::Response response;
            response.body = path;
            fixture.edge.respond(std::exchange(waiting, {}).back().first, response);
        }
        QTRY_VERIFY(client.received().endsWith("/three"));
        QVERIFY(client.received().indexOf("/one") < client.received().indexOf("/two"));
    }

    void readsABodyInPieces()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc");
        QTRY_COMPARE(fixture.edge.counters().bytesIn.load(), 63U);
        client.send("\r\n2\r\nde\r\n0\r\n\r\n");

        QTRY_VERIFY(client.received().contains("POST /x abcde"));
    }

    void asksForTheBodyWhenTheClientWaits()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
                    "Expect: 100-continue\r\n\r\n");
        QTRY_COMPARE(client.received(), "HTTP/1.1 100 Continue\r\n\r\n");
        client.take();

        client.send("hi");

        QTRY_VERIFY(client.received().contains("POST /x hi"));
    }

    void refusesAHeadBeforeItsBody()
    {
        EdgeFixture fixture;
        fixture.events.onRequestHead = [](ConnectionId, const http::Request &) {
            return HeadVerdict{.refusal = http::problem(ErrorCode::PermissionDenied)};
        };
        RawClient client = fixture.connect();
        client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
                    "Expect: 100-continue\r\n\r\n");

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().startsWith("HTTP/1.1 403 "));
        client.closeNow();
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
    }

    void limitsTheBodyAsTheLayerAboveSays()
    {
        EdgeFixture fixture;
        fixture.events.onRequestHead = [](ConnectionId, const http::Request &) {
            return HeadVerdict{.refusal = {}, .maxBodyBytes = 3};
        };
        RawClient client = fixture.connect();
        client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd");

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().startsWith("HTTP/1.1 413 "));
        QCOMPARE(fixture.edge.counters().requests.load(), 0U);
    }

    void endsAfterAMalformedRequest()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + getRequest("/smuggled"));

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().startsWith("HTTP/1.1 400 "));
        QVERIFY(!client.received().contains("smuggled"));
        QVERIFY(fixture.events.closes.empty());
    }

    void answersAHalfClosedClient()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send(getRequest("/last"));
        client.shutdownWrite();

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().contains("GET /last "));
        QTRY_COMPARE(fixture.edge.counters().connections.load(), 0U);
    }

    void closesWhenTheClientAsks()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send("GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().contains("Connection: close"));
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::Normal);
    }

    void streamsAnAnswerInChunks()
    {
        EdgeFixture fixture;
        ConnectionId id;
        fixture.events.onRequest = [&](ConnectionId asking, const http::Request &) {
            id = asking;
            fixture.edge.beginStream(id, {});
        };
        RawClient client = fixture.connect();
        client.send(getRequest("/s"));
        QTRY_VERIFY(client.hasAnswer());
        client.take();

        QCOMPARE(fixture.edge.write(id, "hello"), SendStatus::Queued);
        QTRY_COMPARE(client.received(), "5\r\nhello\r\n");
        fixture.edge.attach(id, 4, 0, SlowPolicy::Close);
        fixture.edge.publish(4, 1, [](Variant) { return QByteArray("3\r\nabc\r\n"); });
        QTRY_COMPARE(client.received(), "5\r\nhello\r\n3\r\nabc\r\n");
        fixture.edge.endStream(id);
        QTRY_VERIFY(client.received().endsWith("0\r\n\r\n"));

        QCOMPARE(fixture.edge.subscribers(4), 0);
        fixture.events.onRequest = nullptr;
        client.send(getRequest("/next"));
        QTRY_VERIFY(client.received().contains("GET /next "));
    }

    void noticesThatAStreamsReaderLeft()
    {
        EdgeFixture fixture;
        fixture.events.onRequest = [&](ConnectionId id, const http::Request &) {
            fixture.edge.beginStream(id, {});
            fixture.edge.attach(id, 0, 0, SlowPolicy::Close);
        };
        RawClient client = fixture.connect();
        client.send(getRequest("/s"));
        QTRY_COMPARE(fixture.edge.subscribers(0), 1);

        client.closeNow();

        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.edge.subscribers(0), 0);
        QCOMPARE(fixture.events.closes[0].initiator, Initiator::Peer);
    }

    void doesNotReadOnWhileAnswersPileUp()
    {
        EdgeFixture fixture;
        int asked = 0;
        const QByteArray big(256 * 1024, 'x');
        fixture.events.onRequest = [&](ConnectionId id, const http::Request &) {
            ++asked;
            http::Response response;
            response.body = big;
            fixture.edge.respond(id, response);
        };
        RawClient client = fixture.connect(8192);
        QByteArray pipeline;
        for (int i = 0; i < 40; ++i)
            pipeline += getRequest("/" + QByteArray::number(i));
        client.send(pipeline);
        QTRY_VERIFY(asked > 0);
        QTest::qWait(20);
        QVERIFY2(asked < 20, qPrintable(QString::number(asked)));
        QVERIFY(fixture.edge.counters().outboxBytes.load() < 1024U * 1024U);

        qsizetype total = 0;
        QVERIFY(pumpUntil([&] { return (total += client.take().size()) > 40 * big.size(); }));
        QCOMPARE(asked, 40);
    }

    void tellsTheListenerAndTheAddress()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send(getRequest("/"));
        QTRY_COMPARE(fixture.events.peers.size(), size_t(1));

        const PeerInfo &peer = fixture.events.peers[0];
        QCOMPARE(peer.socketAddress, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(peer.port != 0);
        QVERIFY(peer.listener == ListenerId{1});
        QVERIFY(!peer.tls);
    }
};

QTEST_GUILESS_MAIN(EdgeHttpTest)
#include "edge_http_test.moc"
