// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveOnlyWithoutSince();
    void replaysFromThePosition();
    void unknownEpochGetsEverythingKept();
    void earliestIsHonest();
    void recoveredIsExactWhileOthersListen();
    void durabilityMayChange();
    void catchesUpByPages();
    void nothingMissingNothingTwice();
    void unsubscribesWhileOpening();
    void secondSubscriptionConflicts();
    void historyPages();
};

namespace {

constexpr char kEvent[] = "default.bench.tick";
const StreamKey kStream{"k"};

manifest::Manifest routed()
{
    manifest::Manifest manifest;
    manifest.routes = {HubFixture::route(kEvent, {"key"})};
    return manifest;
}

void publishMany(HubFixture &hub, SessionId session, int count, int size = 0)
{
    for (int i = 0; i < count; ++i)
        hub.publish(session, kEvent, R"({"key":"k","fill":")" + QByteArray(size, 'x') + R"("})");
}

// What an edge would have written to a session: replays, and deliveries while attached.
std::vector<quint64> offsetsSeenBy(const HubFixture &hub, SessionId session)
{
    std::vector<quint64> seen;
    ChannelId attached;
    for (const auto &[edge, message] : hub.outlet.posted) {
        if (const auto *replay = std::get_if<Replay>(&message);
            replay && replay->session == session) {
            for (const DeliveryPtr &delivery : replay->deliveries)
                seen.push_back(delivery->position.offset);
        } else if (const auto *attach = std::get_if<Attach>(&message);
                   attach && attach->session == session) {
            attached = attach->channel;
        } else if (const auto *detach = std::get_if<Detach>(&message);
                   detach && detach->session == session) {
            attached = {};
        } else if (const auto *deliver = std::get_if<Deliver>(&message);
                   deliver && deliver->channel == attached && attached) {
            seen.push_back(deliver->delivery->position.offset);
        }
    }
    return seen;
}

std::vector<quint64> range(quint64 from, quint64 to)
{
    std::vector<quint64> numbers;
    for (quint64 i = from; i <= to; ++i)
        numbers.push_back(i);
    return numbers;
}

} // namespace

void HubStreamsTest::liveOnlyWithoutSince()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    publishMany(hub, alice, 3);

    const auto subscribed = hub.answer<Subscribed>(alice, Subscribe{kStream, {}});
    publishMany(hub, alice, 2);

    QCOMPARE(subscribed.offset, 3u);
    QVERIFY(!subscribed.recovered);
    QCOMPARE(offsetsSeenBy(hub, alice), range(4, 5));
}

void HubStreamsTest::replaysFromThePosition()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    publishMany(hub, alice, 5);
    const QByteArray epoch =
        hub.publish(alice, kEvent, R"({"key":"k"})").deliveries.front().position.epoch;

    const auto subscribed = hub.answer<Subscribed>(alice,
                                                   Subscribe{kStream, Since{false, {epoch, 2}}});
    hub.send(ReplayCredit{alice});
    publishMany(hub, alice, 1);

    QVERIFY(subscribed.recovered);
    QCOMPARE(offsetsSeenBy(hub, alice), range(3, 7));
}

void HubStreamsTest::unknownEpochGetsEverythingKept()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    publishMany(hub, alice, 3);
    const auto foreign = hub.answer<Subscribed>(alice,
                                                Subscribe{kStream, Since{false, {"other", 2}}});
    const SessionId bob = hub.openAs("bob");
    const auto future = hub.answer<Subscribed>(
        bob, Subscribe{kStream, Since{false, {foreign.epoch, 9}}});
    for (const SessionId session : {alice, bob})
        hub.send(ReplayCredit{session});

    QVERIFY(!foreign.recovered);
    QVERIFY(!future.recovered);
    QCOMPARE(offsetsSeenBy(hub, alice), range(1, 3));
    QCOMPARE(offsetsSeenBy(hub, bob), range(1, 3));
}

void HubStreamsTest::earliestIsHonest()
{
    HubFixture hub;
    manifest::Manifest manifest = routed();
    manifest.streams = {
        {manifest::Pattern("*"), manifest::Durability::Strict, {2, std::chrono::days(1)}, {}}};
    hub.setManifest(manifest);
    const SessionId alice = hub.openAs("alice");
    publishMany(hub, alice, 5);
    const auto whole = hub.answer<Subscribed>(alice, Subscribe{kStream, Since{true, {}}});
    hub.clock.advance(20'000);
    hub.hub.tick(); // retention keeps two
    hub.close(alice);
    const SessionId bob = hub.openAs("bob");
    const auto trimmed = hub.answer<Subscribed>(bob, Subscribe{kStream, Since{true, {}}});
    hub.send(ReplayCredit{bob});

    QVERIFY(whole.recovered);
    QVERIFY(!trimmed.recovered);
    QCOMPARE(offsetsSeenBy(hub, bob), range(4, 5));
}

// The core keeps an open stream's place; what retention has swept since then only the store knows.
void HubStreamsTest::recoveredIsExactWhileOthersListen()
{
    HubFixture hub;
    manifest::Manifest manifest = routed();
    manifest.streams = {
        {manifest::Pattern("*"), manifest::Durability::Strict, {300, std::chrono::days(1)}, {}}};
    hub.setManifest(manifest);
    const SessionId alice = hub.openAs("alice");
    const auto start = hub.answer<Subscribed>(alice, Subscribe{kStream, {}});
    publishMany(hub, alice, 600);
    hub.clock.advance(20'000);
    hub.hub.tick(); // keeps 301 … 600

    const SessionId bob = hub.openAs("bob");
    const auto trimmed = hub.answer<Subscribed>(
        bob, Subscribe{kStream, Since{false, {start.epoch, 10}}});
    const SessionId carol = hub.openAs("carol");
    const auto whole = hub.answer<Subscribed>(carol, Subscribe{kStream, Since{true, {}}});
    const SessionId dave = hub.openAs("dave");
    const auto kept = hub.answer<Subscribed>(dave,
                                             Subscribe{kStream, Since{false, {start.epoch, 300}}});
    for (const SessionId session : {bob, carol, dave, bob, carol, dave})
        hub.send(ReplayCredit{session});

    QVERIFY(!trimmed.recovered);
    QVERIFY(!whole.recovered);
    QVERIFY(kept.recovered);
    for (const SessionId session : {bob, carol, dave})
        QCOMPARE(offsetsSeenBy(hub, session), range(301, 600));
    QVERIFY(hub.outlet.all<CloseSession>().empty());
}

// A reload that makes a stream ephemeral, or stored, ends its subscriptions: positions of both kinds
// in one would silence it.
void HubStreamsTest::durabilityMayChange()
{
    HubFixture hub;
    const auto setDurability = [&hub](manifest::Durability durability) {
        manifest::Manifest manifest = routed();
        manifest.streams = {{manifest::Pattern("*"), durability, {}, {}}};
        hub.setManifest(manifest);
    };
    setDurability(manifest::Durability::Strict);
    const SessionId alice = hub.openAs("alice");
    const auto stored = hub.answer<Subscribed>(alice, Subscribe{kStream, {}});
    publishMany(hub, alice, 3);
    setDurability(manifest::Durability::None);
    const auto told = hub.outlet.all<Detach>();
    const auto ephemeral = hub.answer<Subscribed>(alice, Subscribe{kStream, {}});
    publishMany(hub, alice, 2);
    setDurability(manifest::Durability::Strict);
    const auto again = hub.answer<Subscribed>(alice, Subscribe{kStream, {}});
    publishMany(hub, alice, 1);

    QCOMPARE(told.size(), size_t(1));
    QVERIFY(told.front().why && told.front().why->code == ErrorCode::Conflict);
    QVERIFY(ephemeral.epoch != stored.epoch);
    QCOMPARE(again.epoch, stored.epoch);
    QCOMPARE(offsetsSeenBy(hub, alice), (std::vector<quint64>{1, 2, 3, 1, 2, 4}));
}

void HubStreamsTest::catchesUpByPages()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    publishMany(hub, alice, 1000);
    const SessionId bob = hub.openAs("bob");
    hub.outlet.posted.clear();
    hub.answer<Subscribed>(bob, Subscribe{kStream, Since{true, {}}});

    QCOMPARE(hub.outlet.all<Replay>().size(), 1u); // no page without credit
    publishMany(hub, alice, 1);
    QCOMPARE(hub.outlet.all<Replay>().size(), 1u);
    for (int i = 0; i < 10; ++i)
        hub.send(ReplayCredit{bob});
    publishMany(hub, alice, 1);

    QCOMPARE(offsetsSeenBy(hub, bob), range(1, 1002));
    for (const Replay &replay : hub.outlet.all<Replay>())
        QVERIFY(replay.deliveries.size() <= 256);
}

// Random interleaving of everything that may happen; each session must see one unbroken run.
void HubStreamsTest::nothingMissingNothingTwice()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId publisher = hub.openAs("p");
    publishMany(hub, publisher, 700);
    const QByteArray epoch =
        hub.publish(publisher, kEvent, R"({"key":"k"})").deliveries.front().position.epoch;
    quint64 top = 701;
    struct Reader
    {
        SessionId session;
        quint64 from;
    };
    std::vector<Reader> readers;
    for (int step = 0; step < 2000; ++step) {
        switch (random.bounded(5)) {
        case 0:
            hub.store.isHeld = !hub.store.isHeld;
            hub.hub.storeWoke();
            break;
        case 1:
            if (readers.size() < 20) {
                const quint64 from = random.bounded(static_cast<quint32>(top - 1));
                readers.push_back({hub.openAs("r" + QByteArray::number(step)), from});
                hub.ask(readers.back().session, Subscribe{kStream, Since{false, {epoch, from}}});
            }
            break;
        case 2:
            for (const Reader &reader : readers) {
                if (random.bounded(2) == 0)
                    hub.send(ReplayCredit{reader.session});
            }
            break;
        default:
            hub.ask(publisher, Publish{{NewEvent{EventLabel{kEvent}, R"({"key":"k"})", {}}}});
            ++top;
        }
    }
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    for (int i = 0; i < 50; ++i) {
        for (const Reader &reader : readers)
            hub.send(ReplayCredit{reader.session});
    }

    QVERIFY(!readers.empty());
    for (const Reader &reader : readers)
        QCOMPARE(offsetsSeenBy(hub, reader.session), range(reader.from + 1, top));
}

void HubStreamsTest::unsubscribesWhileOpening()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.store.isHeld = true;
    QVERIFY(!hub.ask(alice, Subscribe{kStream, {}}));
    hub.answer<Done>(alice, Unsubscribe{kStream});
    QVERIFY(!hub.ask(alice, Subscribe{kStream, {}}));
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    publishMany(hub, alice, 1);

    int cancelled = 0;
    int subscribed = 0;
    for (const Reply &reply : hub.outlet.all<Reply>()) {
        cancelled += !reply.body && reply.body.error().code == ErrorCode::Cancelled;
        subscribed += reply.body && std::holds_alternative<Subscribed>(*reply.body);
    }
    QCOMPARE(cancelled, 1);
    QCOMPARE(subscribed, 1);
    QCOMPARE(offsetsSeenBy(hub, alice), range(1, 1));
}

void HubStreamsTest::secondSubscriptionConflicts()
{
    HubOptions options;
    options.subscriptionsPerSession = 1;
    HubFixture hub(options);
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice", {"*"}, {"stream:*"});
    hub.answer<Subscribed>(alice, Subscribe{kStream, {}});

    QCOMPARE(hub.errorOf(alice, Subscribe{kStream, {}}), ErrorCode::Conflict);
    QCOMPARE(hub.errorOf(alice, Subscribe{StreamKey{"other"}, {}}), ErrorCode::LimitExceeded);
    QCOMPARE(hub.errorOf(hub.openAs("bob", {"*"}, {}), Subscribe{kStream, {}}),
             ErrorCode::PermissionDenied);
    QCOMPARE(hub.errorOf(hub.open(), Subscribe{kStream, {}}), ErrorCode::Unauthenticated);
    QCOMPARE(hub.errorOf(alice, Unsubscribe{StreamKey{"other"}}), ErrorCode::NotFound);
}

void HubStreamsTest::historyPages()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    publishMany(hub, alice, 5);

    const auto first = hub.answer<HistoryPage>(alice, History{kStream, {}, 3});
    const auto rest = hub.answer<HistoryPage>(alice, History{kStream, Position{first.epoch, 3}, 3});
    const auto foreign = hub.answer<HistoryPage>(alice, History{kStream, Position{"other", 4}, 3});
    const auto nothing = hub.answer<HistoryPage>(alice, History{StreamKey{"never"}, {}, 3});

    QCOMPARE(first.events.size(), 3u);
    QCOMPARE(first.top, 5u);
    QCOMPARE(rest.events.size(), 2u);
    QVERIFY(rest.recovered);
    QVERIFY(!foreign.recovered);
    QCOMPARE(foreign.events.front().offset, 1u);
    QCOMPARE(nothing.top, 0u);
    QVERIFY(nothing.events.empty());
}

QTEST_GUILESS_MAIN(HubStreamsTest)
#include "hub_streams_test.moc"
