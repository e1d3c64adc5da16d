// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentSessionsAreClosed();
    void expiryCloses();
    void refreshKeepsTheSubject();
    void narrowedClaimsDropSubscriptions();
    void revocationCloses();
    void refusedRequestsAreNotCarriedOut();
    void everyRevocationReachesEverySession();
    void newRulesApplyToOldSessions();
    void dynamicRoutesWorkFromTheAnswer();
    void managingNeedsTheClaim();
    void closingFreesEverything();
};

namespace {

ClaimsPtr expiring(const HubFixture &hub, qint64 inSeconds)
{
    auto claims = std::make_shared<claims::Claims>(*HubFixture::claims("alice", {"*"}, {"*"}));
    claims->expiresAt = hub.clock.wallMs() / 1000 + inSeconds;
    claims->issuedAt = hub.clock.wallMs() / 1000;
    claims->tokenId = "token-1";
    return claims;
}

std::vector<CloseReason> closes(const HubFixture &hub)
{
    std::vector<CloseReason> reasons;
    for (const CloseSession &close : hub.outlet.all<CloseSession>())
        reasons.push_back(close.reason);
    return reasons;
}

void tickFor(HubFixture &hub, qint64 milliseconds)
{
    hub.clock.advance(milliseconds);
    hub.hub.tick();
}

} // namespace

void HubSessionsTest::silentSessionsAreClosed()
{
    HubFixture hub;
    hub.open();
    hub.open(0, DialectId::Http);
    hub.openAs("alice");
    tickFor(hub, 9'999);
    QVERIFY(closes(hub).empty());
    tickFor(hub, 2);

    QCOMPARE(closes(hub), (std::vector{CloseReason::AuthenticationTimeout}));
}

void HubSessionsTest::expiryCloses()
{
    HubFixture hub;
    const SessionId alice = hub.open();
    hub.ask(alice, Authenticate{expiring(hub, 60)});
    tickFor(hub, 59'000);
    QVERIFY(closes(hub).empty());
    hub.ask(alice, Authenticate{expiring(hub, 60)}); // refreshed in time
    tickFor(hub, 2'000);
    QVERIFY(closes(hub).empty());
    tickFor(hub, 59'000); // to the second

    QCOMPARE(closes(hub), (std::vector{CloseReason::TokenExpired}));
    const SessionId late = hub.open();
    hub.ask(late, Authenticate{expiring(hub, -5)}); // within the leeway of 30 s
    tickFor(hub, 24'000);
    QCOMPARE(closes(hub).size(), 1u);
    tickFor(hub, 1'001);
    QCOMPARE(closes(hub).size(), 2u);
}

void HubSessionsTest::refreshKeepsTheSubject()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");

    QCOMPARE(hub.errorOf(alice, Authenticate{HubFixture::claims("mallory", {"*"}, {"*"})}),
             ErrorCode::SubjectChanged);
    QCOMPARE(
        hub.answer<Authenticated>(alice, Authenticate{HubFixture::claims("alice", {}, {})}).subject,
        QByteArray("alice"));
}

void HubSessionsTest::narrowedClaimsDropSubscriptions()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"a"}, {}});
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"b"}, {}});
    hub.answer<Joined>(alice, JoinRoom{RoomName{"r"}});

    hub.ask(alice, Authenticate{HubFixture::claims("alice", {}, {"stream:a"})});

    std::vector<QByteArray> ended;
    for (const Detach &detach : hub.outlet.all<Detach>()) {
        QVERIFY(detach.why && detach.why->code == ErrorCode::PermissionDenied);
        ended.push_back(toText(detach.name));
    }
    QCOMPARE(ended, (std::vector<QByteArray>{"stream:b", "room:r"}));
}

void HubSessionsTest::revocationCloses()
{
    HubFixture hub;
    const SessionId alice = hub.open();
    hub.ask(alice, Authenticate{expiring(hub, 3600)});
    const SessionId admin = hub.openAs("admin");
    Revoke revoke;
    revoke.tokenId = "token-1";
    hub.answer<Done>(admin, revoke);
    tickFor(hub, 25);

    QCOMPARE(closes(hub), (std::vector{CloseReason::TokenRevoked}));
    const SessionId again = hub.open();
    QCOMPARE(hub.errorOf(again, Authenticate{expiring(hub, 3600)}), ErrorCode::TokenRevoked);
    auto renewed = std::make_shared<claims::Claims>(*expiring(hub, 3600));
    renewed->tokenId = "token-2";
    QCOMPARE(hub.answer<Authenticated>(again, Authenticate{renewed}).subject, QByteArray("alice"));
}

// A request over HTTP with a revoked token must not be carried out with what anonymous peers may do.
void HubSessionsTest::refusedRequestsAreNotCarriedOut()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.access.push_back({true, manifest::Action::Publish, {}, manifest::Pattern("*"), {}});
    hub.setManifest(manifest);
    const SessionId admin = hub.open();
    auto claims = std::make_shared<claims::Claims>(*HubFixture::claims("admin", {}, {}));
    claims->grants.manage = {claims::ManageScope::Tokens};
    hub.ask(admin, Authenticate{claims});
    hub.ask(admin, Revoke{"token-1", {}, 0, 0});
    const SessionId http = hub.open(0, DialectId::Http);

    const auto refused = hub.ask(http, Authenticate{expiring(hub, 60)});
    const auto published = hub.ask(http, Publish{{NewEvent{EventLabel{"default.a.b"}, "{}", {}}}});

    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().code, ErrorCode::TokenRevoked);
    QVERIFY(!published);
}

void HubSessionsTest::everyRevocationReachesEverySession()
{
    HubFixture hub;
    const SessionId admin = hub.open();
    auto claims = std::make_shared<claims::Claims>(*HubFixture::claims("admin", {}, {}));
    claims->grants.manage = {claims::ManageScope::Tokens};
    hub.ask(admin, Authenticate{claims});
    std::vector<SessionId> sessions;
    for (int i = 0; i < 20; ++i) {
        auto own = std::make_shared<claims::Claims>(*HubFixture::claims("user", {"*"}, {"*"}));
        own->tokenId = "token-" + QByteArray::number(i);
        sessions.push_back(hub.open());
        hub.ask(sessions.back(), Authenticate{own});
    }
    for (int i = 0; i < 20; ++i)
        hub.ask(admin, Revoke{"token-" + QByteArray::number(i), {}, 0, 0});
    tickFor(hub, 25);

    QCOMPARE(closes(hub), std::vector<CloseReason>(20, CloseReason::TokenRevoked));
}

void HubSessionsTest::newRulesApplyToOldSessions()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.answer<Joined>(alice, JoinRoom{RoomName{"secret"}});
    manifest::Manifest manifest;
    manifest::AccessRule deny;
    deny.allow = false;
    deny.action = manifest::Action::Subscribe;
    deny.on = manifest::Pattern("room:secret");
    manifest.access = {deny};
    hub.setManifest(manifest);
    tickFor(hub, 25);

    QCOMPARE(hub.outlet.all<Detach>().size(), 1u);
}

void HubSessionsTest::dynamicRoutesWorkFromTheAnswer()
{
    HubFixture hub;
    const SessionId admin = hub.openAs("admin");
    CreateRoute create;
    create.route.event = EventLabel{"default.messages.created"};
    create.route.stream = StreamKey{"watch"};
    create.route.property = "room";
    create.route.value = {RouteValue::Kind::String, "general"};

    const auto created = hub.answer<RouteCreated>(admin, create);
    const auto again = hub.answer<RouteCreated>(admin, create);
    QCOMPARE(again.route.id, created.route.id);
    QCOMPARE(created.route.expiresAtMs, hub.clock.wallMs() + 300'000);
    QCOMPARE(
        hub.publish(admin, "default.messages.created", R"({"room":"general"})").deliveries.size(),
        1u);
    QCOMPARE(
        hub.publish(admin, "default.messages.created", R"({"room":"random"})").deliveries.size(),
        0u);

    hub.answer<Subscribed>(admin, Subscribe{StreamKey{"watch"}, {}});
    tickFor(hub, 1'000'000); // consumed: does not expire
    QCOMPARE(
        hub.publish(admin, "default.messages.created", R"({"room":"general"})").deliveries.size(),
        1u);
    hub.answer<Done>(admin, Unsubscribe{StreamKey{"watch"}});
    tickFor(hub, 300'001);
    QCOMPARE(hub.hub.context().routes.dynamic().size(), 0u);
}

void HubSessionsTest::managingNeedsTheClaim()
{
    HubFixture hub;
    auto claims = std::make_shared<claims::Claims>(*HubFixture::claims("bob", {"*"}, {"*"}));
    claims->grants.manage = {};
    const SessionId bob = hub.open();
    hub.ask(bob, Authenticate{claims});
    Revoke revoke;
    revoke.tokenId = "x";

    QCOMPARE(hub.errorOf(bob, CreateRoute{}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(bob, GetRoute{"x"}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(bob, ListRoutes{}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(bob, DeleteRoutes{"x", {}}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(bob, revoke), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(hub.open(), ListRoutes{}), ErrorCode::Unauthenticated);
}

void HubSessionsTest::closingFreesEverything()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"a"}, {}});
    hub.answer<Joined>(alice, JoinRoom{RoomName{"r"}});
    hub.store.isHeld = true;
    hub.ask(alice, Subscribe{StreamKey{"opening"}, {}});
    hub.close(alice);
    hub.close(alice); // a second word of it changes nothing
    hub.store.isHeld = false;
    hub.hub.storeWoke();

    const HubContext &context = hub.hub.context();
    QCOMPARE(context.sessions.size(), 0u);
    QCOMPARE(context.channels.size(), 0u);
    QCOMPARE(context.streams.size(), 0u);
    QCOMPARE(context.rooms.size(), 0u);
}

QTEST_GUILESS_MAIN(HubSessionsTest)
#include "hub_sessions_test.moc"
