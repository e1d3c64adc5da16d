// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

/// What subscribers of groups get piece by piece: pages, and what they missed.
class HubGroupFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missedChangesThenLive();
    void nothingMissedIsRecoveredToo();
    void whatIsForgottenIsASnapshot();
    void aMissedItemOnly();
    void whoHasSomeOfTheGroupGetsASnapshot();
    void muchIsMissedInPieces();
    void forgottenWhileCatchingUp();
    void whoLeavesWhileCatchingUpGetsNothingMore();
    void missedChangesAreFilteredForTheirAudience();
    void pagesComeAsTheyAreRead();
    void pagesAndChangesTogetherAreRight();
    void pagesAreFilteredForTheirAudience();
    void leavingEndsThePages();
    void askingAgainBeginsAgain();
    void aFailedPageEndsTheSubscription();
    void theStreamPortGoesOnInPages();

private:
    static SubscribeGroup since(const Position &position)
    {
        SubscribeGroup command{kGroup, {}, {}};
        command.since = position;
        return command;
    }
    static SubscribeGroup paged()
    {
        SubscribeGroup command{kGroup, {}, {}};
        command.pagesAfterBytes = 0;
        return command;
    }
    static void credit(HubFixture &hub, SessionId session)
    {
        hub.outlet.posted.clear();
        hub.send(ReplayCredit{session, true});
    }
    /// Of all Replay: `uID=VALUE` and so on, or `[ID ID]` of a page, with `.` behind the last.
    static QByteArray replayed(const HubFixture &hub)
    {
        QByteArray all;
        for (const Replay &replay : hub.outlet.all<Replay>()) {
            for (const DeliveryPtr &delivery : replay.deliveries)
                all += textOf(*delivery) + ' ';
        }
        return all.trimmed();
    }
    static QByteArray textOf(const Delivery &delivery)
    {
        if (!delivery.page)
            return "cude"[static_cast<int>(delivery.item->change)] + delivery.item->key.id + '='
                   + delivery.payload;
        QByteArray ids;
        for (const Item &item : delivery.page->items)
            ids += item.key.id + ' ';
        return '[' + ids.trimmed() + ']' + (delivery.page->isLast ? "." : "");
    }
    static QByteArray delivered(const HubFixture &hub)
    {
        QByteArray all;
        for (const Deliver &deliver : hub.outlet.all<Deliver>())
            all += textOf(*deliver.delivery) + ' ';
        return all.trimmed();
    }
    static void set(HubFixture &hub, SessionId session, const QByteArray &id,
                    const QByteArray &value)
    {
        SetItem command;
        command.key = {kGroup.stream, kGroup.group, id};
        command.value = value;
        hub.ask(session, command);
    }
    /// Items of 100 KB, so that a piece holds two of them; and the bytes of the first answer ten.
    static void fill(HubFixture &hub, SessionId session, int count)
    {
        for (int i = 0; i < count; ++i)
            set(hub, session, QByteArray::number(i), '"' + QByteArray(100'000, 'x') + '"');
        hub.outlet.posted.clear();
    }

    static inline const GroupKey kGroup{"chat", "g"};
};

void HubGroupFeedTest::missedChangesThenLive()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    set(hub, alice, "a", "1");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    QCOMPARE(first.position.offset, quint64(1));
    QVERIFY(!first.recovered);
    hub.close(alice);
    const SessionId writer = hub.openAs("writer");
    set(hub, writer, "a", "2");
    set(hub, writer, "b", "3");
    hub.ask(writer, DeleteItem{{"chat", "g", "a"}, {}});
    hub.ask(writer, SendToGroup{kGroup, {}, "t", "0"}); // kept nowhere
    const SessionId again = hub.openAs("alice");
    hub.outlet.posted.clear();
    const auto answer = hub.answer<GroupSubscribed>(again, since(first.position));
    QCOMPARE(answer.recovered, std::optional(true));
    QVERIFY(answer.items.empty());
    QCOMPARE(answer.position, (Position{first.position.epoch, 4}));
    QCOMPARE(replayed(hub), QByteArray("ua=2 cb=3 da=2"));
    QVERIFY(hub.outlet.all<Attach>().empty()); // not before the last piece is written
    credit(hub, again);
    QCOMPARE(hub.outlet.all<Attach>().size(), size_t(1));
    set(hub, writer, "b", "4");
    QCOMPARE(delivered(hub), QByteArray("ub=4"));
    QCOMPARE(hub.outlet.all<Deliver>().front().delivery->position.offset, quint64(5));
}

void HubGroupFeedTest::nothingMissedIsRecoveredToo()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    hub.outlet.posted.clear();
    QCOMPARE(hub.answer<GroupSubscribed>(alice, since(first.position)).recovered,
             std::optional(true));
    QVERIFY(hub.outlet.all<Replay>().empty());
    QCOMPARE(hub.outlet.all<Attach>().size(), size_t(1));
}

void HubGroupFeedTest::whatIsForgottenIsASnapshot()
{
    HubOptions options;
    options.groupHistory.changesPerGroup = 2;
    HubFixture hub(options);
    const SessionId alice = hub.openAs("alice");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    for (int i = 0; i < 3; ++i)
        set(hub, alice, "a", QByteArray::number(i));
    const auto answer = hub.answer<GroupSubscribed>(alice, since(first.position));
    QCOMPARE(answer.recovered, std::optional(false));
    QCOMPARE(answer.items.size(), size_t(1));
    QCOMPARE(answer.position.offset, quint64(3));
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    QCOMPARE(hub.answer<GroupSubscribed>(alice, since({"elsewhere", 3})).recovered,
             std::optional(false));
}

void HubGroupFeedTest::aMissedItemOnly()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    SubscribeGroup item{kGroup, "a", {}};
    item.since = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, "a", {}}).position;
    hub.ask(alice, UnsubscribeGroup{kGroup, "a"});
    set(hub, alice, "a", "1");
    set(hub, alice, "b", "2");
    set(hub, alice, "a", "3");
    hub.outlet.posted.clear();
    QCOMPARE(hub.answer<GroupSubscribed>(alice, item).recovered, std::optional(true));
    QCOMPARE(replayed(hub), QByteArray("ca=1 ua=3"));
}

void HubGroupFeedTest::whoHasSomeOfTheGroupGetsASnapshot()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, "a", {}});
    QCOMPARE(hub.answer<GroupSubscribed>(alice, since(first.position)).recovered,
             std::optional(false));
}

void HubGroupFeedTest::muchIsMissedInPieces()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    fill(hub, alice, 5);
    hub.answer<GroupSubscribed>(alice, since(first.position));
    std::vector<size_t> pieces;
    for (int i = 0; i < 3; ++i) {
        const auto replays = hub.outlet.all<Replay>();
        QCOMPARE(replays.size(), size_t(1)); // one at a time
        pieces.push_back(replays.front().deliveries.size());
        if (i == 1)
            set(hub, alice, "late", "1"); // meanwhile
        credit(hub, alice);
    }
    QCOMPARE(pieces, (std::vector<size_t>{2, 2, 2}));
    QCOMPARE(hub.outlet.all<Attach>().size(), size_t(1));
    set(hub, alice, "late", "2");
    QCOMPARE(delivered(hub), QByteArray("ulate=2"));
}

void HubGroupFeedTest::forgottenWhileCatchingUp()
{
    HubOptions options;
    options.groupHistory.changesPerGroup = 5;
    HubFixture hub(options);
    const SessionId alice = hub.openAs("alice");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    fill(hub, alice, 5);
    hub.answer<GroupSubscribed>(alice, since(first.position));
    fill(hub, alice, 5);
    credit(hub, alice);
    const auto ended = hub.outlet.all<Detach>();
    QCOMPARE(ended.size(), size_t(1));
    QCOMPARE(ended.front().why->code, ErrorCode::Conflict);
    QVERIFY(hub.ask(alice, SubscribeGroup{kGroup, {}, {}})->has_value());
}

void HubGroupFeedTest::whoLeavesWhileCatchingUpGetsNothingMore()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const auto first = hub.answer<GroupSubscribed>(alice, SubscribeGroup{kGroup, {}, {}});
    hub.ask(alice, UnsubscribeGroup{kGroup, {}});
    fill(hub, alice, 5);
    hub.answer<GroupSubscribed>(alice, since(first.position));
    hub.answer<Done>(alice, UnsubscribeGroup{kGroup, {}});
    credit(hub, alice);
    QVERIFY(hub.outlet.posted.empty());
    hub.close(alice);
    QVERIFY(hub.hub.isQuiet());
}

void HubGroupFeedTest::missedChangesAreFilteredForTheirAudience()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest::ReadRule rule;
    rule.group = manifest::Pattern("chat/*");
    rule.member = "to";
    rule.context = "sub";
    manifest.readers.push_back(rule);
    hub.setManifest(std::move(manifest));
    const SessionId ann = hub.openAs("ann");
    const auto first = hub.answer<GroupSubscribed>(ann, SubscribeGroup{kGroup, {}, {}});
    hub.ask(ann, UnsubscribeGroup{kGroup, {}});
    set(hub, ann, "a", R"({"to":"ann"})");
    set(hub, ann, "b", R"({"to":"bob"})");
    set(hub, ann, "a", R"({"to":"bob"})");
    hub.outlet.posted.clear();
    hub.answer<GroupSubscribed>(ann, since(first.position));
    QCOMPARE(replayed(hub), QByteArray(R"(ca={"to":"ann"} da={"to":"ann"})"));
}

void HubGroupFeedTest::pagesComeAsTheyAreRead()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    fill(hub, alice, 15);
    const auto answer = hub.answer<GroupSubscribed>(alice, paged());
    QCOMPARE(answer.items.size(), size_t(10));
    QVERIFY(answer.hasPages);
    QCOMPARE(answer.next, quint64(0));
    QCOMPARE(hub.outlet.all<Attach>().size(), size_t(1)); // from the first answer on
    QCOMPARE(replayed(hub), QByteArray("[10 11]"));
    credit(hub, alice);
    QCOMPARE(replayed(hub), QByteArray("[12 13]"));
    credit(hub, alice);
    QCOMPARE(replayed(hub), QByteArray("[14]."));
    credit(hub, alice);
    QVERIFY(hub.outlet.posted.empty());
    // A group that fits has no pages.
    hub.ask(alice, DeleteItem{{"chat", "g", "0"}, {}});
    SubscribeGroup small = paged();
    small.group = {"chat", "other"};
    QVERIFY(!hub.answer<GroupSubscribed>(alice, small).hasPages);
}

void HubGroupFeedTest::pagesAndChangesTogetherAreRight()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    const SessionId writer = hub.openAs("writer");
    fill(hub, alice, 14);
    std::map<QByteArray, QByteArray> seen;
    const auto take = [&] {
        for (const auto &[edge, message] : hub.outlet.posted) {
            std::vector<DeliveryPtr> deliveries;
            if (const auto *deliver = std::get_if<Deliver>(&message))
                deliveries = {deliver->delivery};
            if (const auto *replay = std::get_if<Replay>(&message))
                deliveries = replay->deliveries;
            for (const DeliveryPtr &delivery : deliveries) {
                for (const Item &item :
                     delivery->page ? delivery->page->items : std::vector<Item>())
                    seen[item.key.id] = item.value;
                if (delivery->item && delivery->item->change == ItemChangeKind::Deleted)
                    seen.erase(delivery->item->key.id);
                else if (delivery->item)
                    seen[delivery->item->key.id] = delivery->payload;
            }
        }
    };
    for (const Item &item : hub.answer<GroupSubscribed>(alice, paged()).items)
        seen[item.key.id] = item.value;
    take();
    hub.outlet.posted.clear();
    set(hub, writer, "0", "\"of the first\"");
    set(hub, writer, "13", "\"of the last\"");
    hub.ask(writer, DeleteItem{{"chat", "g", "12"}, {}});
    hub.ask(writer, DeleteItem{{"chat", "g", "1"}, {}});
    set(hub, writer, "new", "1");
    take();
    for (int i = 0; i < 3; ++i) {
        credit(hub, alice);
        take();
    }
    const auto now = hub.answer<GroupSubscribed>(writer, SubscribeGroup{kGroup, {}, {}});
    QCOMPARE(seen.size(), now.items.size());
    for (const Item &item : now.items)
        QCOMPARE(seen[item.key.id], item.value);
}

void HubGroupFeedTest::pagesAreFilteredForTheirAudience()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest::ReadRule rule;
    rule.group = manifest::Pattern("chat/*");
    rule.id = manifest::Pattern("1*");
    manifest.readers.push_back(rule);
    hub.setManifest(std::move(manifest));
    const SessionId alice = hub.openAs("alice");
    fill(hub, alice, 12);
    const auto answer = hub.answer<GroupSubscribed>(alice, paged());
    QCOMPARE(answer.items.size(), size_t(1));
    QCOMPARE(replayed(hub), QByteArray("[10 11]."));
}

void HubGroupFeedTest::leavingEndsThePages()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    fill(hub, alice, 15);
    hub.answer<GroupSubscribed>(alice, paged());
    hub.answer<Done>(alice, UnsubscribeGroup{kGroup, {}});
    credit(hub, alice);
    QVERIFY(hub.outlet.posted.empty());
}

void HubGroupFeedTest::askingAgainBeginsAgain()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    fill(hub, alice, 15);
    hub.answer<GroupSubscribed>(alice, paged());
    hub.outlet.posted.clear();
    hub.answer<GroupSubscribed>(alice, paged());
    QVERIFY(hub.outlet.all<Replay>().empty()); // the page on its way is the first one's
    credit(hub, alice);
    QCOMPARE(replayed(hub), QByteArray("[10 11]"));
}

void HubGroupFeedTest::aFailedPageEndsTheSubscription()
{
    HubFixture hub;
    const SessionId alice = hub.openAs("alice");
    fill(hub, alice, 15);
    hub.answer<GroupSubscribed>(alice, paged());
    hub.store.failReads = Error{ErrorCode::StorageFailed, QStringLiteral("disk")};
    credit(hub, alice);
    const auto ended = hub.outlet.all<Detach>();
    QCOMPARE(ended.size(), size_t(1));
    QCOMPARE(ended.front().why->code, ErrorCode::StorageFailed);
    QVERIFY(!ended.front().why->detail.contains(QLatin1StringView("disk"))); // for the log only
}

// Its clients know one snapshot; what does not fit comes as if it were created now.
void HubGroupFeedTest::theStreamPortGoesOnInPages()
{
    HubFixture hub;
    const SessionId writer = hub.openAs("writer");
    const QByteArray large = '"' + QByteArray(900'000, 'x') + '"';
    for (int i = 0; i < 20; ++i)
        set(hub, writer, QByteArray::number(i), large);
    const auto join = [&] {
        const SessionId client = hub.open(0, DialectId::IiiStream);
        hub.ask(client, WorkerCommand(AuthoriseStream{"{}"}));
        hub.outlet.posted.clear();
        return hub.ask(client, WorkerCommand(JoinStream{"s", kGroup, std::nullopt}));
    };
    QCOMPARE(join()->error().code, ErrorCode::LimitExceeded);
    WorkerOptions options;
    options.pagedSync = true;
    hub.hub.setWorkerOptions(options);
    const auto answer = join();
    const auto &first = std::get<GroupSubscribed>(**answer);
    const auto replays = hub.outlet.all<Replay>();
    QCOMPARE(replays.size(), size_t(1));
    QCOMPARE(first.items.size() + replays.front().deliveries.front()->page->items.size(),
             size_t(20));
    QVERIFY(replays.front().deliveries.front()->page->isLast);
    QVERIFY(replays.front().deliveries.front()->atMs > first.atMs);
}

QTEST_APPLESS_MAIN(HubGroupFeedTest)
#include "hub_group_feed_test.moc"
