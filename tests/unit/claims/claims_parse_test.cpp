// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/claims.h"

#include <QTest>

using namespace sluice;
using namespace sluice::claims;

class ClaimsParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryClaim();
    void leavesAbsentClaimsOut();
    void roundsDates_data();
    void roundsDates();
    void refuses_data();
    void refuses();
    void acceptsDepthUpToTheLimit();
    void acceptsSizeUpToTheLimit();
    void writesWhatItReads();
    void namesAreInverse();
};

void ClaimsParseTest::readsEveryClaim()
{
    const Result<Claims> claims = parseClaims(R"({
        "sub": "alice", "jti": "t1", "iss": "https://id.example", "aud": ["sluice", "other"],
        "exp": 2000, "nbf": 1000, "iat": 1500, "role": "guest", "roles": ["a", "b"],
        "email": {"any": [1, null]},
        "sluice": {"publish": ["orders.*"], "subscribe": ["room:*", "stream:x"],
                   "manage": ["routes", "tokens"], "admin": "operator"}})");

    QVERIFY2(claims, claims ? "" : qPrintable(claims.error().detail));
    QCOMPARE(claims->subject, QByteArray("alice"));
    QCOMPARE(claims->tokenId, QByteArray("t1"));
    QCOMPARE(claims->issuer, QByteArray("https://id.example"));
    QCOMPARE(claims->audience, (std::vector<QByteArray>{"sluice", "other"}));
    QCOMPARE(claims->expiresAt, std::optional<qint64>(2000));
    QCOMPARE(claims->notBefore, std::optional<qint64>(1000));
    QCOMPARE(claims->issuedAt, std::optional<qint64>(1500));
    QCOMPARE(claims->role, QByteArray("guest"));
    QCOMPARE(claims->roles, (std::vector<QByteArray>{"a", "b"}));
    QCOMPARE(claims->grants.publish.size(), size_t(1));
    QVERIFY(claims->grants.publish.front().matches("orders.created"));
    QCOMPARE(claims->grants.subscribe.size(), size_t(2));
    QVERIFY(claims->grants.manage == (std::set{ManageScope::Routes, ManageScope::Tokens}));
    QVERIFY(claims->grants.admin == AdminRole::Operator);
}

void ClaimsParseTest::leavesAbsentClaimsOut()
{
    const Result<Claims> claims = parseClaims("{}");

    QVERIFY(claims);
    QVERIFY(*claims == Claims{});
}

void ClaimsParseTest::roundsDates_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qint64>("exp");
    QTest::addColumn<qint64>("nbf");

    QTest::newRow("whole") << QByteArray("1700000000") << qint64(1700000000) << qint64(1700000000);
    QTest::newRow("half") << QByteArray("1700000000.5") << qint64(1700000000) << qint64(1700000001);
    QTest::newRow("exponent") << QByteArray("17e8") << qint64(1700000000) << qint64(1700000000);
    QTest::newRow("tiny") << QByteArray("1e-300") << qint64(0) << qint64(1);
    QTest::newRow("zero") << QByteArray("0") << qint64(0) << qint64(0);
    QTest::newRow("minus zero") << QByteArray("-0.0") << qint64(0) << qint64(0);
    QTest::newRow("latest") << QByteArray("253402300799") << qint64(253402300799)
                            << qint64(253402300799);
}

void ClaimsParseTest::roundsDates()
{
    QFETCH(QByteArray, number);
    QFETCH(qint64, exp);
    QFETCH(qint64, nbf);

    const Result<Claims> claims = parseClaims("{\"exp\":" + number + ",\"nbf\":" + number
                                              + ",\"iat\":" + number + "}");

    QVERIFY2(claims, claims ? "" : qPrintable(claims.error().detail));
    QCOMPARE(claims->expiresAt.value(), exp);
    QCOMPARE(claims->notBefore.value(), nbf);
    QCOMPARE(claims->issuedAt.value(), exp);
}

void ClaimsParseTest::refuses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const QByteArray &payload, const char *says) {
        QTest::newRow(name) << payload << QString::fromLatin1(says);
    };
    row("empty", "", "empty");
    row("not json", "{sub:1}", "valid JSON");
    row("truncated", R"({"sub":"ali)", "valid JSON");
    row("two documents", "{} {}", "valid JSON");
    row("array", "[]", "object");
    row("text", R"("alice")", "object");
    row("bad utf8", "{\"sub\":\"\xff\"}", "valid JSON");
    row("lone surrogate", R"({"sub":"\ud800"})", "valid JSON");
    row("raw control character", "{\"sub\":\"a\nb\"}", "valid JSON");
    row("duplicate", R"({"sub":"a","sub":"b"})", "duplicate");
    row("duplicate by escape", R"({"sub":"a","s\u0075b":"b"})", "duplicate");
    row("duplicate inside", R"({"x":[{"a":1,"b":2,"a":3}]})", "duplicate");
    row("duplicate grant", R"({"sluice":{"admin":"viewer","admin":"admin"}})", "duplicate");
    row("too deep", QByteArray("{\"a\":") + QByteArray(32, '[') + QByteArray(32, ']') + '}',
        "deeply");
    row("absurdly deep",
        QByteArray("{\"a\":") + QByteArray(4000, '[') + QByteArray(4000, ']') + '}', "valid JSON");
    row("too large", "{\"a\":\"" + QByteArray(kMaxTokenBytes, 'x') + "\"}", "8192 bytes");
    row("sub number", R"({"sub":1})", "claim sub is not a string");
    row("sub null", R"({"sub":null})", "claim sub is not a string");
    row("sub empty", R"({"sub":""})", "claim sub is an empty");
    row("sub nul", R"({"sub":"a\u0000b"})", "U+0000");
    row("jti array", R"({"jti":[]})", "claim jti");
    row("iss object", R"({"iss":{}})", "claim iss");
    row("aud number", R"({"aud":1})", "claim aud");
    row("aud mixed", R"({"aud":["a",1]})", "claim aud");
    row("role array", R"({"role":["a"]})", "claim role");
    row("roles text", R"({"roles":"a"})", "claim roles is not an array");
    row("exp text", R"({"exp":"2000"})", "claim exp is not a number");
    row("exp true", R"({"exp":true})", "claim exp is not a number");
    row("exp null", R"({"exp":null})", "claim exp is not a number");
    row("exp NaN", R"({"exp":NaN})", "valid JSON");
    row("exp Infinity", R"({"exp":Infinity})", "valid JSON");
    row("exp overflow", R"({"exp":1e400})", "valid JSON");
    row("exp huge", R"({"exp":1e300})", "year 9999");
    row("exp 2^63", R"({"exp":9223372036854775808})", "year 9999");
    row("exp 2^64", R"({"exp":18446744073709551616})", "valid JSON");
    row("exp milliseconds", R"({"exp":1700000000000})", "milliseconds");
    row("exp negative", R"({"exp":-1})", "claim exp is negative");
    row("nbf slightly negative", R"({"nbf":-0.1})", "claim nbf is negative");
    row("iat text", R"({"iat":"x"})", "claim iat");
    row("sluice text", R"({"sluice":"admin"})", "claim sluice is not an object");
    row("sluice null", R"({"sluice":null})", "claim sluice is not an object");
    row("unknown grant", R"({"sluice":{"subscibe":["*"]}})", "unknown member");
    row("publish text", R"({"sluice":{"publish":"*"}})", "sluice.publish");
    row("publish number", R"({"sluice":{"publish":[1]}})", "sluice.publish");
    row("publish empty pattern", R"({"sluice":{"publish":[""]}})", "sluice.publish");
    row("manage unknown", R"({"sluice":{"manage":["everything"]}})", "sluice.manage");
    row("manage case", R"({"sluice":{"manage":["Routes"]}})", "sluice.manage");
    row("admin unknown", R"({"sluice":{"admin":"root"}})", "sluice.admin");
    row("admin none", R"({"sluice":{"admin":"none"}})", "sluice.admin");
    row("admin true", R"({"sluice":{"admin":true}})", "sluice.admin");
}

void ClaimsParseTest::refuses()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, says);

    const Result<Claims> claims = parseClaims(payload);

    QVERIFY(!claims);
    QCOMPARE(claims.error().code, ErrorCode::TokenInvalid);
    QVERIFY2(claims.error().detail.contains(says), qPrintable(claims.error().detail));
}

void ClaimsParseTest::acceptsDepthUpToTheLimit()
{
    const QByteArray payload = "{\"a\":" + QByteArray(kMaxClaimsDepth - 1, '[')
                               + QByteArray(kMaxClaimsDepth - 1, ']') + '}';

    const Result<Claims> claims = parseClaims(payload);

    QVERIFY2(claims, claims ? "" : qPrintable(claims.error().detail));
}

void ClaimsParseTest::acceptsSizeUpToTheLimit()
{
    const QByteArray frame = "{\"sub\":\"a\",\"x\":\"\"}";
    QByteArray payload = frame;
    payload.insert(payload.size() - 2, QByteArray(kMaxTokenBytes - frame.size(), 'x'));
    QCOMPARE(payload.size(), kMaxTokenBytes);

    const Result<Claims> claims = parseClaims(payload);

    QVERIFY2(claims, claims ? "" : qPrintable(claims.error().detail));
    QCOMPARE(claims->subject, QByteArray("a"));
}

void ClaimsParseTest::writesWhatItReads()
{
    Claims claims;
    claims.subject = "ünï\"code\\";
    claims.tokenId = "t1";
    claims.expiresAt = 253402300799;
    claims.notBefore = 0;
    claims.issuedAt = 1700000000;
    claims.issuer = "iss";
    claims.audience = {"one"};
    claims.role = "r";
    claims.roles = {"a", "b"};
    claims.grants.publish = {manifest::Pattern("a.*")};
    claims.grants.subscribe = {manifest::Pattern("stream:*"), manifest::Pattern("room:x")};
    claims.grants.manage = {ManageScope::Manifests, ManageScope::Resources};
    claims.grants.admin = AdminRole::Admin;

    const Result<Claims> again = parseClaims(toJson(claims));

    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QVERIFY(*again == claims);
    QCOMPARE(toJson(Claims{}), QByteArray("{}"));
}

void ClaimsParseTest::namesAreInverse()
{
    for (const auto scope : {ManageScope::Routes, ManageScope::Manifests, ManageScope::Tokens,
                             ManageScope::Resources}) {
        QVERIFY(manageScopeFromText(toText(scope)) == scope);
    }
    for (const auto role :
         {AdminRole::None, AdminRole::Viewer, AdminRole::Operator, AdminRole::Admin}) {
        QVERIFY(adminRoleFromText(toText(role)) == role);
    }
    QVERIFY(!adminRoleFromText("Admin"));
    QVERIFY(!manageScopeFromText(""));
}

QTEST_GUILESS_MAIN(ClaimsParseTest)
#include "claims_parse_test.moc"
