// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/net/http/parse_pieces.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net::http;
using namespace sluice::net::http::testing;

/// Bytes that two HTTP readers in a row may cut into different requests. Each has to be refused,
/// and nothing behind it may be read as a request.
class HttpSmugglingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ambiguousRequestsAreRefused_data();
    void ambiguousRequestsAreRefused();

private:
    static void framingRows();
    static void lineRows();
    static void fieldRows();
    static void requestLineRows();
};

namespace {

const QByteArray kPost = "POST / HTTP/1.1\r\nHost: a\r\n";
const QByteArray kHidden = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray kEmptyChunks = "\r\n0\r\n\r\n";

void row(const char *name, const QByteArray &input, int status = 400)
{
    QTest::newRow(name) << input << status;
}

void coding(const char *name, const QByteArray &fields, int status)
{
    row(name, kPost + fields + kEmptyChunks, status);
}

} // namespace

void HttpSmugglingTest::framingRows()
{
    coding("CL.TE", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400);
    coding("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", 400);
    coding("TE with zero CL", "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", 400);
    coding("TE.TE equal", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 400);
    coding("TE.TE hidden second", "Transfer-Encoding: chunked\r\nTransfer-encoding: x\r\n", 400);
    coding("TE.TE hidden first", "Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n", 400);
    coding("TE identity", "Transfer-Encoding: identity\r\n", 501);
    coding("TE gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", 501);
    coding("TE chunked, gzip", "Transfer-Encoding: chunked, gzip\r\n", 501);
    coding("TE chunked, chunked", "Transfer-Encoding: chunked, chunked\r\n", 501);
    coding("TE chunked with comma", "Transfer-Encoding: chunked,\r\n", 501);
    coding("TE comma chunked", "Transfer-Encoding: ,chunked\r\n", 501);
    coding("TE with parameter", "Transfer-Encoding: chunked;q=1\r\n", 501);
    coding("TE quoted", "Transfer-Encoding: \"chunked\"\r\n", 501);
    coding("TE xchunked", "Transfer-Encoding: xchunked\r\n", 501);
    coding("TE chunkedx", "Transfer-Encoding: chunkedx\r\n", 501);
    coding("TE empty", "Transfer-Encoding:\r\n", 501);
    coding("TE with NBSP",
           "Transfer-Encoding: \xa0"
           "chunked\r\n",
           501);
    coding("TE with vertical tab",
           "Transfer-Encoding: \x0b"
           "chunked\r\n",
           400);
    coding("TE with blank before colon", "Transfer-Encoding : chunked\r\n", 400);
    coding("TE with tab before colon", "Transfer-Encoding\t: chunked\r\n", 400);
    coding("TE with leading blank", " Transfer-Encoding: chunked\r\n", 400);
    coding("TE folded", "Transfer-Encoding:\r\n chunked\r\n", 400);
    coding("TE behind a bare LF", "X: y\nTransfer-Encoding: chunked\r\n", 400);
    coding("TE behind a bare CR", "X: y\rTransfer-Encoding: chunked\r\n", 400);
    row("TE on HTTP/1.0",
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n" + kEmptyChunks);
    row("two lengths", kPost + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
    row("two equal lengths", kPost + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello");
    row("listed length", kPost + "Content-Length: 5, 5\r\n\r\nhello");
    row("length with plus", kPost + "Content-Length: +5\r\n\r\nhello");
    row("length with minus", kPost + "Content-Length: -5\r\n\r\nhello");
    row("length in hex", kPost + "Content-Length: 0x5\r\n\r\nhello");
    row("length with fraction", kPost + "Content-Length: 5.0\r\n\r\nhello");
    row("length with exponent", kPost + "Content-Length: 5e0\r\n\r\nhello");
    row("length with blank inside", kPost + "Content-Length: 5 6\r\n\r\nhello");
    row("length with underscore", kPost + "Content-Length: 1_0\r\n\r\nhello");
    row("length empty", kPost + "Content-Length:\r\n\r\n");
    row("length beyond 64 bits", kPost + "Content-Length: 18446744073709551621\r\n\r\nhello");
    row("body on an upgrade", "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                              "Upgrade: websocket\r\nContent-Length: 5\r\n\r\nhello");
    row("chunks on an upgrade", "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                                "Upgrade: websocket\r\nTransfer-Encoding: chunked\r\n"
                                    + kEmptyChunks);
}

void HttpSmugglingTest::lineRows()
{
    row("bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n");
    row("bare LF after a field", "GET / HTTP/1.1\r\nHost: a\n\r\n");
    row("bare LF as the empty line", "GET / HTTP/1.1\r\nHost: a\r\n\n");
    row("bare LFs only", "GET / HTTP/1.1\nHost: a\n\n");
    row("CR CR LF", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n");
    row("CR CR LF after a field", "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n");
    row("folded field", "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n");
    row("folded by tab", "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n\tz\r\n\r\n");
    row("folded before the first field", "GET / HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n");
    row("line of blanks", "GET / HTTP/1.1\r\nHost: a\r\n \r\n\r\n");
}

void HttpSmugglingTest::fieldRows()
{
    const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n";
    row("NUL in a value", get + QByteArray("X: a\0b\r\n\r\n", 10));
    row("NUL in a name", get + QByteArray("X\0: a\r\n\r\n", 9));
    row("control byte in a value", get
                                       + "X: a\x01"
                                         "b\r\n\r\n");
    row("DEL in a value", get + "X: a\x7f\r\n\r\n");
    row("blank before the colon", get + "X : y\r\n\r\n");
    row("empty name", get + ": y\r\n\r\n");
    row("no colon", get + "XY\r\n\r\n");
    row("name with slash", get + "X/Y: y\r\n\r\n");
    row("name with a byte above ASCII", get + "X\xe9: y\r\n\r\n");
    row("malformed Connection list", get + "Connection: close;x\r\n\r\n");
    row("no Host", "GET / HTTP/1.1\r\nX: y\r\n\r\n");
    row("no fields at all", "GET / HTTP/1.1\r\n\r\n");
    row("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    row("two equal Hosts", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n");
    row("two Hosts on HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n");
    row("listed Host", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n");
    row("Host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n");
    row("Host with user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n");
    row("Host with blank", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n");
}

void HttpSmugglingTest::requestLineRows()
{
    const QByteArray tail = "\r\nHost: a\r\n\r\n";
    row("HTTP/0.9", QByteArray("GET /\r\n\r\n"));
    row("two blanks", "GET  / HTTP/1.1" + tail);
    row("tab instead of blank", "GET\t/\tHTTP/1.1" + tail);
    row("blank at the end", "GET / HTTP/1.1 " + tail);
    row("blank at the start", " GET / HTTP/1.1" + tail);
    row("blank in the target", "GET /a b HTTP/1.1" + tail);
    row("hidden second target", "GET / HTTP/1.1 GET /hidden HTTP/1.1" + tail);
    row("control byte in the target", "GET /\x01 HTTP/1.1" + tail);
    row("NUL in the target", QByteArray("GET /\0 HTTP/1.1", 15) + tail);
    row("raw UTF-8 in the target", "GET /\xc3\xa9 HTTP/1.1" + tail);
    row("fragment", "GET /a#b HTTP/1.1" + tail);
    row("relative target", "GET a HTTP/1.1" + tail);
    row("asterisk for GET", "GET * HTTP/1.1" + tail);
    row("method with colon", "GE:T / HTTP/1.1" + tail);
    row("absolute form of another host", "GET http://b/ HTTP/1.1" + tail);
    row("absolute form with user", "GET http://u@a/ HTTP/1.1" + tail);
    row("absolute form without host", "GET http:///x HTTP/1.1" + tail);
    row("absolute form of another scheme", "GET ftp://a/ HTTP/1.1" + tail);
    row("CONNECT", "CONNECT a:443 HTTP/1.1" + tail, 501);
    row("TRACE", "TRACE / HTTP/1.1" + tail, 405);
    row("lower-case http", "GET / http/1.1" + tail);
    row("version without minor", "GET / HTTP/1" + tail);
    row("version with two digits", "GET / HTTP/1.10" + tail);
    row("version 1.2", "GET / HTTP/1.2" + tail, 505);
    row("version 2.0", "GET / HTTP/2.0" + tail, 505);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01", 8));
    row("three blank lines", "\r\n\r\n\r\nGET / HTTP/1.1" + tail);
}

void HttpSmugglingTest::ambiguousRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    framingRows();
    lineRows();
    fieldRows();
    requestLineRows();
}

void HttpSmugglingTest::ambiguousRequestsAreRefused()
{
    QFETCH(QByteArray, input);
    QFETCH(int, status);

    const Outcome outcome = parseWhole(input + kHidden);

    QCOMPARE(outcome.last, RequestParser::Status::Failed);
    QCOMPARE(outcome.failure.status, status);
    QVERIFY(!outcome.failure.text.isEmpty());
    QVERIFY(outcome.requests.empty());
    const Outcome bytewise = parsePieces(input + kHidden, {}, [] { return 1; });
    QCOMPARE(bytewise.failure, outcome.failure);
    QVERIFY(bytewise.requests.empty());
}

QTEST_GUILESS_MAIN(HttpSmugglingTest)
#include "http_smuggling_test.moc"
