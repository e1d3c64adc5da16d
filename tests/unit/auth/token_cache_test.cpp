// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/token_cache.h"
#include "tests/unit/auth/auth_fixture.h"

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;
using namespace std::chrono_literals;

class TokenCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersRepeatsFromMemory();
    void remembersOnlySuccesses();
    void checksExpiryOnHits();
    void forgetsWhenKeysChange();
    void forgetsWhenThePolicyChanges();
    void dropsTheLeastRecentlyUsed();

private:
    static QByteArray tokenOf(const QByteArray &payload)
    {
        return signJws(Algorithm::HS256, "secret", payload);
    }

    std::shared_ptr<const KeySet> m_keys = KeySet::create({loadKey(Algorithm::HS256, "secret")});
};

void TokenCacheTest::answersRepeatsFromMemory()
{
    TokenCache cache;
    const QByteArray token = tokenOf(R"({"sub":"alice"})");

    const auto first = cache.verify(token, *m_keys, {}, kNow);
    const auto second = cache.verify(token, *m_keys, {}, kNow);

    QVERIFY(first && second);
    QVERIFY(*first == *second);
    QCOMPARE(second->subject, QByteArray("alice"));
    QCOMPARE(cache.hits(), quint64(1));
    QCOMPARE(cache.size(), 1);
}

void TokenCacheTest::remembersOnlySuccesses()
{
    TokenCache cache;
    const QByteArray forged = signJws(Algorithm::HS256, "wrong", "{}");

    for (int i = 0; i < 3; ++i)
        QVERIFY(!cache.verify(forged, *m_keys, {}, kNow));
    QVERIFY(!cache.verify(QByteArray(100'000, 'x'), *m_keys, {}, kNow));

    QCOMPARE(cache.size(), 0);
    QCOMPARE(cache.hits(), quint64(0));
}

void TokenCacheTest::checksExpiryOnHits()
{
    TokenCache cache;
    const QByteArray token = tokenOf("{\"exp\":" + QByteArray::number(kNow) + '}');
    const VerifyPolicy policy{{}, {}, 10s};

    QVERIFY(cache.verify(token, *m_keys, policy, kNow - 100));
    QVERIFY(cache.verify(token, *m_keys, policy, kNow + 9));
    const auto late = cache.verify(token, *m_keys, policy, kNow + 10);

    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::TokenExpired);
    QCOMPARE(cache.size(), 0);
}

void TokenCacheTest::forgetsWhenKeysChange()
{
    TokenCache cache;
    const QByteArray token = tokenOf("{}");
    QVERIFY(cache.verify(token, *m_keys, {}, kNow));

    const auto rotated = KeySet::create({loadKey(Algorithm::HS256, "another")});

    QVERIFY(!cache.verify(token, *rotated, {}, kNow));
    QCOMPARE(cache.size(), 0);
}

void TokenCacheTest::forgetsWhenThePolicyChanges()
{
    TokenCache cache;
    const QByteArray token = tokenOf(R"({"iss":"a"})");
    QVERIFY(cache.verify(token, *m_keys, {}, kNow));

    const auto stricter = cache.verify(token, *m_keys, {"b", {}, 30s}, kNow);

    QVERIFY(!stricter);
}

void TokenCacheTest::dropsTheLeastRecentlyUsed()
{
    TokenCache cache(2);
    const QByteArray a = tokenOf(R"({"sub":"a"})");
    const QByteArray b = tokenOf(R"({"sub":"b"})");
    const QByteArray c = tokenOf(R"({"sub":"c"})");
    for (const QByteArray &token : {a, b, a, c})
        QVERIFY(cache.verify(token, *m_keys, {}, kNow));
    QCOMPARE(cache.size(), 2);
    QCOMPARE(cache.hits(), quint64(1));

    QVERIFY(cache.verify(a, *m_keys, {}, kNow));
    QCOMPARE(cache.hits(), quint64(2));
    QVERIFY(cache.verify(b, *m_keys, {}, kNow));

    QCOMPARE(cache.hits(), quint64(2));
    QCOMPARE(cache.size(), 2);
}

QTEST_GUILESS_MAIN(TokenCacheTest)
#include "token_cache_test.moc"
