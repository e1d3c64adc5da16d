// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socket_packets.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;

class SocketIoPacketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void encodes();
};

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
}

QTEST_GUILESS_MAIN(SocketIoPacketsTest)
#include "socketio_packets_test.moc"
