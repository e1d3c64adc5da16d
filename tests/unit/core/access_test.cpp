// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/access/access.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using manifest::Action;
using manifest::Pattern;

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsDecide_data();
    void claimsDecide();
    void firstMatchingRuleDecides();
    void rulesGoBeforeClaims();
    void anonymousIsRefusedWithoutRule();
    void reasonNamesRuleOrClaim();
};

namespace {

claims::Claims alice()
{
    claims::Claims claims;
    claims.subject = "alice";
    claims.role = "guest";
    claims.grants.publish = {Pattern("orders.*"), Pattern("room:/open/*")};
    claims.grants.subscribe = {Pattern("stream:audit:*"), Pattern("room:/channels/*")};
    return claims;
}

manifest::AccessRule rule(bool allow, Action action, const char *on)
{
    manifest::AccessRule rule;
    rule.allow = allow;
    rule.action = action;
    rule.on = Pattern(on);
    rule.where = {QStringLiteral("a.sluice.yaml"), 7, 5};
    return rule;
}

} // namespace

void AccessTest::claimsDecide_data()
{
    QTest::addColumn<bool>("isPublish");
    QTest::addColumn<QByteArray>("on");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("own stream") << false << QByteArray("stream:alice") << true;
    QTest::newRow("stream of another") << false << QByteArray("stream:bob") << false;
    QTest::newRow("own name as prefix") << false << QByteArray("stream:alice2") << false;
    QTest::newRow("own room is no stream") << false << QByteArray("room:alice") << false;
    QTest::newRow("granted stream") << false << QByteArray("stream:audit:7") << true;
    QTest::newRow("granted room") << false << QByteArray("room:/channels/1") << true;
    QTest::newRow("room not granted") << false << QByteArray("room:/private/1") << false;
    QTest::newRow("label granted by its short form")
        << true << QByteArray("default.orders.created") << true;
    QTest::newRow("label of that namespace") << true << QByteArray("orders.items.created") << true;
    QTest::newRow("label not granted") << true << QByteArray("default.users.created") << false;
    QTest::newRow("room granted for publish") << true << QByteArray("room:/open/1") << true;
    QTest::newRow("subscribe grant is no publish grant")
        << true << QByteArray("room:/channels/1") << false;
    QTest::newRow("own stream is no publish target") << true << QByteArray("stream:alice") << false;
}

void AccessTest::claimsDecide()
{
    QFETCH(bool, isPublish);
    QFETCH(QByteArray, on);
    QFETCH(bool, allowed);
    const claims::Claims claims = alice();

    QCOMPARE(decide(isPublish ? Action::Publish : Action::Subscribe, on, &claims, {}).allowed,
             allowed);
}

void AccessTest::firstMatchingRuleDecides()
{
    const claims::Claims claims = alice();
    const std::vector rules{rule(true, Action::Subscribe, "room:/channels/private-ok"),
                            rule(false, Action::Subscribe, "room:/channels/private-*")};

    QVERIFY(decide(Action::Subscribe, "room:/channels/private-ok", &claims, rules).allowed);
    QVERIFY(!decide(Action::Subscribe, "room:/channels/private-no", &claims, rules).allowed);
    QVERIFY(decide(Action::Subscribe, "room:/channels/public", &claims, rules).allowed);
}

void AccessTest::rulesGoBeforeClaims()
{
    const claims::Claims claims = alice();
    manifest::AccessRule deny = rule(false, Action::Subscribe, "stream:alice");
    deny.who.role = "guest";
    manifest::AccessRule other = deny;
    other.who.role = "admin";

    QVERIFY(!decide(Action::Subscribe, "stream:alice", &claims, {deny}).allowed);
    QVERIFY(decide(Action::Subscribe, "stream:alice", &claims, {other}).allowed);
}

void AccessTest::anonymousIsRefusedWithoutRule()
{
    manifest::AccessRule open = rule(true, Action::Subscribe, "stream:news");
    open.who.anonymous = true;
    const claims::Claims claims = alice();

    QVERIFY(!decide(Action::Subscribe, "stream:news", nullptr, {}).allowed);
    QVERIFY(decide(Action::Subscribe, "stream:news", nullptr, {open}).allowed);
    QVERIFY(!decide(Action::Subscribe, "stream:news", &claims, {open}).allowed);
    QCOMPARE(decide(Action::Subscribe, "stream:x", nullptr, {open}).by, Decision::By::Anonymous);
}

void AccessTest::reasonNamesRuleOrClaim()
{
    const claims::Claims claims = alice();
    const std::vector rules{rule(false, Action::Publish, "default.users.*")};

    const auto byRule = decide(Action::Publish, "default.users.created", &claims, rules);
    const auto byClaim = decide(Action::Publish, "default.orders.created", &claims, rules);

    QVERIFY(
        reasonOf(byRule, Action::Publish, "default.users.created").contains("a.sluice.yaml:7:5"));
    QVERIFY(reasonOf(byClaim, Action::Publish, "default.orders.created").contains("orders.*"));
}

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
