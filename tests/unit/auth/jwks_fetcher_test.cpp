// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwks_fetcher.h"
#include "tests/unit/auth/key_server.h"

#include <QSignalSpy>
#include <QThread>

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;
using namespace std::chrono_literals;

class JwksFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void checksSources_data();
    void checksSources();
    void fetchesAndBindsToTheIssuer();
    void sendsNothingButTheAddress();
    void failsOnBadServers_data();
    void failsOnBadServers();
    void followsRotation();
    void keepsOldKeysWhileTheServerIsDown();
    void asksOnceAtATime();
    void refreshesForUnknownKeysOnceAMinute();
    void restsAfterFailures();
    void readsFiles();
    void takesANewConfiguration();
    void forgetsASourceWhileAsking();
    void livesInItsThread();

private:
    std::unique_ptr<JwksFetcher> createFetcher()
    {
        auto fetcher = std::make_unique<JwksFetcher>(
            m_configured, std::vector{JwksSource{m_server->url(), "https://id", {}}}, m_options);
        connect(fetcher.get(), &JwksFetcher::keySetChanged, this,
                [this](const std::shared_ptr<const KeySet> &keys) { m_sets.push_back(keys); });
        connect(fetcher.get(), &JwksFetcher::sourceFailed, this,
                [this](const QUrl &, const Error &error) { m_errors.push_back(error); });
        return fetcher;
    }

    KeyPair m_first = createKeyPair(Algorithm::ES256);
    KeyPair m_second = createKeyPair(Algorithm::ES256);
    std::vector<Key> m_configured = {loadKey(Algorithm::HS256, "configured")};
    qint64 m_nowMs = 0;
    JwksFetcherOptions m_options;
    std::unique_ptr<KeyServer> m_server;
    std::vector<std::shared_ptr<const KeySet>> m_sets;
    std::vector<Error> m_errors;
};

void JwksFetcherTest::init()
{
    m_nowMs = 1'000'000;
    m_options = {};
    m_options.allowInsecureForTests = true;
    m_options.nowMs = [this] { return m_nowMs; };
    m_server = std::make_unique<KeyServer>();
    m_server->answer = answerWith(documentOf(m_first, "first"));
    m_sets.clear();
    m_errors.clear();
}

void JwksFetcherTest::checksSources_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("inTests");
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char *url, bool inTests, bool accepted) {
        QTest::addRow("%s%s", url, inTests ? " in tests" : "")
            << QString::fromLatin1(url) << inTests << accepted;
    };
    row("https://id.example/keys", false, true);
    row("https://127.0.0.1/keys", false, true);
    row("file:///etc/sluice/keys.json", false, true);
    row("http://id.example/keys", false, false);
    row("http://127.0.0.1/keys", false, false);
    row("http://127.0.0.1/keys", true, true);
    row("http://localhost/keys", true, true);
    row("http://[::1]/keys", true, true);
    row("http://id.example/keys", true, false);
    row("http://127.0.0.1.example/keys", true, false);
    row("https://user:secret@id.example/keys", false, false);
    row("https://id.example/keys#part", false, false);
    row("ftp://id.example/keys", true, false);
    row("https:///keys", false, false);
    row("keys.json", true, false);
    row("", true, false);
}

void JwksFetcherTest::checksSources()
{
    QFETCH(QString, url);
    QFETCH(bool, inTests);
    QFETCH(bool, accepted);
    JwksFetcherOptions options;
    options.allowInsecureForTests = inTests;
    const JwksSource source{QUrl(url), {}, {}};

    const Result<> checked = JwksFetcher::checkSource(source, options);
    JwksFetcher fetcher({}, {source}, options);
    QSignalSpy failures(&fetcher, &JwksFetcher::sourceFailed);
    if (!accepted)
        fetcher.poll();

    QCOMPARE(checked.has_value(), accepted);
    QCOMPARE(failures.size(), accepted ? 0 : 1);
}

void JwksFetcherTest::fetchesAndBindsToTheIssuer()
{
    const auto fetcher = createFetcher();
    const QByteArray header = R"({"alg":"ES256","kid":"first"})";

    fetcher->start();
    QTRY_COMPARE(m_sets.size(), size_t(1));

    const auto claims = verify(
        signJws(Algorithm::ES256, m_first.privatePem, header, R"({"iss":"https://id"})"),
        *m_sets[0], {}, kNow);
    const auto foreign = verify(
        signJws(Algorithm::ES256, m_first.privatePem, header, R"({"iss":"https://x"})"), *m_sets[0],
        {}, kNow);
    const auto configured = verify(signJws(Algorithm::HS256, "configured", "{}"), *m_sets[0], {},
                                   kNow);
    QVERIFY2(claims, whyNot(claims));
    QVERIFY(!foreign);
    QVERIFY2(configured, whyNot(configured));
}

void JwksFetcherTest::sendsNothingButTheAddress()
{
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets.size(), size_t(1));
    const auto claims = verify(signJws(Algorithm::ES256, m_second.privatePem,
                                       R"({"alg":"ES256","kid":"stranger"})",
                                       R"({"iss":"http://evil"})"),
                               *m_sets[0], {}, kNow);
    QVERIFY(isUnknownKey(claims.error()));

    fetcher->refreshForUnknownKey();
    QTRY_COMPARE(m_server->requests.size(), 2);

    for (const QByteArray &request : std::as_const(m_server->requests)) {
        QVERIFY(request.startsWith("GET /keys HTTP/1.1\r\n"));
        QVERIFY(!request.contains("stranger"));
        QVERIFY(!request.contains("evil"));
        QVERIFY(!request.toLower().contains("cookie"));
    }
}

void JwksFetcherTest::failsOnBadServers_data()
{
    QTest::addColumn<KeyServer::Answer>("answer");

    const auto row = [](const char *name, KeyServer::Answer answer) {
        QTest::newRow(name) << std::move(answer);
    };
    const QByteArray good = documentOf(m_first, "first");
    row("silent", [](QTcpSocket *) {});
    row("dripping", [good](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
        auto *timer = new QTimer(socket);
        timer->callOnTimeout(socket, [socket] { socket->write(" "); });
        timer->start(10ms);
    });
    row("head without end", [](QTcpSocket *socket) { socket->write("HTTP/1.1 200 OK\r\nX: "); });
    row("huge", answerWith("{\"keys\":[],\"x\":\"" + QByteArray(kMaxJwksBytes, 'x') + "\"}"));
    row("endless", [](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        const auto more = [socket] {
            socket->write("4000\r\n" + QByteArray(0x4000, ' ') + "\r\n");
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    });
    row("redirect",
        [](QTcpSocket *socket) { reply(socket, "302 Found", "", "Location: /elsewhere\r\n"); });
    row("redirect to itself", [](QTcpSocket *socket) {
        reply(socket, "307 Temporary Redirect", "", "Location: /keys\r\n");
    });
    row("not found", [good](QTcpSocket *socket) { reply(socket, "404 Not Found", good); });
    row("broken inside", [good](QTcpSocket *socket) { reply(socket, "500 Oops", good); });
    row("no content", [](QTcpSocket *socket) { reply(socket, "204 No Content", ""); });
    row("half a document", answerWith(good.first(50)));
    row("html", answerWith("<html></html>"));
    row("cut connection", [](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{");
        socket->disconnectFromHost();
    });
    row("compressed", [](QTcpSocket *socket) {
        reply(socket, "200 OK", QByteArray::fromHex("1f8b0800000000000003"),
              "Content-Encoding: gzip\r\n");
    });
}

void JwksFetcherTest::failsOnBadServers()
{
    QFETCH(KeyServer::Answer, answer);
    m_server->answer = answer;
    m_options.timeout = 150ms;
    const auto fetcher = createFetcher();

    fetcher->start();

    QTRY_COMPARE(m_errors.size(), size_t(1));
    QVERIFY(!m_errors[0].detail.isEmpty());
    QVERIFY(m_sets.empty());
    QCOMPARE(m_server->requests.size(), 1);
}

void JwksFetcherTest::followsRotation()
{
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets.size(), size_t(1));

    m_nowMs += m_options.maxAge.count() - 1;
    fetcher->poll();
    QCOMPARE(m_server->requests.size(), 1);
    m_nowMs += 1;
    fetcher->poll();
    QTRY_COMPARE(m_server->requests.size(), 2);
    m_server->answer = answerWith(documentOf(m_second, "second"));
    m_nowMs += m_options.maxAge.count();
    // Polls while the second request may still be under way change nothing.
    QTRY_VERIFY((fetcher->poll(), m_server->requests.size() == 3));
    QTRY_COMPARE(m_sets.size(), size_t(2)); // the unchanged document made no set

    QVERIFY(m_sets[1]->generation() > m_sets[0]->generation());
    QCOMPARE(m_sets[1]->keys().size(), size_t(2));
    QCOMPARE(m_sets[1]->keys().back().kid, QByteArray("second"));
}

void JwksFetcherTest::keepsOldKeysWhileTheServerIsDown()
{
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets.size(), size_t(1));

    m_server->close();
    m_nowMs += m_options.maxAge.count();
    fetcher->poll();
    QTRY_COMPARE(m_errors.size(), size_t(1));
    QCOMPARE(m_errors[0].code, ErrorCode::NetworkFailed);
    QCOMPARE(m_sets.size(), size_t(1));

    m_nowMs += m_options.maxStale.count() - m_options.maxAge.count();
    fetcher->poll();

    QCOMPARE(m_sets.size(), size_t(2));
    QCOMPARE(m_sets[1]->keys().size(), m_configured.size());
}

void JwksFetcherTest::asksOnceAtATime()
{
    QTcpSocket *waiting = nullptr;
    m_server->answer = [&](QTcpSocket *socket) { waiting = socket; };
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_VERIFY(waiting);

    for (int i = 0; i < 100; ++i) {
        fetcher->refreshForUnknownKey();
        fetcher->poll();
    }
    reply(waiting, "200 OK", documentOf(m_first, "first"));
    QTRY_COMPARE(m_sets.size(), size_t(1));

    QCOMPARE(m_server->requests.size(), 1);
}

void JwksFetcherTest::refreshesForUnknownKeysOnceAMinute()
{
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets.size(), size_t(1));
    m_server->answer = answerWith(documentOf(m_second, "second"));

    for (int i = 0; i < 100; ++i)
        fetcher->refreshForUnknownKey();
    QTRY_COMPARE(m_sets.size(), size_t(2));
    m_server->answer = answerWith(documentOf(m_first, "third"));
    m_nowMs += 59'999;
    fetcher->refreshForUnknownKey();
    fetcher->poll();
    QCOMPARE(m_server->requests.size(), 2);
    m_nowMs += 1;
    fetcher->refreshForUnknownKey();
    QTRY_COMPARE(m_sets.size(), size_t(3));

    QCOMPARE(m_server->requests.size(), 3);
}

void JwksFetcherTest::restsAfterFailures()
{
    m_server->answer = [](QTcpSocket *socket) { reply(socket, "503 Busy", ""); };
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_errors.size(), size_t(1));

    m_nowMs += m_options.retryAfterFailure.count() - 1;
    fetcher->poll();
    fetcher->refreshForUnknownKey();
    QCOMPARE(m_server->requests.size(), 1);
    m_server->answer = answerWith(documentOf(m_first, "first"));
    m_nowMs += 1;
    fetcher->poll();
    QTRY_COMPARE(m_sets.size(), size_t(1));

    QCOMPARE(m_server->requests.size(), 2);
}

void JwksFetcherTest::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder, QStringLiteral("keys.json"),
                                   documentOf(m_first, "first"));
    JwksFetcher fetcher({}, {{QUrl::fromLocalFile(path), {}, {}}}, m_options);
    QSignalSpy failures(&fetcher, &JwksFetcher::sourceFailed);
    connect(&fetcher, &JwksFetcher::keySetChanged, this,
            [this](const std::shared_ptr<const KeySet> &keys) { m_sets.push_back(keys); });

    fetcher.start();
    QCOMPARE(m_sets.size(), size_t(1));
    QFile::remove(path);
    m_nowMs += m_options.maxAge.count();
    fetcher.poll();

    QCOMPARE(m_sets.size(), size_t(1));
    QCOMPARE(failures.size(), 1);
}

void JwksFetcherTest::takesANewConfiguration()
{
    KeyServer other;
    other.answer = answerWith(documentOf(m_second, "second"));
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets.size(), size_t(1));
    const JwksSource kept{m_server->url(), "https://id", {}};
    const JwksSource added{other.url(), "https://other", {}};

    fetcher->reconfigure({}, {kept, added});
    QCOMPARE(m_sets.size(), size_t(2));
    QCOMPARE(m_sets[1]->keys().size(), size_t(1));
    QCOMPARE(m_sets[1]->keys()[0].kid, QByteArray("first"));
    QTRY_COMPARE(m_sets.size(), size_t(3));
    QCOMPARE(m_sets[2]->keys().size(), size_t(2));
    QCOMPARE(m_sets[2]->keys()[1].issuer, QByteArray("https://other"));
    fetcher->reconfigure(m_configured, {added});

    QCOMPARE(m_sets.size(), size_t(4));
    QCOMPARE(m_sets[3]->keys().size(), m_configured.size() + 1);
    QCOMPARE(m_sets[3]->keys().back().kid, QByteArray("second"));
    QCOMPARE(m_server->requests.size(), 1);
    QCOMPARE(other.requests.size(), 1);
}

void JwksFetcherTest::forgetsASourceWhileAsking()
{
    QTcpSocket *waiting = nullptr;
    m_server->answer = [&](QTcpSocket *socket) { waiting = socket; };
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_VERIFY(waiting);
    QSignalSpy closed(waiting, &QTcpSocket::disconnected);

    fetcher->reconfigure(m_configured, {});

    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(m_sets.size(), size_t(1));
    QVERIFY(m_errors.empty());
}

void JwksFetcherTest::livesInItsThread()
{
    QThread thread;
    m_options.nowMs = nullptr;
    auto *fetcher = createFetcher().release();
    fetcher->moveToThread(&thread);
    connect(&thread, &QThread::started, fetcher, &JwksFetcher::start);
    connect(&thread, &QThread::finished, fetcher, &QObject::deleteLater);

    thread.start();
    QTRY_COMPARE(m_sets.size(), size_t(1));
    m_server->answer = [](QTcpSocket *) {};
    QMetaObject::invokeMethod(
        fetcher, [fetcher] { fetcher->refreshForUnknownKey(); }, Qt::QueuedConnection);
    QTRY_COMPARE(m_server->requests.size(), 2);
    thread.quit(); // with a request under way

    QVERIFY(thread.wait(5s));
}

QTEST_GUILESS_MAIN(JwksFetcherTest)
#include "jwks_fetcher_test.moc"
