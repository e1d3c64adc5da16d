// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshotThenChanges();
    void theSnapshotIsACut();
    void oneFrameForGroupAndItem();
    void sendReachesTheRightOnes();
    void sendKeepsItsPlaceBehindWrites();
    void timesGrowStrictly();
    void largeGroupsAreCollected();
    void fewAreCollectedAtOnce();
    void tooLargeGroupsAreForPages();
    void pagesAndChangesTogetherAreRight();
    void unsubscribeEndsASnapshotUnderWay();
    void lostRightsEndIt();
    void limits();
    void membersAreWhoHasTheWholeGroup();
    void presenceIsForThoseWhoAsk();
    void presenceEndsWithTheSubscription();
    void membersNeedThePermissionToRead();
};

namespace {

const GroupKey kGroup{"chat", "g"};

void set(HubFixture &hub, SessionId session, const QByteArray &id, const QByteArray &value)
{
    SetItem command;
    command.key = {kGroup.stream, kGroup.group, id};
    command.value = value;
    hub.ask(session, command);
}

QByteArray texts(const HubFixture &hub)
{
    QByteArray all;
    for (const Deliver &deliver : hub.outlet.all<Deliver>()) {
        const Delivery &delivery = *deliver.delivery;
        all += "cude"[static_cast<int>(delivery.item->change)] + delivery.item->key.id + '='
               + delivery.payload + ' ';
    }
    return all.trimmed();
}

} // namespace

void HubGroupsTest::snapshotThenChanges()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    set(hub, alice, "a", "1");
    const auto group = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    QCOMPARE(group.items.size(), 1u);
    QCOMPARE(group.items.front().value, QByteArray("1"));
    set(hub, alice, "a", "2");
    set(hub, alice, "b", "3");
    hub.ask(alice, DeleteItem{{"chat", "g", "a"}, {}});
    hub.ask(alice, DeleteItem{{"chat", "g", "a"}, {}}); // nothing is told
    QCOMPARE(texts(hub), QByteArray("ua=2 cb=3 da=2"));
    const Delivery &last = *hub.outlet.all<Deliver>().back().delivery;
    QCOMPARE(last.item->oldVersion, 2u);
    QCOMPARE(last.item->version, 0u);
    hub.answer<Done>(alice, UnsubscribeGroup{kGroup, {}});
    hub.outlet.posted.clear();
    set(hub, alice, "b", "4");
    QCOMPARE(texts(hub), QByteArray());
    QCOMPARE(hub.hub.context().channels.size(), 0u);
}

// Writes before the snapshot in the store's FIFO are in it and are not told again, those after it
// are told and are not in it, even when all complete in one turn.
void HubGroupsTest::theSnapshotIsACut()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");
    hub.store.isHeld = true;
    set(hub, alice, "a", "1");
    hub.ask(bob, SubscribeGroup{kGroup, {}, {}});
    set(hub, alice, "a", "2");
    hub.store.isHeld = false;
    hub.outlet.posted.clear();
    hub.hub.storeWoke();

    std::vector<GroupSubscribed> snapshots;
    for (const Reply &reply : hub.outlet.all<Reply>()) {
        if (const auto *snapshot = std::get_if<GroupSubscribed>(&*reply.body))
            snapshots.push_back(*snapshot);
    }
    QCOMPARE(snapshots.size(), 1u);
    QCOMPARE(snapshots.front().items.front().value, QByteArray("1"));
    QCOMPARE(texts(hub), QByteArray("ua=2"));
    QVERIFY(hub.outlet.all<Deliver>().front().delivery->atMs > snapshots.front().atMs);
}

void HubGroupsTest::oneFrameForGroupAndItem()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const auto item = [&] {
        return hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, "a", {}});
    };
    QVERIFY(item().items.empty());
    set(hub, alice, "a", "1");
    QCOMPARE(texts(hub), QByteArray("ca=1"));
    QCOMPARE(hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}}).items.size(), 1u);
    set(hub, alice, "a", "2");
    QCOMPARE(texts(hub), QByteArray("ca=1 ua=2"));
    QCOMPARE(item().items.front().value, QByteArray("2")); // again: a fresh snapshot
    hub.answer<Done>(alice, UnsubscribeGroup{kGroup, {}});
    set(hub, alice, "a", "3");
    set(hub, alice, "b", "9");
    QCOMPARE(texts(hub), QByteArray("ca=1 ua=2 ua=3"));
    hub.close(alice);
    QCOMPARE(hub.hub.context().channels.size(), 0u);
}

void HubGroupsTest::sendReachesTheRightOnes()
{
    HubFixture hub;
    const SessionId group = hub.openAs("group");
    hub.ask(group, SubscribeGroup{kGroup, {}, {}});
    const SessionId item = hub.openAs("item");
    hub.ask(item, SubscribeGroup{kGroup, "a", {}});
    hub.ask(group, SendToGroup{kGroup, {}, "t", "1"});
    QCOMPARE(texts(hub), QByteArray("e=1"));
    QCOMPARE(hub.outlet.all<Deliver>().front().delivery->label, QByteArray("t"));
    hub.ask(group, SendToGroup{kGroup, "a", "t", "2"});
    QCOMPARE(texts(hub), QByteArray("e=1 ea=2 ea=2")); // the group's and the item's
}

void HubGroupsTest::sendKeepsItsPlaceBehindWrites()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.ask(alice, SubscribeGroup{kGroup, {}, {}});
    hub.store.isHeld = true;
    set(hub, alice, "a", "1");
    hub.ask(alice, SendToGroup{kGroup, {}, "t", "2"});
    QCOMPARE(texts(hub), QByteArray());
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    QCOMPARE(texts(hub), QByteArray("ca=1 e=2"));
}

void HubGroupsTest::timesGrowStrictly()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.ask(alice, SubscribeGroup{kGroup, {}, {}});
    for (int i = 0; i < 100; ++i)
        set(hub, alice, "a", QByteArray::number(i)); // within one millisecond
    qint64 last = 0;
    for (const Deliver &deliver : hub.outlet.all<Deliver>()) {
        QVERIFY(deliver.delivery->atMs > last);
        last = deliver.delivery->atMs;
    }
}

void HubGroupsTest::largeGroupsAreCollected()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    for (int i = 0; i < 2500; ++i) {
        set(hub, alice, QByteArray::number(i), "1");
        hub.outlet.posted.clear();
    }
    const SessionId bob = hub.openAs("bob");
    hub.store.isHeld = true;
    hub.ask(bob, SubscribeGroup{kGroup, {}, {}});
    hub.store.isHeld = false;
    hub.outlet.posted.clear();
    // The store holds back what the hub asks while it takes the first page.
    hub.store.isHeld = true;
    hub.hub.storeWoke();
    set(hub, alice, "0", "2");                          // of the first page
    hub.ask(alice, DeleteItem{{"chat", "g", "1"}, {}}); // of the first page
    set(hub, alice, "2400", "2");                       // of the last
    hub.ask(alice, DeleteItem{{"chat", "g", "2499"}, {}});
    set(hub, alice, "new", "3");
    hub.store.isHeld = false;
    hub.hub.storeWoke();

    const GroupSubscribed *snapshot = nullptr;
    const auto replies = hub.outlet.all<Reply>();
    for (const Reply &reply : replies) {
        if (reply.session == bob)
            snapshot = std::get_if<GroupSubscribed>(&*reply.body);
    }
    QVERIFY(snapshot);
    QCOMPARE(snapshot->items.size(), 2499u);
    std::unordered_map<QByteArray, QByteArray> values;
    for (const Item &item : snapshot->items)
        values[item.key.id] = item.value;
    QCOMPARE(values["0"], QByteArray("2"));
    QCOMPARE(values["2400"], QByteArray("2"));
    QCOMPARE(values["new"], QByteArray("3"));
    QVERIFY(!values.contains("1") && !values.contains("2499"));
    QCOMPARE(texts(hub), QByteArray()); // all of it is in the snapshot
}

void HubGroupsTest::fewAreCollectedAtOnce()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    for (int i = 0; i < 1500; ++i) {
        set(hub, alice, QByteArray::number(i), "1");
        hub.outlet.posted.clear();
    }
    constexpr size_t kReaders = 3 * GroupDesk::kCollected;
    std::vector<SessionId> readers;
    for (size_t i = 0; i < kReaders; ++i)
        readers.push_back(hub.openAs("bob" + QByteArray::number(i)));
    hub.outlet.posted.clear();
    hub.store.isHeld = true;
    for (const SessionId reader : readers)
        hub.ask(reader, SubscribeGroup{kGroup, {}, {}});
    hub.close(readers.back());
    hub.store.isHeld = false;
    hub.hub.storeWoke();

    auto replies = hub.outlet.all<Reply>();
    std::erase_if(replies, [&](const Reply &reply) { return reply.session == readers.back(); });
    QCOMPARE(replies.size(), kReaders - 1);
    for (const Reply &reply : replies) {
        QVERIFY(reply.body && std::holds_alternative<GroupSubscribed>(*reply.body));
        QCOMPARE(std::get<GroupSubscribed>(*reply.body).items.size(), 1500u);
    }
    // A list that goes on belongs to a snapshot that is held until its end.
    size_t longest = 0;
    size_t goingOn = 0;
    for (const quint64 cursor : hub.store.cursors) {
        goingOn = cursor == 0 ? 0 : goingOn + 1;
        longest = std::max(longest, goingOn);
    }
    QCOMPARE(longest, GroupDesk::kCollected);
}

void HubGroupsTest::tooLargeGroupsAreForPages()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const QByteArray large = '"' + QByteArray(900'000, 'x') + '"';
    for (int i = 0; i < 20; ++i) {
        set(hub, alice, QByteArray::number(i), large);
        hub.outlet.posted.clear();
    }
    QCOMPARE(hub.errorOf(alice, SubscribeGroup{kGroup, {}, {}}), ErrorCode::LimitExceeded);
    QCOMPARE(hub.hub.context().channels.size(), 0u);
    const auto page = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, 100});
    QVERIFY(!page.items.empty() && page.items.size() < 20u);
    QVERIFY(page.next != 0);
}

void HubGroupsTest::pagesAndChangesTogetherAreRight()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    for (int i = 0; i < 10; ++i)
        set(hub, alice, QByteArray::number(i), "1");
    auto page = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, 4});
    QCOMPARE(page.items.size(), 4u);
    set(hub, alice, "0", "2");
    set(hub, alice, "9", "2");
    QCOMPARE(texts(hub), QByteArray("u0=2 u9=2"));
    const auto rest = hub.answer<ItemList>(alice, ListItems{kGroup, page.next, 100});
    QCOMPARE(rest.items.size(), 6u);
    QCOMPARE(rest.items.back().value, QByteArray("2"));
    QCOMPARE(rest.next, 0u);
}

void HubGroupsTest::unsubscribeEndsASnapshotUnderWay()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.store.isHeld = true;
    hub.ask(alice, SubscribeGroup{kGroup, {}, {}});
    hub.outlet.posted.clear();
    QVERIFY(hub.ask(alice, UnsubscribeGroup{kGroup, {}}));
    const auto replies = hub.outlet.all<Reply>();
    QCOMPARE(replies.size(), 2u);
    QCOMPARE(replies.front().body.error().code, ErrorCode::Cancelled);
    hub.ask(alice, SubscribeGroup{kGroup, {}, {}});
    hub.close(alice);
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    QVERIFY(hub.outlet.all<Attach>().empty());
    QVERIFY(hub.hub.isQuiet());
}

void HubGroupsTest::lostRightsEndIt()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.ask(alice, SubscribeGroup{kGroup, {}, {}});
    manifest::Manifest manifest;
    manifest::AccessRule rule;
    rule.allow = false;
    rule.action = manifest::Action::Subscribe;
    rule.on = manifest::Pattern("group:chat/*");
    manifest.access.push_back(rule);
    hub.setManifest(std::move(manifest));
    hub.hub.tick();
    const auto ended = hub.outlet.all<Detach>();
    QCOMPARE(ended.size(), 1u);
    QCOMPARE(ended.front().why->code, ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(alice, SubscribeGroup{kGroup, {}, {}}), ErrorCode::PermissionDenied);
}

void HubGroupsTest::limits()
{
    HubOptions options;
    options.subscriptionsPerSession = 2;
    HubFixture hub(options);
    const SessionId alice = hub.openAs("alice");
    hub.ask(alice, SubscribeGroup{kGroup, "a", {}});
    hub.ask(alice, SubscribeGroup{kGroup, "b", {}});
    QCOMPARE(hub.errorOf(alice, SubscribeGroup{kGroup, "c", {}}), ErrorCode::LimitExceeded);
    QVERIFY(hub.ask(alice, SubscribeGroup{kGroup, "a", {}})->has_value());
    QCOMPARE(hub.errorOf(alice, UnsubscribeGroup{kGroup, "x"}), ErrorCode::NotFound);
}

void HubGroupsTest::membersAreWhoHasTheWholeGroup()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");
    const SessionId carol = hub.openAs("carol");
    hub.ask(alice, SubscribeGroup{kGroup, {}, {}});
    hub.ask(bob, SubscribeGroup{kGroup, "a", {}}); // an item of it only
    const auto one = hub.answer<GroupMembers>(carol, ListGroupMembers{kGroup});
    QCOMPARE(one.total, 1u);
    QCOMPARE(one.members.front(), (Member{"alice", alice.value}));
    hub.ask(bob, SubscribeGroup{kGroup, {}, {}});
    QCOMPARE(hub.answer<GroupMembers>(carol, ListGroupMembers{kGroup}).total, 2u);
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    hub.close(bob);
    QCOMPARE(hub.answer<GroupMembers>(carol, ListGroupMembers{kGroup}).total, 0u);
}

void HubGroupsTest::presenceIsForThoseWhoAsk()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");
    SubscribeGroup asking{kGroup, {}, {}};
    asking.wantsPresence = true;
    QCOMPARE(hub.answer<GroupSubscribed>(alice, asking).members, std::optional<quint64>(1));
    hub.clock.advance(300);
    hub.hub.tick();
    hub.outlet.posted.clear();
    QVERIFY(!hub.answer<GroupSubscribed>(bob, SubscribeGroup{kGroup, {}, {}}).members);
    hub.clock.advance(300);
    hub.hub.tick();
    const auto told = hub.outlet.all<Deliver>();
    QCOMPARE(told.size(), 1u);
    QCOMPARE(told.front().delivery->kind, Delivery::Kind::Presence);
    QVERIFY(told.front().delivery->payload.startsWith(R"({"joined":[{"subject":"bob")"));
    for (const Attach &attach : hub.outlet.all<Attach>())
        QVERIFY(attach.channel != told.front().channel); // bob did not ask
}

void HubGroupsTest::presenceEndsWithTheSubscription()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    SubscribeGroup asking{kGroup, {}, {}};
    asking.wantsPresence = true;
    hub.ask(alice, asking);
    hub.ask(alice, asking); // again: still one
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    QCOMPARE(hub.hub.context().channels.size(), 0u);
    hub.ask(alice, asking);
    hub.close(alice);
    QCOMPARE(hub.hub.context().channels.size(), 0u);
    QCOMPARE(hub.hub.context().groupMembers.size(), 0u);
}

void HubGroupsTest::membersNeedThePermissionToRead()
{
    HubFixture hub;
    const SessionId mallory = hub.openAs("mallory", {"*"}, {"group:other/*"});
    QCOMPARE(hub.errorOf(mallory, ListGroupMembers{kGroup}), ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(HubGroupsTest)
#include "hub_groups_test.moc"
