// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/native_client.h"

#include "tests/unit/client/fake_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::client;
using State = NativeClient::State;

class NativeClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTokenAndSubprotocol();
    void asksForTheTokenEachTime();
    void answersInAnyOrder();
    void errorsKeepTheirCode_data();
    void errorsKeepTheirCode();
    void failsWithoutConnection();
    void boundsPending();
    void timesOut();
    void lateAnswersAreDropped();
    void failsPendingWhenDropped();
    void reconnects_data();
    void reconnects();
    void stopsOnRefusal_data();
    void stopsOnRefusal();
    void stopsOnPersistentClose_data();
    void stopsOnPersistentClose();
    void believesTheAnnouncement();
    void stopsWithoutSubprotocol();
    void retriesWhileNobodyListens();
    void givesUpASilentPeer();
    void closeCancels();
    void passesNotificationsOn();
    void dropsABrokenPeer();
};

namespace {

bool becomesLive(NativeClient &client)
{
    if (client.state() == State::Disconnected)
        client.open();
    return QTest::qWaitFor([&client] { return client.state() == State::Live; });
}

struct Outcome
{
    int calls = 0;
    Result<QByteArray> result;

    NativeClient::Callback callback()
    {
        return [this](const Result<QByteArray> &r) {
            ++calls;
            result = r;
        };
    }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return calls > 0; });
    }
};

} // namespace

void NativeClientTest::sendsTokenAndSubprotocol()
{
    FakeServer server;
    ClientOptions options = server.options();
    options.token = [] { return QByteArray("t0k"); };
    NativeClient client(options);
    QVERIFY(becomesLive(client));
    QVERIFY(server.lastHead().contains("\r\nAuthorization: Bearer t0k\r\n"));
    QVERIFY(server.lastHead().startsWith("GET /v1 "));
    QVERIFY(server.lastHead().contains("Sec-WebSocket-Protocol: sluice.v1\r\n"));
}

void NativeClientTest::asksForTheTokenEachTime()
{
    FakeServer server;
    ClientOptions options = server.options();
    int asked = 0;
    options.token = [&asked] { return QByteArray::number(++asked); };
    NativeClient client(options);
    QVERIFY(becomesLive(client));
    server.close(3002);
    QTRY_COMPARE(server.connections(), 2);
    QVERIFY(server.lastHead().contains("Bearer 2\r\n"));
}

void NativeClientTest::answersInAnyOrder()
{
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    Outcome first;
    Outcome second;
    client.call("a.b", "{\"x\":1}", first.callback());
    client.call("c.d", {}, second.callback());
    QVERIFY(server.waitForRequests(2));
    QCOMPARE(server.requests[0].method, "a.b");
    QCOMPARE(server.requests[0].params, "{\"x\":1}");
    QCOMPARE(server.requests[1].params, "");
    server.answer(server.requests[1], "2");
    server.answer(server.requests[0], "{\"b\": 1.10}");
    QVERIFY(first.wait());
    QCOMPARE(first.result, Result<QByteArray>("{\"b\": 1.10}"));
    QCOMPARE(second.result, Result<QByteArray>("2"));
    QCOMPARE(client.pending(), size_t(0));
}

void NativeClientTest::errorsKeepTheirCode_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("expected");
    QTest::newRow("ours") << 1005 << static_cast<int>(ErrorCode::PermissionDenied);
    QTest::newRow("JSON-RPC's") << -32601 << static_cast<int>(ErrorCode::MethodNotFound);
    QTest::newRow("of a newer server") << 1999 << static_cast<int>(ErrorCode::Internal);
}

void NativeClientTest::errorsKeepTheirCode()
{
    QFETCH(int, number);
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    Outcome outcome;
    client.call("a.b", "{}", outcome.callback());
    QVERIFY(server.waitForRequests(1));
    server.refuse(server.requests[0], number, "because");
    QVERIFY(outcome.wait());
    QVERIFY(!outcome.result);
    QTEST(static_cast<int>(outcome.result.error().code), "expected");
    QVERIFY(outcome.result.error().detail.startsWith(QStringLiteral("because")));
}

void NativeClientTest::failsWithoutConnection()
{
    FakeServer server;
    NativeClient client(server.options());
    Outcome outcome;
    client.call("a.b", "{}", outcome.callback());
    QCOMPARE(outcome.calls, 0);
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.result.error().code, ErrorCode::NotReady);
}

void NativeClientTest::boundsPending()
{
    FakeServer server;
    ClientOptions options = server.options();
    options.maxPending = 2;
    NativeClient client(options);
    QVERIFY(becomesLive(client));
    Outcome waiting[2];
    Outcome third;
    for (Outcome &outcome : waiting)
        client.call("a.b", "{}", outcome.callback());
    client.call("a.b", "{}", third.callback());
    QVERIFY(third.wait());
    QCOMPARE(third.result.error().code, ErrorCode::LimitExceeded);
    QVERIFY(server.waitForRequests(2));
    server.answer(server.requests[0], "1");
    QVERIFY(waiting[0].wait());
    client.call("a.b", "{}", third.callback());
    QVERIFY(server.waitForRequests(3));
}

void NativeClientTest::timesOut()
{
    FakeServer server;
    ClientOptions options = server.options();
    options.requestTimeout = std::chrono::milliseconds(50);
    NativeClient client(options);
    QVERIFY(becomesLive(client));
    Outcome first;
    Outcome second;
    client.call("a.b", "{}", first.callback());
    QVERIFY(first.wait());
    QCOMPARE(first.result.error().code, ErrorCode::Timeout);
    client.call("a.b", "{}", second.callback());
    QVERIFY(second.wait());
    QCOMPARE(second.result.error().code, ErrorCode::Timeout);
    QCOMPARE(client.state(), State::Live);
}

void NativeClientTest::lateAnswersAreDropped()
{
    FakeServer server;
    ClientOptions options = server.options();
    options.requestTimeout = std::chrono::milliseconds(20);
    NativeClient client(options);
    QVERIFY(becomesLive(client));
    Outcome late;
    client.call("a.b", "{}", late.callback());
    QVERIFY(late.wait());
    QVERIFY(server.waitForRequests(1));
    QSignalSpy notified(&client, &NativeClient::notified);
    server.answer(server.requests[0], "1");
    server.send(R"({"jsonrpc":"2.0","method":"x","params":{}})");
    QTRY_COMPARE(notified.count(), 1);
    QCOMPARE(late.calls, 1);
}

void NativeClientTest::failsPendingWhenDropped()
{
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    Outcome outcome;
    client.call("a.b", "{}", outcome.callback());
    QVERIFY(server.waitForRequests(1));
    server.drop();
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.result.error().code, ErrorCode::NetworkFailed);
    QTRY_COMPARE(server.connections(), 2);
    QCOMPARE(server.requests.size(), size_t(1));
}

void NativeClientTest::reconnects_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("dropped") << 0;
    QTest::newRow("going away") << 1001;
    QTest::newRow("slow consumer") << 3000;
    QTest::newRow("last of the range") << 3499;
}

void NativeClientTest::reconnects()
{
    QFETCH(int, code);
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    QSignalSpy interrupted(&client, &NativeClient::interrupted);
    QSignalSpy refused(&client, &NativeClient::refused);
    if (code == 0)
        server.drop();
    else
        server.close(code);
    QTRY_COMPARE(server.connections(), 2);
    QTRY_COMPARE(client.state(), State::Live);
    QCOMPARE(interrupted.count(), 1);
    QCOMPARE(refused.count(), 0);
}

void NativeClientTest::stopsOnRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("expected");
    QTest::newRow("no token") << 401 << static_cast<int>(ErrorCode::Unauthenticated);
    QTest::newRow("forbidden") << 403 << static_cast<int>(ErrorCode::PermissionDenied);
    QTest::newRow("not found") << 404 << static_cast<int>(ErrorCode::NotFound);
}

void NativeClientTest::stopsOnRefusal()
{
    QFETCH(int, status);
    FakeServer server;
    server.refuseWith(status);
    NativeClient client(server.options());
    QSignalSpy refused(&client, &NativeClient::refused);
    client.open();
    QTRY_COMPARE(refused.count(), 1);
    QTEST(static_cast<int>(refused[0][0].value<Error>().code), "expected");
    QCOMPARE(client.state(), State::Disconnected);
    QTest::qWait(60); // three of the longest waiting times: nothing more is tried
    QCOMPARE(server.connections(), 1);
}

void NativeClientTest::stopsOnPersistentClose_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("authentication timeout") << 3500;
    QTest::newRow("revoked") << 3501;
    QTest::newRow("last of the range") << 3999;
    QTest::newRow("our message too big") << 1009;
}

void NativeClientTest::stopsOnPersistentClose()
{
    QFETCH(int, code);
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    QSignalSpy refused(&client, &NativeClient::refused);
    server.close(code);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(client.state(), State::Disconnected);
}

void NativeClientTest::believesTheAnnouncement()
{
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    QSignalSpy notified(&client, &NativeClient::notified);
    QSignalSpy refused(&client, &NativeClient::refused);
    server.send(
        R"({"jsonrpc":"2.0","method":"session.closing","params":{"code":3501,"reason":"token_revoked","reconnect":false}})");
    QTRY_COMPARE(notified.count(), 1);
    server.drop();
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].value<Error>().code, ErrorCode::TokenRevoked);
}

void NativeClientTest::stopsWithoutSubprotocol()
{
    FakeServer server;
    server.forgetSubprotocol();
    NativeClient client(server.options());
    QSignalSpy refused(&client, &NativeClient::refused);
    client.open();
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].value<Error>().code, ErrorCode::Unsupported);
}

void NativeClientTest::retriesWhileNobodyListens()
{
    ClientOptions options;
    {
        FakeServer gone;
        options = gone.options();
    }
    NativeClient client(options);
    QSignalSpy interrupted(&client, &NativeClient::interrupted);
    client.open();
    QTRY_VERIFY(interrupted.count() >= 4);
    QCOMPARE(client.state(), State::Connecting);
    const auto why = interrupted[0][0].value<Error>();
    QCOMPARE(why.code, ErrorCode::NetworkFailed);
    QVERIFY(why.detail.contains(QStringLiteral("refused"), Qt::CaseInsensitive));
}

void NativeClientTest::givesUpASilentPeer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClientOptions options;
    options.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/v1").arg(silent.serverPort()));
    options.connectTimeout = std::chrono::milliseconds(30);
    options.firstRetry = std::chrono::milliseconds(1);
    NativeClient client(options);
    QSignalSpy interrupted(&client, &NativeClient::interrupted);
    client.open();
    QTRY_VERIFY(interrupted.count() >= 2);
    QVERIFY(interrupted[0][0].value<Error>().detail.contains(QStringLiteral("in time")));
}

void NativeClientTest::closeCancels()
{
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    Outcome outcome;
    client.call("a.b", "{}", outcome.callback());
    client.close();
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.result.error().code, ErrorCode::Cancelled);
    QCOMPARE(client.state(), State::Disconnected);
    QVERIFY(becomesLive(client));
    QCOMPARE(server.connections(), 2);
}

void NativeClientTest::passesNotificationsOn()
{
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    QSignalSpy notified(&client, &NativeClient::notified);
    server.send(R"({"params":{"a": 1.0},"method":"room.event","jsonrpc":"2.0"})");
    QTRY_COMPARE(notified.count(), 1);
    QCOMPARE(notified[0][0].toByteArray(), "room.event");
    QCOMPARE(notified[0][1].toByteArray(), "{\"a\": 1.0}");
}

void NativeClientTest::dropsABrokenPeer()
{
    FakeServer server;
    NativeClient client(server.options());
    QVERIFY(becomesLive(client));
    QSignalSpy interrupted(&client, &NativeClient::interrupted);
    server.send("{\"jsonrpc\":");
    QTRY_COMPARE(interrupted.count(), 1);
    QCOMPARE(interrupted[0][0].value<Error>().code, ErrorCode::ParseError);
    QTRY_COMPARE(server.connections(), 2);
}

QTEST_GUILESS_MAIN(NativeClientTest)
#include "native_client_test.moc"
