// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/cached_verifier.h"
#include "server/auth/key_loader.h"
#include "server/auth/mint.h"

#include <QTest>

using namespace sluice;

// The contract of TokenVerifier on its adapter.
class TokenVerifierContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndCaches();
    void refusesWithTheRightCode();
    void tellsUnknownKeysApart();
    void newKeysForgetOldTokens();
};

namespace {

constexpr qint64 kNowMs = 1'700'000'000'000;

std::shared_ptr<const auth::KeySet> keySet(const QByteArray &kid, char fill)
{
    auth::KeySpec spec;
    spec.kid = kid;
    spec.alg = "HS256";
    spec.secret = QByteArray(32, fill);
    return auth::KeySet::create(auth::loadKeys(spec)->keys);
}

QByteArray token(const auth::KeySet &keys, const QByteArray &subject, qint64 expiresAt)
{
    return *auth::mintToken(keys.keys().front(), QByteArray(R"({"sub":")" + subject + R"(","exp":)"
                                                            + QByteArray::number(expiresAt) + '}'));
}

} // namespace

void TokenVerifierContractTest::acceptsAndCaches()
{
    const auto keys = keySet("a", 'k');
    auth::CachedVerifier verifier;
    verifier.use(keys, {});
    const QByteArray good = token(*keys, "alice", kNowMs / 1000 + 60);

    for (int i = 0; i < 3; ++i) {
        const auto claims = verifier.verify(good, kNowMs);
        QVERIFY(claims);
        QCOMPARE(claims->subject, QByteArray("alice"));
    }
    QCOMPARE(verifier.verify(good, kNowMs + 3'600'000).error().code,
             ErrorCode::TokenExpired); // also when cached
}

void TokenVerifierContractTest::refusesWithTheRightCode()
{
    const auto keys = keySet("a", 'k');
    auth::CachedVerifier verifier;
    QCOMPARE(verifier.verify("x.y.z", kNowMs).error().code, ErrorCode::NotReady);
    verifier.use(keys, {});

    QCOMPARE(verifier.verify("", kNowMs).error().code, ErrorCode::TokenInvalid);
    QCOMPARE(verifier.verify("x.y.z", kNowMs).error().code, ErrorCode::TokenInvalid);
    QCOMPARE(
        verifier.verify(token(*keySet("a", 'x'), "alice", kNowMs / 1000 + 60), kNowMs).error().code,
        ErrorCode::TokenInvalid);
    QCOMPARE(verifier.verify(token(*keys, "alice", kNowMs / 1000 - 3600), kNowMs).error().code,
             ErrorCode::TokenExpired);
}

void TokenVerifierContractTest::tellsUnknownKeysApart()
{
    const auto keys = keySet("a", 'k');
    auth::CachedVerifier verifier;
    verifier.use(keys, {});
    bool unknown = false;

    QVERIFY(
        !verifier.verify(token(*keySet("b", 'k'), "alice", kNowMs / 1000 + 60), kNowMs, &unknown));
    QVERIFY(unknown);
    QVERIFY(
        !verifier.verify(token(*keySet("a", 'x'), "alice", kNowMs / 1000 + 60), kNowMs, &unknown));
    QVERIFY(!unknown);
}

void TokenVerifierContractTest::newKeysForgetOldTokens()
{
    const auto keys = keySet("a", 'k');
    auth::CachedVerifier verifier;
    verifier.use(keys, {});
    const QByteArray good = token(*keys, "alice", kNowMs / 1000 + 60);
    QVERIFY(verifier.verify(good, kNowMs));
    verifier.use(keySet("a", 'n'), {});

    QVERIFY(!verifier.verify(good, kNowMs));
}

QTEST_GUILESS_MAIN(TokenVerifierContractTest)
#include "token_verifier_contract_test.moc"
