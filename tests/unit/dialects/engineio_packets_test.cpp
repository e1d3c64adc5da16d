// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_answers.h"
#include "server/dialects/socketio/engine_packets.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;
using engineio::Packet;
using engineio::Revision;

using Packets = std::vector<Packet>;

class EngineIoPacketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloads_data();
    void payloads();
    void brokenPayloads_data();
    void brokenPayloads();
    void keepsWhatPrecedesABrokenPacket();
    void webSocketMessages();
    void readsTheQuery_data();
    void readsTheQuery();
    void refusesInWords();
    void scripts();
};

void EngineIoPacketsTest::payloads_data()
{
    QTest::addColumn<int>("revision");
    QTest::addColumn<bool>("mayBeBinary");
    QTest::addColumn<Packets>("packets");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isBinary");
    const Packet binary = Packet::binary(QByteArray("\1\2\3\4", 4));
    QTest::newRow("4, one") << 4 << true << Packets{Packet::text("0")} << QByteArray("40") << false;
    QTest::newRow("4, binary") << 4 << true << Packets{Packet::text("hello"), binary}
                               << QByteArray("4hello\x1e"
                                             "bAQIDBA==")
                               << false;
    QTest::newRow("3, one") << 3 << true << Packets{Packet::text("0")} << QByteArray("2:40")
                            << false;
    QTest::newRow("3, units, not bytes")
        << 3 << true << Packets{Packet::text("€"), Packet::text("😀"), Packet::control('2')}
        << QByteArray("2:4€3:4😀1:2") << false;
    const Packets mixed{Packet::text("0/n,"), Packet::text(R"(2/n,["hi","é€😀"])"),
                        Packet::text(R"(51-/n,["bin",{"_placeholder":true,"num":0}])"),
                        Packet::binary(QByteArray("\1\2\xff", 3))};
    QTest::newRow("3, base64")
        << 3 << false << mixed
        << QByteArray(
               R"(5:40/n,18:42/n,["hi","é€😀"]44:451-/n,["bin",{"_placeholder":true,"num":0}]6:b4AQL/)")
        << false;
    QTest::newRow("3, bytes") << 3 << true << mixed
                              << QByteArray("\0\5\xff", 3) + "40/n," + QByteArray("\0\2\3\xff", 4)
                                     + R"(42/n,["hi","é€😀"])" + QByteArray("\0\4\4\xff", 4)
                                     + R"(451-/n,["bin",{"_placeholder":true,"num":0}])"
                                     + QByteArray("\1\4\xff\4\1\2\xff", 7)
                              << true;
}

void EngineIoPacketsTest::payloads()
{
    QFETCH(const int, revision);
    QFETCH(const bool, mayBeBinary);
    QFETCH(const Packets, packets);
    const auto joined = engineio::joinPayload(static_cast<Revision>(revision), packets,
                                              mayBeBinary);
    QTEST(joined.bytes, "payload");
    QTEST(joined.isBinary, "isBinary");
    const auto split = engineio::splitPayload(static_cast<Revision>(revision), joined.bytes,
                                              joined.isBinary);
    QVERIFY(split.isWhole);
    QVERIFY(split.packets == packets);
}

void EngineIoPacketsTest::brokenPayloads_data()
{
    QTest::addColumn<int>("revision");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isBinary");
    int number = 0;
    const auto row = [&](int revision, const QByteArray &payload, bool isBinary) {
        QTest::addRow("%d: %d", revision, ++number) << revision << payload << isBinary;
    };
    for (const char *payload : {"", "x", "7", "4a\x1e", "\x1e", "4a\x1e\x1e", "bA", "b=", "4\xff"})
        row(4, payload, false);
    for (const char *payload :
         {"", "40", ":40", "3:40", "1:40", "0:", "-1:4", "+2:40", "99999999999:4", "2:4😀", "2:x1",
          "2:402", "2 :40", "4:b0AA", "3:b4A", "2:4\xff"})
        row(3, payload, false);
    row(3, QByteArray("\0\1\xff", 3), true);       // no packet
    row(3, QByteArray("\0\2\xff\x34", 4), true);   // too short
    row(3, QByteArray("\0\xff\x34", 3), true);     // no length
    row(3, QByteArray("\0\0\xff", 3), true);       // empty
    row(3, QByteArray("\2\1\xff\x34", 4), true);   // unknown kind
    row(3, QByteArray("\0\x31\xff\x34", 4), true); // an ASCII digit
    row(3, QByteArray("\1\2\xff\3\1", 5), true);   // binary, and no message
    row(3, QByteArray("\0\1\xff\x34\0", 5), true); // leftovers
    row(3, QByteArray("\0") + QByteArray(20, '\1') + '\xff' + '4', true);
}

void EngineIoPacketsTest::brokenPayloads()
{
    QFETCH(const int, revision);
    QFETCH(const QByteArray, payload);
    QFETCH(const bool, isBinary);
    QVERIFY(!engineio::splitPayload(static_cast<Revision>(revision), payload, isBinary).isWhole);
}

void EngineIoPacketsTest::keepsWhatPrecedesABrokenPacket()
{
    const auto split = engineio::splitPayload(Revision::V4,
                                              "4a\x1e"
                                              "4b\x1ex",
                                              false);
    QVERIFY(!split.isWhole);
    QVERIFY(split.packets == (Packets{Packet::text("a"), Packet::text("b")}));
}

void EngineIoPacketsTest::webSocketMessages()
{
    const Packet binary = Packet::binary("abc");
    QCOMPARE(engineio::encodeBinary(Revision::V4, "abc"), QByteArray("abc"));
    QCOMPARE(engineio::encodeBinary(Revision::V3, "abc"), QByteArray("\4abc"));
    QVERIFY(engineio::decodeBinary(Revision::V4, "abc") == binary);
    QVERIFY(engineio::decodeBinary(Revision::V3, "\4abc") == binary);
    QVERIFY(!engineio::decodeBinary(Revision::V3, "abc"));
    QVERIFY(engineio::decodeText(Revision::V4, "bYWJj") == binary);
    QVERIFY(engineio::decodeText(Revision::V3, "b4YWJj") == binary);
    QVERIFY(!engineio::decodeText(Revision::V3, "bYWJj"));
    QVERIFY(!engineio::decodeText(Revision::V4, ""));
}

void EngineIoPacketsTest::readsTheQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<int>("revision");
    QTest::newRow("4") << QByteArray("EIO=4&transport=polling&t=x") << -1 << 4;
    QTest::newRow("3") << QByteArray("EIO=3&transport=websocket&b64=1") << -1 << 3;
    QTest::newRow("last counts") << QByteArray("EIO=2&EIO=4&transport=polling") << -1 << 4;
    QTest::newRow("odd keys") << QByteArray("__proto__=1&EIO=4&transport=polling") << -1 << 4;
    QTest::newRow("no transport") << QByteArray("EIO=4") << 0 << 0;
    QTest::newRow("webtransport") << QByteArray("EIO=4&transport=webtransport") << 0 << 0;
    QTest::newRow("no EIO") << QByteArray("transport=polling") << -1 << 0;
    QTest::newRow("5") << QByteArray("EIO=5&transport=polling") << -1 << 0;
    QTest::newRow("04") << QByteArray("EIO=04&transport=polling") << -1 << 0;
}

void EngineIoPacketsTest::readsTheQuery()
{
    QFETCH(const QByteArray, query);
    QFETCH(const int, refusal);
    net::http::Request request;
    request.query = query;
    const auto asked = engineio::readQuery({}, request);
    QCOMPARE(asked ? -1 : static_cast<int>(asked.error()), refusal);
    if (asked)
        QTEST(asked->revision ? static_cast<int>(*asked->revision) : 0, "revision");
    engineio::Settings without3;
    without3.eio3 = false;
    if (query.startsWith("EIO=3"))
        QVERIFY(!engineio::readQuery(without3, request)->revision);
    request.headers.add("Origin", "http://a\x01");
    const auto worse = engineio::readQuery({}, request);
    QCOMPARE(static_cast<int>(worse.error()), refusal < 0 ? 3 : refusal);
}

void EngineIoPacketsTest::refusesInWords()
{
    const auto polling = engineio::refusal(engineio::Refusal::Forbidden);
    QCOMPARE(polling.status, 403);
    QCOMPARE(polling.body, QByteArray(R"({"code":4,"message":"Forbidden"})"));
    const auto upgrade = engineio::upgradeRefusal(engineio::Refusal::SessionUnknown);
    QCOMPARE(upgrade.status, 400);
    QCOMPARE(upgrade.body, QByteArray("Session ID unknown"));
    const QByteArray open =
        R"(0{"sid":"S20","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})";
    QCOMPARE(engineio::openPacket({}, "S20", true), open);
}

void EngineIoPacketsTest::scripts()
{
    net::http::Request request;
    request.query = "EIO=3&transport=polling&j=a1)0;";
    const auto asked = engineio::readQuery({}, request);
    QCOMPARE(asked->jsonp, QByteArray("10"));
    QVERIFY(asked->takesText);
    const auto answer = engineio::pollAnswer({"4\"\xE2\x80\xA8\n", false}, asked->jsonp);
    QCOMPARE(answer.body, QByteArray(R"(___eio[10]("4\"\u2028\n");)"));
    QVERIFY(answer.headers.value("Content-Type").startsWith("text/javascript"));
    QCOMPARE(engineio::formPayload("d=3%3A4a%5Cn&x=1"), QByteArray("3:4a\n"));
    QCOMPARE(engineio::formPayload("d=%5C%5Cn+%5C"), QByteArray("\\n \\"));
    QCOMPARE(engineio::formPayload("e=1"), QByteArray());
}

QTEST_GUILESS_MAIN(EngineIoPacketsTest)
#include "engineio_packets_test.moc"
