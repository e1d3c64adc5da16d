// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/edge_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net;
using namespace sluice::test;

class EdgeWebSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAnUpgrade()
    {
        EdgeFixture fixture;
        fixture.events.onUpgrade = [&](ConnectionId id, const http::Request &head) {
            QCOMPARE(head.path, "/v1");
            fixture.edge.acceptUpgrade(id, {"sluice.v1", {{"X-More", "yes"}}});
        };
        RawClient client = fixture.connectWebSocket();

        QTRY_VERIFY(client.hasAnswer());
        const QByteArray answer = client.take();
        QVERIFY(answer.startsWith("HTTP/1.1 101 "));
        QVERIFY(answer.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QVERIFY(answer.contains("\r\nSec-WebSocket-Protocol: sluice.v1\r\n"));
        QVERIFY(answer.endsWith("\r\nX-More: yes\r\n\r\n"));
        QCOMPARE(fixture.events.open.size(), size_t(1));
        QCOMPARE(edgeOf(fixture.events.open[0]), 3);

        client.sendFrame("hello");
        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        QCOMPARE(fixture.events.messages[0].payload, "hello");
    }

    void agreesOnDeflate()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send(upgradeRequest(
            "/v1", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"));

        QTRY_VERIFY(client.hasAnswer());
        QVERIFY(client.received().contains("Sec-WebSocket-Extensions: permessage-deflate"));
        const ConnectionId id = fixture.events.open.at(0);
        QCOMPARE(fixture.edge.deflateWindowBits(id), 15);

        client.take();
        fixture.edge.send(id, QByteArray(100'000, 'a'), ws::Opcode::Text);
        QTRY_VERIFY(client.received().size() > 4);
        QCOMPARE(static_cast<uchar>(client.received()[0]), 0xC1);
        QVERIFY(client.received().size() < 1000);
    }

    void refusesAnUpgradeInPlainHttp()
    {
        EdgeFixture fixture;
        fixture.events.onUpgrade = [&](ConnectionId id, const http::Request &) {
            fixture.edge.refuse(id, http::problem(ErrorCode::Unauthenticated));
        };
        RawClient client = fixture.connectWebSocket();

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().startsWith("HTTP/1.1 401 "));
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QVERIFY(fixture.events.open.empty());
    }

    void passesOnQtsOwnRefusal()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send(upgradeRequest().replace("Version: 13", "Version: 7"));

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().startsWith("HTTP/1.1 400 "));
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
    }

    void refusesHandshakesThatLackSomething_data()
    {
        QTest::addColumn<QByteArray>("field"); // of a right one
        QTest::addColumn<QByteArray>("instead");
        const QByteArray key("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        const QByteArray version("Sec-WebSocket-Version: 13\r\n");
        QTest::newRow("no key") << key << QByteArray();
        QTest::newRow("empty key") << key << QByteArray("Sec-WebSocket-Key:\r\n");
        QTest::newRow("two keys") << key << key + key;
        QTest::newRow("short key") << key << QByteArray("Sec-WebSocket-Key: AAA=\r\n");
        QTest::newRow("long key") << key << "Sec-WebSocket-Key: " + QByteArray(24, 'A') + "\r\n";
        QTest::newRow("no base64") << key << QByteArray("Sec-WebSocket-Key: !!!!\r\n");
        QTest::newRow("no version") << version << QByteArray();
        QTest::newRow("empty version") << version << QByteArray("Sec-WebSocket-Version:\r\n");
        QTest::newRow("version is a word") << version << QByteArray("Sec-WebSocket-Version: x\r\n");
        QTest::newRow("two versions") << version << version + "Sec-WebSocket-Version: 8\r\n";
    }

    /// Each gets an answer, its connection ends, and the edge goes on.
    void refusesHandshakesThatLackSomething()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, instead);
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send(upgradeRequest().replace(field, instead));

        QTRY_VERIFY(client.hasEnded());
        const QByteArray answer = client.received();
        const bool isRefused = answer.startsWith("HTTP/1.1 400 ");
        QVERIFY2(isRefused, answer.constData());
        QVERIFY(fixture.events.open.empty());
        RawClient other = fixture.connectWebSocket();
        QTRY_VERIFY(other.hasAnswer());
        QVERIFY(other.received().startsWith("HTTP/1.1 101 "));
    }

    void admitsLater()
    {
        EdgeFixture fixture;
        fixture.events.onUpgrade = [](ConnectionId, const http::Request &) {};
        RawClient slow = fixture.connectWebSocket();
        RawClient other = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.upgrading.size(), size_t(2));
        other.send(clientFrame("early"));

        fixture.edge.acceptUpgrade(fixture.events.upgrading[1], {});

        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        QCOMPARE(fixture.events.messages[0].payload, "early");
        QVERIFY(slow.received().isEmpty());
    }

    void forgetsAClientThatVanishesDuringAdmission_data()
    {
        QTest::addColumn<bool>("answering");
        QTest::newRow("before the answer") << false;
        QTest::newRow("while Qt answers") << true;
    }
    void forgetsAClientThatVanishesDuringAdmission()
    {
        QFETCH(bool, answering);
        EdgeFixture fixture;
        fixture.events.onUpgrade = [](ConnectionId, const http::Request &) {};
        RawClient client = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.upgrading.size(), size_t(1));
        const ConnectionId id = fixture.events.upgrading[0];

        client.closeNow();
        if (answering)
            fixture.edge.acceptUpgrade(id, {});
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        fixture.edge.acceptUpgrade(id, {});

        QTRY_COMPARE(fixture.edge.counters().connections.load(), 0U);
        QCOMPARE(fixture.events.closes.size(), size_t(1));
        RawClient next = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.upgrading.size(), size_t(2));
        QVERIFY(fixture.events.upgrading[1] != id);
    }

    void keepsFramesThatCameWithTheHead()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connect();
        client.send(upgradeRequest() + clientFrame("one") + clientFrame("two"));

        QTRY_COMPARE(fixture.events.messages.size(), size_t(2));
        QCOMPARE(fixture.events.messages[1].payload, "two");
    }

    void acceptsTextSplitWithinACharacter()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connectWebSocket();
        QByteArray first = clientFrame("\xE2\x82");
        first[0] = 0x01;
        QByteArray second = clientFrame("\xAC");
        second[0] = static_cast<char>(0x80);
        client.send(first);
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        client.send(second);

        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        QCOMPARE(fixture.events.messages[0].payload, "\xE2\x82\xAC");
    }

    void endsAfterAProtocolError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("reason");
        QTest::newRow("unmasked") << QByteArray("\x81\x01x") << 1002;
        QTest::newRow("bad UTF-8") << clientFrame("\xC0\x80") << 1007;
        QTest::newRow("too big") << QByteArray("\x82\xFF\x00\x00\x00\x10\x00\x00\x00\x00xxxx", 14)
                                 << 1009;
    }
    void endsAfterAProtocolError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, reason);
        EdgeFixture fixture;
        RawClient client = fixture.connectWebSocket();
        client.send(bytes + clientFrame("never"));

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.sawClose(static_cast<CloseReason>(reason)));
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.events.closes[0].reason, static_cast<CloseReason>(reason));
        QVERIFY(fixture.events.messages.empty());
    }

    void answersPingAndClose()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connectWebSocket();
        QTRY_VERIFY(client.hasAnswer());
        client.take();
        client.sendFrame("p", ws::Opcode::Ping);
        QTRY_COMPARE(client.received(), serverFrame("p", ws::Opcode::Pong));
        client.sendFrame("\x03\xE9", ws::Opcode::Close);

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().endsWith(serverFrame("\x03\xE9", ws::Opcode::Close)));
        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::GoingAway);
        QCOMPARE(fixture.events.closes[0].initiator, Initiator::Peer);
        client.closeNow();
        QTRY_COMPARE(fixture.edge.counters().connections.load(), 0U);
    }

    void closesOnceWithReasonAndText()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        const ConnectionId id = fixture.events.open[0];

        fixture.edge.send(id, "last", ws::Opcode::Text);
        fixture.edge.close(id, CloseReason::Kicked, "bye", Pending::Flush);
        fixture.edge.close(id, CloseReason::Normal);
        QVERIFY(fixture.edge.send(id, "late", ws::Opcode::Text) == SendStatus::Gone);
        QVERIFY(fixture.events.closes.empty());

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(client.received().contains("last"));
        QVERIFY(client.received().contains("bye"));
        QVERIFY(client.sawClose(CloseReason::Kicked));
        client.closeNow();
        QTRY_COMPARE(fixture.edge.counters().connections.load(), 0U);
        QCOMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.events.closes[0].initiator, Initiator::Server);
    }

    void discardsWhatIsQueuedOnRevocation()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        const ConnectionId id = fixture.events.open[0];
        fixture.edge.attach(id, 0, 0, SlowPolicy::Close);

        fixture.edge.publish(0, 1, [](Variant) { return serverFrame("secret"); });
        fixture.edge.close(id, CloseReason::TokenRevoked);

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(!client.received().contains("secret"));
        QVERIFY(client.sawClose(CloseReason::TokenRevoked));
    }

    void pausesAndResumesWithinOneRead()
    {
        EdgeFixture fixture;
        fixture.events.onMessage = [&](ConnectionId id, QByteArrayView payload) {
            if (payload == "2")
                fixture.edge.pauseReading(id);
        };
        RawClient client = fixture.connectWebSocket();
        QByteArray frames;
        for (int i = 1; i <= 4; ++i)
            frames += clientFrame(QByteArray::number(i));
        client.send(frames);
        QTRY_COMPARE(fixture.events.messages.size(), size_t(2));
        client.sendFrame("5");
        QTest::qWait(20);
        QCOMPARE(fixture.events.messages.size(), size_t(2));

        fixture.edge.resumeReading(fixture.events.open[0]);

        QTRY_COMPARE(fixture.events.messages.size(), size_t(5));
        QCOMPARE(fixture.events.messages[4].payload, "5");
    }

    void deliversMessagesSentBeforeTheEndEvenIfPaused()
    {
        EdgeFixture fixture;
        fixture.events.onMessage = [&](ConnectionId id, QByteArrayView payload) {
            if (payload == "1")
                fixture.edge.pauseReading(id);
        };
        RawClient client = fixture.connectWebSocket();
        client.send(clientFrame("1") + clientFrame("2"));
        client.shutdownWrite();
        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        QVERIFY(fixture.events.closes.empty());

        fixture.edge.resumeReading(fixture.events.open[0]);

        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.events.messages.size(), size_t(2));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::Abnormal);
    }

    void leavesTheResponseHeadWholeForOddAnswers()
    {
        EdgeFixture fixture;
        fixture.events.onUpgrade = [&](ConnectionId id, const http::Request &) {
            fixture.edge.acceptUpgrade(id, {"a\r\nX-Evil: 1", {{"X-Ok", "1"}, {"X\n", "2"}}});
        };
        RawClient client = fixture.connectWebSocket();

        QTRY_VERIFY(client.hasAnswer());
        QVERIFY(!client.received().contains("Evil"));
        QVERIFY(client.received().endsWith("X-Ok: 1\r\n\r\n"));
    }

    void userDataStaysUntilTheClosedCall()
    {
        EdgeFixture fixture;
        RawClient client = fixture.connectWebSocket();
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        const ConnectionId id = fixture.events.open[0];

        fixture.edge.setUserData(id, 77);

        QCOMPARE(fixture.edge.userData(id), 77U);
        QCOMPARE(fixture.edge.userData(ConnectionId{id.value ^ (quint64{1} << 33)}), 0U);
    }
};

QTEST_GUILESS_MAIN(EdgeWebSocketTest)
#include "edge_websocket_test.moc"
