// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_answers.h"
#include "server/dialects/socketio/engine_packets.h"
#include "server/dialects/socketio/socket_packets.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;
using engineio::Revision;

class SocketIoPacketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloads_data();
    void payloads();
    void brokenPayloads_data();
    void brokenPayloads();
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void encodes();
    void readsTheQuery_data();
    void readsTheQuery();
};

void SocketIoPacketsTest::payloads_data()
{
    QTest::addColumn<int>("revision");
    QTest::addColumn<QByteArrayList>("packets");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("4, one") << 4 << QByteArrayList{"40"} << QByteArray("40");
    QTest::newRow("4, two") << 4 << QByteArrayList{"4hello", "bAQIDBA=="}
                            << QByteArray("4hello\x1e"
                                          "bAQIDBA==");
    QTest::newRow("3, one") << 3 << QByteArrayList{"40"} << QByteArray("2:40");
    QTest::newRow("3, units, not bytes")
        << 3 << QByteArrayList{"4€", "4😀", "2"} << QByteArray("2:4€3:4😀1:2");
}

void SocketIoPacketsTest::payloads()
{
    QFETCH(const int, revision);
    QFETCH(const QByteArrayList, packets);
    QFETCH(const QByteArray, payload);
    const std::vector<QByteArray> list(packets.begin(), packets.end());
    QCOMPARE(engineio::joinPayload(static_cast<Revision>(revision), list), payload);
    const auto split = engineio::splitPayload(static_cast<Revision>(revision), payload);
    QVERIFY(split);
    QCOMPARE(split->size(), list.size());
    for (size_t i = 0; i < list.size(); ++i)
        QCOMPARE(split->at(i).toByteArray(), list[i]);
}

void SocketIoPacketsTest::brokenPayloads_data()
{
    QTest::addColumn<int>("revision");
    QTest::addColumn<QByteArray>("payload");
    for (const char *payload : {"", "x", "7", "4a\x1e", "\x1e", "4a\x1e\x1e"})
        QTest::newRow("4") << 4 << QByteArray(payload);
    for (const char *payload : {"", "40", ":40", "3:40", "1:40", "0:", "-1:4", "+2:40",
                                "99999999999:4", "2:4😀", "2:x1", "2:402", "2 :40"})
        QTest::newRow("3") << 3 << QByteArray(payload);
}

void SocketIoPacketsTest::brokenPayloads()
{
    QFETCH(const int, revision);
    QFETCH(const QByteArray, payload);
    QVERIFY(!engineio::splitPayload(static_cast<Revision>(revision), payload));
}

void SocketIoPacketsTest::decodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("space");
    QTest::addColumn<qint64>("ack");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArrayList>("arguments");
    const auto row = [](const char *text, int type, const char *space = "/", qint64 ack = -1,
                        const char *event = "", const QByteArrayList &arguments = {}) {
        QTest::newRow(text) << QByteArray(text) << type << QByteArray(space) << ack
                            << QByteArray(event) << arguments;
    };
    row("0", 0);
    row(R"(0{"token":"x"})", 0);
    row("0/custom", 0, "/custom");
    row("0/custom?tok=1,", 0, "/custom");
    row("1", 1);
    row("1/custom,", 1, "/custom");
    row(R"(2["a"])", 2, "/", -1, "a");
    row(R"(2["a",{"b":[1,"],"]}, null])", 2, "/", -1, "a", {R"({"b":[1,"],"]})", "null"});
    row(R"(212["\u0061",1])", 2, "/", 12, "a", {"1"});
    row(R"(2/n,5["a"])", 2, "/n", 5, "a");
    row("37[]", 3, "/", 7);
    row(R"(51-["a",{"_placeholder":true,"num":0}])", 5, "/", -1, "a",
        {R"({"_placeholder":true,"num":0})"});
    row("61-/n,3[1]", 6, "/n", 3, "", {"1"});
}

void SocketIoPacketsTest::decodes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, arguments);
    const auto packet = socketio::decodePacket(text);
    QVERIFY2(packet, packet ? "" : qPrintable(packet.error().detail));
    QTEST(static_cast<int>(packet->type), "type");
    QTEST(packet->space, "space");
    QTEST(packet->ack ? static_cast<qint64>(*packet->ack) : qint64(-1), "ack");
    QTEST(packet->event, "event");
    QCOMPARE(packet->arguments.size(), static_cast<size_t>(arguments.size()));
    for (qsizetype i = 0; i < arguments.size(); ++i)
        QCOMPARE(packet->arguments[static_cast<size_t>(i)].toByteArray(), arguments[i]);
}

void SocketIoPacketsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "7",
                             "x",
                             "2",
                             "2{}",
                             "2[]",
                             "2[1]",
                             R"(2["connect"])",
                             R"(2["disconnecting"])",
                             R"(2["newListener"])",
                             R"(2abc["a"])",
                             R"(2["a")",
                             R"(2["a"]x)",
                             R"(2["a",])",
                             R"(2["a",{"b":1,"b":2}])",
                             "0[]",
                             "1[]",
                             R"(3["a"])",
                             "3",
                             "4{}",
                             R"(5["a"])",
                             R"(50-["a"])",
                             R"(511-["a"])",
                             R"(5-1-["a"])",
                             R"(51["a"])",
                             R"(51.0-["a"])",
                             R"(299999999999999999999["a"])",
                             "2[\"\xff\"]"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("deep") << "2[\"a\"," + QByteArray(1000, '[') + QByteArray(1000, ']') + ']';
}

void SocketIoPacketsTest::refuses()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!socketio::decodePacket(text));
}

void SocketIoPacketsTest::encodes()
{
    const QByteArray plain = R"(2["authenticated"])";
    QCOMPARE(socketio::eventText("authenticated", {}), plain);
    const QByteArray escaped = R"(2["a\"",1,2])";
    QCOMPARE(socketio::eventText("a\"", "1,2"), escaped);
    QCOMPARE(socketio::ackText(31, {}), QByteArray("331[]"));
    QCOMPARE(socketio::ackText(0, "{}"), QByteArray("30[{}]"));
    const QByteArray open =
        R"(0{"sid":"S20","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})";
    QCOMPARE(engineio::openPacket({}, "S20", true), open);
}

void SocketIoPacketsTest::readsTheQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("refusal");
    QTest::newRow("4") << QByteArray("EIO=4&transport=polling&t=x") << -1;
    QTest::newRow("3") << QByteArray("EIO=3&transport=websocket&b64=1") << -1;
    QTest::newRow("last counts") << QByteArray("EIO=2&EIO=4&transport=polling") << -1;
    QTest::newRow("no transport") << QByteArray("EIO=4") << 0;
    QTest::newRow("webtransport") << QByteArray("EIO=4&transport=webtransport") << 0;
    QTest::newRow("no EIO") << QByteArray("transport=polling") << 5;
    QTest::newRow("5") << QByteArray("EIO=5&transport=polling") << 5;
    QTest::newRow("04") << QByteArray("EIO=04&transport=polling") << 5;
}

void SocketIoPacketsTest::readsTheQuery()
{
    QFETCH(const QByteArray, query);
    QFETCH(const int, refusal);
    net::http::Request request;
    request.query = query;
    const auto asked = engineio::readQuery({}, request);
    QCOMPARE(asked ? -1 : static_cast<int>(asked.error()), refusal);
    if (!asked)
        QCOMPARE(engineio::refusal(asked.error()).status, 400);
    engineio::Settings settings;
    settings.eio3 = false;
    if (query.startsWith("EIO=3"))
        QVERIFY(!engineio::readQuery(settings, request));
}

QTEST_GUILESS_MAIN(SocketIoPacketsTest)
#include "socketio_packets_test.moc"
