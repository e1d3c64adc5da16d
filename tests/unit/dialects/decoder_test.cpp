// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/decoder.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using namespace sluice::dialects;

class DecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCalls_data();
    void readsCalls();
    void judgesCommands_data();
    void judgesCommands();
    void readsPlacesInTheListOfRoutes();
    void readsPositions_data();
    void readsPositions();
    void keepsPayloadBytes();
    void completesLabels();
    void readsRoutes();
    void namesTheUnknownMember();
};

namespace {

constexpr int kFine = -1;

int outcome(const Result<Command> &command)
{
    return command ? kFine : static_cast<int>(command.error().code);
}

} // namespace

void DecoderTest::readsCalls_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, QByteArray text, ErrorCode code, const char *id) {
        QTest::newRow(name) << text << static_cast<int>(code) << QByteArray(id);
    };
    const auto good = [](const char *name, QByteArray text, const char *id) {
        QTest::newRow(name) << text << kFine << QByteArray(id);
    };
    good("number id", R"({"jsonrpc":"2.0","id":7,"method":"a"})", "7");
    good("string id", R"({"jsonrpc":"2.0","id":"x","method":"a","params":{}})", "\"x\"");
    good("notification", R"({"jsonrpc":"2.0","method":"a"})", "");
    good("members in any order", R"( {"params":{"a":[1]},"method":"a","id":-1,"jsonrpc":"2.0"} )",
         "-1");
    row("batch", R"([{"jsonrpc":"2.0","id":1,"method":"a"}])", ErrorCode::InvalidRequest, "");
    row("empty", "", ErrorCode::ParseError, "");
    row("cut", R"({"jsonrpc":"2.0","id":1)", ErrorCode::ParseError, "");
    row("two texts", "{}{}", ErrorCode::ParseError, "");
    row("twice the same member", R"({"jsonrpc":"2.0","id":1,"id":2,"method":"a"})",
        ErrorCode::ParseError, "");
    row("not UTF-8", "{\"jsonrpc\":\"2.0\",\"method\":\"\xff\"}", ErrorCode::ParseError, "");
    row("scalar", "1", ErrorCode::InvalidRequest, "");
    row("old version", R"({"jsonrpc":"1.0","id":1,"method":"a"})", ErrorCode::InvalidRequest, "1");
    row("no version", R"({"id":1,"method":"a"})", ErrorCode::InvalidRequest, "1");
    row("no method", R"({"jsonrpc":"2.0","id":1})", ErrorCode::InvalidRequest, "1");
    row("method is a number", R"({"jsonrpc":"2.0","id":1,"method":1})", ErrorCode::InvalidRequest,
        "1");
    row("params are a list", R"({"jsonrpc":"2.0","id":1,"method":"a","params":[]})",
        ErrorCode::InvalidRequest, "1");
    row("surplus member", R"({"jsonrpc":"2.0","id":1,"method":"a","more":1})",
        ErrorCode::InvalidRequest, "1");
    row("id is an object", R"({"jsonrpc":"2.0","id":{},"method":"a"})", ErrorCode::InvalidRequest,
        "");
    row("id is null", R"({"jsonrpc":"2.0","id":null,"method":"a"})", ErrorCode::InvalidRequest, "");
    row("id is long", R"({"jsonrpc":"2.0","id":")" + QByteArray(300, 'x') + R"(","method":"a"})",
        ErrorCode::InvalidRequest, "");
    row("too deep",
        R"({"jsonrpc":"2.0","id":1,"method":"a","params":{"a":)" + QByteArray(100, '[')
            + QByteArray(100, ']') + "}}",
        ErrorCode::ParseError, "");
}

void DecoderTest::readsCalls()
{
    QFETCH(QByteArray, text);
    QFETCH(int, expected);
    QFETCH(QByteArray, id);
    QByteArray found;
    const auto call = decodeCall(text, &found);
    QCOMPARE(call ? kFine : static_cast<int>(call.error().code), expected);
    QCOMPARE(found, id);
}

void DecoderTest::judgesCommands_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("expected");
    const auto good = [](const char *method, QByteArray params) {
        QTest::addRow("%s %.60s", method, params.constData())
            << QByteArray(method) << params << kFine;
    };
    const auto bad = [](const char *method, QByteArray params) {
        QTest::addRow("%s refuses %.60s", method, params.constData())
            << QByteArray(method) << params << static_cast<int>(ErrorCode::InvalidParams);
    };
    const QByteArray longest(256, 'n');
    const QByteArray tooLong(257, 'n');
    good("event.publish", R"({"event":"a.b","payload":null})");
    good("event.publish", R"({"event":"n.a.b","payload":[1],"id":"x"})");
    bad("event.publish", R"({"event":"a.b"})");
    bad("event.publish", R"({"payload":1})");
    bad("event.publish", R"({"event":1,"payload":1})");
    bad("event.publish", R"({"event":"a.b","payload":1,"id":""})");
    bad("event.publish", R"({"event":"a.b","payload":1,"id":")" + QByteArray(129, 'i') + "\"}");
    bad("event.publish", R"({"event":"a.b","payload":1,"extra":1})");
    good("stream.subscribe", R"({"stream":"s"})");
    good("stream.subscribe", R"({"stream":"s","since":null})");
    good("stream.subscribe", R"({"stream":"s","since":"earliest"})");
    good("stream.subscribe", R"({"stream":")" + longest + "\"}");
    bad("stream.subscribe", R"({"stream":")" + tooLong + "\"}");
    bad("stream.subscribe", R"({"stream":""})");
    bad("stream.subscribe", R"({"stream":"a\u0000b"})");
    bad("stream.subscribe", R"({"stream":"s","since":{"epoch":"e"}})");
    bad("stream.subscribe", R"({"stream":"s","since":{"epoch":"e","offset":-1}})");
    bad("stream.subscribe", R"({"stream":"s","since":{"epoch":"e","offset":1.5}})");
    bad("stream.subscribe", R"({"stream":"s","since":{"epoch":"e","offset":9223372036854775808}})");
    bad("stream.subscribe", R"({"stream":"s","since":{"epoch":"E!","offset":1}})");
    bad("stream.subscribe", R"({"stream":"s","since":7})");
    bad("stream.subscribe", "{}");
    good("stream.unsubscribe", R"({"stream":"s"})");
    good("stream.history", R"({"stream":"s","limit":1000})");
    bad("stream.history", R"({"stream":"s","limit":1001})");
    bad("stream.history", R"({"stream":"s","limit":0})");
    bad("stream.history", R"({"stream":"s","limit":"9"})");
    good("room.join", R"({"room":"r"})");
    bad("room.join", R"({"room":"r","stream":"s"})");
    good("room.publish", R"({"room":"r","type":"t"})");
    good("room.publish", R"({"room":"r","type":"t","data":{"a":1}})");
    bad("room.publish", R"({"room":"r","data":1})");
    good("route.create", R"({"event":"a.b","stream":"s"})");
    good("route.create", R"({"event":"a.b","stream":"s","property":"p","value":null})");
    good("route.create", R"({"event":"a.b","stream":"s","ttl":315360000})");
    bad("route.create", R"({"event":"a.b","stream":"s","ttl":315360001})");
    bad("route.create", R"({"event":"a.b","stream":"s","ttl":0})");
    bad("route.create", R"({"event":"a.b","stream":"s","ttl":5,"persistent":true})");
    bad("route.create", R"({"event":"a.b","stream":"s","property":"p"})");
    bad("route.create", R"({"event":"a.b","stream":"s","value":1})");
    bad("route.create", R"({"event":"a.b","stream":"s","property":"p","value":[1]})");
    bad("route.create", R"({"event":"a.b","stream":"s","expose":[1]})");
    bad("route.create", R"({"event":"a.b","stream":"s","expose":"id"})");
    good("route.list", "{}");
    good("route.list", R"({"limit":1000,"after":"17.0123456789abcdef0123456789abcdef"})");
    bad("route.list", R"({"limit":1001})");
    bad("route.list", R"({"after":"17.0123456789abcdef0123456789abcdef","omit":1})");
    bad("route.list", R"({"after":17})");
    bad("route.sources", R"({"limit":101})");
    bad("route.list", R"({"omit":-1})");
    good("route.delete", R"({"id":"x"})");
    good("route.delete", R"({"event":"a.b"})");
    bad("route.delete", "{}");
    bad("route.delete", R"({"value":1})");
    good("token.revoke", R"({"jti":"x"})");
    good("token.revoke", R"({"subject":"x","before":1})");
    bad("token.revoke", R"({"subject":"x"})");
    bad("token.revoke", R"({"jti":"x","subject":"y","before":1})");
    bad("token.revoke", R"({"jti":"x","expires":253402300800})");
    QTest::newRow("unknown method") << QByteArray("stream.drop") << QByteArray("{}")
                                    << static_cast<int>(ErrorCode::MethodNotFound);
}

void DecoderTest::judgesCommands()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, params);
    QFETCH(int, expected);
    QCOMPARE(outcome(decodeCommand(method, params)), expected);
}

void DecoderTest::readsPlacesInTheListOfRoutes()
{
    const auto read = [](const QByteArray &after) {
        return outcome(decodeCommand("route.list", R"({"after":")" + after + R"("})"));
    };
    const QByteArray id("0123456789abcdef0123456789abcdef");
    QCOMPARE(read("17." + id), kFine);
    for (const QByteArray &wrong :
         {QByteArray(), QByteArray("17"), QByteArray("17."), QByteArray("17.0123"), "x." + id,
          "-1." + id, "17." + id.toUpper(), "17." + id + "0", "99999999999999999999." + id})
        QVERIFY2(read(wrong) != kFine, wrong.constData());
}

void DecoderTest::readsPositions_data()
{
    QTest::addColumn<QByteArray>("since");
    QTest::addColumn<QByteArray>("epoch");
    QTest::addColumn<quint64>("offset");
    QTest::newRow("object") << QByteArray(R"({"epoch":"e1","offset":7})") << QByteArray("e1")
                            << quint64(7);
    QTest::newRow("text") << QByteArray(R"("e1.7")") << QByteArray("e1") << quint64(7);
    QTest::newRow("largest") << QByteArray(R"({"epoch":"e1","offset":9223372036854775807})")
                             << QByteArray("e1") << quint64(9223372036854775807);
    QTest::newRow("escaped") << QByteArray("\"e1\\u002e7\"") << QByteArray("e1") << quint64(7);
}

void DecoderTest::readsPositions()
{
    QFETCH(QByteArray, since);
    QFETCH(QByteArray, epoch);
    QFETCH(quint64, offset);
    const QByteArray params = R"({"stream":"s","since":)" + since + '}';
    const auto command = decodeCommand("stream.subscribe", params);
    QVERIFY(command);
    const auto &position = std::get<Subscribe>(*command).since->position;
    QCOMPARE(position.epoch, epoch);
    QCOMPARE(position.offset, offset);
}

void DecoderTest::keepsPayloadBytes()
{
    const auto command = decodeCommand(
        "event.publish", R"({"event":"a.b","payload":{ "n" : 1.50, "t":"\u00e9\/" }})");
    QVERIFY(command);
    QCOMPARE(std::get<Publish>(*command).events.front().payload,
             QByteArray(R"({ "n" : 1.50, "t":"\u00e9\/" })"));
}

void DecoderTest::completesLabels()
{
    const auto event = decodeEvent(R"({"event":"users.updated","payload":1})");
    QVERIFY(event);
    QCOMPARE(event->label.utf8, QByteArray("default.users.updated"));
}

void DecoderTest::readsRoutes()
{
    const auto create = decodeRoute(
        R"({"event":"a.b","stream":"s","property":"p.q","value":10.0,"expose":["id"],"ttl":60,"label":"mine"})");
    QVERIFY(create);
    QCOMPARE(create->route.property, std::optional<QByteArray>("p.q"));
    QCOMPARE(create->route.value.kind, RouteValue::Kind::Number);
    QCOMPARE(create->route.value.text, QByteArray("10"));
    QCOMPARE(create->route.expose, std::vector<QByteArray>{"id"});
    QCOMPARE(create->ttlSeconds, std::optional<qint64>(60));
    QCOMPARE(create->route.label, QByteArray("mine"));
}

void DecoderTest::namesTheUnknownMember()
{
    const auto command = decodeCommand("room.join", R"({"rom":"r"})");
    QVERIFY(!command);
    QVERIFY2(command.error().detail.contains(QStringLiteral("`rom`"))
                 && command.error().detail.contains(QStringLiteral("room")),
             qPrintable(command.error().detail));
}

QTEST_GUILESS_MAIN(DecoderTest)
#include "decoder_test.moc"
