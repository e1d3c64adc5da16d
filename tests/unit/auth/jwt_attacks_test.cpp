// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/auth/auth_fixture.h"

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;

/// Forged and malformed tokens against a set with one RS256, one ES256 and one HS256 key.
class JwtAttacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesForgeries_data();
    void refusesForgeries();
    void ignoresKeysInHeaders_data();
    void ignoresKeysInHeaders();
    void refusesEveryTruncation();
    void refusesEveryFlippedBit();
    void treatsKidAsOpaque_data();
    void treatsKidAsOpaque();
    void neverRepeatsTheToken();

private:
    void addHeaderForgeries();
    void addSignatureForgeries();
    void addShapes();

    KeyPair m_rsa = createKeyPair(Algorithm::RS256);
    KeyPair m_ec = createKeyPair(Algorithm::ES256);
    KeyPair m_ec384 = createKeyPair(Algorithm::ES384);
    KeyPair m_attacker = createKeyPair(Algorithm::RS256);
    KeyPair m_attackerEc = createKeyPair(Algorithm::ES256);
    QByteArray m_secret = "a shared secret of 32 bytes or so";
    std::shared_ptr<const KeySet> m_keys;
};

static const QByteArray kAdmin = R"({"sub":"mallory","sluice":{"admin":"admin"}})";

void JwtAttacksTest::initTestCase()
{
    KeySpec rsa;
    rsa.kid = "rsa";
    m_keys = KeySet::create({loadKey(rsa, Algorithm::RS256, m_rsa.publicPem),
                             loadKey(Algorithm::ES256, m_ec.publicPem),
                             loadKey(Algorithm::HS256, m_secret)});
    // The set works at all; otherwise every test below would pass for nothing.
    QVERIFY(verify(signJws(Algorithm::RS256, m_rsa.privatePem, kAdmin), *m_keys, {}, kNow));
    QVERIFY(verify(signJws(Algorithm::ES256, m_ec.privatePem, kAdmin), *m_keys, {}, kNow));
    QVERIFY(verify(signJws(Algorithm::HS256, m_secret, kAdmin), *m_keys, {}, kNow));
}

void JwtAttacksTest::addHeaderForgeries()
{
    const auto signedHeader = [&](const char *name, const QByteArray &header) {
        QTest::newRow(name) << signJws(Algorithm::HS256, m_secret, header, kAdmin);
    };
    for (const char *none : {"none", "None", "NONE", "nOnE", ""}) {
        const QByteArray header = QByteArray(R"({"alg":")") + none + "\"}";
        const QByteArray input = base64Url(header) + '.' + base64Url(kAdmin);
        QTest::addRow("alg '%s' unsigned", none) << input + '.';
        QTest::addRow("alg '%s' without dot", none) << input;
        QTest::addRow("alg '%s' signed", none)
            << signJws(Algorithm::HS256, m_secret, header, kAdmin);
    }
    signedHeader("alg missing", "{}");
    signedHeader("alg null", R"({"alg":null})");
    signedHeader("alg list", R"({"alg":["HS256"]})");
    signedHeader("alg lower case", R"({"alg":"hs256"})");
    signedHeader("alg with NUL", R"({"alg":"HS256\u0000"})");
    signedHeader("alg of encryption", R"({"alg":"A128KW"})");
    signedHeader("alg without key", R"({"alg":"HS512"})");
    signedHeader("alg twice", R"({"alg":"HS256","alg":"HS256"})");
    signedHeader("alg twice by escape", R"({"alg":"HS256","\u0061lg":"none"})");
    signedHeader("kid twice", R"({"alg":"HS256","kid":"a","kid":"b"})");
    signedHeader("kid object", R"({"alg":"HS256","kid":{}})");
    signedHeader("crit unknown", R"({"alg":"HS256","crit":["exp"],"exp":1})");
    signedHeader("crit empty", R"({"alg":"HS256","crit":[]})");
    signedHeader("crit b64", R"({"alg":"HS256","crit":["b64"],"b64":false})");
    signedHeader("b64 alone", R"({"alg":"HS256","b64":false})");
    signedHeader("zip", R"({"alg":"HS256","zip":"DEF"})");
    signedHeader("enc", R"({"alg":"HS256","enc":"A128GCM"})");
    signedHeader("header is a list", R"(["HS256"])");
    signedHeader("header truncated", R"({"alg":"HS256")");
    signedHeader("header too deep",
                 R"({"alg":"HS256","x":)" + QByteArray(40, '[') + QByteArray(40, ']') + '}');
}

void JwtAttacksTest::addSignatureForgeries()
{
    QTest::newRow("public key as HS256 secret")
        << signJws(Algorithm::HS256, m_rsa.publicPem, kAdmin);
    QTest::newRow("public key as HS256 secret, with kid")
        << signJws(Algorithm::HS256, m_rsa.publicPem, R"({"alg":"HS256","kid":"rsa"})", kAdmin);
    QTest::newRow("public key without last newline as HS256 secret")
        << signJws(Algorithm::HS256, m_rsa.publicPem.trimmed(), kAdmin);
    QTest::newRow("empty HS256 secret") << signJws(Algorithm::HS256, "", kAdmin);
    QTest::newRow("ES256 with a P-384 key")
        << signJws(Algorithm::ES384, m_ec384.privatePem, R"({"alg":"ES256"})", kAdmin);
    QTest::newRow("PS256 with the RS256 key")
        << signJws(Algorithm::PS256, m_rsa.privatePem, kAdmin);
    QTest::newRow("PSS signature called RS256")
        << signJws(Algorithm::PS256, m_rsa.privatePem, R"({"alg":"RS256"})", kAdmin);
    QTest::newRow("RS512 with the RS256 key")
        << signJws(Algorithm::RS512, m_rsa.privatePem, kAdmin);

    const QByteArray input = base64Url(R"({"alg":"ES256"})") + '.' + base64Url(kAdmin) + '.';
    const QByteArray genuine = QByteArray::fromBase64(
        signJws(Algorithm::ES256, m_ec.privatePem, kAdmin).split('.').last(),
        QByteArray::Base64UrlEncoding);
    const QByteArray zero(32, '\0');
    QTest::newRow("zero r and s") << input + base64Url(zero + zero);
    QTest::newRow("zero r") << input + base64Url(zero + genuine.last(32));
    QTest::newRow("zero s") << input + base64Url(genuine.first(32) + zero);
    QTest::newRow("r and s of P-384 length") << input + base64Url(QByteArray(96, '\1'));
    QTest::newRow("short signature") << input + base64Url(genuine.first(63));
    QTest::newRow("long signature") << input + base64Url(genuine + '\0');
    QTest::newRow("empty signature") << input;
    const QByteArray rsaInput = base64Url(R"({"alg":"RS256"})") + '.' + base64Url(kAdmin) + '.';
    QTest::newRow("empty RS256 signature") << rsaInput;
    QTest::newRow("zero RS256 signature") << rsaInput + base64Url(QByteArray(256, '\0'));
    QTest::newRow("short RS256 signature") << rsaInput + base64Url(QByteArray(128, '\1'));
}

void JwtAttacksTest::addShapes()
{
    const QByteArray token = signJws(Algorithm::HS256, m_secret, kAdmin);
    const QList<QByteArray> parts = token.split('.');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("four parts") << token + '.';
    QTest::newRow("five parts") << QByteArray("a.b.c.d.e");
    QTest::newRow("padding") << token + '=';
    QTest::newRow("newline") << token + '\n';
    QTest::newRow("leading space") << ' ' + token;
    QTest::newRow("NUL inside") << QByteArray(token).insert(5, '\0');
    QTest::newRow("NUL at the end") << token + '\0';
    QTest::newRow("plain base64") << QByteArray(token).replace('-', '+').replace('_', '/') + '+';
    QTest::newRow("payload empty") << signJws(Algorithm::HS256, m_secret, R"({"alg":"HS256"})", "");
    QTest::newRow("payload duplicate member")
        << signJws(Algorithm::HS256, m_secret, R"({"sub":"a","sub":"b"})");
    QTest::newRow("payload is a list") << signJws(Algorithm::HS256, m_secret, "[]");
    QTest::newRow("payload is a nested token") << signJws(Algorithm::HS256, m_secret, token);
    QTest::newRow("payload too deep")
        << signJws(Algorithm::HS256, m_secret,
                   "{\"x\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + '}');
    QTest::newRow("64 KiB kid") << signJws(
        Algorithm::HS256, m_secret, R"({"alg":"HS256","kid":")" + QByteArray(65536, 'k') + "\"}",
        kAdmin);
    QTest::newRow("json serialization") << "{\"protected\":\"" + parts[0] + "\",\"payload\":\""
                                               + parts[1] + "\",\"signature\":\"" + parts[2]
                                               + "\"}";
}

void JwtAttacksTest::refusesForgeries_data()
{
    QTest::addColumn<QByteArray>("token");
    addHeaderForgeries();
    addSignatureForgeries();
    addShapes();
}

void JwtAttacksTest::refusesForgeries()
{
    QFETCH(QByteArray, token);

    const auto claims = verify(token, *m_keys, {}, kNow);

    QVERIFY(!claims);
    QCOMPARE(claims.error().code, ErrorCode::TokenInvalid);
    QVERIFY(!claims.error().detail.isEmpty());
}

void JwtAttacksTest::ignoresKeysInHeaders_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<bool>("withKid");

    const QByteArray jwk = toJwk(m_attacker, Algorithm::RS256);
    const auto row = [](const char *name, const QByteArray &member) {
        QTest::addRow("%s", name) << member << false;
        QTest::addRow("%s, known kid", name) << member << true;
    };
    row("jwk", ",\"jwk\":" + jwk);
    row("jwk garbage", ",\"jwk\":7");
    // Port 9 of the loopback: a fetch would not leave the machine, nor succeed.
    row("jku", R"(,"jku":"https://127.0.0.1:9/keys")");
    row("jku file", R"(,"jku":"file:///etc/passwd")");
    row("x5u", R"(,"x5u":"https://127.0.0.1:9/cert")");
    row("x5c", R"(,"x5c":["MIIB"])");
}

void JwtAttacksTest::ignoresKeysInHeaders()
{
    QFETCH(QByteArray, member);
    QFETCH(bool, withKid);
    const QByteArray kid = withKid ? R"(,"kid":"rsa")" : "";
    const QByteArray header = R"({"alg":"RS256")" + kid + member + '}';

    const auto forged = verify(signJws(Algorithm::RS256, m_attacker.privatePem, header, kAdmin),
                               *m_keys, {}, kNow);
    const auto genuine = verify(signJws(Algorithm::RS256, m_rsa.privatePem, header, kAdmin),
                                *m_keys, {}, kNow);

    QVERIFY(!forged);
    QVERIFY2(genuine, whyNot(genuine));
}

void JwtAttacksTest::refusesEveryTruncation()
{
    const QByteArray token = signJws(Algorithm::HS256, m_secret, kAdmin);

    for (qsizetype size = 0; size < token.size(); ++size)
        QVERIFY(!verify(QByteArrayView(token).first(size), *m_keys, {}, kNow));
}

void JwtAttacksTest::refusesEveryFlippedBit()
{
    const QByteArray token = signJws(Algorithm::HS256, m_secret, kAdmin);

    for (qsizetype i = 0; i < token.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = token;
            changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
            QVERIFY2(!verify(changed, *m_keys, {}, kNow), changed.constData());
        }
    }
}

void JwtAttacksTest::treatsKidAsOpaque_data()
{
    QTest::addColumn<QByteArray>("kid");

    QTest::newRow("path") << QByteArray("../../dev/null");
    QTest::newRow("sql") << QByteArray("' or 1=1");
    QTest::newRow("address") << QByteArray("https://127.0.0.1:9/");
    QTest::newRow("4 KiB") << QByteArray(4096, 'k');
    QTest::newRow("escaped NUL") << QByteArray("rsa\\u0000");
    QTest::newRow("format") << QByteArray("%1 %s %n");
}

void JwtAttacksTest::treatsKidAsOpaque()
{
    QFETCH(QByteArray, kid);
    // An empty secret is what a path like /dev/null would have given.
    const QByteArray token = signJws(Algorithm::RS256, m_attacker.privatePem,
                                     R"({"alg":"RS256","kid":")" + kid + "\"}", kAdmin);

    const auto claims = verify(token, *m_keys, {}, kNow);

    QVERIFY(!claims);
    QVERIFY(isUnknownKey(claims.error()));
}

void JwtAttacksTest::neverRepeatsTheToken()
{
    const auto detailOf = [&](const QByteArray &header, const QByteArray &payload) {
        const auto claims = verify(signJws(Algorithm::HS256, m_secret, header, payload), *m_keys,
                                   {}, kNow);
        return claims ? QString() : claims.error().detail;
    };
    const QStringList details = {
        detailOf(R"({"alg":"MARK"})", "{}"),
        detailOf(R"({"alg":"HS512","kid":"MARK"})", "{}"),
        detailOf(R"({"alg":"HS256"})", R"({"sub":"MARK)"),
        detailOf(R"({"alg":"HS256"})", R"({"MARK":1,"MARK":2})"),
        detailOf(R"({"alg":"HS256"})", R"({"sluice":{"MARK":1}})"),
        detailOf(R"({"alg":"HS256"})", R"({"sluice":{"admin":"MARK"}})"),
    };

    for (const QString &detail : details) {
        QVERIFY(!detail.isEmpty());
        QVERIFY2(!detail.contains(QLatin1StringView("MARK")), qPrintable(detail));
    }
}

QTEST_GUILESS_MAIN(JwtAttacksTest)
#include "jwt_attacks_test.moc"
