// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setGetDelete();
    void versionsAreCompared();
    void updateIsAtomic();
    void aTimeToLiveEnds();
    void pagesHoldTheInsertionOrder();
    void groupsAreListed();
    void rightsAreAsked();
    void theStreamOfResourcesIsReserved();
    void derivedEventsFollowRoutes();
    void derivedEventsComputeFromOneAnother();
    void aFailedWriteIsComputedAnew();
    void eventsBecomeItems();
    void ruleChangesDeriveNothing();
    void anEventWithItemsIsAllOrNothing();
};

namespace {

const ItemKey kKey{"chat", "room:1", "a/b"};

ItemChange set(HubFixture &hub, SessionId session, const QByteArray &value,
               const ItemKey &key = kKey)
{
    SetItem command;
    command.key = key;
    command.value = value;
    return hub.answer<ItemChanged>(session, command).change;
}

std::optional<Item> get(HubFixture &hub, SessionId session, const ItemKey &key = kKey)
{
    return hub.answer<ItemFound>(session, GetItem{key}).item;
}

QByteArray lastEvent(HubFixture &hub, SessionId session, const QByteArray &stream)
{
    const auto page = hub.answer<HistoryPage>(session, History{StreamKey{stream}, {}, 1000});
    return page.events.empty() ? QByteArray()
                               : page.events.back().label.utf8 + ' ' + page.events.back().payload;
}

manifest::StaticRoute literal(const QByteArray &event, const QByteArray &key)
{
    manifest::StaticRoute route;
    route.event = event;
    route.literalKeys = {key};
    return route;
}

manifest::ItemRule itemRule(const QByteArray &event, manifest::ItemRule::Operation operation)
{
    manifest::ItemRule rule;
    rule.event = event;
    rule.stream = *manifest::Template::parse("users");
    rule.group = *manifest::Template::parse("{team}");
    rule.id = *manifest::Template::parse("{id}");
    rule.operation = operation;
    return rule;
}

} // namespace

void HubItemsTest::setGetDelete()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");

    QVERIFY(!get(hub, alice));
    ItemChange change = set(hub, alice, "1");
    QVERIFY(!change.old);
    QCOMPARE(change.now->version, 1u);
    hub.clock.advance(5);
    change = set(hub, alice, "2");
    QCOMPARE(change.old->value, QByteArray("1"));
    QCOMPARE(change.now->value, QByteArray("2"));
    QCOMPARE(change.now->version, 2u);
    QCOMPARE(change.now->createdMs, change.old->createdMs);
    QCOMPARE(change.now->updatedMs, change.old->updatedMs + 5);
    QCOMPARE(get(hub, alice)->value, QByteArray("2"));
    QVERIFY(!get(hub, alice, {"chat", "room", "1:a/b"})); // tuples, not joined names

    change = hub.answer<ItemChanged>(alice, DeleteItem{kKey, {}}).change;
    QCOMPARE(change.old->value, QByteArray("2"));
    QVERIFY(!change.now);
    change = hub.answer<ItemChanged>(alice, DeleteItem{kKey, {}}).change;
    QVERIFY(!change.hasChanged());
    QVERIFY(!get(hub, alice));
}

void HubItemsTest::versionsAreCompared()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    SetItem command;
    command.key = kKey;
    command.value = "1";
    command.ifVersion = 3;
    QCOMPARE(hub.errorOf(alice, command), ErrorCode::Conflict);
    command.ifVersion = 0;
    QCOMPARE(hub.answer<ItemChanged>(alice, command).change.now->version, 1u);
    QCOMPARE(hub.errorOf(alice, command), ErrorCode::Conflict); // exists now
    command.ifVersion = 1;
    command.value = "2";
    QCOMPARE(hub.answer<ItemChanged>(alice, command).change.now->version, 2u);
    QCOMPARE(hub.errorOf(alice, command), ErrorCode::Conflict);
    QCOMPARE(get(hub, alice)->value, QByteArray("2"));
    QCOMPARE(hub.errorOf(alice, DeleteItem{kKey, 1}), ErrorCode::Conflict);
    QVERIFY(hub.answer<ItemChanged>(alice, DeleteItem{kKey, 2}).change.old);
}

void HubItemsTest::updateIsAtomic()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    set(hub, alice, R"({"n":1})");
    UpdateItem command;
    command.key = kKey;
    command.operations =
        R"([{"type":"increment","path":"n","by":2},{"type":"append","path":"n","value":1}])";
    const ItemChange change = hub.answer<ItemChanged>(alice, command).change;
    QCOMPARE(change.now->value, QByteArray(R"({"n":3})"));
    QVERIFY(change.errors.contains("append.type_mismatch"));
    command.operations = R"([{"type":"fly"}])";
    QCOMPARE(hub.errorOf(alice, command), ErrorCode::InvalidParams);
    QCOMPARE(get(hub, alice)->version, 2u);
}

void HubItemsTest::aTimeToLiveEnds()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    hub.answer<GroupSubscribed>(alice, SubscribeGroup{{"chat", "room:1"}, {}, {}});
    SetItem command;
    command.key = kKey;
    command.value = "1";
    command.ttlMs = 5000;
    hub.answer<ItemChanged>(alice, command);
    hub.clock.advance(4000);
    hub.hub.tick();
    QVERIFY(get(hub, alice));
    hub.outlet.posted.clear();
    hub.clock.advance(1500);
    hub.hub.tick();
    QVERIFY(!get(hub, alice));
    const auto told = hub.outlet.all<Deliver>();
    QCOMPARE(told.size(), 1u);
    QCOMPARE(told.front().delivery->item->change, ItemChangeKind::Deleted);

    hub.answer<ItemChanged>(alice, command);
    set(hub, alice, "2"); // a plain set keeps it for good
    hub.clock.advance(10'000);
    hub.hub.tick();
    QCOMPARE(get(hub, alice)->value, QByteArray("2"));
}

void HubItemsTest::pagesHoldTheInsertionOrder()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    for (const char *id : {"c", "a", "b", "d", "e"})
        set(hub, alice, "1", {"s", "g", id});
    set(hub, alice, "2", {"s", "g", "c"}); // keeps its place
    hub.answer<ItemChanged>(alice, DeleteItem{{"s", "g", "b"}, {}});
    set(hub, alice, "1", {"s", "g", "b"});

    QByteArrayList seen;
    ListItems command{{"s", "g"}, 0, 2};
    for (int pages = 1;; ++pages) {
        const auto page = hub.answer<ItemList>(alice, command);
        for (const Item &item : page.items)
            seen += item.key.id;
        command.after = page.next;
        if (page.next == 0) {
            QCOMPARE(pages, 3);
            break;
        }
    }
    QCOMPARE(seen.join(), QByteArray("cadeb"));
}

void HubItemsTest::groupsAreListed()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    for (const char *group : {"beta", "alpha"}) {
        set(hub, alice, "1", {"orders", group, "1"});
        set(hub, alice, "1", {"other", group, "1"});
    }
    const auto names = [&](const ListGroups &command) {
        QByteArray text;
        for (const GroupKey &key : hub.answer<GroupList>(alice, command).groups)
            text += key.stream + '/' + key.group + ' ';
        return text;
    };
    QCOMPARE(names({"orders"}), QByteArray("orders/alpha orders/beta "));
    QCOMPARE(names({}), QByteArray("orders/alpha orders/beta other/alpha other/beta "));
    hub.answer<ItemChanged>(alice, DeleteItem{{"orders", "beta", "1"}, {}});
    QCOMPARE(names({"orders"}), QByteArray("orders/alpha "));
}

void HubItemsTest::rightsAreAsked()
{
    HubFixture hub;
    const SessionId reader = hub.openAs("reader", {}, {"group:chat/*"});
    const SessionId writer = hub.openAs("writer", {"group:chat/*"}, {});
    SetItem command;
    command.key = kKey;
    command.value = "1";
    QCOMPARE(hub.errorOf(reader, command), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(writer, GetItem{kKey}), ErrorCode::PermissionDenied);
    QVERIFY(hub.answer<ItemChanged>(writer, command).change.now);
    QVERIFY(get(hub, reader));
    command.key.stream = "other";
    QCOMPARE(hub.errorOf(writer, command), ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(writer, SendToGroup{{"other", "g"}, {}, "t", "1"}),
             ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(hub.open(), command), ErrorCode::Unauthenticated);
    QVERIFY(hub.answer<GroupList>(writer, ListGroups{}).groups.empty()); // may not read it
}

void HubItemsTest::theStreamOfResourcesIsReserved()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    SetItem command;
    command.key = {"resources", "messages", "1"};
    command.value = "{}";
    QCOMPARE(hub.errorOf(alice, command), ErrorCode::PermissionDenied);
    command.cause = ItemCause::Iii;
    QCOMPARE(hub.errorOf(alice, command), ErrorCode::PermissionDenied);
}

void HubItemsTest::derivedEventsFollowRoutes()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.routes = {literal("iii.chat.created", "log"), literal("iii.chat.updated", "log"),
                       literal("iii.chat.deleted", "log"), literal("iii.chat.sent", "log")};
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");

    set(hub, alice, R"({"text":"hi","_id":"forged"})");
    QCOMPARE(lastEvent(hub, alice, "log"),
             QByteArray(R"(iii.chat.created {"text":"hi","_id":"a/b","_group":"room:1"})"));
    set(hub, alice, "7");
    QCOMPARE(lastEvent(hub, alice, "log"),
             QByteArray(R"(iii.chat.updated {"value":7,"_group":"room:1","_id":"a/b"})"));
    QCOMPARE(hub.answer<ItemChanged>(alice, DeleteItem{kKey, {}}).change.old->value,
             QByteArray("7"));
    QCOMPARE(lastEvent(hub, alice, "log"),
             QByteArray(R"(iii.chat.deleted {"value":7,"_group":"room:1","_id":"a/b"})"));
    QVERIFY(hub.ask(alice, SendToGroup{{"chat", "room:1"}, {}, "wave", R"({"x":1})"}));
    QCOMPARE(lastEvent(hub, alice, "log"),
             QByteArray(R"(iii.chat.sent {"x":1,"_group":"room:1","_type":"wave"})"));
}

void HubItemsTest::derivedEventsComputeFromOneAnother()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.routes = {literal("iii.chat.updated", "log")};
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");
    hub.store.isHeld = true;
    UpdateItem command;
    command.key = kKey;
    command.operations = R"([{"type":"increment","path":"n","by":1}])";
    for (int i = 0; i < 1000; ++i)
        hub.send(Request{alice, "u" + QByteArray::number(i), command});
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    QCOMPARE(get(hub, alice)->value, QByteArray(R"({"n":1000})"));
    QCOMPARE(get(hub, alice)->version, 1000u);
    QCOMPARE(hub.outlet.all<Reply>().size(), 1003u); // with the token's and the two reads
    QVERIFY(hub.hub.isQuiet());
    QCOMPARE(lastEvent(hub, alice, "log"),
             QByteArray(R"(iii.chat.updated {"n":1000,"_group":"room:1","_id":"a/b"})"));
}

void HubItemsTest::aFailedWriteIsComputedAnew()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.routes = {literal("iii.chat.updated", "log")};
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");
    set(hub, alice, R"({"n":0})");
    UpdateItem command;
    command.key = kKey;
    command.operations = R"([{"type":"increment","path":"n","by":1}])";
    hub.store.isHeld = true;
    hub.ask(alice, command); // reads first
    hub.store.isHeld = false;
    hub.store.failAppends = Error{ErrorCode::StorageFull, {}};
    hub.store.isHeld = true;
    hub.hub.storeWoke();
    hub.store.isHeld = false;
    hub.hub.storeWoke(); // the first write fails
    hub.store.failAppends.reset();
    QCOMPARE(get(hub, alice)->value, QByteArray(R"({"n":0})"));
    QCOMPARE(hub.answer<ItemChanged>(alice, command).change.now->value, QByteArray(R"({"n":1})"));
    QVERIFY(hub.hub.isQuiet());
}

void HubItemsTest::eventsBecomeItems()
{
    using Operation = manifest::ItemRule::Operation;
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.items = {itemRule("default.users.created", Operation::Set),
                      itemRule("default.users.patched", Operation::Merge),
                      itemRule("default.users.gone", Operation::Delete)};
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");
    hub.answer<GroupSubscribed>(alice, SubscribeGroup{{"users", "t1"}, {}, {}});
    const ItemKey key{"users", "t1", "7"};

    hub.publish(alice, "default.users.created", R"({"id":7,"team":"t1","a":1})");
    QCOMPARE(get(hub, alice, key)->value, QByteArray(R"({"id":7,"team":"t1","a":1})"));
    hub.publish(alice, "default.users.patched", R"({"id":7,"team":"t1","b":[2]})");
    QCOMPARE(get(hub, alice, key)->value, QByteArray(R"({"id":7,"team":"t1","a":1,"b":[2]})"));
    hub.publish(alice, "default.users.patched", R"({"id":7})"); // no team: the rule does not apply
    hub.publish(alice, "default.users.gone", R"({"id":7,"team":"t1"})");
    QVERIFY(!get(hub, alice, key));
    std::vector<ItemChangeKind> told;
    for (const Deliver &deliver : hub.outlet.all<Deliver>())
        told.push_back(deliver.delivery->item->change);
    QCOMPARE(told, (std::vector{ItemChangeKind::Created, ItemChangeKind::Updated,
                                ItemChangeKind::Deleted}));
}

void HubItemsTest::ruleChangesDeriveNothing()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.items = {itemRule("default.users.created", manifest::ItemRule::Operation::Set)};
    manifest.routes = {literal("iii.users.created", "log")};
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");
    hub.publish(alice, "default.users.created", R"({"id":7,"team":"t1"})");
    QVERIFY(get(hub, alice, {"users", "t1", "7"}));
    QCOMPARE(lastEvent(hub, alice, "log"), QByteArray());
}

void HubItemsTest::anEventWithItemsIsAllOrNothing()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.items = {itemRule("default.users.created", manifest::ItemRule::Operation::Set)};
    manifest.routes = {literal("default.users.created", "log")};
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");
    hub.store.failAppends = Error{ErrorCode::StorageFull, {}};
    QCOMPARE(
        hub.errorOf(
            alice, Publish{{{EventLabel{"default.users.created"}, R"({"id":7,"team":"t1"})", {}}}}),
        ErrorCode::StorageFull);
    hub.store.failAppends.reset();
    QVERIFY(!get(hub, alice, {"users", "t1", "7"}));
    QCOMPARE(lastEvent(hub, alice, "log"), QByteArray());
}

QTEST_GUILESS_MAIN(HubItemsTest)
#include "hub_items_test.moc"
