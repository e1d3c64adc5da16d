// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/connection_token.h"
#include "server/auth/room_token.h"
#include "tests/unit/auth/auth_fixture.h"

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;

class TwakeTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authenticates_data();
    void authenticates();
    void namesTheCompanies();
    void roomTokensLookLikeTwakes();
    void checksRoomTokens_data();
    void checksRoomTokens();
    void roomTokensOpenNoSession();
    void tellsThatAKeyIsUnknown();

private:
    static QByteArray tokenOf(const QByteArray &payload, Algorithm algorithm = Algorithm::HS256,
                              const QByteArray &secret = "supersecret")
    {
        return signJws(algorithm, secret, payload);
    }

    Key m_key = loadKey(Algorithm::HS256, "supersecret");
    std::shared_ptr<const KeySet> m_keys = KeySet::create({m_key});
    RoomTokenKey m_roomKey{m_key, std::chrono::seconds(2'678'400)};
};

void TwakeTokensTest::authenticates_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<qint64>("at");
    const auto row = [](const char *what, const QByteArray &token, const QByteArray &message,
                        const QByteArray &name = "JsonWebTokenError",
                        qint64 at = -1) { QTest::newRow(what) << token << name << message << at; };
    const QByteArray good = tokenOf(R"({"sub":"alice","iat":1700000000})");
    const QList<QByteArray> parts = good.split('.');
    row("good", good, "", "");
    row("without subject", tokenOf(R"({"iat":1})"), "", "");
    row("born in the future", tokenOf(R"({"sub":"a","iat":1800000000})"), "", "");
    row("words", "Not a JWT token", "jwt malformed");
    row("four parts", good + ".x", "jwt malformed");
    row("huge", QByteArray(100'000, 'x'), "jwt malformed");
    row("spaces", "a b.c d.e f", "invalid token");
    row("padding", parts[0] + "==." + parts[1] + '.' + parts[2], "invalid token");
    row("no header", '.' + parts[1] + '.' + parts[2], "invalid token");
    row("header is no JSON", "abcd." + parts[1] + '.' + parts[2], "invalid token");
    row("payload is no JSON", parts[0] + ".abcd." + parts[2], "invalid token");
    row("no signature", parts[0] + '.' + parts[1] + '.', "jwt signature is required");
    row("none",
        QByteArray(R"({"alg":"none"})").toBase64(QByteArray::OmitTrailingEquals) + '.' + parts[1]
            + ".AAAA",
        "invalid algorithm");
    row("other algorithm", tokenOf("{}", Algorithm::HS512), "invalid algorithm");
    row("other secret", tokenOf("{}", Algorithm::HS256, "guessed"), "invalid signature");
    row("cut signature", good.chopped(1), "invalid signature");
    row("nbf is text", tokenOf(R"({"nbf":"1","exp":"1"})"), "invalid nbf value");
    row("exp is text", tokenOf(R"({"exp":"1"})"), "invalid exp value");
    row("expires now", tokenOf(R"({"exp":1700000000})"), "jwt expired", "TokenExpiredError", kNow);
    row("expires later", tokenOf(R"({"exp":1700000001})"), "", "");
    row("begins later", tokenOf(R"({"nbf":1700000001,"exp":1})"), "jwt not active",
        "NotBeforeError", kNow + 1);
    row("refresh", tokenOf(R"({"sub":"a","type":"refresh"})"),
        "invalid token: a refresh token does not authenticate");
    row("access", tokenOf(R"({"sub":"a","type":"access"})"), "", "");
    row("subject is a number", tokenOf(R"({"sub":1})"), "invalid token: claim sub is not a string");
}

void TwakeTokensTest::authenticates()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, message);
    QFETCH(const qint64, at);

    const auto checked = checkConnectionToken(token, *m_keys, {}, kNow);
    if (name.isEmpty()) {
        QVERIFY2(checked, checked ? "" : checked.error().message.constData());
        return;
    }
    QVERIFY(!checked);
    QCOMPARE(checked.error().name, name);
    QCOMPARE(checked.error().message, message);
    QCOMPARE(checked.error().atSeconds.value_or(-1), at);
}

void TwakeTokensTest::namesTheCompanies()
{
    const auto plain = checkConnectionToken(tokenOf(R"({"sub":"a"})"), *m_keys, {}, kNow);
    QVERIFY(plain && !plain->namesCompanies);
    const auto member = checkConnectionToken(
        tokenOf(R"({"sub":"a","org":{"acme":{"role":"owner"},"bolt":{}}})"), *m_keys, {}, kNow);
    QVERIFY(member && member->namesCompanies);
    QCOMPARE(member->companies, (std::vector<QByteArray>{"acme", "bolt"}));
}

void TwakeTokensTest::roomTokensLookLikeTwakes()
{
    const auto token = mintRoomToken(m_roomKey, "alice", "/channels?type=\"x\"", kNow);
    QVERIFY2(token, whyNot(token));
    const QList<QByteArray> parts = token->split('.');
    QCOMPARE(parts[0], QByteArray("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"));
    QCOMPARE(
        QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding),
        QByteArray(
            R"({"sub":"alice","name":"/channels?type=\"x\"","iat":1702678400,"nbf":1699999940})"));
    QVERIFY(checkRoomToken(*token, m_roomKey, "alice", "/channels?type=\"x\"", kNow));
}

void TwakeTokensTest::checksRoomTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *what, const QByteArray &payload, bool isGood) {
        QTest::newRow(what) << tokenOf(payload) << isGood;
    };
    row("good", R"({"sub":"alice","name":"/r","iat":1700000001})", true);
    row("deadline is now", R"({"sub":"alice","name":"/r","iat":1700000000})", false);
    row("no deadline", R"({"sub":"alice","name":"/r"})", false);
    row("other room", R"({"sub":"alice","name":"/s","iat":1700000001})", false);
    row("room is a number", R"({"sub":"alice","name":1,"iat":1700000001})", false);
    row("other subject", R"({"sub":"bob","name":"/r","iat":1700000001})", false);
    row("no subject", R"({"name":"/r","iat":1700000001})", false);
    row("not yet", R"({"sub":"alice","name":"/r","iat":1700000009,"nbf":1700000001})", false);
    row("expired", R"({"sub":"alice","name":"/r","iat":1700000009,"exp":1700000000})", false);
    QTest::newRow("other secret") << tokenOf(R"({"sub":"alice","name":"/r","iat":1700000001})",
                                             Algorithm::HS256, "guessed")
                                  << false;
    QTest::newRow("words") << QByteArray("twake") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TwakeTokensTest::checksRoomTokens()
{
    QFETCH(const QByteArray, token);
    QFETCH(const bool, isGood);
    const Result<> checked = checkRoomToken(token, m_roomKey, "alice", "/r", kNow);
    QCOMPARE(checked.has_value(), isGood);
    QVERIFY(!checkRoomToken(token, m_roomKey, "", "/r", kNow));
}

// Twake signs both with one secret, and a room token has no `exp`.
void TwakeTokensTest::roomTokensOpenNoSession()
{
    const auto token = mintRoomToken(m_roomKey, "alice", "/r", kNow);
    const qint64 later = kNow + m_roomKey.lifetime.count() + 1;
    for (const qint64 now : {kNow, later}) {
        QVERIFY(!verify(*token, *m_keys, {}, now));
        QVERIFY(!checkConnectionToken(*token, *m_keys, {}, now));
    }
}

void TwakeTokensTest::tellsThatAKeyIsUnknown()
{
    Key named = m_key;
    named.kid = "known";
    TwakeTokenKeeper keeper;
    keeper.use(KeySet::create({named}), {}, std::nullopt);
    const auto sawUnknown = [&](Algorithm algorithm, const QByteArray &header) {
        const KeyPair pair = createKeyPair(Algorithm::ES256);
        const QByteArray &key = algorithm == Algorithm::ES256 ? pair.privatePem : "supersecret";
        (void)keeper.checkConnection(signJws(algorithm, key, header, R"({"sub":"a"})"), kNow);
        return keeper.takeUnknownKey();
    };

    QVERIFY(!sawUnknown(Algorithm::HS256, R"({"alg":"HS256","kid":"known"})"));
    QVERIFY(sawUnknown(Algorithm::HS256, R"({"alg":"HS256","kid":"other"})"));
    QVERIFY(!keeper.takeUnknownKey()); // told once
    QVERIFY(sawUnknown(Algorithm::ES256, R"({"alg":"ES256","kid":"other"})"));
    QVERIFY(!sawUnknown(Algorithm::ES256, R"({"alg":"ES256"})"));
    QVERIFY(!sawUnknown(Algorithm::HS256, R"({"alg":"HS256"})"));
}

QTEST_GUILESS_MAIN(TwakeTokensTest)
#include "twake_tokens_test.moc"
