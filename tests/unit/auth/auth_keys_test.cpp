// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/mint.h"
#include "tests/unit/auth/auth_fixture.h"

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;

class AuthKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsPemFiles_data();
    void loadsPemFiles();
    void refusesContradictions_data();
    void refusesContradictions();
    void warnsOfShortSecrets();
    void readsJwks_data();
    void readsJwks();
    void verifiesWithJwks_data();
    void verifiesWithJwks();
    void refusesJwks_data();
    void refusesJwks();
    void signsWithAPrivateJwkOfTheOperator();
    void generationsGrow();

private:
    QTemporaryDir m_folder;
    KeyPair m_rsa = createKeyPair(Algorithm::RS256);
    KeyPair m_ec = createKeyPair(Algorithm::ES256);
    KeyPair m_ec384 = createKeyPair(Algorithm::ES384);
    KeyPair m_ed = createKeyPair(Algorithm::EdDSA);
};

void AuthKeysTest::loadsPemFiles_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<bool>("canSign");

    const QByteArray parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n"
                                  "-----END EC PARAMETERS-----\n";
    QTest::newRow("public RSA") << m_rsa.publicPem << QByteArray("RS256") << false;
    QTest::newRow("private RSA") << m_rsa.privatePem << QByteArray("PS512") << true;
    QTest::newRow("public EC") << m_ec.publicPem << QByteArray("ES256") << false;
    QTest::newRow("private EC") << m_ec.privatePem << QByteArray("ES256") << true;
    QTest::newRow("EC after its parameters")
        << parameters + m_ec.privatePem << QByteArray("ES256") << true;
    QTest::newRow("public Ed25519") << m_ed.publicPem << QByteArray("EdDSA") << false;
    QTest::newRow("private Ed25519") << m_ed.privatePem << QByteArray("EdDSA") << true;
    QTest::newRow("text around the key") << "Issued 2026\n" + m_ec.publicPem + "the end\n"
                                         << QByteArray("ES256") << false;
}

void AuthKeysTest::loadsPemFiles()
{
    QFETCH(QByteArray, pem);
    QFETCH(QByteArray, alg);
    QFETCH(bool, canSign);
    KeySpec spec;
    spec.kid = "k";
    spec.alg = alg;
    spec.issuer = "i";
    spec.pemFile = writeFile(m_folder, QStringLiteral("key.pem"), pem);

    const Result<LoadedKeys> loaded = loadKeys(spec);

    QVERIFY2(loaded, whyNot(loaded));
    QCOMPARE(loaded->keys.size(), size_t(1));
    QVERIFY(loaded->warnings.empty());
    const Key &key = loaded->keys.front();
    QCOMPARE(key.kid, QByteArray("k"));
    QCOMPARE(key.issuer, QByteArray("i"));
    QVERIFY(key.algorithm == algorithmFromName(alg));
    QCOMPARE(key.canSign, canSign);
}

void AuthKeysTest::refusesContradictions_data()
{
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const char *alg, const QByteArray &secret,
                        const QByteArray &pem, const char *says) {
        QTest::newRow(name) << QByteArray(alg) << secret << pem << QString::fromLatin1(says);
    };
    const QByteArray secret(64, 's');
    row("nothing", "HS256", "", "", "exactly one");
    row("secret and PEM", "HS256", secret, m_rsa.publicPem, "exactly one");
    row("no algorithm", "", secret, "", "alg must be one of");
    row("none", "none", secret, "", "alg must be one of");
    row("lower case", "hs256", secret, "", "alg must be one of");
    row("PEM with HS256", "HS256", "", m_rsa.publicPem, "make the public key a secret");
    row("PEM as secret", "HS256", m_rsa.publicPem, "", "PEM text");
    row("secret with RS256", "RS256", secret, "", "not a secret");
    row("EC key with RS256", "RS256", "", m_ec.publicPem, "another type");
    row("RSA key with ES256", "ES256", "", m_rsa.publicPem, "another type");
    row("Ed25519 key with ES256", "ES256", "", m_ed.publicPem, "another type");
    row("P-384 key with ES256", "ES256", "", m_ec384.publicPem, "P-384, ES256 needs P-256");
    row("P-256 key with ES512", "ES512", "", m_ec.publicPem, "P-256, ES512 needs P-521");
    row("RSA of 1024 bits", "RS256", "", createKeyPair(Algorithm::RS256, 1024).publicPem, "1024");
    row("no PEM", "RS256", "", "hello", "no readable key");
    row("cut PEM", "RS256", "", m_rsa.publicPem.first(100), "no readable key");
    row("broken PEM", "RS256", "", QByteArray(m_rsa.publicPem).replace(40, 60, QByteArray(60, 'A')),
        "no readable key");
    row("encrypted PEM", "RS256", "",
        QByteArray(m_rsa.privatePem).replace("PRIVATE", "ENCRYPTED PRIVATE"), "decrypted first");
    row("huge file", "RS256", "", QByteArray(70000, 'x'), "65536 bytes");
}

void AuthKeysTest::refusesContradictions()
{
    QFETCH(QByteArray, alg);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, pem);
    QFETCH(QString, says);
    KeySpec spec;
    spec.kid = "main";
    spec.alg = alg;
    spec.secret = secret;
    if (!pem.isEmpty())
        spec.pemFile = writeFile(m_folder, QStringLiteral("key.pem"), pem);

    const Result<LoadedKeys> loaded = loadKeys(spec);

    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::ConfigInvalid);
    QVERIFY2(loaded.error().detail.contains(says), whyNot(loaded));
}

void AuthKeysTest::warnsOfShortSecrets()
{
    KeySpec spec;
    spec.alg = "HS512";
    spec.secret = QByteArray(63, 's');
    const Result<LoadedKeys> shorter = loadKeys(spec);
    spec.secret = QByteArray(64, 's');
    const Result<LoadedKeys> enough = loadKeys(spec);
    spec.secret.clear();
    spec.pemFile = m_folder.filePath(QStringLiteral("missing.pem"));
    spec.alg = "RS256";
    const Result<LoadedKeys> missing = loadKeys(spec);

    QCOMPARE(shorter->warnings.size(), size_t(1));
    QCOMPARE(enough->warnings.size(), size_t(0));
    QCOMPARE(missing.error().code, ErrorCode::FileUnreadable);
}

void AuthKeysTest::readsJwks_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("byOperator");
    QTest::addColumn<QByteArray>("allowed");
    QTest::addColumn<QByteArray>("algorithms");

    const auto row = [](const char *name, const QByteArray &key, const char *allowed,
                        const char *algorithms) {
        QTest::newRow(name) << key << false << QByteArray(allowed) << QByteArray(algorithms);
    };
    const auto rsa = [&](const char *more) { return toJwk(m_rsa, Algorithm::RS256, more); };
    const auto ec = [&](const char *more) { return toJwk(m_ec, Algorithm::ES256, more); };
    row("RSA with alg", rsa(R"(,"alg":"PS384")"), "", "PS384");
    row("RSA without alg", rsa(""), "", "RS256");
    row("RSA without alg, allowed", rsa(""), "RS512 PS256 ES256", "RS512 PS256");
    row("RSA with a forbidden alg", rsa(R"(,"alg":"RS256")"), "PS256", "");
    row("RSA with alg HS256", rsa(R"(,"alg":"HS256")"), "", "");
    row("RSA with alg none", rsa(R"(,"alg":"none")"), "", "");
    row("RSA with alg number", rsa(R"(,"alg":5)"), "", "");
    row("RSA for encryption", rsa(R"(,"use":"enc")"), "", "");
    row("RSA for signatures", rsa(R"(,"use":"sig")"), "", "RS256");
    row("RSA to wrap keys", rsa(R"(,"key_ops":["wrapKey"])"), "", "");
    row("RSA to verify", rsa(R"(,"key_ops":["verify"])"), "", "RS256");
    row("EC without alg", ec(""), "", "ES256");
    row("EC with another curve's alg", ec(R"(,"alg":"ES384")"), "", "");
    row("EC not allowed", ec(""), "RS256", "");
    row("EC 384", toJwk(m_ec384, Algorithm::ES384), "", "ES384");
    row("Ed25519", toJwk(m_ed, Algorithm::EdDSA), "", "EdDSA");
    row("x5u beside numbers", ec(R"(,"x5u":"https://127.0.0.1:9/")"), "", "ES256");
    row("x5u alone", R"({"kty":"RSA","x5u":"https://127.0.0.1:9/","alg":"RS256"})", "", "");
    row("kid number", ec(R"(,"kid":7)"), "", "");
    row("unknown kty", R"({"kty":"XX","x":"AA"})", "", "");
    row("no kty", "{}", "", "");
    row("no object", "7", "", "");
    row("point off the curve",
        R"({"kty":"EC","crv":"P-256","x":")" + base64Url(QByteArray(32, '\1')) + R"(","y":")"
            + base64Url(QByteArray(32, '\1')) + "\"}",
        "", "");
    row("small RSA", toJwk(createKeyPair(Algorithm::RS256, 1024), Algorithm::RS256), "", "");
    row("huge RSA",
        R"({"kty":"RSA","e":"AQAB","n":")" + base64Url(QByteArray(2000, '\xff')) + "\"}", "", "");
    const QByteArray oct = R"({"kty":"oct","alg":"HS256","k":")" + base64Url(QByteArray(32, 's'));
    row("secret from the network", oct + "\"}", "", "");
    QTest::newRow("secret of the operator")
        << oct + "\"}" << true << QByteArray() << QByteArray("HS256");
    QTest::newRow("short secret of the operator")
        << QByteArray(R"({"kty":"oct","alg":"HS256","k":"AAAA"})") << true << QByteArray()
        << QByteArray();
    QTest::newRow("secret without alg")
        << QByteArray(R"({"kty":"oct","k":"AAAA"})") << true << QByteArray() << QByteArray();
}

void AuthKeysTest::readsJwks()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, byOperator);
    QFETCH(QByteArray, allowed);
    QFETCH(QByteArray, algorithms);
    JwksRules rules;
    rules.trust = byOperator ? JwksTrust::Operator : JwksTrust::Public;
    for (const QByteArray &name : allowed.split(' ')) {
        if (!name.isEmpty())
            rules.allowed.push_back(*algorithmFromName(name));
    }

    const Result<LoadedKeys> loaded = parseJwks("{\"keys\":[" + key + "]}", rules);

    QVERIFY2(loaded, whyNot(loaded));
    QList<QByteArray> names;
    for (const Key &found : loaded->keys)
        names.append(algorithmRow(found.algorithm).name.toByteArray());
    QCOMPARE(names.join(' '), algorithms);
    QCOMPARE(loaded->warnings.size(), size_t(algorithms.isEmpty() ? 1 : 0));
}

void AuthKeysTest::verifiesWithJwks_data()
{
    QTest::addColumn<int>("algorithm");
    for (const AlgorithmRow &row : algorithmTable()) {
        if (row.keyType != KeyType::Symmetric)
            QTest::newRow(row.name.data()) << static_cast<int>(row.algorithm);
    }
}

void AuthKeysTest::verifiesWithJwks()
{
    QFETCH(int, algorithm);
    const auto pinned = static_cast<Algorithm>(algorithm);
    const KeyPair pair = createKeyPair(pinned);
    const QByteArray name = algorithmRow(pinned).name.toByteArray();
    const QByteArray more = R"(,"kid":"k","alg":")" + name + '"';
    const Result<LoadedKeys> loaded = parseJwks("{\"keys\":[" + toJwk(pair, pinned, more) + "]}",
                                                {"https://id", {}});
    QVERIFY2(loaded, whyNot(loaded));
    const auto keys = KeySet::create(loaded->keys);
    const QByteArray header = R"({"kid":"k","alg":")" + name + "\"}";

    const auto ours = verify(signJws(pinned, pair.privatePem, header, R"({"iss":"https://id"})"),
                             *keys, {}, kNow);
    const auto others = verify(signJws(pinned, pair.privatePem, header, R"({"iss":"https://x"})"),
                               *keys, {}, kNow);

    QVERIFY2(ours, whyNot(ours));
    QVERIFY(!others);
    QVERIFY(!keys->keys().front().canSign);
}

void AuthKeysTest::refusesJwks_data()
{
    QTest::addColumn<QByteArray>("document");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html></html>");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no keys") << QByteArray("{}");
    QTest::newRow("keys object") << QByteArray(R"({"keys":{}})");
    QTest::newRow("keys twice") << QByteArray(R"({"keys":[],"keys":[]})");
    QTest::newRow("duplicate in key") << QByteArray(R"({"keys":[{"kty":"EC","kty":"RSA"}]})");
    QTest::newRow("deep") << QByteArray(R"({"keys":[[[[[[[[[]]]]]]]]]})");
    QTest::newRow("truncated") << QByteArray(R"({"keys":[{"kty":"EC")");
    QTest::newRow("65 keys") << "{\"keys\":[" + QByteArray("{},").repeated(64) + "{}]}";
    QTest::newRow("too large") << R"({"keys":[],"x":")" + QByteArray(kMaxJwksBytes, 'x') + "\"}";
}

void AuthKeysTest::refusesJwks()
{
    QFETCH(QByteArray, document);

    const Result<LoadedKeys> loaded = parseJwks(document, {});

    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::ConfigInvalid);
}

void AuthKeysTest::signsWithAPrivateJwkOfTheOperator()
{
    // RFC 8037 appendix A.1 and A.2.
    const QByteArray document = R"({"keys":[{"kty":"OKP","crv":"Ed25519",
        "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
        "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})";
    KeySpec spec;
    spec.jwksFile = writeFile(m_folder, QStringLiteral("keys.json"), document);

    const Result<LoadedKeys> loaded = loadKeys(spec);
    const Result<LoadedKeys> fetched = parseJwks(document, {});

    QVERIFY2(loaded, whyNot(loaded));
    QVERIFY(loaded->keys.front().canSign);
    QVERIFY(!fetched->keys.front().canSign);
    const auto token = mintToken(loaded->keys.front(), R"({"sub":"a"})");
    QVERIFY2(token, whyNot(token));
    QVERIFY(verify(*token, *KeySet::create(fetched->keys), {}, kNow));
}

void AuthKeysTest::generationsGrow()
{
    const auto first = KeySet::create({});
    const auto second = KeySet::create({});

    QVERIFY(second->generation() > first->generation());
}

QTEST_GUILESS_MAIN(AuthKeysTest)
#include "auth_keys_test.moc"
