// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/claims.h"

#include <QTest>

using namespace sluice;
using namespace sluice::claims;
using namespace std::chrono_literals;

using Code = std::optional<ErrorCode>;

class ClaimsCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksTimes_data();
    void checksTimes();
    void checksIssuerAndAudience_data();
    void checksIssuerAndAudience();
    void findsRoles();
};

void ClaimsCheckTest::checksTimes_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<int>("leeway");
    QTest::addColumn<Code>("refused");

    const auto row = [](const char *name, const char *claim, qint64 now, int leeway, Code code) {
        QTest::newRow(name) << QByteArray(claim) << now << leeway << code;
    };
    const Code fine;
    const Code expired = ErrorCode::TokenExpired;
    const Code invalid = ErrorCode::TokenInvalid;
    row("exp-1", "exp", 999, 0, fine);
    row("exp", "exp", 1000, 0, expired);
    row("exp+1", "exp", 1001, 0, expired);
    row("exp with leeway", "exp", 1000, 30, fine);
    row("exp+leeway-1", "exp", 1029, 30, fine);
    row("exp+leeway", "exp", 1030, 30, expired);
    row("exp+leeway+1", "exp", 1031, 30, expired);
    row("nbf-1", "nbf", 999, 0, invalid);
    row("nbf", "nbf", 1000, 0, fine);
    row("nbf-leeway-1", "nbf", 969, 30, invalid);
    row("nbf-leeway", "nbf", 970, 30, fine);
    row("iat-1", "iat", 999, 0, invalid);
    row("iat", "iat", 1000, 0, fine);
    row("iat-leeway-1", "iat", 969, 30, invalid);
    row("iat-leeway", "iat", 970, 30, fine);
    row("none", "none", 1000, 0, fine);
}

void ClaimsCheckTest::checksTimes()
{
    QFETCH(QByteArray, claim);
    QFETCH(qint64, now);
    QFETCH(int, leeway);
    QFETCH(Code, refused);
    Claims claims;
    if (claim == "exp")
        claims.expiresAt = 1000;
    if (claim == "nbf")
        claims.notBefore = 1000;
    if (claim == "iat")
        claims.issuedAt = 1000;

    const Result<> checked = checkTimes(claims, now, std::chrono::seconds(leeway));

    QCOMPARE(checked ? Code() : Code(checked.error().code), refused);
}

void ClaimsCheckTest::checksIssuerAndAudience_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("issuer");
    QTest::addColumn<QByteArray>("audience");
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char *name, const char *payload, const char *issuer,
                        const char *audience, bool accepted) {
        QTest::newRow(name) << QByteArray(payload) << QByteArray(issuer) << QByteArray(audience)
                            << accepted;
    };
    row("nothing expected", R"({"iss":"x","aud":"y"})", "", "", true);
    row("issuer", R"({"iss":"x"})", "x", "", true);
    row("issuer missing", "{}", "x", "", false);
    row("issuer longer", R"({"iss":"xy"})", "x", "", false);
    row("issuer other case", R"({"iss":"X"})", "x", "", false);
    row("audience text", R"({"aud":"y"})", "", "y", true);
    row("audience listed", R"({"aud":["x","y"]})", "", "y", true);
    row("audience not listed", R"({"aud":["x","yy"]})", "", "y", false);
    row("audience empty list", R"({"aud":[]})", "", "y", false);
    row("audience missing", "{}", "", "y", false);
    row("both", R"({"iss":"x","aud":"y"})", "x", "y", true);
    row("swapped", R"({"iss":"y","aud":"x"})", "x", "y", false);
}

void ClaimsCheckTest::checksIssuerAndAudience()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, issuer);
    QFETCH(QByteArray, audience);
    QFETCH(bool, accepted);
    const Result<Claims> claims = parseClaims(payload);
    QVERIFY(claims);

    const Result<> checked = checkIssuerAudience(
        *claims, issuer, audience.isEmpty() ? std::vector<QByteArray>() : std::vector{audience});

    QCOMPARE(checked.has_value(), accepted);
    if (!checked)
        QCOMPARE(checked.error().code, ErrorCode::TokenInvalid);
}

void ClaimsCheckTest::findsRoles()
{
    Claims claims;
    claims.role = "guest";
    claims.roles = {"editor", "author"};

    QVERIFY(hasRole(claims, "guest"));
    QVERIFY(hasRole(claims, "author"));
    QVERIFY(!hasRole(claims, "admin"));
}

QTEST_GUILESS_MAIN(ClaimsCheckTest)
#include "claims_check_test.moc"
