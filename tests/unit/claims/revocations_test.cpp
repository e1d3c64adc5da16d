// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/revocations.h"

#include <QTest>

using namespace sluice::claims;
using Kind = Revocation::Kind;

class RevocationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void widensRepeatedRows();
    void forgetsExpiredRows();
    void removesRows();
    void survivesItsRows();
    void refusesEmptyNames();
};

void RevocationsTest::decides_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("revoked");

    QTest::newRow("other token") << QByteArray(R"({"jti":"t2","sub":"bob"})") << false;
    QTest::newRow("the token") << QByteArray(R"({"jti":"t1","sub":"bob"})") << true;
    QTest::newRow("token id equals a subject") << QByteArray(R"({"jti":"alice"})") << false;
    QTest::newRow("subject equals a token id") << QByteArray(R"({"sub":"t1","iat":1})") << false;
    QTest::newRow("issued before") << QByteArray(R"({"sub":"alice","iat":999})") << true;
    QTest::newRow("fraction before") << QByteArray(R"({"sub":"alice","iat":999.9})") << true;
    QTest::newRow("issued then") << QByteArray(R"({"sub":"alice","iat":1000})") << false;
    QTest::newRow("issued later") << QByteArray(R"({"sub":"alice","iat":1001})") << false;
    QTest::newRow("no issue time") << QByteArray(R"({"sub":"alice"})") << true;
    QTest::newRow("nobody") << QByteArray("{}") << false;
}

void RevocationsTest::decides()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, revoked);
    Revocations list;
    QVERIFY(list.add({Kind::TokenId, "t1", 0, {}}));
    QVERIFY(list.add({Kind::Subject, "alice", 1000, {}}));

    const auto claims = parseClaims(payload);

    QVERIFY(claims);
    QCOMPARE(list.isRevoked(*claims), revoked);
}

void RevocationsTest::widensRepeatedRows()
{
    Revocations list;
    QVERIFY(list.add({Kind::Subject, "alice", 1000, 5000}));

    QVERIFY(!list.add({Kind::Subject, "alice", 900, 4000}));
    QVERIFY(list.add({Kind::Subject, "alice", 1100, 4000}));
    QVERIFY(list.rows().front() == (Revocation{Kind::Subject, "alice", 1100, 5000}));
    QVERIFY(list.add({Kind::Subject, "alice", 0, {}}));
    QVERIFY(list.rows().front() == (Revocation{Kind::Subject, "alice", 1100, {}}));
    QVERIFY(!list.add({Kind::Subject, "alice", 0, 9000}));
    QCOMPARE(list.size(), 1);
}

void RevocationsTest::forgetsExpiredRows()
{
    Revocations list;
    list.add({Kind::TokenId, "early", 0, 1000});
    list.add({Kind::TokenId, "late", 0, 1001});
    list.add({Kind::Subject, "never", 10, {}});

    QCOMPARE(list.removeExpired(999), 0);
    QCOMPARE(list.removeExpired(1000), 1);

    QCOMPARE(list.size(), 2);
    QVERIFY(list.rows().front().name == "late");
}

void RevocationsTest::removesRows()
{
    Revocations list;
    list.add({Kind::TokenId, "t1", 0, {}});

    QVERIFY(!list.remove(Kind::Subject, "t1"));
    QVERIFY(list.remove(Kind::TokenId, "t1"));
    QVERIFY(!list.remove(Kind::TokenId, "t1"));
    QCOMPARE(list.size(), 0);
}

void RevocationsTest::survivesItsRows()
{
    Revocations list;
    list.add({Kind::Subject, "b", 7, 9});
    list.add({Kind::Subject, "a", 5, {}});
    list.add({Kind::TokenId, "z", 0, 3});

    Revocations again;
    for (const Revocation &row : list.rows())
        QVERIFY(again.add(row));

    QVERIFY(again.rows() == list.rows());
    QCOMPARE(again.rows().size(), size_t(3));
    QVERIFY(again.rows().front().kind == Kind::TokenId);
    QVERIFY(again.rows().back().name == "b");
}

void RevocationsTest::refusesEmptyNames()
{
    Revocations list;

    QVERIFY(!list.add({Kind::Subject, "", 5, {}}));
    QCOMPARE(list.size(), 0);
}

QTEST_GUILESS_MAIN(RevocationsTest)
#include "revocations_test.moc"
