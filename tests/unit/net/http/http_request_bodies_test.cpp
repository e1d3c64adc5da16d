// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/net/http/parse_pieces.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net::http;
using namespace sluice::net::http::testing;
using Status = RequestParser::Status;

namespace {

const QByteArray kChunkedHead = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

class HttpRequestBodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunkedBodiesAreJoined_data();
    void chunkedBodiesAreJoined();
    void brokenChunksAreRefused_data();
    void brokenChunksAreRefused();
    void trailersAreDropped();
    void bodyLimit_data();
    void bodyLimit();
    void theLimitCanBeSetAtTheHead();
    void aPromisedLengthIsNotAllocated();
    void bodiesMayHoldAnyByte();
};

void HttpRequestBodiesTest::chunkedBodiesAreJoined_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray("0\r\n\r\n") << QByteArray();
    QTest::newRow("one") << QByteArray("5\r\nhello\r\n0\r\n\r\n") << QByteArray("hello");
    QTest::newRow("two") << QByteArray("1\r\na\r\n2\r\nbc\r\n0\r\n\r\n") << QByteArray("abc");
    QTest::newRow("hex of both cases")
        << QByteArray("a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n")
        << QByteArray("01234567890123456789");
    QTest::newRow("leading zeros")
        << QByteArray("0000000000000001\r\nx\r\n000\r\n\r\n") << QByteArray("x");
    QTest::newRow("extensions") << QByteArray("1;a;b=c;d=\"e;\\\"f\"\r\nx\r\n0;z\r\n\r\n")
                                << QByteArray("x");
    QTest::newRow("data that looks like framing")
        << QByteArray("5\r\n0\r\n\r\n\r\n0\r\n\r\n") << QByteArray("0\r\n\r\n");
}

void HttpRequestBodiesTest::chunkedBodiesAreJoined()
{
    QFETCH(QByteArray, chunks);
    QFETCH(QByteArray, body);

    const Outcome outcome = parseWhole(kChunkedHead + chunks);

    QCOMPARE(outcome.last, Status::Complete);
    QCOMPARE(outcome.requests.front().body, body);
    QCOMPARE(parsePieces(kChunkedHead + chunks, {}, [] { return 1; }), outcome);
}

void HttpRequestBodiesTest::brokenChunksAreRefused_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::newRow("no digits") << QByteArray("\r\n");
    QTest::newRow("minus") << QByteArray("-1\r\nx\r\n");
    QTest::newRow("plus") << QByteArray("+1\r\nx\r\n");
    QTest::newRow("0x") << QByteArray("0x1\r\nx\r\n");
    QTest::newRow("blank first") << QByteArray(" 1\r\nx\r\n");
    QTest::newRow("blank after") << QByteArray("1 \r\nx\r\n");
    QTest::newRow("blank before extension") << QByteArray("1 ;a\r\nx\r\n");
    QTest::newRow("underscore") << QByteArray("1_0\r\nx\r\n");
    QTest::newRow("17 digits") << QByteArray("00000000000000001\r\nx\r\n");
    QTest::newRow("bare LF after size") << QByteArray("1\nx\r\n0\r\n\r\n");
    QTest::newRow("bare LF after data") << QByteArray("1\r\nx\n0\r\n\r\n");
    QTest::newRow("bare LF at the end") << QByteArray("1\r\nx\r\n0\r\n\n");
    QTest::newRow("bare CR after size") << QByteArray("1\rx\r\n");
    QTest::newRow("data too long") << QByteArray("1\r\nxy\r\n0\r\n\r\n");
    QTest::newRow("data too short") << QByteArray("3\r\nx\r\n0\r\n\r\n");
    QTest::newRow("two bytes instead of CRLF") << QByteArray("1\r\nxXX1\r\ny\r\n0\r\n\r\n");
    QTest::newRow("extension with control byte") << QByteArray("1;a\x01\r\nx\r\n");
    QTest::newRow("extension without name") << QByteArray("1;\r\nx\r\n");
    QTest::newRow("extension with open quote") << QByteArray("1;a=\"\r\n\"\r\n");
    QTest::newRow("open quote in the last chunk") << QByteArray("0;a=\"\r\n\r\n");
    QTest::newRow("one long extension") << "1;" + QByteArray(600, 'a') + "\r\nx\r\n0\r\n\r\n";
    QTest::newRow("very many extensions")
        << ("1;" + QByteArray(200, 'a') + "\r\nx\r\n").repeated(40) + "0\r\n\r\n";
    QTest::newRow("folded trailer") << QByteArray("0\r\nA: b\r\n c\r\n\r\n");
    QTest::newRow("trailer with blank before colon") << QByteArray("0\r\nA : b\r\n\r\n");
    QTest::newRow("trailer without colon") << QByteArray("0\r\nGET / HTTP/1.1\r\n\r\n");
    QTest::newRow("trailer with framing") << QByteArray("0\r\nContent-Length: 5\r\n\r\n");
}

void HttpRequestBodiesTest::brokenChunksAreRefused()
{
    QFETCH(QByteArray, chunks);

    const Outcome outcome = parseWhole(kChunkedHead + chunks);

    QCOMPARE(outcome.last, Status::Failed);
    QCOMPARE(outcome.failure.status, 400);
    QVERIFY(outcome.requests.empty());
    const Outcome bytewise = parsePieces(kChunkedHead + chunks, {}, [] { return 1; });
    QCOMPARE(bytewise.failure, outcome.failure);
}

void HttpRequestBodiesTest::trailersAreDropped()
{
    const Outcome outcome = parseWhole(
        kChunkedHead + "1\r\nx\r\n0\r\nHost: evil\r\nAuthorization: Bearer y\r\n\r\n");

    QCOMPARE(outcome.last, Status::Complete);
    const Headers &headers = outcome.requests.front().headers;
    QCOMPARE(headers.size(), 2);
    QVERIFY(headers.value("Host") == "a");
    QVERIFY(!headers.contains("Authorization"));
    const QByteArray many = QByteArray("A: b\r\n").repeated(101);
    QCOMPARE(parseWhole(kChunkedHead + "0\r\n" + many + "\r\n").failure.status, 431);
    const QByteArray large = "A: " + QByteArray(20'000, 'b') + "\r\n";
    QCOMPARE(parseWhole(kChunkedHead + "0\r\n" + large + "\r\n").failure.status, 431);
}

void HttpRequestBodiesTest::bodyLimit_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("accepted");
    const QByteArray fixed = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ";
    QTest::newRow("length at the limit") << fixed + "8\r\n\r\n12345678" << true;
    QTest::newRow("length above") << fixed + "9\r\n\r\n123456789" << false;
    QTest::newRow("length above, body not sent") << fixed + "9\r\n\r\n" << false;
    QTest::newRow("18 digits") << fixed + "999999999999999999\r\n\r\n" << false;
    QTest::newRow("19 digits") << fixed + "9999999999999999999\r\n\r\n" << false;
    QTest::newRow("chunks at the limit") << kChunkedHead + "4\r\n1234\r\n4\r\n1234\r\n0\r\n\r\n"
                                         << true;
    QTest::newRow("chunks above") << kChunkedHead + "4\r\n1234\r\n5\r\n12345\r\n0\r\n\r\n" << false;
    QTest::newRow("chunk promises too much") << kChunkedHead + "4\r\n1234\r\nFFFFFFFFFFFFFFF\r\n"
                                             << false;
    QTest::newRow("chunk promises 2^64 - 1") << kChunkedHead + "FFFFFFFFFFFFFFFF\r\n" << false;
}

void HttpRequestBodiesTest::bodyLimit()
{
    QFETCH(QByteArray, input);
    QFETCH(bool, accepted);
    const RequestLimits limits{.maxBodyBytes = 8};

    const Outcome outcome = parseWhole(input, limits);

    QCOMPARE(outcome.last, accepted ? Status::Complete : Status::Failed);
    if (!accepted) {
        QCOMPARE(outcome.failure.status, 413);
        QCOMPARE(outcome.failure.code, ErrorCode::PayloadTooLarge);
    }
    QCOMPARE(parsePieces(input, limits, [] { return 1; }), outcome);
}

void HttpRequestBodiesTest::theLimitCanBeSetAtTheHead()
{
    const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
    RequestParser parser(RequestLimits{.maxBodyBytes = 2});
    qsizetype consumed = 0;

    QCOMPARE(parser.feed(head, &consumed), Status::HeadComplete);
    parser.setMaxBodyBytes(3);
    QCOMPARE(parser.feed("abc", &consumed), Status::Complete);

    parser.reset();
    QCOMPARE(parser.feed(head, &consumed), Status::HeadComplete);
    QCOMPARE(parser.feed("abc", &consumed), Status::Failed);
    QCOMPARE(consumed, 0);
}

void HttpRequestBodiesTest::aPromisedLengthIsNotAllocated()
{
    RequestParser parser(RequestLimits{.maxBodyBytes = 1 << 30});
    qsizetype consumed = 0;

    QCOMPARE(
        parser.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n", &consumed),
        Status::HeadComplete);
    QCOMPARE(parser.feed("x", &consumed), Status::NeedMore);

    QVERIFY(parser.request().body.capacity() <= 128 * 1024);
}

void HttpRequestBodiesTest::bodiesMayHoldAnyByte()
{
    QByteArray body;
    for (int i = 0; i < 256; ++i)
        body.append(static_cast<char>(i));
    const QByteArray fixed = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 256\r\n\r\n" + body;

    QCOMPARE(parseWhole(fixed).requests.at(0).body, body);
    QCOMPARE(parseWhole(kChunkedHead + "100\r\n" + body + "\r\n0\r\n\r\n").requests.at(0).body,
             body);
}

QTEST_GUILESS_MAIN(HttpRequestBodiesTest)
#include "http_request_bodies_test.moc"
