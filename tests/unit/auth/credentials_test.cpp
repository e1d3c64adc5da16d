// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/bcrypt.h"
#include "server/auth/credentials.h"

#include <QTest>

using namespace sluice;
using namespace sluice::auth;

namespace {

// Made by npm bcryptjs 2.4.3 of "secret#1234", 4 rounds.
const QByteArray kHash("$2a$04$HfI3NTCzJmAz5NemUQLS4OeUPwPEdi9odNXQQXNC0gE/jU0cGoV4O");

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksPasswords();
    void judgesHashes();
    void readsLines();
    void joinsIdentities();
    void refuses_data();
    void refuses();
};

void CredentialsTest::checksPasswords()
{
    QVERIFY(passwordMatches("secret#1234", kHash));
    QByteArray htpasswd = kHash;
    htpasswd[2] = 'y';
    QVERIFY(passwordMatches("secret#1234", htpasswd));
    for (const QByteArray &wrong : {QByteArray(), QByteArray("secret#1235"),
                                    QByteArray("secret#1234 "), QByteArray("secret#1234\0x", 13)})
        QVERIFY(!passwordMatches(wrong, kHash));
    QVERIFY(!passwordMatches("secret#1234", "*"));
    QVERIFY(bcryptFault(hashOfNobody()).isEmpty());
}

void CredentialsTest::judgesHashes()
{
    QVERIFY(bcryptFault(kHash).isEmpty());
    for (const QByteArray &bad :
         {QByteArray(), kHash.chopped(1), kHash + 'a', QByteArray("$2x$") + kHash.sliced(4),
          QByteArray("$2b$03$") + kHash.sliced(7), QByteArray("$2b$15$") + kHash.sliced(7),
          QByteArray("$2b$xx$") + kHash.sliced(7), QByteArray(kHash).replace(10, 1, ":")})
        QVERIFY2(!bcryptFault(bad).isEmpty(), bad.constData());
}

void CredentialsTest::readsLines()
{
    const auto parsed = Credentials::parse(
        "# people\r\n\n"
        "bob smith:"
            + kHash
            + "\n"
              "eve:"
            + kHash
            + " id=e role=a:b  role=c authority=nex tokens-from=7 banned\n"
              "eve:*",
        QStringLiteral("f"));
    QVERIFY(parsed.diagnostics.empty());
    const Credentials &credentials = *parsed.credentials;
    QCOMPARE(credentials.accounts().size(), size_t(3));
    const Account *bob = credentials.find("anywhere", "bob smith");
    QVERIFY(bob && bob->id == "bob smith" && !bob->isBanned);
    const Account *eve = credentials.find("nex", "eve");
    QVERIFY(eve && eve->id == "e" && eve->isBanned && eve->tokensFrom == 7);
    QVERIFY((eve->roles == std::vector<QByteArray>{"a:b", "c"}));
    QVERIFY(credentials.find("other", "eve")->hash == "*");
    QVERIFY(!credentials.find("nex", "Bob smith"));
}

void CredentialsTest::joinsIdentities()
{
    const auto parsed = Credentials::parse(
        "a:* id=x role=r\nb:* id=x role=s tokens-from=5 banned\n", QStringLiteral("f"));
    QVERIFY(parsed.credentials->isBanned("x"));
    QVERIFY(!parsed.credentials->isBanned("y"));
    QCOMPARE(parsed.credentials->tokensFrom("x"), qint64(5));
    QVERIFY((*parsed.credentials->rolesOf("x") == std::vector<QByteArray>{"r", "s"}));
    QVERIFY(!parsed.credentials->rolesOf("y"));
}

void CredentialsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no colon") << QByteArray("bob") << QByteArray("no user name");
    QTest::newRow("no name") << QByteArray(":*") << QByteArray("no user name");
    QTest::newRow("control") << QByteArray("b\tob:*") << QByteArray("no user name");
    QTest::newRow("no hash") << QByteArray("bob:") << QByteArray("not a bcrypt hash");
    QTest::newRow("plain") << QByteArray("bob:secret") << QByteArray("not a bcrypt hash");
    QTest::newRow("cost") << "bob:$2b$31$" + kHash.sliced(7) << QByteArray("cost");
    QTest::newRow("unknown") << QByteArray("bob:* colour=red") << QByteArray("not known");
    QTest::newRow("no value") << QByteArray("bob:* id=") << QByteArray("empty");
    QTest::newRow("moment") << QByteArray("bob:* tokens-from=now") << QByteArray("moment");
    QTest::newRow("again") << QByteArray("a:*") << QByteArray("another line");
    QTest::newRow("not UTF-8") << QByteArray("b\xff:*") << QByteArray("UTF-8");
}

void CredentialsTest::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, said);
    const auto parsed = Credentials::parse("a:*\n" + line + "\nz:*\n", QStringLiteral("file"));
    QCOMPARE(parsed.diagnostics.size(), size_t(1));
    const QByteArray text = toText(parsed.diagnostics.front()).toUtf8();
    QVERIFY2(text.startsWith("file:2:1: error: ") && text.contains(said), text.constData());
    QCOMPARE(parsed.credentials->accounts().size(), size_t(2)); // the others are read
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "credentials_test.moc"
