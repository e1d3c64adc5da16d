// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubPresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGrantOpensARoom();
    void aRuleThatDeniesIsStronger();
    void aGrantOutlivesARecheck();
    void aGrantIsForOneSubject();
    void tellsTheRoomOfTheCompany();
    void tokensThatNameCompaniesNameAll();
    void listsWhoIsOnline();
    void nobodyCannotBeOnline();
};

namespace {

const std::vector<QByteArray> kNothing;
const RoomName kRoom{"/channels/1"};

std::vector<QByteArray> pushes(HubFixture &hub)
{
    hub.clock.advance(300);
    hub.hub.tick();
    std::vector<QByteArray> payloads;
    for (const Deliver &deliver : hub.outlet.all<Deliver>()) {
        if (deliver.delivery->label == "user:online")
            payloads.push_back(deliver.delivery->payload);
    }
    hub.outlet.posted.clear();
    return payloads;
}

manifest::AccessRule denyAll(manifest::Action action)
{
    manifest::AccessRule rule;
    rule.allow = false;
    rule.action = action;
    rule.on = manifest::Pattern("room:*");
    return rule;
}

} // namespace

void HubPresenceTest::aGrantOpensARoom()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice", kNothing, kNothing);
    QCOMPARE(hub.errorOf(alice, JoinRoom{kRoom}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.answer<Joined>(alice, JoinRoom{kRoom, RoomGrant{"alice"}}).members, 1u);
    QCOMPARE(hub.answer<Joined>(alice, JoinRoom{kRoom, RoomGrant{"alice"}}).members, 1u);
    QCOMPARE(hub.errorOf(alice, PublishRoom{kRoom, "t", "1"}), ErrorCode::PermissionDenied);
    QCOMPARE(
        hub.answer<RoomPublished>(alice, PublishRoom{kRoom, "t", "1", RoomGrant{"alice"}}).members,
        1u);
}

void HubPresenceTest::aRuleThatDeniesIsStronger()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice", kNothing, kNothing);
    manifest::Manifest rules;
    rules.access = {denyAll(manifest::Action::Subscribe), denyAll(manifest::Action::Publish)};
    hub.setManifest(rules);
    QCOMPARE(hub.errorOf(alice, JoinRoom{kRoom, RoomGrant{"alice"}}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(alice, PublishRoom{kRoom, "t", "1", RoomGrant{"alice"}}),
             ErrorCode::PermissionDenied);
}

void HubPresenceTest::aGrantOutlivesARecheck()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice", kNothing, kNothing);
    hub.answer<Joined>(alice, JoinRoom{kRoom, RoomGrant{"alice"}});
    hub.setManifest({});
    hub.hub.tick();
    QVERIFY(hub.outlet.all<Detach>().empty());
    manifest::Manifest rules;
    rules.access = {denyAll(manifest::Action::Subscribe)};
    hub.setManifest(rules);
    hub.hub.tick();
    QCOMPARE(hub.outlet.all<Detach>().size(), 1u);
}

void HubPresenceTest::aGrantIsForOneSubject()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice", kNothing, kNothing);
    QCOMPARE(hub.errorOf(alice, JoinRoom{kRoom, RoomGrant{"bob"}}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(hub.open(), JoinRoom{kRoom, RoomGrant{""}}), ErrorCode::Unauthenticated);
}

void HubPresenceTest::tellsTheRoomOfTheCompany()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");
    const RoomName acme{"/users/online/acme"};
    for (const SessionId session : {alice, bob})
        hub.answer<Done>(session, ShowOnline{{}, false, false});
    QCOMPARE(pushes(hub), std::vector<QByteArray>{});

    hub.answer<Joined>(alice, JoinRoom{acme});
    hub.answer<Joined>(bob, JoinRoom{acme});
    QCOMPARE(
        pushes(hub),
        std::vector<QByteArray>{
            R"({"online":[{"company_id":"acme","user_id":"alice","is_online":true},{"company_id":"acme","user_id":"bob","is_online":true}]})"});
    hub.close(bob);
    QCOMPARE(pushes(hub), std::vector<QByteArray>{});
    hub.clock.advance(5'000);
    QCOMPARE(pushes(hub),
             std::vector<QByteArray>{
                 R"({"online":[{"company_id":"acme","user_id":"bob","is_online":false}]})"});
}

void HubPresenceTest::tokensThatNameCompaniesNameAll()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.answer<Done>(alice, ShowOnline{{"bolt"}, true, false});
    hub.answer<Joined>(alice, JoinRoom{RoomName{"/users/online/acme"}});
    QCOMPARE(pushes(hub), std::vector<QByteArray>{}); // nobody is in the room of bolt
    hub.answer<Joined>(alice, JoinRoom{RoomName{"/users/online/bolt"}});
    hub.answer<Done>(alice, ShowOnline{{}, false, true});
    const auto told = pushes(hub);
    QCOMPARE(told.size(), 1u);
    QVERIFY(told.front().contains("bolt"));
}

void HubPresenceTest::listsWhoIsOnline()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.answer<Done>(alice, ShowOnline{});
    const auto list = hub.answer<OnlineList>(alice, GetOnline{{"bob", "alice"}});
    QCOMPARE(list.subjects.size(), 1u);
    QCOMPARE(list.subjects.front(), (std::pair<QByteArray, bool>("alice", true)));
}

void HubPresenceTest::nobodyCannotBeOnline()
{
    HubFixture hub;
    QCOMPARE(hub.errorOf(hub.open(), ShowOnline{}), ErrorCode::Unauthenticated);
}

QTEST_GUILESS_MAIN(HubPresenceTest)
#include "hub_presence_test.moc"
