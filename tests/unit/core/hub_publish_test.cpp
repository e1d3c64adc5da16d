// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubPublishTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsBeforeItPublishes();
    void answersBeforeDelivering();
    void sameIdIsPublishedOnce();
    void refusedRepeatLeavesTheIdInFlight();
    void refusedRepeatLeavesTheIdDone();
    void waitersShareTheFailure();
    void storeFailureReachesThePublisher();
    void ephemeralEventsKeepTheirPlace();
    void unstoredStreamsCountForThemselves();
    void boundsRefuse();
    void aStoreThatDoesNotFollowRefuses();
    void ratesRefuse();
    void ratesOutliveHttpRequests();
    void batchesDecideOneByOne();
    void roomPublishIsADerivedEvent();
};

namespace {

constexpr char kEvent[] = "default.bench.tick";

manifest::Manifest routed()
{
    manifest::Manifest manifest;
    manifest.routes = {HubFixture::route(kEvent, {"key"})};
    return manifest;
}

Publish one(const QByteArray &payload, const QByteArray &id = {})
{
    return {{NewEvent{EventLabel{kEvent}, payload, id}}};
}

} // namespace

void HubPublishTest::recordsBeforeItPublishes()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"k"}, {}});

    hub.store.isHeld = true;
    QVERIFY(!hub.ask(alice, one(R"({"key":"k"})")));
    QVERIFY(hub.outlet.all<Deliver>().empty());
    hub.store.isHeld = false;
    hub.hub.storeWoke();

    QCOMPARE(hub.outlet.all<Deliver>().size(), 1u);
    QCOMPARE(hub.outlet.all<Deliver>().front().delivery->position.offset, 1u);
}

void HubPublishTest::answersBeforeDelivering()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"k"}, {}});
    hub.outlet.posted.clear();

    hub.publish(alice, kEvent, R"({"key":"k"})");

    QCOMPARE(hub.outlet.posted.size(), 2u);
    QVERIFY(std::holds_alternative<Reply>(hub.outlet.posted[0].second));
    QVERIFY(std::holds_alternative<Deliver>(hub.outlet.posted[1].second));
}

void HubPublishTest::sameIdIsPublishedOnce()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    const SessionId bob = hub.openAs("bob");

    hub.store.isHeld = true;
    hub.ask(alice, one(R"({"key":"k"})", "id"));
    hub.ask(alice, one(R"({"key":"k"})", "id")); // while the first is in flight
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    const Published after = hub.publish(alice, kEvent, R"({"key":"k"})", "id");
    const Published other = hub.publish(bob, kEvent, R"({"key":"k"})", "id");

    const auto replies = hub.outlet.all<Reply>();
    int published = 0;
    for (const Reply &reply : replies) {
        if (const auto *all = reply.body ? std::get_if<PublishedAll>(&*reply.body) : nullptr)
            published += all->results.front()->deliveries.front().position.offset == 1;
    }
    QCOMPARE(published, 3);
    QVERIFY(after.repeated);
    QCOMPARE(after.deliveries.front().position.offset, 1u);
    QCOMPARE(other.deliveries.front().position.offset, 2u); // another subject's id
}

// The rate is taken before the id is looked at: who is refused by it has no say over the id.
void HubPublishTest::refusedRepeatLeavesTheIdInFlight()
{
    HubOptions options;
    options.publishRate = 2;
    HubFixture hub(options);
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.clock.advance(5000);

    hub.store.isHeld = true;
    QVERIFY(!hub.ask(alice, one(R"({"key":"k"})", "id")));
    QVERIFY(!hub.ask(alice, one(R"({"key":"k"})", "id"))); // waits for the first
    hub.outlet.posted.clear();
    QCOMPARE(hub.errorOf(alice, one(R"({"key":"k"})", "id")), ErrorCode::TooManyRequests);
    QCOMPARE(hub.outlet.all<Reply>().size(), 1u); // the waiter's is still to come
    hub.store.isHeld = false;
    hub.hub.storeWoke();
    QCOMPARE(hub.outlet.all<Reply>().size(), 3u);

    hub.clock.advance(5000);
    const Published again = hub.publish(alice, kEvent, R"({"key":"k"})", "id");
    QVERIFY(again.repeated);
    QCOMPARE(again.deliveries.front().position.offset, 1u);
}

void HubPublishTest::refusedRepeatLeavesTheIdDone()
{
    HubOptions options;
    options.publishRate = 1;
    HubFixture hub(options);
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.clock.advance(5000);

    QVERIFY(!hub.publish(alice, kEvent, R"({"key":"k"})", "id").repeated);
    QCOMPARE(hub.errorOf(alice, one(R"({"key":"k"})", "id")), ErrorCode::TooManyRequests);
    hub.clock.advance(5000);
    const Published again = hub.publish(alice, kEvent, R"({"key":"k"})", "id");
    QVERIFY(again.repeated);
    QCOMPARE(again.deliveries.front().position.offset, 1u);
}

void HubPublishTest::waitersShareTheFailure()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.store.isHeld = true;
    hub.store.failAppends = Error{ErrorCode::StorageFull, {}};
    hub.ask(alice, one(R"({"key":"k"})", "id"));
    hub.ask(alice, one(R"({"key":"k"})", "id"));
    hub.outlet.posted.clear();
    hub.store.isHeld = false;
    hub.hub.storeWoke();

    QCOMPARE(hub.outlet.all<Reply>().size(), 2u);
    hub.store.failAppends.reset();
    QVERIFY(!hub.publish(alice, kEvent, R"({"key":"k"})", "id").repeated);
}

void HubPublishTest::storeFailureReachesThePublisher()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"k"}, {}});
    hub.store.failAppends = Error{ErrorCode::StorageFull,
                                  QStringLiteral("/srv/sluice.db: disk full")};

    const auto answer = hub.ask(alice, one(R"({"key":"k"})"));
    QVERIFY(answer && *answer);
    const Result<Published> refused = std::get<PublishedAll>(**answer).results.front();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageFull);
    QVERIFY(!refused.error().detail.contains(
        QStringLiteral("/srv"))); // where things lie is not theirs to know
    QVERIFY(hub.outlet.all<Deliver>().empty());
}

void HubPublishTest::ephemeralEventsKeepTheirPlace()
{
    HubFixture hub;
    manifest::Manifest manifest = routed();
    manifest::RoomRule rule;
    rule.event = kEvent;
    rule.room = *manifest::Template::parse("room");
    manifest.rooms.push_back(rule);
    hub.setManifest(manifest);
    const SessionId alice = hub.openAs("alice");
    hub.answer<Joined>(alice, JoinRoom{RoomName{"room"}});
    hub.outlet.posted.clear();

    hub.store.isHeld = true;
    hub.ask(alice, one(R"({"key":"k","n":1})"));                  // durable, also to the room
    hub.ask(alice, PublishRoom{RoomName{"room"}, "typing", "2"}); // must not overtake it
    QVERIFY(hub.answer<RoomPublished>(alice, PublishRoom{RoomName{"other"}, "t", "3"}).id.size()
            > 0); // goes at once
    QVERIFY(hub.outlet.all<Deliver>().empty());
    hub.store.isHeld = false;
    hub.hub.storeWoke();

    const auto delivered = hub.outlet.all<Deliver>();
    QCOMPARE(delivered.size(), 2u);
    QCOMPARE(delivered[0].delivery->payload, QByteArray(R"({"key":"k","n":1})"));
    QCOMPARE(delivered[1].delivery->payload, QByteArray("2"));
}

void HubPublishTest::unstoredStreamsCountForThemselves()
{
    HubFixture hub;
    manifest::Manifest manifest = routed();
    manifest.streams = {{manifest::Pattern("live*"), manifest::Durability::None, {}, {}}};
    hub.setManifest(manifest);
    const SessionId alice = hub.openAs("alice");
    hub.store.isHeld = true; // nothing here may need the store

    const Position first =
        hub.publish(alice, kEvent, R"({"key":"live1"})").deliveries.front().position;
    const Position second =
        hub.publish(alice, kEvent, R"({"key":"live1"})").deliveries.front().position;
    const auto subscribed = hub.answer<Subscribed>(
        alice, Subscribe{StreamKey{"live1"}, Since{false, second}});
    const SessionId bob = hub.openAs("bob");
    const auto missed = hub.answer<Subscribed>(bob,
                                               Subscribe{StreamKey{"live1"}, Since{false, first}});

    QCOMPARE(second.offset, first.offset + 1);
    QVERIFY(subscribed.recovered);
    QVERIFY(!missed.recovered); // the event between was kept nowhere
}

void HubPublishTest::boundsRefuse()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");

    hub.outlet.lag = 65 * 1024 * 1024;
    QCOMPARE(hub.errorOf(alice, one(R"({"key":"k"})")), ErrorCode::Overloaded);
    hub.outlet.lag = 0;
    hub.store.backlogBytes = 33 * 1024 * 1024;
    QCOMPARE(hub.errorOf(alice, one(R"({"key":"k"})", "id")), ErrorCode::Overloaded);
    QVERIFY(hub.answer<RoomPublished>(alice, PublishRoom{RoomName{"r"}, "t", "1"}).id.size() > 0);
    hub.store.backlogBytes = 0;
    QVERIFY(!hub.publish(alice, kEvent, R"({"key":"k"})", "id").repeated);
    hub.hub.startDraining();
    QCOMPARE(hub.errorOf(alice, one(R"({"key":"k"})")), ErrorCode::Draining);
}

void HubPublishTest::aStoreThatDoesNotFollowRefuses()
{
    using namespace std::chrono_literals;
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice");
    const auto publish = [&] { return hub.errorOf(alice, one(R"({"key":"k"})")); };
    hub.store.backlogBytes = 1'000'000;
    hub.store.wait = 51ms;
    const auto pass = [&hub](int ms) { // 10 MB/s
        for (int left = ms; left > 0; left -= 50) {
            hub.clock.advance(50);
            hub.store.doneBytes += 500'000;
            hub.hub.tick();
        }
    };

    QCOMPARE(publish(), ErrorCode{});
    pass(950);
    QCOMPARE(publish(), ErrorCode{});
    pass(50);
    QCOMPARE(publish(), ErrorCode::Overloaded);
    QVERIFY(hub.answer<RoomPublished>(alice, PublishRoom{RoomName{"r"}, "t", "1"}).id.size() > 0);
    hub.store.backlogBytes = 499'000; // 50 ms of it
    QCOMPARE(publish(), ErrorCode{});
    hub.store.backlogBytes = 1'000'000;
    QCOMPARE(publish(), ErrorCode::Overloaded);
    hub.store.wait = 0ms;
    hub.store.backlogBytes = 0;
    pass(1'050);
    hub.store.backlogBytes = 1'000'000;

    QCOMPARE(publish(), ErrorCode{});
}

void HubPublishTest::ratesOutliveHttpRequests()
{
    HubOptions options;
    options.publishRate = 2;
    HubFixture hub(options);
    const auto request = [&hub](const char *subject) {
        const SessionId http = hub.open(0, DialectId::Http);
        hub.ask(http, Authenticate{HubFixture::claims(subject, {"*"}, {"*"})});
        const ErrorCode code = hub.errorOf(http, one("{}"));
        hub.close(http);
        return code;
    };
    hub.clock.advance(5000);

    QCOMPARE(request("alice"), ErrorCode{});
    QCOMPARE(request("alice"), ErrorCode{});
    QCOMPARE(request("alice"), ErrorCode::TooManyRequests);
    QCOMPARE(request("bob"), ErrorCode{});
    hub.clock.advance(1500);
    QCOMPARE(request("alice"), ErrorCode{});
}

void HubPublishTest::ratesRefuse()
{
    HubOptions options;
    options.publishRate = 2;
    HubFixture hub(options);
    const SessionId alice = hub.openAs("alice");

    QCOMPARE(hub.errorOf(alice, one("{}")), ErrorCode{});
    QCOMPARE(hub.errorOf(alice, one("{}")), ErrorCode{});
    QCOMPARE(hub.errorOf(alice, one("{}")), ErrorCode::TooManyRequests);
    hub.clock.advance(500);
    QCOMPARE(hub.errorOf(alice, one("{}")), ErrorCode{});
    QCOMPARE(hub.errorOf(alice, one("{}")), ErrorCode::TooManyRequests);
}

void HubPublishTest::batchesDecideOneByOne()
{
    HubFixture hub;
    hub.setManifest(routed());
    const SessionId alice = hub.openAs("alice", {"default.bench.*"});
    Publish batch = one(R"({"key":"a"})");
    batch.events.push_back({EventLabel{"default.users.created"}, "{}", {}});
    batch.events.push_back({EventLabel{kEvent}, R"({"key":"a"})", {}});

    const auto all = hub.answer<PublishedAll>(alice, batch);

    QCOMPARE(all.results.size(), 3u);
    QCOMPARE(all.results[0]->deliveries.front().position.offset, 1u);
    QCOMPARE(all.results[1].error().code, ErrorCode::PermissionDenied);
    QCOMPARE(all.results[2]->deliveries.front().position.offset, 2u);
}

void HubPublishTest::roomPublishIsADerivedEvent()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest.routes = {HubFixture::route("rooms.note.published", {"room"})};
    hub.setManifest(manifest);
    const SessionId alice = hub.openAs("alice");
    hub.answer<Subscribed>(alice, Subscribe{StreamKey{"r"}, {}});

    const auto published = hub.answer<RoomPublished>(
        alice, PublishRoom{RoomName{"r"}, "note", R"({"x":1})"});

    QCOMPARE(published.deliveries.size(), 1u);
    QCOMPARE(hub.outlet.all<Deliver>().front().delivery->payload,
             QByteArray(R"({"room":"r","data":{"x":1},"_subject":"alice"})"));
}

QTEST_GUILESS_MAIN(HubPublishTest)
#include "hub_publish_test.moc"
