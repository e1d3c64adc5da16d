// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubRoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinPublishLeave();
    void presenceIsADiff();
    void presenceStopsInLargeRooms();
    void limitsAndRights();
    void deliversToTheRightEdges();
};

void HubRoomsTest::joinPublishLeave()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");

    QCOMPARE(hub.answer<Joined>(alice, JoinRoom{RoomName{"r"}}).members, 1u);
    QCOMPARE(hub.answer<Joined>(bob, JoinRoom{RoomName{"r"}}).members, 2u);
    QCOMPARE(hub.answer<Joined>(bob, JoinRoom{RoomName{"r"}}).members, 2u); // again: no change
    QCOMPARE(hub.answer<Members>(alice, RoomMembers{RoomName{"r"}}).members.size(), 2u);
    QCOMPARE(hub.answer<RoomPublished>(alice, PublishRoom{RoomName{"r"}, "t", "1"}).members, 2u);
    QCOMPARE(hub.outlet.all<Attach>().size(), 2u);
    hub.answer<Done>(bob, LeaveRoom{RoomName{"r"}});
    QCOMPARE(hub.errorOf(bob, LeaveRoom{RoomName{"r"}}), ErrorCode::NotFound);
    hub.close(alice);
    QCOMPARE(hub.hub.context().channels.size(), 0u);
    QCOMPARE(hub.hub.context().rooms.size(), 0u);
}

void HubRoomsTest::presenceIsADiff()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");
    hub.answer<Joined>(alice, JoinRoom{RoomName{"r"}});
    hub.clock.advance(300);
    hub.hub.tick();
    hub.outlet.posted.clear();

    hub.answer<Joined>(bob, JoinRoom{RoomName{"r"}});
    hub.answer<Done>(bob, LeaveRoom{RoomName{"r"}});
    hub.clock.advance(300);
    hub.hub.tick();
    QVERIFY(hub.outlet.all<Deliver>().empty()); // came and went

    hub.answer<Joined>(bob, JoinRoom{RoomName{"r"}});
    hub.clock.advance(300);
    hub.hub.tick();
    const auto told = hub.outlet.all<Deliver>();
    QCOMPARE(told.size(), 1u);
    QVERIFY(told.front().delivery->payload.contains(R"("subject":"bob")"));
    QVERIFY(told.front().delivery->payload.endsWith(R"("left":[]})"));
}

void HubRoomsTest::presenceStopsInLargeRooms()
{
    HubFixture hub;
    for (size_t i = 0; i <= kPresenceLimit; ++i)
        hub.answer<Joined>(hub.openAs("u"), JoinRoom{RoomName{"r"}});
    hub.outlet.posted.clear();
    hub.clock.advance(300);
    hub.hub.tick();

    QVERIFY(hub.outlet.all<Deliver>().empty());
}

void HubRoomsTest::limitsAndRights()
{
    HubOptions options;
    options.roomsPerSession = 1;
    HubFixture hub(options);
    const SessionId alice = hub.openAs("alice", {"room:/a/*"}, {"room:/a/*"});

    hub.answer<Joined>(alice, JoinRoom{RoomName{"/a/1"}});
    QCOMPARE(hub.errorOf(alice, JoinRoom{RoomName{"/a/2"}}), ErrorCode::LimitExceeded);
    QCOMPARE(hub.errorOf(alice, JoinRoom{RoomName{"/b/1"}}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(alice, RoomMembers{RoomName{"/b/1"}}), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(alice, PublishRoom{RoomName{"/b/1"}, "t", "1"}),
             ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(hub.open(), JoinRoom{RoomName{"/a/1"}}), ErrorCode::Unauthenticated);
}

void HubRoomsTest::deliversToTheRightEdges()
{
    HubFixture hub({}, 3);
    const auto openOn = [&hub](EdgeIndex edge) {
        const SessionId id = hub.open(edge);
        hub.ask(id, Authenticate{HubFixture::claims("u", {"*"}, {"*"})});
        return id;
    };
    hub.answer<Joined>(openOn(0), JoinRoom{RoomName{"r"}});
    const SessionId last = openOn(2);
    hub.answer<Joined>(last, JoinRoom{RoomName{"r"}});
    hub.outlet.posted.clear();
    hub.answer<RoomPublished>(last, PublishRoom{RoomName{"r"}, "t", "1"});

    std::vector<EdgeIndex> edges;
    for (const auto &[edge, message] : hub.outlet.posted) {
        if (std::holds_alternative<Deliver>(message))
            edges.push_back(edge);
    }
    QCOMPARE(edges, (std::vector<EdgeIndex>{0, 2}));
}

QTEST_GUILESS_MAIN(HubRoomsTest)
#include "hub_rooms_test.moc"
