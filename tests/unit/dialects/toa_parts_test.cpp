// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/parts.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects::toa;

class ToaPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesJson();
    void writesText();
    void writesYaml();
    void writesMessagePack();
    void forgesNothing();
    void writesTokensAndTimes();
    void writesServerSentEvents();
    void splitsLinesOfServerSentEvents_data();
    void splitsLinesOfServerSentEvents();
    void keepsThePayloadsBytes();

private:
    static core::Delivery delivery(const QByteArray &payload)
    {
        core::Delivery delivery;
        delivery.label = "default.notes.written";
        delivery.payload = payload;
        delivery.position = {"e1", 7};
        return delivery;
    }
};

void ToaPartsTest::writesJson()
{
    QCOMPARE(streamType({Format::Json}), QByteArray("multipart/json; boundary=cut"));
    QCOMPARE(opening({Format::Json}), QByteArray("--cut\r\n\r\n\"ACK\"\r\n--cut\r\n"));
    QCOMPARE(
        part(delivery("{\"n\":1}"), {Format::Json}),
        QByteArray("\r\n{\"event\":\"default.notes.written\",\"data\":{\"n\":1}}\r\n--cut\r\n"));
    QCOMPARE(heartbeat({Format::Json}), QByteArray("\r\n\"heartbeat\"\r\n--cut\r\n"));
    QCOMPARE(heartbeat({Format::Json}).size(), 22);
    QCOMPARE(closing({Format::Json}), QByteArray("\r\n\"FIN\"\r\n--cut--"));
}

void ToaPartsTest::writesText()
{
    QCOMPARE(streamType({Format::Text}), QByteArray("multipart/text; boundary=cut"));
    QCOMPARE(opening({Format::Text}), QByteArray("--cut\r\n\r\nACK\r\n--cut\r\n"));
    QCOMPARE(part(delivery("5"), {Format::Text}),
             QByteArray("\r\n{\"event\":\"default.notes.written\",\"data\":5}\r\n--cut\r\n"));
    QCOMPARE(heartbeat({Format::Text}), QByteArray("\r\nheartbeat\r\n--cut\r\n"));
    QCOMPARE(closing({Format::Text}), QByteArray("\r\nFIN\r\n--cut--"));
}

void ToaPartsTest::writesYaml()
{
    QCOMPARE(streamType({Format::Yaml}), QByteArray("multipart/yaml; boundary=cut"));
    QCOMPARE(opening({Format::Yaml}), QByteArray("--cut\r\n\r\nACK\n\r\n--cut\r\n"));
    QCOMPARE(part(delivery("{\"n\":1}"), {Format::Yaml}),
             QByteArray("\r\nevent: default.notes.written\ndata:\n  \"n\": 1\n\r\n--cut\r\n"));
    QCOMPARE(closing({Format::Yaml}), QByteArray("\r\nFIN\n\r\n--cut--"));
}

void ToaPartsTest::writesMessagePack()
{
    const Style style = styleOf(Format::MsgPack, "cutRandom");
    QCOMPARE(streamType(style), QByteArray("multipart/msgpack; boundary=cutRandom"));
    QCOMPARE(opening(style), QByteArray("--cutRandom\r\n\r\n\xA3"
                                        "ACK\r\n--cutRandom\r\n"));
    QCOMPARE(part(delivery("{\"n\":1}"), style),
             QByteArray("\r\n\x82\xA5"
                        "event\xB5"
                        "default.notes.written\xA4"
                        "data\x81\xA1n\x01\r\n--cutRandom\r\n"));
    QCOMPARE(closing(style), QByteArray("\r\n\xA3"
                                        "FIN\r\n--cutRandom--"));
}

void ToaPartsTest::forgesNothing()
{
    const QByteArray forged("{\"t\":\"a\\r\\n--cut\\r\\n\\r\\nb\"}");
    for (const Format format : {Format::Json, Format::Yaml, Format::Text})
        QCOMPARE(part(delivery(forged), styleOf(format, "cutRandom")).count("\r\n--cut"), 1);
    QCOMPARE(part(delivery(forged), styleOf(Format::MsgPack, "cutRandom")).count("\r\n--cutRandom"),
             1);
    // Who knows the random boundary forges nothing either: such an event is not delivered.
    QVERIFY(part(delivery("{\"t\":\"\\r\\n--cutRandom\"}"), styleOf(Format::MsgPack, "cutRandom"))
                .isEmpty());
    // Toa's own boundary can be forged, where an operator wants it.
    Compat fixed;
    fixed.fixedBoundary = true;
    QCOMPARE(
        part(delivery(forged), styleOf(Format::MsgPack, "cutRandom", fixed)).count("\r\n--cut"), 2);
}

void ToaPartsTest::writesTokensAndTimes()
{
    QCOMPARE(tokenPart({"e2", 9}, {Format::Json}),
             QByteArray("\r\n{\"event\":\"token\",\"data\":\"ZTIuOQ\"}\r\n--cut\r\n"));
    QCOMPARE(
        resetNotice({"e2", 9}, {Format::Json}),
        QByteArray(
            "\r\n{\"event\":\"stream.reset\",\"data\":{\"epoch\":\"e2\",\"top\":9}}\r\n--cut\r\n"));
    QCOMPARE(heartbeat({Format::Json}, 7), QByteArray("\r\n\"heartbeat 7\"\r\n--cut\r\n"));
    Compat compat;
    compat.textObjects = true;
    QCOMPARE(part(delivery("{}"), styleOf(Format::Text, "x", compat)),
             QByteArray("\r\n[object Object]\r\n--cut\r\n"));
}

void ToaPartsTest::writesServerSentEvents()
{
    QCOMPARE(streamType({Format::Sse}), QByteArray("text/event-stream"));
    QCOMPARE(opening({Format::Sse}), QByteArray(": ACK\n\n"));
    QCOMPARE(part(delivery("{\"n\":1}"), {Format::Sse}),
             QByteArray("id: e1.7\nevent: default.notes.written\ndata: {\"n\":1}\n\n"));
    QCOMPARE(heartbeat({Format::Sse}), QByteArray(": heartbeat\n\n"));
    QCOMPARE(closing({Format::Sse}), QByteArray());
    QCOMPARE(resetNotice({"e2", 9}, {Format::Sse}),
             QByteArray("event: stream.reset\ndata: {\"epoch\":\"e2\",\"top\":9}\n\n"));
}

void ToaPartsTest::splitsLinesOfServerSentEvents_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("LF") << QByteArray("[1,\n2]") << QByteArray("data: [1,\ndata: 2]\n\n");
    QTest::newRow("CRLF") << QByteArray("[1,\r\n2]") << QByteArray("data: [1,\ndata: 2]\n\n");
    QTest::newRow("CR") << QByteArray("[1,\r2]") << QByteArray("data: [1,2]\n\n");
    QTest::newRow("escaped") << QByteArray("[\"\\n\"]") << QByteArray("data: [\"\\n\"]\n\n");
}

void ToaPartsTest::splitsLinesOfServerSentEvents()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, data);
    QVERIFY2(part(delivery(payload), {Format::Sse}).endsWith("\n" + data),
             part(delivery(payload), {Format::Sse}).constData());
}

void ToaPartsTest::keepsThePayloadsBytes()
{
    const QByteArray payload(
        "{\"amount\": 12.50, \"large\": 18446744073709551615, \"text\": \"\\u2713 \xC3\xB6\"}");
    QVERIFY(part(delivery(payload), {Format::Json}).contains(payload));
    QVERIFY(part(delivery(payload), {Format::Sse}).contains(payload));
}

QTEST_GUILESS_MAIN(ToaPartsTest)
#include "toa_parts_test.moc"
