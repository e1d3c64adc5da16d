// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/upgrade_head.h"

#include <QTest>

using namespace sluice::dialects;

class UpgradeHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bearerTokensAreFound_data();
    void bearerTokensAreFound();
    void subProtocolsCarryATokenToo();
};

void UpgradeHeadTest::bearerTokensAreFound_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("token"); // null: none
    QTest::newRow("plain") << QByteArray("Bearer abc") << QByteArray("abc");
    QTest::newRow("other case") << QByteArray("bEARER abc") << QByteArray("abc");
    QTest::newRow("blanks") << QByteArray("Bearer   abc ") << QByteArray("abc");
    QTest::newRow("no token") << QByteArray("Bearer ") << QByteArray();
    QTest::newRow("no blank") << QByteArray("Bearerabc") << QByteArray();
    QTest::newRow("another scheme") << QByteArray("Basic abc") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void UpgradeHeadTest::bearerTokensAreFound()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, token);
    sluice::net::http::Request head;
    if (!value.isEmpty())
        head.headers.add("Authorization", value);

    const auto request = bearerToken(head);
    const auto upgrade = upgradeToken(head, {});

    QCOMPARE(request.has_value(), !token.isNull());
    QCOMPARE(upgrade.has_value(), !token.isNull());
    QCOMPARE(request.value_or(QByteArrayView()).toByteArray(), token);
    QCOMPARE(upgrade.value_or(QByteArray()), token);
}

void UpgradeHeadTest::subProtocolsCarryATokenToo()
{
    sluice::net::http::Request head;
    head.headers.add("Sec-WebSocket-Protocol", "sluice.v1, Authorization");
    head.headers.add("Sec-WebSocket-Protocol", "abc");
    QCOMPARE(upgradeToken(head, offeredProtocols(head)), std::optional<QByteArray>("abc"));
    head.headers.add("Authorization", "Bearer def"); // it comes first
    QCOMPARE(upgradeToken(head, offeredProtocols(head)), std::optional<QByteArray>("def"));
    QVERIFY(!bearerToken({}));
}

QTEST_GUILESS_MAIN(UpgradeHeadTest)
#include "upgrade_head_test.moc"
