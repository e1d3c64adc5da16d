// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/response.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;
using namespace sluice::net::http;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds kNow{784111777s}; // Sun, 06 Nov 1994 08:49:37 GMT
const QByteArray kDate = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n";

Request requestOf(const QByteArray &method, int minorVersion = 1)
{
    Request request;
    request.method = method;
    request.minorVersion = minorVersion;
    return request;
}

} // namespace

class HttpResponseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResponseIsWrittenByteForByte();
    void framingFollowsMethodAndStatus_data();
    void framingFollowsMethodAndStatus();
    void connectionFollowsBothSides_data();
    void connectionFollowsBothSides();
    void theDateChangesWithTheClock_data();
    void theDateChangesWithTheClock();
    void framingFieldsOfTheCallerAreIgnored();
    void injectedLinesAreDropped();
    void streamedHeads();
    void chunksAreFramed();
    void problemsFollowTheErrorTable();
    void parserFailuresKeepTheirStatus();
};

void HttpResponseTest::aResponseIsWrittenByteForByte()
{
    Response response{201, {}, "{}"};
    response.headers.add("Content-Type", "application/json");

    QCOMPARE(serialize(response, requestOf("POST"), KeepAlive::Yes, kNow),
             "HTTP/1.1 201 Created\r\n" + kDate
                 + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
}

void HttpResponseTest::framingFollowsMethodAndStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("framing");
    QTest::newRow("empty 200") << QByteArray("GET") << 200 << QByteArray()
                               << QByteArray("Content-Length: 0\r\n\r\n");
    QTest::newRow("HEAD") << QByteArray("HEAD") << 200 << QByteArray("body")
                          << QByteArray("Content-Length: 4\r\n\r\n");
    QTest::newRow("204") << QByteArray("DELETE") << 204 << QByteArray() << QByteArray("\r\n");
    QTest::newRow("304") << QByteArray("GET") << 304 << QByteArray() << QByteArray("\r\n");
    QTest::newRow("unknown status")
        << QByteArray("GET") << 299 << QByteArray("x") << QByteArray("Content-Length: 1\r\n\r\nx");
}

void HttpResponseTest::framingFollowsMethodAndStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, framing);

    const QByteArray bytes = serialize(Response{status, {}, body}, requestOf(method),
                                       KeepAlive::Yes, kNow);

    QCOMPARE(bytes.mid(bytes.indexOf(kDate) + kDate.size()), framing);
}

void HttpResponseTest::connectionFollowsBothSides_data()
{
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("willing");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("1.1 both") << 1 << true << true << QByteArray();
    QTest::newRow("1.1 server closes") << 1 << true << false << QByteArray("close");
    QTest::newRow("1.1 client closes") << 1 << false << true << QByteArray("close");
    QTest::newRow("1.0 both") << 0 << true << true << QByteArray("keep-alive");
    QTest::newRow("1.0 client closes") << 0 << false << true << QByteArray("close");
}

void HttpResponseTest::connectionFollowsBothSides()
{
    QFETCH(int, minorVersion);
    QFETCH(bool, asked);
    QFETCH(bool, willing);
    QFETCH(QByteArray, field);
    Request request = requestOf("GET", minorVersion);
    request.keepAlive = asked;
    const KeepAlive server = willing ? KeepAlive::Yes : KeepAlive::No;

    const QByteArray bytes = serialize(Response{}, request, server, kNow);

    QCOMPARE(bytes.contains("Connection: "), !field.isEmpty());
    QVERIFY(field.isEmpty() || bytes.contains("\r\nConnection: " + field + "\r\n"));
    QCOMPARE(keepsAlive(request, server), asked && willing);
}

void HttpResponseTest::theDateChangesWithTheClock_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
    QTest::newRow("leap day") << qint64(1709251199) << QByteArray("Thu, 29 Feb 2024 23:59:59 GMT");
    QTest::newRow("next second") << qint64(1709251200)
                                 << QByteArray("Fri, 01 Mar 2024 00:00:00 GMT");
    QTest::newRow("clock set back")
        << qint64(1709251199) << QByteArray("Thu, 29 Feb 2024 23:59:59 GMT");
}

void HttpResponseTest::theDateChangesWithTheClock()
{
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, text);
    const std::chrono::sys_seconds now{std::chrono::seconds(seconds)};

    for (int twice = 0; twice < 2; ++twice) {
        const QByteArray bytes = serialize(Response{}, requestOf("GET"), KeepAlive::Yes, now);
        QVERIFY2(bytes.contains("Date: " + text + "\r\n"), bytes.constData());
    }
}

void HttpResponseTest::framingFieldsOfTheCallerAreIgnored()
{
    Response response{200, {}, "ok"};
    response.headers.add("content-length", "99");
    response.headers.add("Transfer-Encoding", "chunked");
    response.headers.add("Connection", "upgrade");
    response.headers.add("Date", "never");

    QCOMPARE(serialize(response, requestOf("GET"), KeepAlive::Yes, kNow),
             "HTTP/1.1 200 OK\r\n" + kDate + "Content-Length: 2\r\n\r\nok");
}

void HttpResponseTest::injectedLinesAreDropped()
{
#if defined(QT_NO_DEBUG) && !defined(QT_FORCE_ASSERTS)
    Response response;
    response.headers.add("Location", QByteArrayView("/a\r\nSet-Cookie: x\0y", 19));

    const QByteArray bytes = serialize(response, requestOf("GET"), KeepAlive::Yes, kNow);

    QVERIFY(bytes.contains("Location: /aSet-Cookie: xy\r\n"));
    QVERIFY(!bytes.contains("\nSet-Cookie"));
#else
    QSKIP("an assert in this build");
#endif
}

void HttpResponseTest::streamedHeads()
{
    Response response;
    response.headers.add("Content-Type", "text/event-stream");
    const QByteArray start = "HTTP/1.1 200 OK\r\n" + kDate;
    const QByteArray type = "Content-Type: text/event-stream\r\n";

    QCOMPARE(serializeStreamHead(response, requestOf("GET"), KeepAlive::Yes, kNow),
             start + type + "Transfer-Encoding: chunked\r\n\r\n");
    QCOMPARE(streamFraming(requestOf("GET")), StreamFraming::Chunked);
    // An HTTP/1.0 client knows no chunks; the end of the connection is the end of the body.
    QCOMPARE(serializeStreamHead(response, requestOf("GET", 0), KeepAlive::Yes, kNow),
             start + "Connection: close\r\n" + type + "\r\n");
    QCOMPARE(streamFraming(requestOf("GET", 0)), StreamFraming::UntilClose);
}

void HttpResponseTest::chunksAreFramed()
{
    QByteArray out;
    appendChunk(out, "hello");
    appendChunk(out, "");
    appendChunk(out, QByteArray(26, 'x'));
    out.append(lastChunk());

    QCOMPARE(out, "5\r\nhello\r\n1a\r\n" + QByteArray(26, 'x') + "\r\n0\r\n\r\n");
}

void HttpResponseTest::problemsFollowTheErrorTable()
{
    for (const ErrorCodeRow &row : errorCodeTable()) {
        const Response response = problem(row.code, QStringLiteral("a \"detail\"\n"));

        QCOMPARE(response.status, row.httpStatus);
        const QJsonObject error = QJsonDocument::fromJson(response.body)
                                      .object()
                                      .value(QStringLiteral("error"))
                                      .toObject();
        QCOMPARE(error.value(QStringLiteral("code")).toInt(), static_cast<int>(row.code));
        QCOMPARE(error.value(QStringLiteral("name")).toString(), QString(row.name));
        QCOMPARE(error.value(QStringLiteral("message")).toString(),
                 QStringLiteral("a \"detail\"\n"));
        QCOMPARE(error.value(QStringLiteral("retryable")).toBool(), row.retryable);
        const bool retry = row.retryable && (row.httpStatus == 503 || row.httpStatus == 429);
        QCOMPARE(response.headers.contains("Retry-After"), retry);
        QVERIFY(!reasonPhrase(row.httpStatus).isEmpty());
    }
    QVERIFY(problem(ErrorCode::Draining).body.contains("connect to another one"));
}

void HttpResponseTest::parserFailuresKeepTheirStatus()
{
    const RequestFailure failure{431, ErrorCode::PayloadTooLarge, QStringLiteral("too many")};

    QCOMPARE(problem(failure).status, 431);
    QVERIFY(problem(failure).body.contains("payload_too_large"));
    QVERIFY(problem(RequestFailure{405, ErrorCode::Unsupported, {}}).headers.contains("Allow"));
}

QTEST_GUILESS_MAIN(HttpResponseTest)
#include "http_response_test.moc"
