// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_client.h"
#include "console/connection/admin_socket.h"
#include "tests/support/fake_admin_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;
using State = AdminClient::State;

namespace {

AdminClientOptions quick()
{
    using namespace std::chrono_literals;
    AdminClientOptions options;
    options.connectTimeout = 5s;
    options.requestTimeout = 300ms;
    options.heartbeat = 50ms;
    options.staleAfter = 10s;
    options.deadAfter = 20s;
    options.firstRetry = 20ms;
    options.longestRetry = 50ms;
    return options;
}

void noToken(const AdminClient::TokenAnswer &answer)
{
    answer(QByteArray());
}

QJsonObject silence()
{
    return {{u"silence"_s, true}};
}

} // namespace

class ConsoleAdminClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRawParameterIsSentAsItIs();
    void greetsAndCalls();
    void tellsTheServersError();
    void aSilentRequestTimesOut();
    void comesBackAndSaysSo();
    void aNewerProtocolIsIncompatible();
    void noTokenIsRefusedWithTheReason();
    void hostileMessagesDoNotKill_data();
    void hostileMessagesDoNotKill();
    void aFloodEndsTheConnection();
    void aLostMutationIsAskedAboutNotRepeated();
    void aMutationThatNeverArrivedIsNotDone();
    void aRestartedServerThatKnowsNothingProvesNothing();
    void batchesKeepDigits();
};

void ConsoleAdminClientTest::aRawParameterIsSentAsItIs()
{
    const QByteArray payload = R"({"b":18446744073709551615,"a":1.50})";
    QCOMPARE(encodeAdminRequest(7, "m", {{u"event"_s, u"e"_s}}, {"payload", payload}),
             R"({"jsonrpc":"2.0","id":7,"method":"m","params":{"event":"e","payload":)" + payload
                 + "}}");
    QCOMPARE(encodeAdminRequest(7, "m", {}, {"pay\"load", "1"}),
             QByteArray(R"({"jsonrpc":"2.0","id":7,"method":"m","params":{"pay\"load":1}})"));
    QCOMPARE(encodeAdminRequest(7, "m", {}),
             QByteArray(R"({"jsonrpc":"2.0","id":7,"method":"m","params":{}})"));
}

void ConsoleAdminClientTest::greetsAndCalls()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    QCOMPARE(client.hello().version, u"9.9"_s);
    QCOMPARE(client.hello().role, u"admin"_s);
    QVERIFY(std::abs(client.clockSkewMs()) < 5000);
    server.onRequest([](const FakeAdminServer::Request &request) {
        return QJsonObject{{u"echo"_s, request.params.value("n"_L1)}};
    });
    double echo = 0;
    client.call("admin.test", {{u"n"_s, 7}}, this, [&](const AdminAnswer &answer) {
        echo = answer ? answer->object.value("echo"_L1).toDouble() : -1;
    });
    QTRY_COMPARE(echo, 7.0);
}

void ConsoleAdminClientTest::tellsTheServersError()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    server.onRequest([](const FakeAdminServer::Request &) {
        return FakeAdminServer::error(1102, u"conflict"_s, u"somebody was first"_s,
                                      {{u"revision"_s, 7}});
    });
    AdminError error;
    client.call("admin.route.apply", {}, this, [&](const AdminAnswer &answer) {
        if (!answer)
            error = answer.error();
    });
    QTRY_COMPARE(error.name, u"conflict"_s);
    QCOMPARE(error.data.value("revision"_L1).toInt(), 7);
    QCOMPARE(error.message, u"somebody was first"_s);
}

void ConsoleAdminClientTest::aSilentRequestTimesOut()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    server.onRequest([](const FakeAdminServer::Request &) { return silence(); });
    QString name;
    client.call("admin.test", {}, this, [&](const AdminAnswer &answer) {
        name = answer ? u"answer"_s : answer.error().name;
    });
    QTRY_COMPARE(name, u"timeout"_s);
    QCOMPARE(client.state(), State::Live);
}

void ConsoleAdminClientTest::comesBackAndSaysSo()
{
    FakeAdminServer server;
    AdminClient client(quick());
    QSignalSpy sessions(&client, &AdminClient::sessionStarted);
    client.open(server.url(), noToken);
    QTRY_COMPARE(sessions.count(), 1);
    QSignalSpy states(&client, &AdminClient::stateChanged);
    server.dropAll();
    QTRY_COMPARE(sessions.count(), 2);
    QCOMPARE(states.at(0).at(0).value<State>(), State::Reconnecting);
    QCOMPARE(client.state(), State::Live);
}

void ConsoleAdminClientTest::aNewerProtocolIsIncompatible()
{
    FakeAdminServer server;
    server.onRequest([](const FakeAdminServer::Request &) {
        return FakeAdminServer::error(1106, u"unsupported"_s, u"this server speaks 5 to 6"_s);
    });
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Incompatible);
    QVERIFY(client.problem().contains(u"5 to 6"_s));
}

void ConsoleAdminClientTest::noTokenIsRefusedWithTheReason()
{
    AdminClient client(quick());
    client.open(QUrl(u"ws://127.0.0.1:1/admin/v1"_s), [](const AdminClient::TokenAnswer &answer) {
        answer(fail(ErrorCode::PermissionDenied, u"the keyring is locked"_s));
    });
    QTRY_COMPARE(client.state(), State::Refused);
    QCOMPARE(client.problem(), u"the keyring is locked"_s);
}

void ConsoleAdminClientTest::hostileMessagesDoNotKill_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no json") << QByteArray("hello?");
    QTest::newRow("deep") << QByteArray(R"({"method":"a","params":)") + QByteArray(200'000, '[');
    QTest::newRow("no members") << QByteArray("{}");
    QTest::newRow("list") << QByteArray("[1,2,3]");
    QTest::newRow("batch without tail")
        << QByteArray(R"({"method":"admin.tail.batch","params":{"events":[{"seq":1}]}})");
    QTest::newRow("batch of numbers")
        << QByteArray(R"({"method":"admin.tail.batch","params":{"tail":"t","events":[1]}})");
    QTest::newRow("endless") << QByteArray(R"({"method":"a","params":{"x":")")
                                    + QByteArray(17 * 1024 * 1024, 'x') + R"("}})";
}

void ConsoleAdminClientTest::hostileMessagesDoNotKill()
{
    QFETCH(QByteArray, text);
    FakeAdminServer server;
    AdminClient client(quick());
    QSignalSpy sessions(&client, &AdminClient::sessionStarted);
    client.open(server.url(), noToken);
    QTRY_COMPARE(sessions.count(), 1);
    QString problem;
    connect(&client, &AdminClient::stateChanged, this, [&] {
        if (!client.problem().isEmpty())
            problem = client.problem();
    });
    server.send(text);
    QTRY_COMPARE_WITH_TIMEOUT(sessions.count(), 2, 20'000); // and it tries again
    QVERIFY(!problem.isEmpty());
}

void ConsoleAdminClientTest::aFloodEndsTheConnection()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    QString problem;
    connect(&client, &AdminClient::stateChanged, this, [&] {
        if (!client.problem().isEmpty())
            problem = client.problem();
    });
    // The window is busy: nothing is taken until all has arrived.
    for (int i = 0; i < 2 * AdminSocket::kMaxWaiting; ++i)
        server.notify(u"admin.changed"_s, {{u"n"_s, i}});
    server.flush();
    QTest::qSleep(300);
    QTRY_VERIFY_WITH_TIMEOUT(problem.contains(u"more messages"_s), 20'000);
}

void ConsoleAdminClientTest::aLostMutationIsAskedAboutNotRepeated()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    QString key;
    server.onRequest([&](const FakeAdminServer::Request &request) {
        if (request.method == u"admin.route.apply"_s) {
            key = request.params.value("key"_L1).toString();
            QMetaObject::invokeMethod(
                &server, [&server] { server.dropAll(); }, Qt::QueuedConnection);
            return silence(); // done, but the answer never comes
        }
        if (request.method == u"admin.outcome.get"_s)
            return QJsonObject{{u"known"_s, request.params.value("key"_L1).toString() == key},
                               {u"done"_s, true},
                               {u"result"_s, QJsonObject{{u"revision"_s, 8}}}};
        return QJsonObject();
    });
    QSignalSpy uncertain(&client, &AdminClient::mutationUncertain);
    int revision = 0;
    client.mutate("admin.route.apply", {}, this, [&](const AdminAnswer &answer) {
        revision = answer ? answer->object.value("revision"_L1).toInt() : -1;
    });
    QTRY_COMPARE(revision, 8);
    QCOMPARE(uncertain.count(), 1);
    QVERIFY(!key.isEmpty());
    QCOMPARE(server.count(u"admin.route.apply"_s), size_t(1));
    QCOMPARE(client.uncertain(), size_t(0));
}

void ConsoleAdminClientTest::aMutationThatNeverArrivedIsNotDone()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    server.onRequest([](const FakeAdminServer::Request &request) {
        if (request.method == u"admin.outcome.get"_s)
            return QJsonObject{{u"known"_s, false}};
        return request.method == u"admin.session.hello"_s ? QJsonObject() : silence();
    });
    QString name;
    client.mutate("admin.connection.kick", {}, this, [&](const AdminAnswer &answer) {
        name = answer ? u"done"_s : answer.error().name;
    });
    QTRY_COMPARE(name, u"not_done"_s);
}

void ConsoleAdminClientTest::aRestartedServerThatKnowsNothingProvesNothing()
{
    FakeAdminServer server;
    qint64 startedAt = 1'700'000'000'000;
    server.onRequest([&](const FakeAdminServer::Request &request) {
        if (request.method == u"admin.session.hello"_s)
            return QJsonObject{
                {u"protocol"_s, 1},
                {u"subject"_s, u"olga"_s},
                {u"role"_s, u"operator"_s},
                {u"server"_s, QJsonObject{{u"name"_s, u"sluiced"_s}, {u"startedAt"_s, startedAt}}}};
        if (request.method == u"admin.outcome.get"_s)
            return QJsonObject{{u"known"_s, false}};
        startedAt += 5'000; // it takes the request, and ends
        QMetaObject::invokeMethod(
            &server, [&server] { server.dropAll(); }, Qt::QueuedConnection);
        return silence();
    });
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    QString name;
    client.mutate("admin.connection.kick", {}, this, [&](const AdminAnswer &answer) {
        name = answer ? u"done"_s : answer.error().name;
    });
    QTRY_COMPARE(name, u"outcome_unknown"_s);
    QCOMPARE(server.count(u"admin.connection.kick"_s), size_t(1));
}

void ConsoleAdminClientTest::batchesKeepDigits()
{
    FakeAdminServer server;
    AdminClient client(quick());
    client.open(server.url(), noToken);
    QTRY_COMPARE(client.state(), State::Live);
    std::vector<EventRecord> events;
    quint64 dropped = 0;
    connect(&client, &AdminClient::tailed, this, [&](const std::shared_ptr<TailBatch> &batch) {
        events = std::move(batch->events);
        dropped = batch->dropped;
    });
    server.send(
        R"({"jsonrpc":"2.0","method":"admin.tail.batch","params":{"tail":"t1","from":1,"to":2,)"
        R"("sampled":4,"dropped":3,"events":[{"seq":12,"at":1700000000001,"channel":"stream:a",)"
        R"("kind":"event","event":"e","data":{"z":1.10,"a":12345678901234567890},"id":"i1",)"
        R"("offset":5,"epoch":"x","source":"http","subject":"ana","bytes":9,"receivers":2,)"
        R"("route":{"id":"r1","why":"matched"},"new":true}]}})");
    QTRY_COMPARE(events.size(), size_t(1));
    QCOMPARE(dropped, quint64(3));
    QCOMPARE(events[0].payload, QByteArray(R"({"z":1.10,"a":12345678901234567890})"));
    QCOMPARE(events[0].channel, QByteArray("stream:a"));
    QCOMPARE(events[0].sequence, quint64(12));
    QCOMPARE(events[0].origin->source, QByteArray("http"));
    QCOMPARE(events[0].origin->route, QByteArray(R"({"id":"r1","why":"matched"})"));
    QCOMPARE(events[0].receivers, 2);
}

QTEST_GUILESS_MAIN(ConsoleAdminClientTest)
#include "console_admin_client_test.moc"
