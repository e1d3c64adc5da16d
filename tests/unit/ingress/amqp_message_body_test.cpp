// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ingress/amqp/message_body.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ingress::amqp;

class AmqpMessageBodyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMsgpack_data();
    void readsMsgpack();
    void refusesWhatIsNotMsgpack_data();
    void refusesWhatIsNotMsgpack();
    void takesThePayload_data();
    void takesThePayload();
    void answersInMsgpack();
};

void AmqpMessageBodyTest::readsMsgpack_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *hex, const char *json) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << QByteArray(json);
    };
    row("nil", "c0", "null");
    row("booleans", "92c3c2", "[true,false]");
    row("small integers", "937fe0ff", "[127,-32,-1]");
    row("unsigned 64", "cfffffffffffffffff", "18446744073709551615");
    row("signed 64", "d38000000000000000", "-9223372036854775808");
    row("a date as float 64", "cb427a1f3c5f4f2000", "1795091199218");
    row("float 32", "ca3f000000", "0.5");
    row("not a number", "cb7ff8000000000000", "null");
    row("text", "a27ac3", nullptr);
    row("text with quotes", "a3225c0a", R"("\"\\\n")");
    row("map 16 for a small map", "de0001a16101", R"({"a":1})");
    row("undefined member", "82a161d40000a16201", R"({"b":1})");
    row("undefined last", "82a16201a161d40000", R"({"b":1})");
    row("only undefined", "81a161d40000", "{}");
    row("undefined in a list", "92d4000001", "[null,1]");
    row("a list that ends with undefined", "82a16191d40000a16201", R"({"a":[null],"b":1})");
    row("undefined within", "81a16181a162d40000", R"({"a":{}})");
    row("timestamp 32", "d6ff00000001", R"("1970-01-01T00:00:01.000Z")");
    row("timestamp 64", "d7ff77359400676b8d00", nullptr);
    row("bytes", "c403010203", R"("AQID")");
    row("number as key", "8101a161", R"({"1":"a"})");
}

void AmqpMessageBodyTest::readsMsgpack()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, json);
    const auto read = jsonFromMsgpack(hex);
    if (json.isNull()) // only that it is decided, and how does not matter
        return;
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, json);
}

void AmqpMessageBodyTest::refusesWhatIsNotMsgpack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("reserved") << QByteArray::fromHex("c1");
    QTest::newRow("cut text") << QByteArray::fromHex("a561");
    QTest::newRow("cut map") << QByteArray::fromHex("82a16101");
    QTest::newRow("4 billion elements") << QByteArray::fromHex("ddffffffff01");
    QTest::newRow("two values") << QByteArray::fromHex("0101");
    QTest::newRow("not UTF-8") << QByteArray::fromHex("a1ff");
    QTest::newRow("unknown extension") << QByteArray::fromHex("d40501");
    QTest::newRow("wrong timestamp") << QByteArray::fromHex("d4ff01");
    QTest::newRow("a list as key") << QByteArray::fromHex("819001");
    QTest::newRow("nil as key") << QByteArray::fromHex("81c001");
    QTest::newRow("65 levels") << QByteArray(65, '\x91') + '\x01';
}

void AmqpMessageBodyTest::refusesWhatIsNotMsgpack()
{
    QFETCH(QByteArray, bytes);
    const auto read = jsonFromMsgpack(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ParseError);
    QVERIFY(!read.error().detail.isEmpty());
}

void AmqpMessageBodyTest::takesThePayload_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isToa");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("error");
    const auto good = [](const char *name, const char *type, bool isToa, const char *body,
                         const char *payload) {
        QTest::newRow(name) << QByteArray(type) << isToa << QByteArray(body) << QByteArray(payload)
                            << 0;
    };
    const auto bad = [](const char *name, const char *type, bool isToa, const char *body,
                        ErrorCode code) {
        QTest::newRow(name) << QByteArray(type) << isToa << QByteArray(body) << QByteArray()
                            << int(code);
    };
    good("Toa", "application/json", true, R"({"payload":{"a": 1.50},"telemetry":{}})",
         R"({"a": 1.50})");
    good("Toa with null", "application/json", true, R"({"payload":null})", "null");
    good("foreign", "application/json", false, R"({"payload":1})", R"({"payload":1})");
    good("with parameters", "Application/JSON; charset=utf-8", false, "[1]", "[1]");
    good("text", "text/plain", false, "a\"b", R"("a\"b")");
    bad("no payload", "application/json", true, "{}", ErrorCode::InvalidParams);
    bad("Toa's text", "text/plain", true, "x", ErrorCode::InvalidParams);
    bad("a payload further in", "application/json", true, R"({"x":{"payload":1}})",
        ErrorCode::InvalidParams);
    bad("raw", "application/octet-stream", false, "x", ErrorCode::InvalidParams);
    bad("nothing", "application/json", false, "", ErrorCode::InvalidParams);
    bad("cut", "application/json", false, "{", ErrorCode::ParseError);
    bad("twice", "application/json", false, R"({"a":1,"a":2})", ErrorCode::ParseError);
    bad("not UTF-8", "text/plain", false, "\xff", ErrorCode::ParseError);
    bad("XML", "application/xml", false, "<a/>", ErrorCode::Unsupported);
}

void AmqpMessageBodyTest::takesThePayload()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isToa);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, payload);
    QFETCH(int, error);
    const auto read = payloadOf({type, isToa}, body);
    QCOMPARE(read ? 0 : static_cast<int>(read.error().code), error);
    if (read)
        QCOMPARE(*read, payload);
}

void AmqpMessageBodyTest::answersInMsgpack()
{
    const QByteArray json =
        R"({"output":{"id":"ab","n":-5,"big":18446744073709551615,"x":1.5,"l":[true,null]}})";
    QCOMPARE(jsonFromMsgpack(msgpackFromJson(json)).value(), json);
}

QTEST_GUILESS_MAIN(AmqpMessageBodyTest)
#include "amqp_message_body_test.moc"
