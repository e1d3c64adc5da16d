// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/net/http/parse_pieces.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net::http;
using namespace sluice::net::http::testing;
using Status = RequestParser::Status;

class HttpRequestParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnusedParserIsIdleAndNeedsMore();
    void theHeadIsReportedOnceBeforeTheBody();
    void pathAndQueryAreSplitAndKeptRaw_data();
    void pathAndQueryAreSplitAndKeptRaw();
    void keepAliveFollowsTheVersion_data();
    void keepAliveFollowsTheVersion();
    void upgradeIsRecognised_data();
    void upgradeIsRecognised();
    void anUpgradeLeavesTheBytesBehindTheHead();
    void pipelinedRequestsComeOneByOne();
    void everySplitPointGivesTheSameRequests_data();
    void everySplitPointGivesTheSameRequests();
    void limitsOfTheHead_data();
    void limitsOfTheHead();
    void hugeHeaderCountsAreRefusedEarly();
    void expectIsReportedAtTheHead();
    void aFailureStaysUntilReset();
};

void HttpRequestParserTest::anUnusedParserIsIdleAndNeedsMore()
{
    RequestParser parser;
    qsizetype consumed = -1;

    QCOMPARE(parser.feed({}, &consumed), Status::NeedMore);

    QCOMPARE(consumed, 0);
    QVERIFY(parser.isIdle());
    QCOMPARE(parser.feed("G", &consumed), Status::NeedMore);
    QVERIFY(!parser.isIdle());
    parser.reset();
    QVERIFY(parser.isIdle());
}

void HttpRequestParserTest::theHeadIsReportedOnceBeforeTheBody()
{
    const QByteArray head = "POST /v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
    RequestParser parser;
    qsizetype consumed = 0;

    QCOMPARE(parser.feed(head + "abcGET", &consumed), Status::HeadComplete);
    QCOMPARE(consumed, head.size());
    QCOMPARE(parser.request().method, QByteArray("POST"));
    QVERIFY(parser.request().body.isEmpty());

    QCOMPARE(parser.feed("ab", &consumed), Status::NeedMore);
    QCOMPARE(consumed, 2);
    QCOMPARE(parser.feed("cGET", &consumed), Status::Complete);
    QCOMPARE(consumed, 1);
    QCOMPARE(parser.request().body, QByteArray("abc"));
    QCOMPARE(parser.feed("GET", &consumed), Status::Complete);
    QCOMPARE(consumed, 0);
}

void HttpRequestParserTest::pathAndQueryAreSplitAndKeptRaw_data()
{
    QTest::addColumn<QByteArray>("requestLine");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("plain") << QByteArray("GET /a/b HTTP/1.1") << QByteArray("/a/b") << QByteArray();
    QTest::newRow("query") << QByteArray("GET /a?x=1&y=%20 HTTP/1.1") << QByteArray("/a")
                           << QByteArray("x=1&y=%20");
    QTest::newRow("second ? belongs to the query")
        << QByteArray("GET /?a?b HTTP/1.1") << QByteArray("/") << QByteArray("a?b");
    QTest::newRow("escapes stay") << QByteArray("GET /a%2Fb HTTP/1.1") << QByteArray("/a%2Fb")
                                  << QByteArray();
    QTest::newRow("dots stay") << QByteArray("GET /a/../b HTTP/1.1") << QByteArray("/a/../b")
                               << QByteArray();
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1") << QByteArray("*")
                              << QByteArray();
    QTest::newRow("absolute form")
        << QByteArray("GET http://host:8420/a?b HTTP/1.1") << QByteArray("/a") << QByteArray("b");
    QTest::newRow("absolute form without path")
        << QByteArray("GET HTTP://HOST:8420 HTTP/1.1") << QByteArray("/") << QByteArray();
    QTest::newRow("absolute form with query only")
        << QByteArray("GET https://host:8420?x HTTP/1.1") << QByteArray("/") << QByteArray("x");
    QTest::newRow("unknown method")
        << QByteArray("M-SEARCH /x HTTP/1.1") << QByteArray("/x") << QByteArray();
}

void HttpRequestParserTest::pathAndQueryAreSplitAndKeptRaw()
{
    QFETCH(QByteArray, requestLine);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);

    const Outcome outcome = parseWhole(requestLine + "\r\nHost: host:8420\r\n\r\n");

    QCOMPARE(outcome.requests.size(), std::size_t(1));
    QCOMPARE(outcome.requests.front().path, path);
    QCOMPARE(outcome.requests.front().query, query);
    QCOMPARE(outcome.requests.front().target, requestLine.split(' ').at(1));
}

void HttpRequestParserTest::keepAliveFollowsTheVersion_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1 default") << QByteArray("1.1") << QByteArray() << true;
    QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Connection: close\r\n") << false;
    QTest::newRow("1.1 CLOSE in a list")
        << QByteArray("1.1") << QByteArray("Connection: foo , CLOSE\r\n") << false;
    QTest::newRow("1.1 close in a second line")
        << QByteArray("1.1") << QByteArray("Connection: keep-alive\r\nConnection: close\r\n")
        << false;
    QTest::newRow("1.0 default") << QByteArray("1.0") << QByteArray() << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("1.0") << QByteArray("Connection: Keep-Alive\r\n") << true;
    QTest::newRow("1.0 both") << QByteArray("1.0")
                              << QByteArray("Connection: keep-alive, close\r\n") << false;
}

void HttpRequestParserTest::keepAliveFollowsTheVersion()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, fields);
    QFETCH(bool, keepAlive);

    const Outcome outcome = parseWhole("GET / HTTP/" + version + "\r\nHost: a\r\n" + fields
                                       + "\r\n");

    QCOMPARE(outcome.requests.size(), std::size_t(1));
    QCOMPARE(outcome.requests.front().keepAlive, keepAlive);
    QCOMPARE(outcome.requests.front().minorVersion, version == "1.1" ? 1 : 0);
}

void HttpRequestParserTest::upgradeIsRecognised_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("wantsUpgrade");
    QTest::newRow("browser") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n"
                                           "Connection: keep-alive, Upgrade\r\n"
                                           "Upgrade: websocket\r\n\r\n")
                             << true;
    QTest::newRow("other case") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nconnection: upgrade\r\n"
                                              "upgrade: WebSocket\r\n\r\n")
                                << true;
    QTest::newRow("other protocol") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n"
                                                  "Connection: upgrade\r\nUpgrade: h2c\r\n\r\n")
                                    << false;
    QTest::newRow("no connection token")
        << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\nConnection: upgrade\r\n"
                                       "Upgrade: websocket\r\n\r\n")
                         << false;
    QTest::newRow("HEAD") << QByteArray("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                                        "Upgrade: websocket\r\n\r\n")
                          << false;
    QTest::newRow("empty body") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                                              "Upgrade: websocket\r\nContent-Length: 0\r\n\r\n")
                                << true;
}

void HttpRequestParserTest::upgradeIsRecognised()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, wantsUpgrade);

    const Outcome outcome = parseWhole(head);

    QCOMPARE(outcome.requests.size(), std::size_t(1));
    QCOMPARE(outcome.requests.front().wantsUpgrade, wantsUpgrade);
}

void HttpRequestParserTest::anUpgradeLeavesTheBytesBehindTheHead()
{
    const QByteArray head = "GET /v1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
                            "Upgrade: websocket\r\n\r\n";
    const QByteArray frame = QByteArray::fromHex("818500000000") + "hello";
    RequestParser parser;
    qsizetype consumed = 0;

    QCOMPARE(parser.feed(head + frame, &consumed), Status::HeadComplete);
    QCOMPARE(consumed, head.size());
    QCOMPARE(parser.feed(frame, &consumed), Status::Complete);
    QCOMPARE(consumed, 0);
}

void HttpRequestParserTest::pipelinedRequestsComeOneByOne()
{
    const QByteArray input = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n"
                             "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi\r\n"
                             "POST /3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "1\r\nx\r\n0\r\n\r\n"
                             "GET /4 HTTP/1.1\r\nHost: a\r\n\r\n";

    const Outcome outcome = parseWhole(input);

    QCOMPARE(outcome.last, Status::Complete);
    QCOMPARE(outcome.consumed, input.size());
    QCOMPARE(outcome.requests.size(), std::size_t(4));
    QCOMPARE(outcome.requests.at(1).body, QByteArray("hi"));
    QCOMPARE(outcome.requests.at(2).body, QByteArray("x"));
    QCOMPARE(outcome.requests.at(3).path, QByteArray("/4"));
}

void HttpRequestParserTest::everySplitPointGivesTheSameRequests_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("get") << QByteArray("GET /a?b=c HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n");
    QTest::newRow("fixed body and next") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\n"
        "Host: a\r\n\r\n");
    QTest::newRow("chunks, extensions, trailer, next")
        << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "3;x=y\r\nabc\r\n00A;q=\"a;b\"\r\n0123456789\r\n0;last\r\nX-T: 1\r\n\r\n"
                      "GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("blank lines first") << QByteArray("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("upgrade and frame")
        << QByteArray(
               "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n")
               + QByteArray("\x81\x80\0\0\0\0", 6);
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n");
    QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\n"
                                             "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n");
    QTest::newRow("tls greeting") << QByteArray("\x16\x03\x01\x02\0\x01", 6);
    QTest::newRow("h2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
}

void HttpRequestParserTest::everySplitPointGivesTheSameRequests()
{
    QFETCH(QByteArray, input);
    const Outcome whole = parseWhole(input);

    for (qsizetype first = 1; first < input.size(); ++first) {
        for (qsizetype second = 1; second <= input.size() - first; ++second) {
            qsizetype calls = 0;
            const Outcome split = parsePieces(input, {}, [&] {
                ++calls;
                return calls == 1 ? first : calls == 2 ? second : input.size();
            });
            if (split != whole)
                QFAIL(qPrintable(QStringLiteral("split at %1 and %2").arg(first).arg(second)));
        }
    }
    QCOMPARE(parsePieces(input, {}, [] { return 1; }), whole);
}

void HttpRequestParserTest::limitsOfTheHead_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    const QByteArray line = "GET / HTTP/1.1\r\nHost: a\r\n";
    const auto fields = [](int count) { return QByteArray("A: b\r\n").repeated(count); };
    QTest::newRow("as many fields as allowed") << line + fields(9) + "\r\n" << 0;
    QTest::newRow("one field too many") << line + fields(10) + "\r\n" << 431;
    const QByteArray filler = "X: " + QByteArray(512 - line.size() - 3 - 4, 'x') + "\r\n\r\n";
    QTest::newRow("head of exactly the limit") << line + filler << 0;
    QTest::newRow("head one byte too large") << line + "y" + filler << 431;
    QTest::newRow("endless field") << line + "X: " + QByteArray(600, 'x') << 431;
    QTest::newRow("target of exactly the limit")
        << "GET /" + QByteArray(63, 't') + " HTTP/1.1\r\nHost: a\r\n\r\n"
        << 0;
    QTest::newRow("target one byte too long")
        << "GET /" + QByteArray(64, 't') + " HTTP/1.1\r\nHost: a\r\n\r\n"
        << 414;
    QTest::newRow("endless target") << "GET /" + QByteArray(600, 't') << 414;
    QTest::newRow("many blank lines") << QByteArray("\r\n").repeated(600) << 400;
}

void HttpRequestParserTest::limitsOfTheHead()
{
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    const RequestLimits limits{.maxHeadBytes = 512, .maxHeaders = 10, .maxTargetBytes = 64};

    const Outcome whole = parseWhole(input, limits);
    const Outcome bytewise = parsePieces(input, limits, [] { return 1; });

    QCOMPARE(whole.last, status == 0 ? Status::Complete : Status::Failed);
    if (status != 0)
        QCOMPARE(whole.failure.status, status);
    QCOMPARE(bytewise, whole);
}

void HttpRequestParserTest::hugeHeaderCountsAreRefusedEarly()
{
    // Many parsers were brought down by heads of very many tiny fields, or by one endless field
    // block that is never finished.
    QByteArray input = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 100'000; ++i)
        input += "a:\r\n";
    RequestParser parser;
    qsizetype consumed = 0;

    QCOMPARE(parser.feed(input, &consumed), Status::Failed);

    QCOMPARE(parser.failure().status, 431);
    QVERIFY(consumed < 16 * 1024);
}

void HttpRequestParserTest::expectIsReportedAtTheHead()
{
    RequestParser parser;
    qsizetype consumed = 0;

    QCOMPARE(parser.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
                         "Expect: 100-Continue\r\n\r\n",
                         &consumed),
             Status::HeadComplete);
    QVERIFY(parser.request().expectsContinue);

    const Outcome old = parseWhole(
        "POST / HTTP/1.0\r\nContent-Length: 0\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(!old.requests.at(0).expectsContinue);
    QCOMPARE(parseWhole("GET / HTTP/1.1\r\nHost: a\r\nExpect: coffee\r\n\r\n").failure.status, 417);
}

void HttpRequestParserTest::aFailureStaysUntilReset()
{
    RequestParser parser;
    qsizetype consumed = 0;

    QCOMPARE(parser.feed("nonsense\r\n", &consumed), Status::Failed);
    QCOMPARE(parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n", &consumed), Status::Failed);
    QCOMPARE(consumed, 0);

    parser.reset();
    QCOMPARE(parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n", &consumed), Status::HeadComplete);
}

QTEST_GUILESS_MAIN(HttpRequestParserTest)
#include "http_request_parser_test.moc"
