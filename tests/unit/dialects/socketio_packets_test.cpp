// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/packet_reader.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;
using namespace Qt::StringLiterals;

class SocketIoPacketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void namespacesOfRevision4HaveQueries();
    void connectsShowTheirAuth();
    void placeholdersNameAttachments_data();
    void placeholdersNameAttachments();
    void attachmentsCompleteTheirPacket();
    void attachmentsAreBounded();
    void attachmentsComeWhenTheyAreDue();
    void encodes();
    void encodesAttachments();
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
    row("2[7,1]", 2, "/", -1, "7", {"1"});
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
                             "2[null]",
                             "2[[1]]",
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

void SocketIoPacketsTest::namespacesOfRevision4HaveQueries()
{
    const auto packet = socketio::decodePacket("0/n?token=a%20b&x=1,");
    QVERIFY(packet);
    QCOMPARE(packet->space, QByteArray("/n"));
    QCOMPARE(packet->query, QByteArray("token=a%20b&x=1"));
    const QByteArray most = '/' + QByteArray(socketio::kMaxNamespaceBytes - 1, 'n');
    QVERIFY(socketio::decodePacket('0' + most));
    const auto refused = socketio::decodePacket('0' + most + "n,");
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"the namespace has more than 4096 bytes"_s);
}

void SocketIoPacketsTest::connectsShowTheirAuth()
{
    const auto packet = socketio::decodePacket(R"(0/n,{"token": 1})");
    QVERIFY(packet);
    QCOMPARE(packet->auth.toByteArray(), QByteArray(R"({"token": 1})"));
    const auto bare = socketio::decodePacket("0");
    QVERIFY(bare);
    QVERIFY(bare->auth.isEmpty());
}

void SocketIoPacketsTest::placeholdersNameAttachments_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *name, const char *arguments, bool isGood) {
        QTest::newRow(name) << QByteArray(arguments) << isGood;
    };
    row("both", R"({"_placeholder":true,"num":1},{"_placeholder":true,"num":0})", true);
    row("one twice", R"([{"_placeholder":true,"num":1}],{"_placeholder":true,"num":1})", true);
    row("none", R"({"num":7})", true);
    row("not true", R"({"_placeholder":1,"num":7})", true);
    row("nested", R"({"a":[[{"b":{"_placeholder":true,"num":1}}]]})", true);
    row("nested too far", R"({"a":[[{"b":{"_placeholder":true,"num":2}}]]})", false);
    row("too far", R"({"_placeholder":true,"num":2})", false);
    row("negative", R"({"_placeholder":true,"num":-1})", false);
    row("a fraction", R"({"_placeholder":true,"num":0.5})", false);
    row("a text", R"({"_placeholder":true,"num":"0"})", false);
    row("a name", R"({"_placeholder":true,"num":"__proto__"})", false);
    row("no number", R"({"_placeholder":true})", false);
    row("huge", R"({"_placeholder":true,"num":9223372036854775807})", false);
    row("escaped", R"({"\u005fplaceholder":true,"num":2})", false);
}

void SocketIoPacketsTest::placeholdersNameAttachments()
{
    QFETCH(const QByteArray, arguments);
    QFETCH(const bool, isGood);
    for (const QByteArray &head : {QByteArray(R"(52-["a",)"), QByteArray("62-1[")}) {
        const auto packet = socketio::decodePacket(head + arguments + ']');
        QCOMPARE(packet.has_value(), isGood);
        if (!isGood)
            QVERIFY(packet.error().detail.startsWith(u"a placeholder names none of the 2"_s));
    }
    // Without attachments they are data like any other.
    QVERIFY(socketio::decodePacket(R"(2["a",)" + arguments + ']'));
}

void SocketIoPacketsTest::attachmentsCompleteTheirPacket()
{
    socketio::PacketReader reader;
    const auto begun = reader.text(
        R"(52-/n,7["a",{"x":{"_placeholder":true,"num":1}},{"_placeholder":true,"num":0}])", {});
    QVERIFY(begun && !*begun);
    const auto more = reader.binary("\1\2", {});
    QVERIFY(more && !*more);
    QCOMPARE(reader.bufferedBytes(), 2);
    auto whole = reader.binary({}, {});
    QVERIFY(whole && *whole);
    const socketio::Packet packet = std::move(**whole);
    QCOMPARE(reader.bufferedBytes(), 0);
    QCOMPARE(packet.event, QByteArray("a"));
    QCOMPARE(packet.attachments, (std::vector<QByteArray>{"\1\2", QByteArray()}));
    QCOMPARE(socketio::joined(packet.arguments),
             QByteArray(R"({"x":{"_placeholder":true,"num":1}},{"_placeholder":true,"num":0})"));
    const auto next = reader.text(R"(2["b"])", {});
    QVERIFY(next && *next);
    QCOMPARE((*next)->event, QByteArray("b"));
}

void SocketIoPacketsTest::attachmentsAreBounded()
{
    const socketio::ReadLimits limits{2, 10};
    socketio::PacketReader reader;
    const auto tooMany = reader.text(R"(53-["a"])", limits);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().detail, u"the number of attachments is not from 1 to 2"_s);
    QVERIFY(reader.text(R"(52-["a"])", limits));
    QVERIFY(reader.binary(QByteArray(6, 'x'), limits));
    const auto tooLarge = reader.binary(QByteArray(5, 'x'), limits);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(tooLarge.error().detail, u"the attachments of a packet have more than 10 bytes"_s);
}

void SocketIoPacketsTest::attachmentsComeWhenTheyAreDue()
{
    socketio::PacketReader reader;
    QVERIFY(!reader.binary("x", {}));
    QVERIFY(reader.text(R"(51-["a"])", {}));
    QVERIFY(!reader.text(R"(2["b"])", {}));
}

void SocketIoPacketsTest::encodesAttachments()
{
    using socketio::PacketType;
    using socketio::placeholder;
    const QByteArray data = socketio::eventData("e", placeholder(0) + ",1," + placeholder(1));
    QCOMPARE(
        socketio::packetText(PacketType::Event, "/", 2, {}, data),
        QByteArray(R"(52-["e",{"_placeholder":true,"num":0},1,{"_placeholder":true,"num":1}])"));
    QCOMPARE(socketio::packetText(PacketType::Event, "/n", 1, 31, "[1]"),
             QByteArray("51-/n,31[1]"));
    QCOMPARE(socketio::packetText(PacketType::Ack, "/n", 1, 0, "[]"), QByteArray("61-/n,0[]"));
    QCOMPARE(socketio::packetText(PacketType::Ack, "/", 0, 12, "[]"), QByteArray("312[]"));
    QCOMPARE(socketio::packetText(PacketType::Connect, "/n", 0, {}, {}), QByteArray("0/n,"));
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
