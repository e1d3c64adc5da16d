// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/socketio/twake/twake_socket.h"
#include "tests/support/fake_twake_tokens.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using namespace sluice::dialects::twake;

class TwakeContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesTokens_data();
    void refusesTokens();
    void authenticates();
    void saysWhyTheCoreRefused();
    void ignoresAllBeforeAuthenticate();
    void opensRooms_data();
    void opensRooms();
    void namesTheSwitchOfARefusedBypass();
    void answersJoins_data();
    void answersJoins();
    void publishes_data();
    void publishes();
    void refusesBadPayloads_data();
    void refusesBadPayloads();
    void roomsCarryNoBinary();
    void boundsRequests();
    void tellsWhoIsOnline();
    void saysGoodbye();
    void showsDeliveries_data();
    void showsDeliveries();

private:
    Actions send(const char *event, const QByteArray &json = {}, std::optional<quint64> ack = {})
    {
        m_json = json;
        const std::vector<QByteArrayView> arguments = json.isEmpty()
                                                          ? std::vector<QByteArrayView>()
                                                          : std::vector<QByteArrayView>{m_json};
        return m_socket.event(m_tokens, m_rules, event, arguments, ack, m_now);
    }
    void authenticateAs(const QByteArray &user)
    {
        const Actions actions = send("authenticate", "{\"token\":\"user:" + user + "\"}");
        m_socket.reply(std::get<Submit>(actions.at(0)).replyTo, ReplyBody(Authenticated{user, {}}));
    }
    static Message messageOf(const Actions &actions, size_t index = 0)
    {
        const auto *message = index < actions.size() ? std::get_if<Message>(&actions[index])
                                                     : nullptr;
        return message ? *message : Message{};
    }
    template <class T> static std::optional<T> commandOf(const Actions &actions)
    {
        const auto *submit = actions.size() == 1 ? std::get_if<Submit>(&actions[0]) : nullptr;
        const T *command = submit ? std::get_if<T>(&submit->command) : nullptr;
        return command ? std::optional(*command) : std::nullopt;
    }

    test::FakeTwakeTokens m_tokens;
    Rules m_rules;
    TwakeSocket m_socket;
    Now m_now{1'700'000'000, 1'000};
    QByteArray m_json;
};

void TwakeContractTest::init()
{
    m_socket = {};
    m_rules = {};
}

void TwakeContractTest::refusesTokens_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray none = R"({"err":"No token provided"})";
    const QByteArray noString =
        R"({"err":{"name":"JsonWebTokenError","message":"jwt must be a string"}})";
    QTest::newRow("no argument") << QByteArray() << none;
    for (const char *argument :
         {"{}", "null", "1", "\"token\"", "[]", R"({"token":null})", R"({"token":""})",
          R"({"token":0})", R"({"token":-0.0})", R"({"token":false})"})
        QTest::newRow(argument) << QByteArray(argument) << none;
    for (const char *argument :
         {R"({"token":1})", R"({"token":true})", R"({"token":{}})", R"({"token":[]})"})
        QTest::newRow(argument) << QByteArray(argument) << noString;
    QTest::newRow("words")
        << QByteArray(R"({"token":"Not a JWT token"})")
        << QByteArray(R"({"err":{"name":"JsonWebTokenError","message":"jwt malformed"}})");
}

void TwakeContractTest::refusesTokens()
{
    QFETCH(const QByteArray, argument);
    QFETCH(const QByteArray, answer);
    const Actions actions = send("authenticate", argument);
    QCOMPARE(messageOf(actions), (Message{"unauthorized", answer}));
    QVERIFY(std::holds_alternative<Disconnect>(actions.at(1)));
    QVERIFY(send("realtime:leave", R"({"name":"r"})").empty());
}

void TwakeContractTest::authenticates()
{
    const Actions asked = send("authenticate", R"({"token":"user:alice"})");
    const auto command = commandOf<Authenticate>(asked);
    QVERIFY(command);
    QCOMPARE(command->claims->subject, QByteArray("alice"));
    const Actions answer = m_socket.reply(std::get<Submit>(asked[0]).replyTo,
                                          ReplyBody(Authenticated{"alice", {}}));
    QCOMPARE(messageOf(answer), (Message{"authenticated", {}}));
    QVERIFY(std::holds_alternative<ShowOnline>(std::get<Submit>(answer.at(1)).command));
    // Again: a refresh, answered alike.
    QVERIFY(commandOf<Authenticate>(send("authenticate", R"({"token":"user:alice"})")));
}

void TwakeContractTest::saysWhyTheCoreRefused()
{
    const Actions asked = send("authenticate", R"({"token":"user:alice"})");
    const Actions answer = m_socket.reply(
        std::get<Submit>(asked[0]).replyTo,
        fail(ErrorCode::TokenRevoked, QStringLiteral("this token was revoked")));
    QCOMPARE(
        messageOf(answer).arguments,
        QByteArray(
            R"({"err":{"name":"JsonWebTokenError","message":"invalid token: this token was revoked"}})"));
    QVERIFY(std::holds_alternative<Disconnect>(answer.at(1)));
    QVERIFY(send("realtime:leave", R"({"name":"r"})").empty());
}

void TwakeContractTest::ignoresAllBeforeAuthenticate()
{
    QVERIFY(send("realtime:join", R"({"name":"r","token":"twake"})").empty());
    QVERIFY(send("online:get", R"({"data":["a"]})", 1).empty());
    authenticateAs("alice");
    QVERIFY(send("unknown", R"({})", 1).empty());
}

void TwakeContractTest::opensRooms_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<bool>("hasSwitches");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *what, const char *argument, bool isOpen, bool withSwitches) {
        QTest::newRow(qPrintable(QLatin1StringView(what) + QStringLiteral(", switches off")))
            << QByteArray(argument) << false << isOpen;
        QTest::newRow(qPrintable(QLatin1StringView(what) + QStringLiteral(", switches on")))
            << QByteArray(argument) << true << withSwitches;
    };
    row("no token", R"({"name":"r"})", false, false);
    row("token is a number", R"({"name":"r","token":1})", false, false);
    row("room token", R"({"name":"r","token":"room:alice:r"})", true, true);
    row("of another room", R"({"name":"s","token":"room:alice:r"})", false, false);
    row("of another user", R"({"name":"r","token":"room:bob:r"})", false, false);
    row("own token", R"({"name":"r","token":"user:alice"})", false, false);
    row("ping without", R"({"name":"/ping"})", false, false);
    row("ping, invalid", R"({"name":"/ping","token":"invalid token"})", false, false);
    row("ping, own token", R"({"name":"/ping","token":"user:alice"})", true, true);
    row("ping, master token", R"({"name":"/ping","token":"twake"})", false, false);
    row("pinging, own token", R"({"name":"/pinging","token":"user:alice"})", false, false);
    row("users, own token", R"({"name":"/users/online/c","token":"user:alice"})", true, true);
    row("users, other's token", R"({"name":"/users/bob","token":"user:bob"})", false, false);
    row("users, nobody's token", R"({"name":"/users/bob","token":"user:"})", false, false);
    row("users, room token", R"({"name":"/users/bob","token":"room:alice:/users/bob"})", true,
        true);
    row("master token", R"({"name":"test","token":"twake"})", false, true);
    row("previous", R"({"name":"previous::r"})", false, true);
    row("previous, room token", R"({"name":"previous::r","token":"room:alice:previous::r"})", true,
        true);
}

void TwakeContractTest::opensRooms()
{
    QFETCH(const QByteArray, argument);
    QFETCH(const bool, hasSwitches);
    QFETCH(const bool, isOpen);
    m_rules.masterToken = m_rules.previousRooms = hasSwitches;
    authenticateAs("alice");
    const auto join = commandOf<JoinRoom>(send("realtime:join", argument));
    QVERIFY(join);
    QCOMPARE(join->grant.has_value(), isOpen);
    const auto publish = commandOf<PublishRoom>(send("realtime:event", argument));
    QVERIFY(publish);
    QCOMPARE(publish->grant.has_value(), isOpen);
    if (isOpen)
        QCOMPARE(join->grant->subject, QByteArray("alice"));
}

void TwakeContractTest::namesTheSwitchOfARefusedBypass()
{
    authenticateAs("alice");
    const auto noteOf = [this](const char *argument) {
        const Actions asked = send("realtime:join", argument);
        const Actions refused = m_socket.reply(std::get<Submit>(asked[0]).replyTo,
                                               fail(ErrorCode::PermissionDenied));
        const auto *note = refused.size() > 1 ? std::get_if<Note>(&refused[1]) : nullptr;
        return note ? note->text : QByteArray();
    };
    QVERIFY(noteOf(R"({"name":"r","token":"twake"})").contains("legacy.master_token"));
    QVERIFY(noteOf(R"({"name":"previous::r"})").contains("legacy.previous_rooms"));
    QCOMPARE(noteOf(R"({"name":"r","token":"x"})"), QByteArray());
}

void TwakeContractTest::answersJoins_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<int>("error");
    QTest::addColumn<Message>("answer");
    const auto row = [](const char *event, std::optional<ErrorCode> error, const char *answer,
                        const char *json) {
        QTest::newRow(answer) << QByteArray(event) << (error ? int(*error) : 0)
                              << Message{answer, json};
    };
    row("realtime:join", {}, "realtime:join:success", R"({"name":"r\"/"})");
    row("realtime:leave", {}, "realtime:leave:success", R"({"name":"r\"/"})");
    QTest::newRow("never joined") << QByteArray("realtime:leave") << int(ErrorCode::NotFound)
                                  << Message{"realtime:leave:success", R"({"name":"r\"/"})"};
    row("realtime:event", {}, "", "");
    row("realtime:join", ErrorCode::PermissionDenied, "realtime:join:error",
        R"({"name":"r\"/","message":"User is not authorized to join room","error":"User is not authorized to join room"})");
    row("realtime:event", ErrorCode::PermissionDenied, "realtime:event:error",
        R"({"name":"r\"/","message":"User is not authorized to emit in this room","error":"User is not authorized to emit in this room"})");
    QTest::newRow("too many rooms")
        << QByteArray("realtime:join") << int(ErrorCode::LimitExceeded)
        << Message{
               "realtime:join:error",
               R"({"name":"r\"/","message":"Error while joining room","error":"Error while joining room","reason":"limit_exceeded: why"})"};
}

void TwakeContractTest::answersJoins()
{
    QFETCH(const QByteArray, event);
    QFETCH(const int, error);
    QFETCH(const Message, answer);
    authenticateAs("alice");
    const Actions asked = send(event.constData(), R"({"name":"r\"/"})");
    const Result<ReplyBody> body = error == 0
                                       ? Result<ReplyBody>(ReplyBody(Done{}))
                                       : Result<ReplyBody>(fail(static_cast<ErrorCode>(error),
                                                                QStringLiteral("why")));
    const Actions answers = m_socket.reply(std::get<Submit>(asked.at(0)).replyTo, body);
    QCOMPARE(messageOf(answers), answer);
}

void TwakeContractTest::publishes_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *what, const char *argument, const char *type,
                        const char *data) {
        QTest::newRow(what) << QByteArray(argument) << QByteArray(type) << QByteArray(data);
    };
    row("typing", R"({"name":"r","data":{"type":"writing","event":{"a":1}}})", "writing",
        R"({"type":"writing","event":{"a":1}})");
    row("bytes are kept", R"({"name":"r","data": {"b":1.50, "a":"\u0041"} })", "event",
        R"({"b":1.50, "a":"\u0041"})");
    row("text", R"({"name":"r","data":"x"})", "event", "\"x\"");
    row("nothing", R"({"name":"r"})", "event", "null");
    row("type is no label", R"({"name":"r","data":{"type":"a.b"}})", "event", R"({"type":"a.b"})");
    row("type is a number", R"({"name":"r","data":{"type":1}})", "event", R"({"type":1})");
}

void TwakeContractTest::publishes()
{
    QFETCH(const QByteArray, argument);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, data);
    authenticateAs("alice");
    const auto publish = commandOf<PublishRoom>(send("realtime:event", argument));
    QVERIFY(publish);
    QCOMPARE(publish->room.utf8, QByteArray("r"));
    QCOMPARE(publish->type, type);
    QCOMPARE(publish->data, data);
}

void TwakeContractTest::refusesBadPayloads_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("no argument") << QByteArray();
    for (const char *argument :
         {"null", "1", "\"r\"", "[]", "{}", R"({"name":1})", R"({"name":null})", R"({"name":{}})",
          R"({"name":""})", R"({"name":"a\u0000b"})", R"({"name":"a\nb"})"})
        QTest::newRow(argument) << QByteArray(argument);
    QTest::newRow("1 MiB") << "{\"name\":\"" + QByteArray(1 << 20, 'x') + "\"}";
}

void TwakeContractTest::refusesBadPayloads()
{
    QFETCH(const QByteArray, argument);
    authenticateAs("alice");
    for (const char *event : {"realtime:join", "realtime:leave", "realtime:event"}) {
        const Message answer = messageOf(send(event, argument));
        QCOMPARE(answer.event, QByteArray(event) + ":error");
        QVERIFY(answer.arguments.startsWith("{\"name\":\"\",\"message\":\"Error while "));
        QVERIFY(answer.arguments.contains("\"reason\":\"invalid_params: "));
        QVERIFY(answer.arguments.size() < 500);
    }
}

void TwakeContractTest::roomsCarryNoBinary()
{
    QVERIFY(m_socket.binaryEvent("realtime:event", {}).empty());
    QVERIFY(m_socket.binaryEvent("online:get", 1).empty());
    authenticateAs("ann");
    for (const char *event : {"realtime:join", "realtime:leave", "realtime:event"}) {
        const Message message = messageOf(m_socket.binaryEvent(event, {}));
        QCOMPARE(message.event, QByteArray(event) + ":error");
        QVERIFY2(message.arguments.contains("invalid_params: rooms carry JSON"),
                 message.arguments.constData());
    }
    const Actions answered = m_socket.binaryEvent("online:get", 7);
    QCOMPARE(answered.size(), 1U);
    QCOMPARE(std::get<Acknowledge>(answered.front()).id, 7U);
    QVERIFY(m_socket.binaryEvent("online:get", {}).empty());
    QVERIFY(m_socket.binaryEvent("other", 7).empty());
}

void TwakeContractTest::boundsRequests()
{
    m_rules.requestsPerSecond = 10;
    authenticateAs("alice");
    for (int i = 0; i < 10; ++i)
        QVERIFY(commandOf<JoinRoom>(send("realtime:join", R"({"name":"r"})")));
    const Message refused = messageOf(send("realtime:join", R"({"name":"r"})"));
    QCOMPARE(refused.event, QByteArray("realtime:join:error"));
    QVERIFY(refused.arguments.contains("too_many_requests"));
    QVERIFY(refused.arguments.startsWith(R"({"name":"r")"));
    QVERIFY(std::holds_alternative<Acknowledge>(send("online:get", "{}", 1).at(0)));
    m_now.monotonicMs += 100;
    QVERIFY(commandOf<JoinRoom>(send("realtime:join", R"({"name":"r"})")));
}

void TwakeContractTest::tellsWhoIsOnline()
{
    authenticateAs("alice");
    const Actions asked = send("online:get", R"({"data":["a",1,"b"]})", 7);
    QCOMPARE(commandOf<GetOnline>(asked)->subjects, (std::vector<QByteArray>{"a", "b"}));
    const Actions answers = m_socket.reply(std::get<Submit>(asked[0]).replyTo,
                                           ReplyBody(OnlineList{{{"a", true}, {"b", false}}}));
    const auto ack = std::get<Acknowledge>(answers.at(0));
    QCOMPARE(ack.id, 7u);
    QCOMPARE(ack.arguments, QByteArray(R"({"data":[["a",true],["b",false]]})"));

    for (const char *argument : {"{}", "1", R"({"data":{}})", R"({"data":null})"})
        QCOMPARE(std::get<Acknowledge>(send("online:get", argument, 8).at(0)).arguments,
                 QByteArray(R"({"data":[]})"));
    QVERIFY(send("online:get", R"({"data":["a"]})").empty()); // nobody to answer

    const Actions set = send("online:set", R"({"data":["a"]})", 9);
    QVERIFY(commandOf<ShowOnline>(set)->mustTell);
    QVERIFY(!commandOf<ShowOnline>(send("online:set", {}, 10))->mustTell); // at once again
    const Actions done = m_socket.reply(std::get<Submit>(set[0]).replyTo, ReplyBody(Done{}));
    QCOMPARE(std::get<Acknowledge>(done.at(0)).id, 9u);
    QCOMPARE(std::get<Acknowledge>(done.at(0)).arguments, QByteArray());
    const Actions silent = send("online:set", {});
    QVERIFY(m_socket.reply(std::get<Submit>(silent.at(0)).replyTo, ReplyBody(Done{})).empty());
}

void TwakeContractTest::saysGoodbye()
{
    const Actions expired = TwakeSocket::closing(CloseReason::TokenExpired, m_now);
    QCOMPARE(
        messageOf(expired).arguments,
        QByteArray(
            R"({"err":{"name":"TokenExpiredError","message":"jwt expired","expiredAt":"2023-11-14T22:13:20.000Z"}})"));
    QCOMPARE(messageOf(TwakeSocket::closing(CloseReason::AuthenticationTimeout, m_now)).event,
             QByteArray("unauthorized"));
    QVERIFY(TwakeSocket::closing(CloseReason::GoingAway, m_now).empty());
    const Actions lost = TwakeSocket::detached(channelOf(RoomName{"r"}),
                                               {ErrorCode::PermissionDenied, {}});
    QCOMPARE(messageOf(lost).event, QByteArray("realtime:join:error"));
}

void TwakeContractTest::showsDeliveries_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Message>("message");
    QTest::newRow("published") << QByteArray() << QByteArray()
                               << Message{"realtime:event", R"({"name":"/r?a=1","data":{"x":1}})"};
    QTest::newRow("by a rule")
        << QByteArray("saved") << QByteArray("/r/1")
        << Message{
               "realtime:resource",
               R"({"action":"saved","room":"/r?a=1","type":"channel","path":"/r/1","resource":{"x":1}})"};
    QTest::newRow("without path")
        << QByteArray("saved") << QByteArray()
        << Message{
               "realtime:resource",
               R"({"action":"saved","room":"/r?a=1","type":"channel","path":"/","resource":{"x":1}})"};
    QTest::newRow("event")
        << QByteArray("event") << QByteArray()
        << Message{
               "realtime:resource",
               R"({"action":"event","room":"/r?a=1","type":"channel","path":null,"resource":{"x":1}})"};
}

void TwakeContractTest::showsDeliveries()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, path);
    QFETCH(const Message, message);
    Delivery delivery;
    delivery.kind = Delivery::Kind::Room;
    delivery.channel = channelOf(RoomName{"/r?a=1"});
    delivery.label = "channel";
    delivery.payload = R"({"x":1})";
    delivery.action = action;
    delivery.path = path;
    QCOMPARE(toMessage(delivery), std::optional(message));
    delivery.kind = Delivery::Kind::Presence;
    QVERIFY(!toMessage(delivery));
}

QTEST_GUILESS_MAIN(TwakeContractTest)
#include "twake_contract_test.moc"
