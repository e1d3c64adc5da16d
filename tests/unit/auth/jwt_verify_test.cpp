// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/mint.h"
#include "tests/unit/auth/auth_fixture.h"

#include <atomic>
#include <thread>

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;
using namespace std::chrono_literals;

using Code = std::optional<ErrorCode>;

class JwtVerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsTokensOfOpenssl_data();
    void acceptsTokensOfOpenssl();
    void acceptsItsOwnTokens_data();
    void acceptsItsOwnTokens();
    void refusesOtherKeys_data();
    void refusesOtherKeys();
    void checksTimes_data();
    void checksTimes();
    void choosesKeysByKid_data();
    void choosesKeysByKid();
    void bindsKeysToIssuers_data();
    void bindsKeysToIssuers();
    void saysExpiredOnlyOfGenuineTokens();
    void mintsOnlyWhatItAccepts();
    void verifiesOnSeveralThreads();

private:
    const KeyPair &pairOf(Algorithm algorithm) const
    {
        return m_pairs[static_cast<size_t>(algorithm)];
    }

    std::vector<KeyPair> m_pairs;
};

void JwtVerifyTest::initTestCase()
{
    for (const AlgorithmRow &row : algorithmTable())
        m_pairs.push_back(createKeyPair(row.algorithm));
}

static void addAlgorithmRows()
{
    QTest::addColumn<int>("algorithm");
    for (const AlgorithmRow &row : algorithmTable())
        QTest::newRow(row.name.data()) << static_cast<int>(row.algorithm);
}

void JwtVerifyTest::acceptsTokensOfOpenssl_data()
{
    addAlgorithmRows();
}

void JwtVerifyTest::acceptsTokensOfOpenssl()
{
    QFETCH(int, algorithm);
    const auto pinned = static_cast<Algorithm>(algorithm);
    const KeyPair &pair = pairOf(pinned);
    const auto keys = KeySet::create({loadKey(pinned, pair.publicPem)});

    const auto claims = verify(signJws(pinned, pair.privatePem, R"({"sub":"alice"})"), *keys, {},
                               kNow);

    QVERIFY2(claims, whyNot(claims));
    QCOMPARE(claims->subject, QByteArray("alice"));
}

void JwtVerifyTest::acceptsItsOwnTokens_data()
{
    addAlgorithmRows();
}

void JwtVerifyTest::acceptsItsOwnTokens()
{
    QFETCH(int, algorithm);
    const auto pinned = static_cast<Algorithm>(algorithm);
    const KeyPair &pair = pairOf(pinned);
    KeySpec spec;
    spec.kid = "käy \"1\"";
    const Key signing = loadKey(spec, pinned, pair.privatePem);
    const auto keys = KeySet::create({loadKey(spec, pinned, pair.publicPem)});
    QVERIFY(signing.canSign);

    // A number of an ES256 signature starts with a zero byte about once in 256 times, which must
    // not shorten it; the larger curves are slow, and P-521 does it every second time.
    const int rounds = pinned == Algorithm::ES256 ? 300 : 5;
    for (int i = 0; i < rounds; ++i) {
        claims::Claims claims;
        claims.subject = QByteArray::number(i);
        const auto token = mintToken(signing, claims);
        QVERIFY2(token, whyNot(token));
        const auto again = verify(*token, *keys, {}, kNow);
        QVERIFY2(again, whyNot(again));
        QVERIFY(*again == claims);
    }
}

void JwtVerifyTest::refusesOtherKeys_data()
{
    addAlgorithmRows();
}

void JwtVerifyTest::refusesOtherKeys()
{
    QFETCH(int, algorithm);
    const auto pinned = static_cast<Algorithm>(algorithm);
    const KeyPair other = createKeyPair(pinned);
    const auto keys = KeySet::create({loadKey(pinned, pairOf(pinned).publicPem)});

    const auto claims = verify(signJws(pinned, other.privatePem, R"({"sub":"a"})"), *keys, {},
                               kNow);

    QVERIFY(!claims);
    QCOMPARE(claims.error().code, ErrorCode::TokenInvalid);
    QVERIFY(claims.error().detail.contains(QLatin1StringView("signature")));
}

void JwtVerifyTest::checksTimes_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<Code>("refused");

    const auto row = [](const char *name, const char *claim, qint64 offset, Code refused) {
        QTest::newRow(name) << (QByteArray("{\"") + claim
                                + "\":" + QByteArray::number(kNow + offset) + '}')
                            << refused;
    };
    row("exp one second ahead", "exp", 1, {});
    row("exp now, within the leeway", "exp", 0, {});
    row("exp at the end of the leeway", "exp", -29, {});
    row("exp past the leeway", "exp", -30, ErrorCode::TokenExpired);
    row("exp long ago", "exp", -100000, ErrorCode::TokenExpired);
    row("nbf within the leeway", "nbf", 30, {});
    row("nbf past the leeway", "nbf", 31, ErrorCode::TokenInvalid);
    row("iat within the leeway", "iat", 30, {});
    row("iat past the leeway", "iat", 31, ErrorCode::TokenInvalid);
    QTest::newRow("exp in milliseconds")
        << QByteArray(R"({"exp":1700000000000})") << Code(ErrorCode::TokenInvalid);
    QTest::newRow("no times") << QByteArray("{}") << Code();
}

void JwtVerifyTest::checksTimes()
{
    QFETCH(QByteArray, payload);
    QFETCH(Code, refused);
    const KeyPair &pair = pairOf(Algorithm::HS256);
    const auto keys = KeySet::create({loadKey(Algorithm::HS256, pair.publicPem)});

    const auto claims = verify(signJws(Algorithm::HS256, pair.privatePem, payload), *keys,
                               {{}, {}, 30s}, kNow);

    QCOMPARE(claims ? Code() : Code(claims.error().code), refused);
}

void JwtVerifyTest::choosesKeysByKid_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("unknown");

    const auto row = [](const char *name, const char *header, const char *secret, bool accepted,
                        bool unknown) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(secret) << accepted << unknown;
    };
    row("first", R"({"alg":"HS256","kid":"a"})", "secret a", true, false);
    row("second", R"({"alg":"HS256","kid":"b"})", "secret b", true, false);
    row("swapped", R"({"alg":"HS256","kid":"a"})", "secret b", false, false);
    row("unknown kid", R"({"alg":"HS256","kid":"c"})", "secret a", false, true);
    row("kid is not a prefix", R"({"alg":"HS256","kid":"aa"})", "secret a", false, true);
    row("no kid, first", R"({"alg":"HS256"})", "secret a", true, false);
    row("no kid, second", R"({"alg":"HS256"})", "secret b", true, false);
    row("empty kid", R"({"alg":"HS256","kid":""})", "secret b", true, false);
    row("no kid, wrong secret", R"({"alg":"HS256"})", "secret c", false, false);
    row("key without kid serves any kid", R"({"alg":"HS384","kid":"zzz"})", "secret n", true,
        false);
    row("key without kid, wrong secret", R"({"alg":"HS384","kid":"zzz"})", "secret a", false, true);
    row("kid of another algorithm", R"({"alg":"HS512","kid":"a"})", "secret a", false, false);
    row("kid is a number", R"({"alg":"HS256","kid":1})", "secret a", false, false);
}

void JwtVerifyTest::choosesKeysByKid()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, secret);
    QFETCH(bool, accepted);
    QFETCH(bool, unknown);
    KeySpec a;
    a.kid = "a";
    KeySpec b;
    b.kid = "b";
    const auto keys = KeySet::create({loadKey(a, Algorithm::HS256, "secret a"),
                                      loadKey(b, Algorithm::HS256, "secret b"),
                                      loadKey(Algorithm::HS384, "secret n")});
    const QByteArray name = header.mid(header.indexOf("HS"), 5);

    const auto claims = verify(signJws(*algorithmFromName(name), secret, header, "{}"), *keys, {},
                               kNow);

    QCOMPARE(claims.has_value(), accepted);
    QCOMPARE(!claims && isUnknownKey(claims.error()), unknown);
}

void JwtVerifyTest::bindsKeysToIssuers_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char *name, const char *secret, const char *payload, bool accepted) {
        QTest::newRow(name) << QByteArray(secret) << QByteArray(payload) << accepted;
    };
    row("tenant A", "secret a", R"({"iss":"https://a"})", true);
    row("tenant B", "secret b", R"({"iss":"https://b"})", true);
    row("B signs for A", "secret b", R"({"iss":"https://a"})", false);
    row("A signs for B", "secret a", R"({"iss":"https://b"})", false);
    row("A signs for nobody", "secret a", "{}", false);
    row("A signs for a longer A", "secret a", R"({"iss":"https://a/"})", false);
}

void JwtVerifyTest::bindsKeysToIssuers()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, payload);
    QFETCH(bool, accepted);
    KeySpec a;
    a.kid = "same";
    a.issuer = "https://a";
    KeySpec b = a;
    b.issuer = "https://b";
    const auto keys = KeySet::create(
        {loadKey(a, Algorithm::HS256, "secret a"), loadKey(b, Algorithm::HS256, "secret b")});

    const auto claims = verify(
        signJws(Algorithm::HS256, secret, R"({"alg":"HS256","kid":"same"})", payload), *keys, {},
        kNow);

    QCOMPARE(claims.has_value(), accepted);
}

void JwtVerifyTest::saysExpiredOnlyOfGenuineTokens()
{
    const auto keys = KeySet::create({loadKey(Algorithm::HS256, "right")});

    const auto forged = verify(signJws(Algorithm::HS256, "wrong", R"({"exp":1})"), *keys, {}, kNow);
    const auto genuine = verify(signJws(Algorithm::HS256, "right", R"({"exp":1})"), *keys, {},
                                kNow);

    QCOMPARE(forged.error().code, ErrorCode::TokenInvalid);
    QCOMPARE(genuine.error().code, ErrorCode::TokenExpired);
}

void JwtVerifyTest::mintsOnlyWhatItAccepts()
{
    const Key publicKey = loadKey(Algorithm::ES256, pairOf(Algorithm::ES256).publicPem);
    const Key secret = loadKey(Algorithm::HS256, "secret");

    const auto withoutPrivateKey = mintToken(publicKey, "{}");
    const auto withDuplicate = mintToken(secret, R"({"sub":"a","sub":"b"})");
    const auto tooLong = mintToken(secret, "{\"x\":\"" + QByteArray(7000, 'x') + "\"}");

    QCOMPARE(withoutPrivateKey.error().code, ErrorCode::InvalidParams);
    QCOMPARE(withDuplicate.error().code, ErrorCode::InvalidParams);
    QCOMPARE(tooLong.error().code, ErrorCode::InvalidParams);
}

void JwtVerifyTest::verifiesOnSeveralThreads()
{
    std::vector<Key> all;
    std::vector<QByteArray> tokens;
    for (const AlgorithmRow &row : algorithmTable()) {
        const KeyPair &pair = pairOf(row.algorithm);
        all.push_back(loadKey(row.algorithm, pair.publicPem));
        tokens.push_back(signJws(row.algorithm, pair.privatePem, R"({"sub":"alice"})"));
    }
    const auto keys = KeySet::create(std::move(all));
    std::atomic<int> accepted = 0;

    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, keys] {
            for (int i = 0; i < 10; ++i) {
                for (const QByteArray &token : tokens)
                    accepted += verify(token, *keys, {}, kNow).has_value();
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(accepted.load(), static_cast<int>(4 * 10 * tokens.size()));
}

QTEST_GUILESS_MAIN(JwtVerifyTest)
#include "jwt_verify_test.moc"
