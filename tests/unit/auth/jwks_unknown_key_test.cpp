// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwks_fetcher.h"
#include "tests/unit/auth/key_server.h"

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;

/// Who asks for a key that nobody has is told when newer ones have come, or will not.
class JwksUnknownKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhoAskedAfterTheKeys();
    void waitsForWhatIsUnderWay();
    void tellsAtOnceWhatIsNotAsked();
    void tellsOfSourcesThatGo();

private:
    struct Answer
    {
        int asker = 0;
        qint64 pauseMs = 0;
        int sets = 0; ///< that were told before
        friend bool operator==(const Answer &, const Answer &) = default;
    };

    std::unique_ptr<JwksFetcher> createFetcher()
    {
        auto fetcher = std::make_unique<JwksFetcher>(
            m_configured, std::vector{JwksSource{m_server->url(), "https://id", {}}}, m_options);
        connect(fetcher.get(), &JwksFetcher::keySetChanged, this, [this] { ++m_sets; });
        connect(fetcher.get(), &JwksFetcher::sourceFailed, this, [this] { ++m_failures; });
        connect(fetcher.get(), &JwksFetcher::unknownKeyAnswered, this,
                [this](int asker, qint64 pauseMs) {
                    m_answers.push_back({asker, pauseMs, m_sets});
                });
        return fetcher;
    }

    KeyPair m_first = createKeyPair(Algorithm::ES256);
    KeyPair m_second = createKeyPair(Algorithm::ES256);
    std::vector<Key> m_configured = {loadKey(Algorithm::HS256, "configured")};
    qint64 m_nowMs = 0;
    JwksFetcherOptions m_options;
    std::unique_ptr<KeyServer> m_server;
    int m_sets = 0;
    int m_failures = 0;
    std::vector<Answer> m_answers;
};

void JwksUnknownKeyTest::init()
{
    m_nowMs = 1'000'000;
    m_options = {};
    m_options.allowInsecureForTests = true;
    m_options.nowMs = [this] { return m_nowMs; };
    m_server = std::make_unique<KeyServer>();
    m_server->answer = answerWith(documentOf(m_first, "first"));
    m_sets = m_failures = 0;
    m_answers.clear();
}

void JwksUnknownKeyTest::tellsWhoAskedAfterTheKeys()
{
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets, 1);
    QVERIFY(m_answers.empty());
    m_server->answer = answerWith(documentOf(m_second, "second"));

    for (int i = 0; i < 10; ++i) {
        fetcher->refreshForUnknownKey(7);
        fetcher->refreshForUnknownKey(3);
    }
    QVERIFY(m_answers.empty());
    QTRY_COMPARE(m_answers.size(), size_t(2));

    QCOMPARE(m_answers, (std::vector<Answer>{{7, 60'000, 2}, {3, 60'000, 2}}));
    QCOMPARE(m_server->requests.size(), 2);
}

// A fetch that was begun for another reason, and then fails.
void JwksUnknownKeyTest::waitsForWhatIsUnderWay()
{
    QTcpSocket *waiting = nullptr;
    m_server->answer = [&](QTcpSocket *socket) { waiting = socket; };
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_VERIFY(waiting);

    fetcher->refreshForUnknownKey(1);
    QVERIFY(m_answers.empty());
    reply(waiting, "503 Busy", "");
    QTRY_COMPARE(m_answers.size(), size_t(1));

    QCOMPARE(m_answers[0], (Answer{1, m_options.retryAfterFailure.count(), 0}));
    QCOMPARE(m_failures, 1);
    QCOMPARE(m_server->requests.size(), 1);
}

void JwksUnknownKeyTest::tellsAtOnceWhatIsNotAsked()
{
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_COMPARE(m_sets, 1);
    fetcher->refreshForUnknownKey(1);
    QTRY_COMPARE(m_answers.size(), size_t(1));

    m_nowMs += 20'000;
    fetcher->refreshForUnknownKey(2);

    QCOMPARE(m_answers.size(), size_t(2));
    QCOMPARE(m_answers[1], (Answer{2, 40'000, 1}));
    QCOMPARE(m_server->requests.size(), 2);
}

void JwksUnknownKeyTest::tellsOfSourcesThatGo()
{
    QTcpSocket *waiting = nullptr;
    m_server->answer = [&](QTcpSocket *socket) { waiting = socket; };
    const auto fetcher = createFetcher();
    fetcher->start();
    QTRY_VERIFY(waiting);
    fetcher->refreshForUnknownKey(1);

    fetcher->reconfigure(m_configured, {});

    QCOMPARE(m_answers, (std::vector<Answer>{{1, 60'000, 1}}));
}

QTEST_GUILESS_MAIN(JwksUnknownKeyTest)
#include "jwks_unknown_key_test.moc"
