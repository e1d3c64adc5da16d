// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

using namespace core;

Result<StoreRecovery> StoreContract::restart(std::unique_ptr<StoreDriver> &driver, qint64 nowMs)
{
    driver->store().close();
    driver.reset();
    driver = std::make_unique<StoreDriver>(makeAgain());
    return driver->open(nowMs);
}

namespace {

DynamicRoute sampleRoute()
{
    DynamicRoute route;
    route.id = "0123456789abcdef0123456789abcdef";
    route.event.utf8 = "default.users.updated";
    route.stream.utf8 = QByteArray("key\0with nul", 12);
    route.property = "owner.id";
    route.value = {RouteValue::Kind::Number, "17"};
    route.expose = {"id", "name", "id"};
    route.lifetime = DynamicRoute::Lifetime::Ttl;
    route.ttlSeconds = 42;
    route.expiresAtMs = 1'700'000'000'123;
    route.label = "a label";
    route.createdBy = "alice";
    route.createdAtMs = 1'699'999'999'000;
    return route;
}

} // namespace

void StoreContract::restartKeepsStreams()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    const QByteArray epoch = driver->open()->epoch;
    for (int i = 1; i <= 300; ++i)
        QVERIFY(driver->append(makeAppend({"a", "b"}, QByteArray::number(i))));
    manifest::StreamRule rule;
    rule.match = manifest::Pattern("b");
    rule.keep = {1, std::chrono::hours(1)};
    QVERIFY(driver->run(SweepJob{{}, {rule}, {}, 1000}));
    const auto before = driver->page("a", 0, 1000);
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");

    const auto recovery = restart(driver, 2000);

    QVERIFY2(recovery, "open failed");
    QCOMPARE(recovery->epoch, epoch);
    const auto after = driver->page("a", 0, 1000);
    QVERIFY(after->events == before->events);
    QVERIFY(after->state == before->state);
    const StreamState swept{epoch, 300, 300};
    QVERIFY(driver->stateOf("b") == swept);
    QCOMPARE(driver->append("b", "next")->at(0), (Position{epoch, 301}));
}

void StoreContract::restartKeepsRecentIds()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    const QByteArray epoch = driver->open()->epoch;
    const auto publish = [&](const QByteArray &id, qint64 atMs, bool remember) {
        AppendJob job = makeAppend({"a", "b"}, "1", manifest::Durability::Strict, atMs);
        job.event.id = id;
        job.event.subject = "alice";
        job.remember = remember;
        QVERIFY(driver->append(std::move(job)));
    };
    publish("too old", 1'000, true);
    publish("first", 500'000, true);
    publish("made by the hub", 500'001, false);
    publish("second", 500'002, true);
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");

    const auto recovery = restart(driver, 560'000);

    QVERIFY2(recovery, "open failed");
    QCOMPARE(recovery->ids.size(), 2u);
    const RecentId &first = recovery->ids[0];
    QCOMPARE(first.id, QByteArray("first"));
    QCOMPARE(first.subject, QByteArray("alice"));
    QCOMPARE(first.atMs, 500'000);
    QCOMPARE(first.positions.size(), 2u);
    QVERIFY((first.positions[0] == StreamPosition{{"a"}, {epoch, 2}}));
    QVERIFY((first.positions[1] == StreamPosition{{"b"}, {epoch, 2}}));
    QCOMPARE(recovery->ids[1].id, QByteArray("second"));
}

void StoreContract::restartKeepsRoutes()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    QVERIFY(driver->open());
    DynamicRoute plain;
    plain.id = "aaaa";
    plain.event.utf8 = "e";
    plain.stream.utf8 = "s";
    QVERIFY(driver->run(SaveRouteJob{{}, plain}));
    DynamicRoute replaced = sampleRoute();
    replaced.expose = {"x", "y", "z", "w"};
    QVERIFY(driver->run(SaveRouteJob{{}, replaced}));
    QVERIFY(driver->run(SaveRouteJob{{}, sampleRoute()}));
    DynamicRoute deleted = sampleRoute();
    deleted.id = "bbbb";
    QVERIFY(driver->run(SaveRouteJob{{}, deleted}));
    QVERIFY(driver->run(DeleteRoutesJob{{}, {"bbbb"}}));
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");

    const auto recovery = restart(driver, 0);

    QVERIFY2(recovery, "open failed");
    QCOMPARE(recovery->routes.size(), 2u);
    const bool inOrder = recovery->routes[1] == plain;
    QVERIFY(recovery->routes[inOrder ? 1 : 0] == plain);
    QVERIFY(recovery->routes[inOrder ? 0 : 1] == sampleRoute());
}

void StoreContract::restartKeepsRevocations()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    QVERIFY(driver->open());
    using Kind = RevocationRow::Kind;
    const RevocationRow token{Kind::TokenId, "x", 0, 5'000};
    const RevocationRow subject{Kind::Subject, "x", 1'234, 0};
    QVERIFY(driver->run(SaveRevocationJob{{}, token}));
    QVERIFY(driver->run(SaveRevocationJob{{}, {Kind::Subject, "x", 1, 0}}));
    QVERIFY(driver->run(SaveRevocationJob{{}, subject}));
    QVERIFY(driver->run(SaveRevocationJob{{}, {Kind::TokenId, "useless", 0, 1'000}}));
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");

    const auto recovery = restart(driver, 2'000'000);

    QVERIFY2(recovery, "open failed");
    QCOMPARE(recovery->revocations.size(), 2u);
    QVERIFY(recovery->revocations[0] == token || recovery->revocations[1] == token);
    QVERIFY(recovery->revocations[0] == subject || recovery->revocations[1] == subject);
}

void StoreContract::restartKeepsTheLatestManifest()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    QVERIFY(driver->open());
    SaveManifestJob job;
    job.revision.files = {{"old.yaml", "old"}};
    QVERIFY(driver->run(job));
    job.revision = {0, 123'456, "alice", {{"b.yaml", "routes:\n"}, {"a.yaml", ""}}};
    QCOMPARE(*driver->run(job), 2u);
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");

    const auto recovery = restart(driver, 0);

    QVERIFY2(recovery, "open failed");
    QCOMPARE(recovery->manifest.number, 2u);
    QCOMPARE(recovery->manifest.atMs, 123'456);
    QCOMPARE(recovery->manifest.by, QByteArray("alice"));
    QVERIFY(recovery->manifest.files == job.revision.files);
    QCOMPARE(*driver->run(SaveManifestJob{}), 3u);
}

} // namespace sluice::tests
