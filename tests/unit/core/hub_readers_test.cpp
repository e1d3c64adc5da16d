// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

namespace {

const GroupKey kGroup{"tasks", "all"};

manifest::ReadRule rule(const QByteArray &group)
{
    manifest::ReadRule made;
    made.group = manifest::Pattern(group);
    return made;
}

// Owners read their own, everybody what is public and whatever is called help-…
manifest::Manifest owners()
{
    manifest::Manifest manifest;
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().member = "owner.id";
    manifest.readers.back().context = "sub";
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().member = "public";
    manifest.readers.back().equals = "true";
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().id = manifest::Pattern("help-*");
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().who.subject = "boss";
    return manifest;
}

QByteArray ownedBy(const QByteArray &owner)
{
    return R"({"owner":{"id":")" + owner + R"("}})";
}

void set(HubFixture &hub, SessionId session, const QByteArray &id, const QByteArray &value,
         const GroupKey &group = kGroup)
{
    SetItem command;
    command.key = {group.stream, group.group, id};
    command.value = value;
    hub.ask(session, command);
}

QByteArray idsOf(const std::vector<Item> &items)
{
    QByteArray ids;
    for (const Item &item : items)
        ids += item.key.id + ' ';
    return ids.trimmed();
}

} // namespace

class HubReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSnapshotHoldsWhatMayBeRead();
    void listAndGetToo();
    void changesReachTheirAudience();
    void whatAnUpdateGivesAndTakesAway();
    void anItemSubscriberSeesWhatItMay();
    void oneDeliveryForEqualAudiences();
    void writingShowsNothing();
    void sentToAnItemIsHeldAgainstItsData();
    void groupsWithoutRulesAreReadWhole();
    void aRuleOfTheContextAlone();
    void theContextOfAnAuthFunction();
    void listsOfOwners();
    void newRulesEndSubscriptionsThatTheyChange();
    void newClaimsDoToo();
    void resourcesAreFiltered();
    void backEndsOfWorkersAreFiltered();

private:
    SessionId readerOf(HubFixture &hub, const QByteArray &subject,
                       std::optional<QByteArray> id = std::nullopt)
    {
        const SessionId session = hub.openAs(subject);
        hub.ask(session, SubscribeGroup{kGroup, std::move(id), {}});
        return session;
    }
    /// What the session was told since the last call, through the channels it is attached to.
    QByteArray told(HubFixture &hub, SessionId session)
    {
        for (const Attach &attach : hub.outlet.all<Attach>())
            m_channels[attach.session].insert(attach.channel);
        QByteArray all;
        for (const Deliver &deliver : hub.outlet.all<Deliver>()) {
            if (!m_channels[session].contains(deliver.channel))
                continue;
            const Delivery &delivery = *deliver.delivery;
            all += "cude"[static_cast<int>(delivery.item->change)] + delivery.item->key.id + ' ';
        }
        return all.trimmed();
    }
    std::unordered_map<SessionId, std::set<ChannelId>> m_channels;
};

void HubReadersTest::init()
{
    m_channels.clear();
}

void HubReadersTest::aSnapshotHoldsWhatMayBeRead()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId boss = hub.openAs("boss");
    set(hub, boss, "a", ownedBy("ann"));
    set(hub, boss, "b", ownedBy("bob"));
    set(hub, boss, "p", R"({"public":true})");
    set(hub, boss, "help-1", "1");
    set(hub, boss, "n", "7"); // no object: only the boss
    const auto snapshot = [&](const QByteArray &subject) {
        return idsOf(
            hub.answer<GroupSubscribed>(hub.openAs(subject), SubscribeGroup{kGroup, {}, {}}).items);
    };
    QCOMPARE(snapshot("ann"), QByteArray("a p help-1"));
    QCOMPARE(snapshot("bob"), QByteArray("b p help-1"));
    QCOMPARE(snapshot("boss"), QByteArray("a b p help-1 n"));
}

void HubReadersTest::listAndGetToo()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId boss = hub.openAs("boss");
    const SessionId ann = hub.openAs("ann");
    set(hub, boss, "b", ownedBy("bob"));
    set(hub, boss, "a", ownedBy("ann"));
    set(hub, boss, "c", ownedBy("bob"));
    const auto page = hub.answer<ItemList>(ann, ListItems{kGroup, 0, 1});
    QVERIFY(page.items.empty()); // hidden ones count for the page, not for the reader
    QVERIFY(page.next != 0);
    QCOMPARE(idsOf(hub.answer<ItemList>(ann, ListItems{kGroup, page.next, 10}).items),
             QByteArray("a"));
    QVERIFY(hub.answer<ItemFound>(ann, GetItem{{"tasks", "all", "a"}}).item.has_value());
    QVERIFY(!hub.answer<ItemFound>(ann, GetItem{{"tasks", "all", "b"}}).item.has_value());
}

void HubReadersTest::changesReachTheirAudience()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId ann = readerOf(hub, "ann");
    const SessionId bob = readerOf(hub, "bob");
    const SessionId boss = readerOf(hub, "boss");
    set(hub, boss, "a", ownedBy("ann"));
    set(hub, boss, "b", ownedBy("bob"));
    set(hub, boss, "p", R"({"public":true})");
    set(hub, boss, "x", "null");
    hub.ask(boss, DeleteItem{{"tasks", "all", "a"}, {}});
    QCOMPARE(told(hub, ann), QByteArray("ca cp da"));
    QCOMPARE(told(hub, bob), QByteArray("cb cp"));
    QCOMPARE(told(hub, boss), QByteArray("ca cb cp cx da"));
    hub.close(ann);
    hub.close(bob);
    hub.close(boss);
    QCOMPARE(hub.hub.context().channels.size(), size_t(0));
    QVERIFY(hub.hub.context().shares.isEmpty());
}

void HubReadersTest::whatAnUpdateGivesAndTakesAway()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId ann = readerOf(hub, "ann");
    const SessionId bob = readerOf(hub, "bob");
    const SessionId boss = readerOf(hub, "boss");
    set(hub, boss, "t", ownedBy("ann"));
    set(hub, boss, "t", ownedBy("bob"));
    QCOMPARE(told(hub, ann), QByteArray("ct dt"));
    QCOMPARE(told(hub, bob), QByteArray("ct"));
    QCOMPARE(told(hub, boss), QByteArray("ct ut"));
    for (const Deliver &deliver : hub.outlet.all<Deliver>()) {
        const Delivery &delivery = *deliver.delivery;
        if (delivery.item->change == ItemChangeKind::Deleted)
            QCOMPARE(delivery.payload, ownedBy("ann")); // never what it may not read
    }
}

void HubReadersTest::anItemSubscriberSeesWhatItMay()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId boss = hub.openAs("boss");
    set(hub, boss, "t", ownedBy("bob"));
    const SessionId ann = hub.openAs("ann");
    QVERIFY(hub.answer<GroupSubscribed>(ann, SubscribeGroup{kGroup, "t", {}}).items.empty());
    set(hub, boss, "t", ownedBy("carl"));
    set(hub, boss, "t", ownedBy("ann"));
    set(hub, boss, "t", ownedBy("bob"));
    QCOMPARE(told(hub, ann), QByteArray("ct dt"));
}

// What makes it possible to encode once: equal audiences have one channel, and every channel gets the
// same delivery.
void HubReadersTest::oneDeliveryForEqualAudiences()
{
    HubFixture hub;
    hub.setManifest(owners());
    for (int i = 0; i < 10; ++i)
        readerOf(hub, "ann");
    for (int i = 0; i < 10; ++i)
        readerOf(hub, "reader" + QByteArray::number(i));
    const SessionId boss = readerOf(hub, "boss");
    hub.outlet.posted.clear();
    set(hub, boss, "p", R"({"public":true})");
    const auto delivers = hub.outlet.all<Deliver>();
    QCOMPARE(delivers.size(), size_t(12)); // ann's, ten others', the whole group's
    for (const Deliver &deliver : delivers) {
        QVERIFY(deliver.isShared);
        QCOMPARE(deliver.delivery, delivers.front().delivery);
    }
}

void HubReadersTest::writingShowsNothing()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId boss = hub.openAs("boss");
    const SessionId ann = hub.openAs("ann");
    set(hub, boss, "b", ownedBy("bob"));
    SetItem write;
    write.key = {"tasks", "all", "b"};
    write.value = ownedBy("ann");
    const auto changed = hub.answer<ItemChanged>(ann, write);
    QVERIFY(!changed.change.old.has_value());
    QVERIFY(changed.change.now.has_value());
    UpdateItem update;
    update.key = {"tasks", "all", "b"};
    update.operations = R"([{"type":"set","path":"owner","value":{"id":"bob"}}])";
    QVERIFY(!hub.answer<ItemChanged>(ann, update).change.now.has_value());
}

void HubReadersTest::sentToAnItemIsHeldAgainstItsData()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId ann = readerOf(hub, "ann");
    const SessionId boss = readerOf(hub, "boss");
    hub.ask(boss, SendToGroup{kGroup, {}, "ping", "1"}); // to the group: everybody
    hub.ask(boss, SendToGroup{kGroup, "b", "ping", "1"});
    hub.ask(boss, SendToGroup{kGroup, "b", "ping", ownedBy("ann")});
    QCOMPARE(told(hub, ann), QByteArray("e eb"));
    QCOMPARE(told(hub, boss), QByteArray("e eb eb"));
}

void HubReadersTest::groupsWithoutRulesAreReadWhole()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId ann = hub.openAs("ann");
    set(hub, ann, "x", "1", {"chat", "g"});
    QCOMPARE(hub.answer<GroupSubscribed>(ann, SubscribeGroup{{"chat", "g"}, {}, {}}).items.size(),
             size_t(1));
    QVERIFY(hub.hub.context().shares.isEmpty());
}

void HubReadersTest::aRuleOfTheContextAlone()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().context = "sub";
    manifest.readers.back().equals = "ann";
    hub.setManifest(std::move(manifest));
    const SessionId ann = readerOf(hub, "ann");
    const SessionId bob = readerOf(hub, "bob");
    set(hub, bob, "x", "1");
    QCOMPARE(told(hub, ann), QByteArray("cx"));
    QCOMPARE(told(hub, bob), QByteArray());
}

void HubReadersTest::theContextOfAnAuthFunction()
{
    HubFixture hub;
    hub.setManifest(owners());
    WorkerOptions options;
    options.authFunction = "auth";
    hub.hub.setWorkerOptions(options);
    const SessionId worker = hub.open(0, DialectId::IiiWorker);
    hub.ask(worker, WorkerCommand(IntroduceWorker{"w", "t"}));
    hub.ask(worker, WorkerCommand(RegisterFunction{"auth", {}, {}}));
    const auto enter = [&](const QByteArray &context) {
        const SessionId client = hub.open(0, DialectId::IiiStream);
        hub.ask(client, WorkerCommand(AuthoriseStream{"{}"}));
        const quint64 call = hub.outlet.all<CallWorker>().back().call;
        hub.ask(worker,
                WorkerCommand(ReturnFromCall{call, {R"({"context":)" + context + '}', {}}}));
        return client;
    };
    SetItem write;
    write.key = {"tasks", "all", "a"};
    write.value = ownedBy("ann");
    write.cause = ItemCause::Iii;
    hub.ask(worker, write);
    const auto join = [&](SessionId client) {
        return hub
            .answer<GroupSubscribed>(client, WorkerCommand(JoinStream{"s", kGroup, std::nullopt}))
            .items.size();
    };
    const SessionId ann = enter(R"({"sub":"ann"})");
    const SessionId nobody = enter("null");
    QCOMPARE(join(ann), size_t(1));
    QCOMPARE(join(nobody), size_t(0));
    write.value = R"({"owner":{"id":"ann"},"n":2})";
    hub.ask(worker, write);
    QCOMPARE(told(hub, ann), QByteArray("ua"));
    QCOMPARE(told(hub, nobody), QByteArray());
    // A worker without a token lists everything, as ever.
    ListItems list{kGroup, 0, 10};
    list.cause = ItemCause::Iii;
    QCOMPARE(hub.answer<ItemList>(worker, list).items.size(), size_t(1));
}

void HubReadersTest::listsOfOwners()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().member = "readers";
    manifest.readers.back().context = "roles";
    hub.setManifest(std::move(manifest));
    const SessionId reader = hub.openAs("ann");
    auto claims = *HubFixture::claims("ann", {"*"}, {"*"});
    claims.roles = {"ops", "7"};
    hub.ask(reader, Authenticate{std::make_shared<const claims::Claims>(claims)});
    hub.ask(reader, SubscribeGroup{kGroup, {}, {}});
    set(hub, reader, "a", R"({"readers":["dev","ops"]})");
    set(hub, reader, "b", R"({"readers":["dev"]})");
    set(hub, reader, "c", R"({"readers":7})"); // a number is its text
    set(hub, reader, "d", R"({"readers":null})");
    set(hub, reader, "e", R"({"readers":[]})");
    QCOMPARE(told(hub, reader), QByteArray("ca cc"));
}

void HubReadersTest::newRulesEndSubscriptionsThatTheyChange()
{
    HubFixture hub;
    hub.setManifest(owners());
    readerOf(hub, "ann");
    readerOf(hub, "boss");
    hub.setManifest(owners()); // the same again
    hub.hub.tick();
    QVERIFY(hub.outlet.all<Detach>().empty());
    hub.setManifest({});
    hub.hub.tick();
    const auto ended = hub.outlet.all<Detach>();
    QCOMPARE(ended.size(), size_t(1)); // the boss reads as much as before
    QCOMPARE(ended.front().why->code, ErrorCode::Conflict);
    QVERIFY(hub.hub.context().shares.isEmpty());
}

void HubReadersTest::newClaimsDoToo()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.readers.push_back(rule("tasks/*"));
    manifest.readers.back().who.role = "admin";
    hub.setManifest(std::move(manifest));
    const SessionId ann = readerOf(hub, "ann");
    auto claims = *HubFixture::claims("ann", {"*"}, {"*"});
    claims.role = "admin";
    hub.ask(ann, Authenticate{std::make_shared<const claims::Claims>(claims)});
    const auto ended = hub.outlet.all<Detach>();
    QCOMPARE(ended.size(), size_t(1));
    set(hub, ann, "x", "1");
    QCOMPARE(hub.answer<GroupSubscribed>(ann, SubscribeGroup{kGroup, {}, {}}).items.size(),
             size_t(1));
}

void HubReadersTest::resourcesAreFiltered()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest::ResourceRule notes;
    notes.name = "notes";
    manifest.resources.push_back(notes);
    manifest.readers.push_back(rule("resources/notes"));
    manifest.readers.back().member = "owner";
    manifest.readers.back().context = "sub";
    hub.setManifest(std::move(manifest));
    const SessionId ann = hub.openAs("ann");
    const SessionId bob = hub.openAs("bob");
    const auto create = [&](SessionId by, const QByteArray &id, const QByteArray &owner) {
        ChangeResource change;
        change.collection = "notes";
        change.id = id;
        change.entity = R"({"owner":")" + owner + R"("})";
        hub.ask(by, change);
    };
    create(ann, "a", "ann");
    create(bob, "b", "bob");
    ListResources list;
    list.collection = "notes";
    QCOMPARE(idsOf(hub.answer<ResourceList>(ann, list).items), QByteArray("a"));
    QCOMPARE(hub.errorOf(ann, GetResource{"notes", "b"}), ErrorCode::NotFound);
    ChangeResource steal;
    steal.collection = "notes";
    steal.id = "b";
    steal.verb = ResourceVerb::Update;
    steal.entity = R"({"owner":"ann"})";
    QCOMPARE(hub.errorOf(ann, steal), ErrorCode::NotFound);
}

void HubReadersTest::backEndsOfWorkersAreFiltered()
{
    HubFixture hub;
    hub.setManifest(owners());
    const SessionId worker = hub.open(0, DialectId::IiiWorker);
    hub.ask(worker, WorkerCommand(IntroduceWorker{"w", "t"}));
    hub.ask(worker, WorkerCommand(RegisterFunction{"stream::list(tasks)", {}, {}}));
    const SessionId client = hub.open(0, DialectId::IiiStream);
    hub.ask(client, WorkerCommand(AuthoriseStream{"{}"}));
    hub.ask(client, WorkerCommand(JoinStream{"s", kGroup, std::nullopt}));
    const quint64 call = hub.outlet.all<CallWorker>().back().call;
    hub.ask(worker,
            WorkerCommand(ReturnFromCall{
                call, {R"([{"id":"a","owner":{"id":"x"}},{"id":"help-2"},{"public":true}])", {}}}));
    const auto returned = hub.outlet.all<FunctionReturned>();
    QCOMPARE(returned.back().outcome.result,
             std::optional<QByteArray>(R"([{"id":"help-2"},{"public":true}])"));
}

QTEST_APPLESS_MAIN(HubReadersTest)
#include "hub_readers_test.moc"
