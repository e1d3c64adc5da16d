// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/edge_fixture.h"

#include <QTest>

#include <map>
#include <random>

#include <sys/resource.h>

using namespace sluice;
using namespace sluice::net;
using namespace sluice::test;
using namespace std::chrono_literals;

namespace {

EdgeLimits quickLimits()
{
    EdgeLimits limits;
    limits.tick = 5ms;
    limits.closeTimeout = 50ms;
    return limits;
}

} // namespace

class EdgeLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsSilentAndSlowHandshakes_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("silent") << QByteArray() << QByteArray();
        QTest::newRow("half a head")
            << QByteArray("GET / HTTP/1.1\r\nHo") << QByteArray("HTTP/1.1 408");
        QTest::newRow("no admission") << upgradeRequest() << QByteArray("HTTP/1.1 503");
    }
    void endsSilentAndSlowHandshakes()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, answer);
        EdgeLimits limits = quickLimits();
        limits.handshakeTimeout = 40ms;
        EdgeFixture fixture(limits);
        fixture.events.onUpgrade = [](ConnectionId, const http::Request &) {};
        RawClient client = fixture.connect();
        client.send(sent);

        QVERIFY(pumpUntil([&] { return client.hasEnded(); }));
        QVERIFY(client.received().startsWith(answer));
        QVERIFY(pumpUntil([&] { return fixture.edge.counters().connections.load() == 0; }));
        QCOMPARE(fixture.events.closes.size(), fixture.events.upgrading.size());
    }

    void endsAnIdleKeptConnection()
    {
        EdgeLimits limits = quickLimits();
        limits.keepAliveTimeout = 30ms;
        EdgeFixture fixture(limits);
        RawClient client = fixture.connect();
        client.send(getRequest("/"));

        QVERIFY(pumpUntil([&] { return client.hasEnded(); }));
        QVERIFY(client.received().contains("200 OK"));
        QVERIFY(pumpUntil([&] { return fixture.events.closes.size() == 1; }));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::IdleTimeout);
    }

    void endsABodyThatTrickles()
    {
        EdgeLimits limits = quickLimits();
        limits.progressWindow = 30ms;
        EdgeFixture fixture(limits);
        RawClient client = fixture.connect();
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc");

        QVERIFY(pumpUntil([&] { return client.hasEnded(); }));
        QVERIFY(client.received().startsWith("HTTP/1.1 408"));
    }

    void endsAFrameThatTrickles()
    {
        EdgeLimits limits = quickLimits();
        limits.progressWindow = 30ms;
        EdgeFixture fixture(limits);
        RawClient client = fixture.connectWebSocket();
        client.send(clientFrame(QByteArray(1000, 'x')).left(200));

        QVERIFY(pumpUntil([&] { return client.sawClose(CloseReason::PolicyViolation); }));
    }

    void letsASteadyFrameThrough()
    {
        EdgeLimits limits = quickLimits();
        limits.progressWindow = 40ms;
        limits.minProgressBytes = 10;
        EdgeFixture fixture(limits);
        RawClient client = fixture.connectWebSocket();
        const QByteArray frame = clientFrame(QByteArray(3000, 'x'));
        for (qsizetype at = 0; at < frame.size(); at += 150) {
            client.send(frame.mid(at, 150));
            QTest::qWait(6);
        }
        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        QVERIFY(fixture.events.closes.empty());
    }

    void pingsAndGivesUpOnAHalfOpenPeer()
    {
        EdgeLimits limits = quickLimits();
        limits.pingInterval = 30ms;
        limits.pongTimeout = 60ms;
        EdgeFixture fixture(limits);
        RawClient silent = fixture.connectWebSocket();
        RawClient lively = fixture.connectWebSocket();
        int pongs = 0;

        QVERIFY(pumpUntil([&] {
            if (lively.take().endsWith(serverFrame({}, ws::Opcode::Ping))) {
                lively.sendFrame({}, ws::Opcode::Pong);
                ++pongs;
            }
            return fixture.events.closes.size() == 1;
        }));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::IdleTimeout);
        QCOMPARE(fixture.events.closes[0].id, fixture.events.open[0]);
        QVERIFY(pongs > 0);
        QVERIFY(pumpUntil([&] { return fixture.edge.counters().connections.load() == 1; }));
    }

    void dropsAPeerThatNeverClosesItsSide()
    {
        EdgeFixture fixture(quickLimits());
        RawClient client = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));

        fixture.edge.close(fixture.events.open[0], CloseReason::Normal);

        QVERIFY(pumpUntil([&] { return fixture.edge.counters().connections.load() == 0; }));
    }

    void dropsAnAnswerThatNobodyReads()
    {
        EdgeLimits limits = quickLimits();
        limits.writeStallTimeout = 40ms;
        EdgeFixture fixture(limits);
        fixture.events.onRequest = [&](ConnectionId id, const http::Request &) {
            fixture.edge.beginStream(id, {});
            fixture.edge.write(id, QByteArray(8 * 1024 * 1024, 'x'));
        };
        RawClient client = fixture.connect(4096);
        client.send(getRequest("/"));

        QVERIFY(pumpUntil([&] { return fixture.events.closes.size() == 1; }));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::SlowConsumer);
        QVERIFY(pumpUntil([&] { return fixture.edge.counters().outboxBytes.load() == 0; }));
    }

    void answersTooManyConnectionsWith503()
    {
        EdgeFixture fixture({}, 2);
        RawClient first = fixture.connectWebSocket();
        RawClient second = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(2));

        RawClient third = fixture.connectWebSocket();
        QTRY_VERIFY(third.hasEnded());
        QVERIFY(third.received().startsWith("HTTP/1.1 503 "));
        QCOMPARE(fixture.listener.refusedConnections(), 1U);

        first.closeNow();
        QTRY_COMPARE(fixture.quota->used(), 1);
        RawClient fourth = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(3));
    }

    void queuesHandshakesOverTheLimit()
    {
        EdgeLimits limits = quickLimits();
        limits.maxHandshakes = 2;
        limits.loopbackHandshakesAreFree = false;
        EdgeFixture fixture(limits);
        RawClient silent = fixture.connect();
        std::vector<RawClient> clients;
        for (int i = 0; i < 40; ++i)
            clients.push_back(fixture.connectWebSocket());

        QVERIFY(pumpUntil([&] { return fixture.events.open.size() == 40; }));
        QCOMPARE(fixture.edge.counters().queuedHandshakes.load(), 0U);
        QCOMPARE(fixture.edge.counters().accepted.load(), 41U);
    }

    void exemptsLoopbackFromTheHandshakeLimit()
    {
        EdgeLimits limits;
        limits.maxHandshakes = 1;
        EdgeFixture fixture(limits);
        RawClient a = fixture.connect();
        RawClient b = fixture.connect();
        RawClient c = fixture.connectWebSocket();

        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        QCOMPARE(fixture.edge.counters().queuedHandshakes.load(), 0U);
    }

    void neverSendsOneClientsBytesToAnother()
    {
        std::mt19937 random(7);
        EdgeFixture fixture(quickLimits());
        struct Peer
        {
            RawClient client;
            QByteArray name;
            ConnectionId id;
        };
        std::map<quint64, QByteArray> names;
        fixture.events.onUpgrade = [&](ConnectionId id, const http::Request &head) {
            names[id.value] = head.path.sliced(1);
            fixture.edge.acceptUpgrade(id, {});
        };
        std::vector<Peer> peers;
        std::vector<ConnectionId> everKnown;
        int born = 0;
        for (int round = 0; round < 60; ++round) {
            while (peers.size() < 40) {
                const QByteArray name = "n" + QByteArray::number(++born);
                peers.push_back({fixture.connect(), name, {}});
                peers.back().client.send(upgradeRequest("/" + name));
            }
            const size_t wanted = static_cast<size_t>(born);
            QVERIFY(pumpUntil([&] { return fixture.events.open.size() == wanted; }));
            everKnown.assign(fixture.events.open.begin(), fixture.events.open.end());
            // Write to every id there ever was, dead ones too, while half of them are reset and
            // their descriptors come back at once as somebody else's.
            for (size_t i = everKnown.size() > 200 ? everKnown.size() - 200 : 0;
                 i < everKnown.size(); ++i)
                fixture.edge.send(everKnown[i], names[everKnown[i].value], ws::Opcode::Text);
            for (size_t i = peers.size(); i-- > 0;) {
                if (random() % 2 == 0)
                    continue;
                peers[i].client.reset();
                peers.erase(peers.begin() + static_cast<ptrdiff_t>(i));
            }
            QCoreApplication::processEvents();
            for (Peer &peer : peers) {
                for (const QByteArray &said : peer.client.takeTexts())
                    QCOMPARE(said, peer.name);
            }
        }
        QVERIFY(born > 500);
        for (Peer &peer : peers)
            peer.client.reset();
        QVERIFY(pumpUntil([&] { return fixture.edge.counters().connections.load() == 0; }));
        QCOMPARE(fixture.events.closes.size(), fixture.events.open.size());
        QCOMPARE(fixture.quota->used(), 0);
    }

    void drainsEverything()
    {
        EdgeFixture fixture(quickLimits());
        std::vector<RawClient> sockets;
        for (size_t i = 0; i < 10; ++i) {
            sockets.push_back(fixture.connectWebSocket());
            QVERIFY(pumpUntil([&] { return fixture.events.open.size() == i + 1; }));
            fixture.edge.attach(fixture.events.open[i], 0, 0, SlowPolicy::Close);
        }
        RawClient idle = fixture.connect();
        idle.send(getRequest("/"));
        QTRY_VERIFY(idle.hasAnswer());
        ConnectionId busy;
        fixture.events.onRequest = [&](ConnectionId id, const http::Request &) { busy = id; };
        RawClient asking = fixture.connect();
        asking.send(getRequest("/slow"));
        QTRY_VERIFY(busy.value != 0);

        fixture.edge.publish(0, 1, [](Variant) { return serverFrame("news"); });
        fixture.listener.stopAccepting();
        fixture.edge.closeAll(CloseReason::GoingAway, "restart", 3);

        for (RawClient &client : sockets) {
            QVERIFY(pumpUntil([&] { return client.hasEnded(); }));
            QVERIFY(client.received().contains("news"));
            QVERIFY(client.sawClose(CloseReason::GoingAway));
            client.closeNow();
        }
        QTRY_VERIFY(idle.hasEnded());
        QVERIFY(!asking.hasEnded());
        QCOMPARE(fixture.events.emptiedCalls, 0);
        fixture.edge.respond(busy, {});
        QTRY_VERIFY(asking.hasEnded());
        QVERIFY(asking.received().contains("Connection: close"));
        QTRY_COMPARE(fixture.events.emptiedCalls, 1);
    }

    void dropsWhatDoesNotEndInTime()
    {
        EdgeFixture fixture;
        fixture.events.onRequest = [](ConnectionId, const http::Request &) {};
        RawClient client = fixture.connect();
        client.send(getRequest("/never"));
        QTRY_COMPARE(fixture.edge.counters().requests.load(), 1U);
        fixture.edge.closeAll(CloseReason::GoingAway, {}, 100);

        fixture.edge.dropAll();

        QTRY_COMPARE(fixture.events.emptiedCalls, 1);
        QCOMPARE(fixture.events.closes.size(), size_t(1));
        QVERIFY(client.hasEnded());
    }

    void worksWithoutADescriptorToSpare()
    {
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        EdgeFixture fixture(quickLimits());
        RawClient client = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        std::vector<RawClient> waiting;
        for (int i = 0; i < 4; ++i)
            waiting.push_back(RawClient(fixture.listener.serverPort()));
        rlimit tight = before;
        tight.rlim_cur = static_cast<rlim_t>(waiting.back().descriptor()) + 1;
        ::setrlimit(RLIMIT_NOFILE, &tight);
        // The kernel has accepted these; the process cannot.
        QTRY_VERIFY(fixture.listener.refusedConnections() >= 1);
        client.sendFrame("still here");
        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));

        ::setrlimit(RLIMIT_NOFILE, &before);
        RawClient next = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(EdgeLimitsTest)
#include "edge_limits_test.moc"
