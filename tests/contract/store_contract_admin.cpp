// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/audit_chain.h"
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

using namespace core;

namespace {

AuditRow act(const QByteArray &action, qint64 atMs = 1'000)
{
    AuditRow row;
    row.atMs = atMs;
    row.by = "olga";
    row.role = "operator";
    row.from = "::1";
    row.action = action;
    row.target = "connection 5";
    row.outcome = "ok";
    row.reason = QByteArray("a \"reason\"\nand \xc3\xa9");
    row.before = "{\"a\":1}";
    row.after = "{}";
    return row;
}

AuditPage auditOf(StoreDriver &driver, ReadAuditJob job)
{
    const auto &done = std::get<AuditRead>(driver.waitFor(driver.submit(job)));
    return done.page ? *done.page : AuditPage{};
}

bool isWhole(StoreDriver &driver)
{
    const AuditPage page = auditOf(driver, {{}, false, 0, 10'000});
    AuditCheck check(page.anchor);
    for (const AuditRow &row : page.rows)
        check.take(row);
    return check.finish(page.head);
}

std::vector<RouteChange> changes(StoreDriver &driver, ReadRouteChangesJob job)
{
    const auto &done = std::get<RouteChangesRead>(driver.waitFor(driver.submit(job)));
    return done.changes ? *done.changes : std::vector<RouteChange>();
}

std::vector<ManifestRevision> manifests(StoreDriver &driver, ReadManifestsJob job)
{
    const auto &done = std::get<ManifestsRead>(driver.waitFor(driver.submit(job)));
    return done.revisions ? *done.revisions : std::vector<ManifestRevision>();
}

DynamicRoute routeTo(const QByteArray &stream)
{
    DynamicRoute route;
    route.event.utf8 = "default.users.updated";
    route.stream.utf8 = stream;
    route.property = "owner";
    route.value = {RouteValue::Kind::Number, "17"};
    route.expose = {"id", "name"};
    route.lifetime = DynamicRoute::Lifetime::Persistent;
    route.createdBy = "olga";
    route.id = routeId(route);
    return route;
}

} // namespace

void StoreContract::auditIsAChain()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    for (quint64 i = 1; i <= 5; ++i)
        QCOMPARE(driver.run(SaveAuditJob{{}, act("admin.n" + QByteArray::number(i))}), i);

    const AuditPage page = auditOf(driver, {});
    QCOMPARE(page.rows.size(), 5u);
    QCOMPARE(page.anchor, AuditMark{});
    QCOMPARE(page.head, (AuditMark{5, page.rows.back().hash}));
    QCOMPARE(page.rows[1].hash, auditHash(page.rows[1], page.rows[0].hash));
    QCOMPARE(page.rows[1].reason, act({}).reason);
    QVERIFY(isWhole(driver));
}

void StoreContract::auditIsReadInPages()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    for (int i = 0; i < 7; ++i)
        QVERIFY(driver.run(SaveAuditJob{{}, act("admin.x", i)}));

    const AuditPage newest = auditOf(driver, {{}, true, 0, 3});
    QCOMPARE(newest.rows.size(), 3u);
    QCOMPARE(newest.rows.front().seq, 7u);
    QCOMPARE(newest.rows.back().seq, 5u);
    const AuditPage older = auditOf(driver, {{}, true, 5, 100});
    QCOMPARE(older.rows.size(), 4u);
    QCOMPARE(older.rows.front().seq, 4u);
    const AuditPage forwards = auditOf(driver, {{}, false, 4, 2});
    QCOMPARE(forwards.rows.size(), 2u);
    QCOMPARE(forwards.rows.front().seq, 5u);
}

void StoreContract::auditIsFoundByKey()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    const auto save = [&](const QByteArray &action, const QByteArray &key) {
        QVERIFY(driver.run(SaveAuditJob{{}, act(action), 3, key}));
    };
    const auto find = [&](const QByteArray &key) {
        const AuditPage page = auditOf(driver, {{}, false, 0, 100, key});
        return page.rows.size() == 1 ? page.rows.front().action : QByteArray("none");
    };
    save("admin.a", "one");
    save("admin.b", {});
    save("admin.c", "one"); // the same key once more
    QCOMPARE(find("one"), QByteArray("admin.c"));
    QCOMPARE(find("two"), QByteArray("none"));
    for (const char *action : {"admin.d", "admin.e", "admin.f"})
        save(action, "two");
    QCOMPARE(find("two"), QByteArray("admin.f"));
    QCOMPARE(find("one"), QByteArray("none")); // it went with its row
    QVERIFY(isWhole(driver));
}

void StoreContract::auditKeepsSoManyAndStaysVerifiable()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());

    for (int i = 0; i < 25; ++i)
        QVERIFY(driver.run(SaveAuditJob{{}, act("admin.x", i), 10}));

    const AuditPage page = auditOf(driver, {});
    QCOMPARE(page.rows.size(), 10u);
    QCOMPARE(page.rows.front().seq, 16u);
    QCOMPARE(page.anchor.seq, 15u);
    QVERIFY(isWhole(driver));
}

void StoreContract::aChangeOfRoutesIsOneRevision()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    const DynamicRoute one = routeTo("one");
    const DynamicRoute two = routeTo("two");

    QCOMPARE(driver.run(SaveRouteChangeJob{{}, {0, 5, "olga", "first", {one, two}, {}}}), 1u);
    QCOMPARE(driver.run(SaveRouteChangeJob{{}, {0, 6, "olga", {}, {}, {one}}}), 2u);

    const auto all = changes(driver, {});
    QCOMPARE(all.size(), 2u);
    QCOMPARE(all[0].number, 2u);
    QVERIFY(all[0].removed == std::vector{one});
    QCOMPARE(all[1].comment, QByteArray("first"));
    QVERIFY((all[1].added == std::vector{one, two}));
    QCOMPARE(changes(driver, {{}, 2, 10}).size(), 1u);
    // Only the second is still there.
    QCOMPARE(driver.run(DeleteRoutesJob{{}, {one.id, two.id}}), 1u);
}

void StoreContract::manifestRevisionsAreListedAndRead()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    for (const char *text : {"one", "two", "three"})
        QVERIFY(driver.run(SaveManifestJob{
            {}, {0, 7, "olga", {{"a.sluice.yaml", text}}, QByteArray("of ") + text}}));

    const auto list = manifests(driver, {{}, 0, 0, 2});
    QCOMPARE(list.size(), 2u);
    QCOMPARE(list[0].number, 3u);
    QCOMPARE(list[0].comment, QByteArray("of three"));
    QVERIFY(list[0].files.empty());
    QCOMPARE(manifests(driver, {{}, 0, 2, 10}).size(), 1u);
    const auto two = manifests(driver, {{}, 2});
    QCOMPARE(two.size(), 1u);
    QCOMPARE(two[0].files[0].bytes, QByteArray("two"));
    QVERIFY(manifests(driver, {{}, 9}).empty());

    QCOMPARE(driver.run(SaveManifestJob{{}, {0, 8, "olga", {{"a.sluice.yaml", "four"}}}, 2}), 4u);
    QCOMPARE(manifests(driver, {}).size(), 2u);
    QVERIFY(manifests(driver, {{}, 2}).empty()); // with its files
    QCOMPARE(manifests(driver, {{}, 3})[0].files[0].bytes, QByteArray("three"));
}

void StoreContract::restartKeepsWhatOperatorsDid()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    QVERIFY(driver->open());
    for (int i = 0; i < 15; ++i)
        QVERIFY(driver->run(SaveAuditJob{{}, act("admin.x", i), 10}));
    const DynamicRoute route = routeTo("one");
    QVERIFY(driver->run(SaveRouteChangeJob{{}, {0, 5, "olga", "first", {route}, {}}}));
    QVERIFY(driver->run(SaveManifestJob{{}, {0, 7, "olga", {{"a", "text"}}, "why", "abc"}}));
    const AuditMark head = auditOf(*driver, {}).head;
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");

    const auto recovery = restart(driver, 2'000);

    QVERIFY2(recovery, "open failed");
    QCOMPARE(recovery->routeRevision, 1u);
    QVERIFY(recovery->routes == std::vector{route});
    QCOMPARE(recovery->manifest.comment, QByteArray("why"));
    QCOMPARE(recovery->manifest.disk, QByteArray("abc"));
    QCOMPARE(auditOf(*driver, {}).head, head);
    QVERIFY(isWhole(*driver));
    QCOMPARE(driver->run(SaveAuditJob{{}, act("admin.y"), 10}), 16u);
    QVERIFY(isWhole(*driver));
    QVERIFY(driver->run(SaveManifestDiskJob{{}, 1, "def"}));
    QCOMPARE(restart(driver, 3'000)->manifest.disk, QByteArray("def"));
}

} // namespace sluice::tests
