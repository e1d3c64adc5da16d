// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/exposition.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects::toa;

using net::http::Request;

class ToaExpositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownsItsTree_data();
    void ownsItsTree();
    void answersAtOnce_data();
    void answersAtOnce();
    void refusesReaders_data();
    void refusesReaders();
    void takesTheSegmentAsSent();
    void readsPositions_data();
    void readsPositions();
    void readsCredentials_data();
    void readsCredentials();
    void answersPreflights();
    void reflectsOrigins();

private:
    static Request requestOf(const QByteArray &line,
                             std::initializer_list<std::pair<QByteArray, QByteArray>> fields = {})
    {
        Request request;
        request.method = line.left(line.indexOf(' '));
        request.target = line.mid(line.indexOf(' ') + 1);
        const qsizetype mark = request.target.indexOf('?');
        request.path = request.target.left(mark < 0 ? request.target.size() : mark);
        if (mark >= 0)
            request.query = request.target.mid(mark + 1);
        for (const auto &[name, value] : fields)
            request.headers.add(name, value);
        return request;
    }
};

void ToaExpositionTest::ownsItsTree_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("owned");
    QTest::newRow("the root") << QByteArray("/realtime/streams") << true;
    QTest::newRow("its slash") << QByteArray("/realtime/streams/") << true;
    QTest::newRow("a key") << QByteArray("/realtime/streams/k/") << true;
    QTest::newRow("a neighbour") << QByteArray("/realtime/streamsk/") << false;
    QTest::newRow("routes") << QByteArray("/realtime/routes/") << false;
    QTest::newRow("nothing") << QByteArray("/") << false;
}

void ToaExpositionTest::ownsItsTree()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, owned);
    QCOMPARE(isExposed(path), owned);
}

void ToaExpositionTest::answersAtOnce_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *line, int status, const char *body) {
        QTest::newRow(line) << QByteArray(line) << status << QByteArray(body);
    };
    row("COPY /realtime/streams/k/", 501, "");
    row("get /realtime/streams/k/", 501, "");
    row("GET /realtime/streams/", 405, "");
    row("GET /realtime/streams", 405, "");
    row("POST /realtime/streams/k/", 405, "");
    row("DELETE /realtime/streams/k", 405, "");
    row("UNLOCK /realtime/streams/k/", 405, "");
    row("GET /realtime/streams/k/more", 404, "\"Route not found\"");
    row("GET /realtime/streams/k/more/", 404, "\"Route not found\"");
    row("OPTIONS /realtime/streams/k/", 200,
        "{\"GET\":{\"route\":{\"key\":{\"type\":\"string\"}},\"input\":{},\"output\":{}}}");
}

void ToaExpositionTest::answersAtOnce()
{
    QFETCH(QByteArray, line);
    const Judgement judgement = judge(requestOf(line));
    QVERIFY(judgement.answer);
    QTEST(judgement.answer->status, "status");
    QTEST(judgement.answer->body, "body");
}

void ToaExpositionTest::refusesReaders_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("status"); // 0: none
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *line, const char *accept, int status,
                        const char *body) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(accept) << status << QByteArray(body);
    };
    row("nothing wrong", "GET /realtime/streams/k/", "*/*", 0, "");
    row("HEAD", "HEAD /realtime/streams/k/", "*/*", 0, "");
    row("empty key", "GET /realtime/streams//", "*/*", 0, "");
    row("no slash", "GET /realtime/streams/k", "*/*", 404, "\"Trailing slash is required\"");
    row("no slash, as text", "GET /realtime/streams/k", "text/plain", 404,
        "Trailing slash is required");
    row("no slash, nothing acceptable", "GET /realtime/streams/k", "image/jpeg", 404, "");
    row("nothing acceptable", "GET /realtime/streams/k/?a=1", "image/jpeg", 406, "");
    row("query", "GET /realtime/streams/k/?a=1", "*/*", 400,
        "\"Query parameter 'a' is not allowed\"");
    row("since is for SSE", "GET /realtime/streams/k/?since=e.1", "*/*", 400,
        "\"Query parameter 'since' is not allowed\"");
    row("since", "GET /realtime/streams/k/?since=e.1", "text/event-stream", 0, "");
    row("bad since", "GET /realtime/streams/k/?since=e", "text/event-stream", 400,
        "\"`since` must be EPOCH.OFFSET or earliest\"");
}

void ToaExpositionTest::refusesReaders()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, accept);
    QFETCH(int, status);
    const Judgement judgement = judge(requestOf(line, {{"Accept", accept}}));
    QVERIFY(!judgement.answer);
    QCOMPARE(judgement.refusal ? judgement.refusal->status : 0, status);
    if (judgement.refusal)
        QTEST(judgement.refusal->body, "body");
}

void ToaExpositionTest::takesTheSegmentAsSent()
{
    QCOMPARE(judge(requestOf("GET /realtime/streams/a%20B/")).key, QByteArray("a%20B"));
    QVERIFY(isKey("a"));
    QVERIFY(!isKey(""));
    QVERIFY(!isKey(QByteArray(257, 'a')));
}

void ToaExpositionTest::readsPositions_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("earliest");
    QTest::addColumn<Position>("position");
    QTest::newRow("none") << QByteArray("") << QByteArray() << false << false << Position{};
    QTest::newRow("since") << QByteArray("?since=e.4") << QByteArray() << true << false
                           << Position{"e", 4};
    QTest::newRow("earliest") << QByteArray("?since=earliest") << QByteArray() << true << true
                              << Position{};
    QTest::newRow("last") << QByteArray("") << QByteArray("e.5") << true << false
                          << Position{"e", 5};
    QTest::newRow("both") << QByteArray("?since=e.4") << QByteArray("e.5") << true << false
                          << Position{"e", 5};
    QTest::newRow("foreign") << QByteArray("") << QByteArray("-") << true << false << Position{};
}

void ToaExpositionTest::readsPositions()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, last);
    QFETCH(bool, asked);
    Request request = requestOf("GET /realtime/streams/k/" + query,
                                {{"Accept", "text/event-stream"}});
    if (!last.isNull())
        request.headers.add("Last-Event-ID", last);
    const auto since = judge(request).since;
    QCOMPARE(since.has_value(), asked);
    if (!since)
        return;
    QTEST(since->earliest, "earliest");
    QFETCH(Position, position);
    QVERIFY(since->position == position);
}

void ToaExpositionTest::readsCredentials_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("bearer");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("bearer") << QByteArray("Bearer a.b.c") << QByteArray("a.b.c") << QByteArray();
    QTest::newRow("any case") << QByteArray("bEARER a.b.c") << QByteArray("a.b.c") << QByteArray();
    QTest::newRow("no space") << QByteArray("Bearer") << QByteArray()
                              << QByteArray("\"Malformed authorization header\"");
    QTest::newRow("unknown") << QByteArray("Digest x") << QByteArray()
                             << QByteArray("\"Unknown authentication scheme 'digest'\"");
}

void ToaExpositionTest::readsCredentials()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, refusal);
    const Credentials found = credentials(requestOf("GET /", {{"Authorization", value}}),
                                          Format::Json);
    QTEST(found.text, "bearer");
    QCOMPARE(found.refusal ? found.refusal->body : QByteArray(), refusal);
    if (found.refusal)
        QCOMPARE(found.refusal->status, 401);
}

void ToaExpositionTest::answersPreflights()
{
    const auto answer =
        judge(requestOf("OPTIONS /realtime/streams/k/", {{"Origin", "https://a.test"}})).answer;
    QVERIFY(answer);
    QCOMPARE(answer->status, 204);
    QCOMPARE(answer->headers.value("Access-Control-Allow-Origin"),
             QByteArrayView("https://a.test"));
    QCOMPARE(answer->headers.value("Access-Control-Allow-Credentials"), QByteArrayView("true"));
    QCOMPARE(answer->headers.value("Access-Control-Allow-Methods"),
             QByteArrayView("GET, POST, PUT, PATCH, DELETE, LOCK, UNLOCK"));
    QCOMPARE(answer->headers.value("Access-Control-Max-Age"), QByteArrayView("3600"));
    QCOMPARE(answer->headers.value("Cache-Control"), QByteArrayView("max-age=3600"));
    QCOMPARE(answer->headers.value("Vary"), QByteArrayView("origin"));
}

void ToaExpositionTest::reflectsOrigins()
{
    net::http::Response response = plainAnswer(401, {}, Format::Json);
    addCors(response, requestOf("GET /"));
    QVERIFY(!response.headers.contains("Access-Control-Allow-Origin"));
    addCors(response, requestOf("GET /", {{"Origin", "https://a.test"}}));
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"),
             QByteArrayView("https://a.test"));
    QVERIFY(response.headers.hasToken("Vary", "origin"));
}

QTEST_GUILESS_MAIN(ToaExpositionTest)
#include "toa_exposition_test.moc"
