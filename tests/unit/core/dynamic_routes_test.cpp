// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/dynamic_route_table.h"
#include "server/core/routing/payload_reader.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace sluice;
using namespace sluice::core;
using Kind = RouteValue::Kind;

class DynamicRoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesValues_data();
    void matchesValues();
    void expiryIsExclusive();
    void boundRoutesLiveWhileConsumed();
    void idsAreDeterministic();
    void limitsHold();
    void filtersAndPages();
    void pagesFollowEachOther_data();
    void pagesFollowEachOther();
    void aPageVisitsNoMoreThanItsShare();
    void aPageHoldsAboutAMebibyte();
    void removalLeavesNothingBehind();
};

namespace {

DynamicRoute route(const char *stream, std::optional<QByteArray> property = {},
                   RouteValue value = {})
{
    DynamicRoute route;
    route.event = EventLabel{"default.messages.created"};
    route.stream = StreamKey{stream};
    route.property = std::move(property);
    route.value = std::move(value);
    route.lifetime = DynamicRoute::Lifetime::Persistent;
    route.id = routeId(route);
    return route;
}

int matches(const DynamicRouteTable &table, const QByteArray &payload, qint64 now = 0)
{
    int count = 0;
    const PayloadReader reader(payload, PayloadPaths::On);
    table.match(EventLabel{"default.messages.created"}, reader, now,
                [&count](const DynamicRoute &) { return ++count > 0; });
    return count;
}

} // namespace

void DynamicRoutesTest::matchesValues_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, Kind kind, const char *value, const char *payload,
                        bool expected) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray(value) << QByteArray(payload)
                            << expected;
    };
    row("string equals", Kind::String, "general", R"({"room":"general"})", true);
    row("string differs", Kind::String, "general", R"({"room":"General"})", false);
    row("string matches number's text", Kind::String, "5", R"({"room":5})", true);
    row("string matches 5.0 as 5", Kind::String, "5", R"({"room":5.0})", true);
    row("string matches boolean's text", Kind::String, "true", R"({"room":true})", true);
    row("number is type-strict", Kind::Number, "5", R"({"room":"5"})", false);
    row("number equals", Kind::Number, "5", R"({"room":5})", true);
    row("number equals in other notation", Kind::Number, "1500", R"({"room":1.5e3})", true);
    row("boolean is type-strict", Kind::Bool, "true", R"({"room":"true"})", false);
    row("boolean equals", Kind::Bool, "true", R"({"room":true})", true);
    row("null matches null", Kind::Null, "", R"({"room":null})", true);
    row("null is not missing", Kind::Null, "", R"({"other":1})", false);
    row("null is not the empty string", Kind::Null, "", R"({"room":""})", false);
    row("array contains", Kind::String, "x", R"({"room":["y","x"]})", true);
    row("array lacks", Kind::String, "x", R"({"room":["y","z"]})", false);
    row("nested array is not searched", Kind::String, "x", R"({"room":[["x"]]})", false);
    row("object never matches", Kind::String, "x", R"({"room":{"x":"x"}})", false);
    row("payload is no object", Kind::String, "x", R"(["x"])", false);
}

void DynamicRoutesTest::matchesValues()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, payload);
    QFETCH(bool, expected);
    DynamicRouteTable table;
    table.add(route("s", "room", {static_cast<Kind>(kind), value}));

    QCOMPARE(matches(table, payload), expected ? 1 : 0);
}

void DynamicRoutesTest::expiryIsExclusive()
{
    DynamicRouteTable table;
    DynamicRoute limited = route("s");
    limited.lifetime = DynamicRoute::Lifetime::Ttl;
    limited.expiresAtMs = 1000;
    table.add(limited);

    QCOMPARE(matches(table, "{}", 999), 1);
    QCOMPARE(matches(table, "{}", 1000), 0);
    QVERIFY(table.takeExpired(999, 10).empty());
    QCOMPARE(table.takeExpired(1000, 10).size(), 1u);
    QCOMPARE(table.size(), 0u);
}

void DynamicRoutesTest::boundRoutesLiveWhileConsumed()
{
    DynamicRouteTable table;
    DynamicRoute bound = route("s");
    bound.lifetime = DynamicRoute::Lifetime::Bound;
    bound.ttlSeconds = 300;
    bound.expiresAtMs = 1000;
    table.add(bound);

    table.streamConsumed(StreamKey{"s"});
    QCOMPARE(matches(table, "{}", 10'000'000), 1);
    table.streamAbandoned(StreamKey{"s"}, 10'000'000);
    QCOMPARE(matches(table, "{}", 10'299'999), 1);
    QCOMPARE(matches(table, "{}", 10'300'000), 0);
}

void DynamicRoutesTest::idsAreDeterministic()
{
    const DynamicRoute a = route("s", "room", {Kind::String, "5"});
    const DynamicRoute b = route("s", "room", {Kind::Number, "5"});
    DynamicRoute c = a;
    c.expose = {"id"};

    QCOMPARE(a.id.size(), 32);
    QCOMPARE(routeId(a), a.id);
    QVERIFY(a.id != b.id);
    QCOMPARE(routeId(c), a.id); // what is exposed is not part of a route's identity
    QVERIFY(routeId(route("s")) != a.id);
}

void DynamicRoutesTest::limitsHold()
{
    DynamicRouteTable table({2, 3, 4});
    const auto numbered = [](const char *stream, int n) {
        return route(stream, "n", {Kind::Number, QByteArray::number(n)});
    };
    table.add(numbered("a", 1));
    table.add(numbered("a", 2));

    QCOMPARE(table.canAdd(numbered("a", 3)).error().code, ErrorCode::LimitExceeded);
    QVERIFY(table.canAdd(numbered("a", 2))); // a replacement
    table.add(numbered("b", 3));
    QCOMPARE(table.canAdd(numbered("b", 4)).error().code, ErrorCode::LimitExceeded); // per event
}

void DynamicRoutesTest::filtersAndPages()
{
    DynamicRouteTable table;
    for (int i = 0; i < 25; ++i) {
        DynamicRoute added = route(i < 20 ? "a" : "b", "n", {Kind::Number, QByteArray::number(i)});
        added.createdAtMs = i;
        table.add(added);
    }
    RouteFilter filter;
    filter.stream = StreamKey{"a"};
    const RoutePage page = table.page({filter, 10, {}, 5});

    QCOMPARE(page.total, std::optional<size_t>(20));
    QCOMPARE(page.routes.size(), 10u);
    QCOMPARE(page.routes.front()->createdAtMs, 5);
    QVERIFY(page.next && page.next->createdAtMs == 14);
    filter.value = RouteValue{Kind::Number, "7"};
    const RoutePage one = table.page({filter, 10});
    QCOMPARE(one.routes.size(), 1u);
    QCOMPARE(one.total, std::optional<size_t>(1));
    QVERIFY(!one.next);
    filter.stream = StreamKey{"nobody"};
    QCOMPARE(table.page({filter, 10}).total, std::optional<size_t>(0));
}

void DynamicRoutesTest::pagesFollowEachOther_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("byEvent");
    QTest::addColumn<bool>("byProperty");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << QByteArray() << false << false << 97;
    QTest::newRow("of a stream") << QByteArray("s1") << false << false << 32;
    QTest::newRow("of an event") << QByteArray() << true << false << 97;
    QTest::newRow("with a property") << QByteArray() << false << true << 48;
    QTest::newRow("all of it") << QByteArray("s1") << true << true << 16;
}

// Whatever the limit, pages one after the other give each route once, in the order of creation, also
// while others come and go.
void DynamicRoutesTest::pagesFollowEachOther()
{
    QFETCH(QByteArray, stream);
    QFETCH(bool, byEvent);
    QFETCH(bool, byProperty);
    QFETCH(int, count);
    RouteFilter filter;
    if (!stream.isEmpty())
        filter.stream = StreamKey{stream};
    if (byEvent)
        filter.event = EventLabel{"default.messages.created"};
    if (byProperty)
        filter.property = "odd";
    for (const size_t limit : {1, 7, 16, 1000}) {
        DynamicRouteTable table;
        for (int i = 96; i >= 0; --i) { // not in their order
            DynamicRoute added = route(("s" + QByteArray::number(i % 3)).constData(),
                                       i % 2 == 1 ? "odd" : "even",
                                       {Kind::Number, QByteArray::number(i)});
            added.createdAtMs = i / 5;
            table.add(added);
        }
        std::vector<RouteCursor> seen;
        RouteQuery query{filter, limit};
        do {
            const RoutePage page = table.page(query);
            QVERIFY(page.routes.size() <= limit);
            for (const DynamicRoute *one : page.routes)
                seen.push_back({one->createdAtMs, one->id});
            query.after = page.next;
            if (!page.routes.empty() && page.routes.front()->createdAtMs > 3)
                table.remove(RouteCursor(seen.front()).id); // it was given; a cursor may name it
        } while (query.after);
        QCOMPARE(seen.size(), static_cast<size_t>(count));
        QVERIFY(std::ranges::is_sorted(seen, [](const RouteCursor &a, const RouteCursor &b) {
            return std::tie(a.createdAtMs, a.id) < std::tie(b.createdAtMs, b.id);
        }));
        QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
    }
}

void DynamicRoutesTest::aPageVisitsNoMoreThanItsShare()
{
    DynamicRouteTable table;
    constexpr int kMany = 30'000;
    for (int i = 0; i < kMany; ++i) {
        DynamicRoute added = route("s", "n", {Kind::Number, QByteArray::number(i)});
        added.createdAtMs = i;
        table.add(added);
    }
    RouteFilter filter;
    filter.value = RouteValue{Kind::Number, QByteArray::number(kMany - 1)};
    const RoutePage first = table.page({filter, 10});
    QVERIFY(first.routes.empty() && first.next);
    QVERIFY2(!first.total, "it is not known how many match");
    QCOMPARE(first.next->createdAtMs, qint64(DynamicRouteTable::kVisitsPerPage) - 1);
    const RoutePage second = table.page({filter, 10, first.next});
    const RoutePage third = table.page({filter, 10, second.next});
    QCOMPARE(third.routes.size(), 1u);
    QVERIFY(!third.next);
    QCOMPARE(table.page({{}, 10, {}, 20'000}).isCut, true);
    QCOMPARE(table.page({{}, 10, {}, 11'000}).routes.front()->createdAtMs, qint64(11'000));
    QCOMPARE(table.page({{}, 10}).total, std::optional<size_t>(kMany));
}

void DynamicRoutesTest::aPageHoldsAboutAMebibyte()
{
    DynamicRouteTable table;
    for (int i = 0; i < 1000; ++i) {
        DynamicRoute added = route("s", "n", {Kind::Number, QByteArray::number(i)});
        added.createdAtMs = i;
        added.expose.assign(100, QByteArray(200, 'x'));
        table.add(added);
    }
    RouteQuery query{{}, 1000};
    size_t seen = 0;
    do {
        const RoutePage page = table.page(query);
        QVERIFY(page.routes.size() >= 1 && page.routes.size() < 60);
        seen += page.routes.size();
        query.after = page.next;
    } while (query.after);
    QCOMPARE(seen, 1000u);
}

void DynamicRoutesTest::removalLeavesNothingBehind()
{
    DynamicRouteTable table;
    const DynamicRoute byValue = route("s", "room", {Kind::String, "x"});
    table.add(byValue);
    table.add(route("s"));
    QCOMPARE(matches(table, R"({"room":"x"})"), 2);

    QVERIFY(table.remove(byValue.id));
    QVERIFY(!table.remove(byValue.id));
    QCOMPARE(matches(table, R"({"room":"x"})"), 1);
    table.remove(route("s").id);
    QVERIFY(!table.hasEvent(EventLabel{"default.messages.created"}));
}

QTEST_GUILESS_MAIN(DynamicRoutesTest)
#include "dynamic_routes_test.moc"
