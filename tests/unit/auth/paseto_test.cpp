// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/paseto.h"
#include "server/auth/toa_token.h"

#include <QDateTime>
#include <QTest>

using namespace sluice;
using namespace sluice::auth;
using claims::Refusal;

namespace {

constexpr qint64 kNow = 1'795'313'151'106;

TokenKeys keys()
{
    return {{{"key0", QByteArray(32, 'a')}, {"old", QByteArray(32, 'b')}}};
}

claims::Identity developer()
{
    claims::Identity identity;
    identity.scheme = claims::Scheme::Basic;
    identity.claims.subject = "efe3a65e";
    identity.claims.roles = {"developer", "app:\xE2\x9C\x93"};
    return identity;
}

} // namespace

class PasetoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensATokenOfTheReferenceLibrary();
    void opensWhatItSealed();
    void refusesEveryChangedByte();
    void readsKeys();
    void issuesAndOpens();
    void tellsStaleFromFresh();
    void refuses_data();
    void refuses();
};

// Made by npm paseto 3.1.4: V3.encrypt({n: 1}, key of 32 bytes 'a', {iat: false, footer: {kid}}).
void PasetoTest::opensATokenOfTheReferenceLibrary()
{
    const QByteArray token = "v3.local.DlDbTmu1_m2S0Z7b1Z86dMFr_gyr-5CXNh50bxiQf6zHEUsxgOc"
                             "aH-soUV_y6087B8JRWhuXgAa16QwJdpHqe3yvcnwr_KSQZFrwcAJP6R97yd_"
                             "3fBu9.eyJraWQiOiJrZXkwIn0";
    const auto text = splitPaseto(token);
    QVERIFY(text);
    QCOMPARE(text->footer, QByteArray("{\"kid\":\"key0\"}"));
    QCOMPARE(openPaseto(*text, QByteArray(32, 'a')), std::optional<QByteArray>("{\"n\":1}"));
    QVERIFY(!openPaseto(*text, QByteArray(32, 'b')));
    // The same nonce, message and footer give the same token.
    QCOMPARE(sealPaseto("{\"n\":1}", text->footer, QByteArray(32, 'a'), text->nonce), token);
}

void PasetoTest::opensWhatItSealed()
{
    for (const QByteArray &footer : {QByteArray(), QByteArray("f")}) {
        const QByteArray token = sealPaseto("message", footer, QByteArray(32, 'a'));
        const auto text = splitPaseto(token);
        QVERIFY(text);
        QCOMPARE(text->footer, footer);
        QCOMPARE(openPaseto(*text, QByteArray(32, 'a')), std::optional<QByteArray>("message"));
        QVERIFY(token != sealPaseto("message", footer, QByteArray(32, 'a')));
    }
}

void PasetoTest::refusesEveryChangedByte()
{
    const QByteArray token = sealPaseto("message", "footer", QByteArray(32, 'a'));
    for (qsizetype i = 0; i < token.size(); ++i) {
        QByteArray changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        const auto text = splitPaseto(changed);
        QVERIFY2(!text || !openPaseto(*text, QByteArray(32, 'a')), qPrintable(QString::number(i)));
    }
    for (qsizetype i = 0; i < token.size(); ++i) {
        const auto text = splitPaseto(token.first(i));
        QVERIFY(!text || !openPaseto(*text, QByteArray(32, 'a')));
    }
}

void PasetoTest::readsKeys()
{
    const QByteArray text = "k3.local."
                            + QByteArray(32, 'a').toBase64(QByteArray::Base64UrlEncoding
                                                           | QByteArray::OmitTrailingEquals);
    QCOMPARE(pasetoSecret(text).value_or(QByteArray()), QByteArray(32, 'a'));
    for (const QByteArray &bad : {QByteArray("k3.local."), QByteArray("k4.local.") + text.sliced(9),
                                  text.chopped(1), text + 'A', text + '=', QByteArray("secret")})
        QVERIFY(!pasetoSecret(bad));
}

void PasetoTest::issuesAndOpens()
{
    const QByteArray token = issueToken(developer(), keys(), "nex", kNow);
    const auto opened = openToken(token, keys(), "nex", kNow + 1);
    QVERIFY(opened);
    QVERIFY(!opened->isStale);
    const claims::Identity &identity = opened->identity;
    QCOMPARE(identity.claims.subject, developer().claims.subject);
    QVERIFY(identity.claims.roles == developer().claims.roles);
    QCOMPARE(identity.claims.expiresAt.value_or(0), (kNow + 2'592'000'000) / 1000);
    QCOMPARE(identity.credential, QByteArray("key0"));
    QVERIFY(identity.scheme == claims::Scheme::Token);
    QVERIFY(issueToken(developer(), {}, "nex", kNow).isEmpty());
    TokenKeys unending = keys();
    unending.lifetimeMs = 0;
    const auto forEver = openToken(issueToken(developer(), unending, "nex", kNow), unending, "nex",
                                   kNow * 2);
    QVERIFY(forEver && !forEver->identity.claims.expiresAt && !forEver->isStale);
}

void PasetoTest::tellsStaleFromFresh()
{
    const QByteArray token = issueToken(developer(), keys(), "nex", kNow);
    const auto isStale = [&](const TokenKeys &with, qint64 at) {
        const auto opened = openToken(token, with, "nex", at);
        return opened && opened->isStale;
    };
    QVERIFY(!isStale(keys(), kNow + 599'999));
    QVERIFY(isStale(keys(), kNow + 600'000));
    TokenKeys rotated = keys();
    std::swap(rotated.keys[0], rotated.keys[1]);
    QVERIFY(isStale(rotated, kNow));
}

void PasetoTest::refuses_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QByteArray>("footer");
    QTest::addColumn<int>("why");
    const QByteArray good = R"({"identity":{"id":"a","roles":[]},"iss":"nex"})";
    const QByteArray kid = R"({"kid":"key0"})";
    const auto row = [&](const char *name, const QByteArray &contents, const QByteArray &footer,
                         Refusal why) {
        QTest::newRow(name) << contents << footer << static_cast<int>(why);
    };
    row("no footer", good, {}, Refusal::UnknownKey);
    row("unknown key", good, R"({"kid":"x"})", Refusal::UnknownKey);
    row("kid is no text", good, R"({"kid":1})", Refusal::UnknownKey);
    row("another's key", good, R"({"kid":"old"})", Refusal::ForgedToken);
    row("no JSON", "x", kid, Refusal::MalformedToken);
    row("no identity", R"({"iss":"nex"})", kid, Refusal::MalformedToken);
    row("empty id", R"({"identity":{"id":""},"iss":"nex"})", kid, Refusal::MalformedToken);
    row("no issuer", R"({"identity":{"id":"a"}})", kid, Refusal::MalformedToken);
    row("two ids", R"({"identity":{"id":"a","id":"b"},"iss":"nex"})", kid, Refusal::MalformedToken);
    row("roles no list", R"({"identity":{"id":"a","roles":"x"},"iss":"nex"})", kid,
        Refusal::MalformedToken);
    row("other authority", R"({"identity":{"id":"a"},"iss":"NEX"})", kid, Refusal::OtherAuthority);
    row("expired", R"({"identity":{"id":"a"},"iss":"nex","exp":"2026-11-22T02:05:51.106Z"})", kid,
        Refusal::ExpiredToken);
    row("exp no time", R"({"identity":{"id":"a"},"iss":"nex","exp":"soon"})", kid,
        Refusal::MalformedToken);
    row("exp without a zone", R"({"identity":{"id":"a"},"iss":"nex","exp":"2033-01-01T00:00:00"})",
        kid, Refusal::MalformedToken);
    row("of the future", R"({"identity":{"id":"a"},"iss":"nex","iat":"2033-01-01T00:00:00.000Z"})",
        kid, Refusal::MalformedToken);
}

void PasetoTest::refuses()
{
    QFETCH(QByteArray, contents);
    QFETCH(QByteArray, footer);
    const auto opened = openToken(sealPaseto(contents, footer, QByteArray(32, 'a')), keys(), "nex",
                                  kNow);
    QVERIFY(!opened);
    QTEST(static_cast<int>(opened.error()), "why");
}

QTEST_GUILESS_MAIN(PasetoTest)
#include "paseto_test.moc"
