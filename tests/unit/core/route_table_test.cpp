// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/route_table.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class RouteTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKeys_data();
    void readsKeys();
    void pathsCanBeSwitchedOff();
    void eachStreamOnce();
    void onceForEachRuleAsInToa();
    void aMissingPropertyEndsTheRouteAsInToa();
    void whatNobodyCouldNameIsSkippedAndCounted();
    void exposeIsAUnion();
    void roomsAreFilledTemplates();
    void declaredModeRefuses();
    void explanationEqualsRouting();
    void explanationsAreShort_data();
    void explanationsAreShort();
    void aDraftIsExplainedAsIfItWereThere();
};

namespace {

const EventLabel kLabel{"default.messages.created"};

manifest::Manifest withRoute(std::vector<QByteArray> properties,
                             std::vector<QByteArray> expose = {})
{
    manifest::StaticRoute route;
    route.event = kLabel.utf8;
    route.properties = std::move(properties);
    route.expose = std::move(expose);
    manifest::Manifest manifest;
    manifest.routes.push_back(route);
    return manifest;
}

RouteTable tableOf(manifest::Manifest manifest, RoutingOptions options = {})
{
    RouteTable table(options);
    table.setManifest(std::make_shared<const manifest::Manifest>(std::move(manifest)));
    return table;
}

std::vector<QByteArray> keys(const RoutePlan &plan)
{
    std::vector<QByteArray> keys;
    for (const StreamTarget &target : plan.streams)
        keys.push_back(target.stream.utf8);
    return keys;
}

using Keys = std::vector<QByteArray>;

} // namespace

void RouteTableTest::readsKeys_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<Keys>("expected");
    const auto row = [](const char *name, const char *property, const char *payload,
                        Keys expected) {
        QTest::newRow(name) << QByteArray(property) << QByteArray(payload) << std::move(expected);
    };
    row("string", "id", R"({"id":"a"})", {"a"});
    row("integer", "id", R"({"id":5})", {"5"});
    row("fraction", "id", R"({"id":1.5})", {"1.5"});
    row("integral fraction", "id", R"({"id":5.0})", {"5"});
    row("large number", "id", R"({"id":1e21})", {"1e+21"});
    row("small number", "id", R"({"id":0.0000001})", {"1e-7"});
    row("largest integer", "id", R"({"id":18446744073709551615})", {"18446744073709551615"});
    row("true", "id", R"({"id":true})", {"true"});
    row("null is not routed", "id", R"({"id":null})", {});
    row("empty string is not routed", "id", R"({"id":""})", {});
    row("object is not routed", "id", R"({"id":{"a":1}})", {});
    row("missing", "id", R"({"other":1})", {});
    row("array fans out", "id", R"({"id":["a",5,null,{"x":1},"b"]})", {"a", "5", "b"});
    row("empty array", "id", R"({"id":[]})", {});
    row("repeated element once", "id", R"({"id":["a","a"]})", {"a"});
    row("path", "repository.full_name", R"({"repository":{"full_name":"o/r"}})", {"o/r"});
    row("literal member before path", "a.b", R"({"a.b":"literal","a":{"b":"path"}})", {"literal"});
    row("path over array", "issue.assignees.login",
        R"({"issue":{"assignees":[{"login":"x"},{"login":"y"},{}]}})", {"x", "y"});
    row("path through null", "issue.user.login", R"({"issue":{"user":null}})", {});
    row("payload is an array", "id", R"([{"id":"a"}])", {});
    row("payload is a scalar", "id", "7", {});
    row("unicode", "id", R"({"id":"\u00e9"})", {"\xc3\xa9"});
}

void RouteTableTest::readsKeys()
{
    QFETCH(QByteArray, property);
    QFETCH(QByteArray, payload);
    QFETCH(Keys, expected);

    QCOMPARE(keys(tableOf(withRoute({property})).route(kLabel, payload, 0)), expected);
}

void RouteTableTest::pathsCanBeSwitchedOff()
{
    const RouteTable table = tableOf(withRoute({"a.b"}), {DynamicMode::Open, PayloadPaths::Off});

    QVERIFY(table.route(kLabel, R"({"a":{"b":"x"}})", 0).streams.empty());
    QCOMPARE(keys(table.route(kLabel, R"({"a.b":"x"})", 0)), (Keys{"x"}));
}

void RouteTableTest::eachStreamOnce()
{
    RouteTable table = tableOf(withRoute({"sender", "recipient"}));
    DynamicRoute all;
    all.event = kLabel;
    all.stream = StreamKey{"alice"};
    all.id = routeId(all);
    table.dynamic().add(all);

    QCOMPARE(keys(table.route(kLabel, R"({"sender":"alice","recipient":"alice"})", 0)),
             (Keys{"alice"}));
    QCOMPARE(keys(table.route(kLabel, R"({"sender":"x","recipient":"y"})", 0)),
             (Keys{"x", "y", "alice"}));

    Keys many;
    QByteArray payload("{\"sender\":[");
    for (int i = 0; i < 100; ++i) {
        many.push_back("k" + QByteArray::number(i));
        payload += "\"k" + QByteArray::number(i) + "\",\"k" + QByteArray::number(i / 2) + "\",";
    }
    payload.chop(1);
    QCOMPARE(table.route(kLabel, payload + "]}", 0).streams.size(), many.size() + 1);
}

void RouteTableTest::onceForEachRuleAsInToa()
{
    RoutingOptions options;
    options.repeatsDeliveries = true;
    RouteTable table = tableOf(withRoute({"sender", "recipient"}), options);
    DynamicRoute all;
    all.event = kLabel;
    all.stream = StreamKey{"alice"};
    all.expose = {"n"};
    all.id = routeId(all);
    table.dynamic().add(all);

    const RoutePlan plan = table.route(kLabel, R"({"sender":"alice","recipient":"alice","n":1})",
                                       0);
    QCOMPARE(keys(plan), (Keys{"alice", "alice", "alice"}));
    QVERIFY(!plan.streams[1].payload);
    QCOMPARE(plan.streams[2].payload, QByteArray(R"({"n":1})"));
}

void RouteTableTest::aMissingPropertyEndsTheRouteAsInToa()
{
    RoutingOptions options;
    options.stopsAtMissing = true;
    const RouteTable table = tableOf(withRoute({"a", "b", "c"}), options);

    QCOMPARE(keys(table.route(kLabel, R"({"a":"x","c":"z"})", 0)), (Keys{"x"}));
    QCOMPARE(keys(table.route(kLabel, R"({"a":"x","b":null,"c":"z"})", 0)), (Keys{"x", "z"}));
    QVERIFY(table.route(kLabel, R"({"b":"y","c":"z"})", 0).streams.empty());
    RouteTrace trace;
    table.route(kLabel, R"({"a":"x","c":"z"})", 0, &trace);
    QVERIFY(trace.verdicts.back().reason.contains("stop_at_missing"));
}

void RouteTableTest::whatNobodyCouldNameIsSkippedAndCounted()
{
    manifest::Manifest manifest = withRoute({"id"});
    manifest::RoomRule room;
    room.event = kLabel.utf8;
    room.room = *manifest::Template::parse("r-{id}");
    manifest.rooms.push_back(room);
    const RouteTable table = tableOf(manifest);

    for (const char *payload : {R"({"id":"a\nb"})", R"({"id":"\u0000"})", R"({"id":"\u007f"})"}) {
        RouteTrace trace;
        const RoutePlan plan = table.route(kLabel, payload, 0, &trace);
        QVERIFY2(plan.streams.empty() && plan.rooms.empty(), payload);
        QCOMPARE(plan.unusableNames, quint64(2));
        QVERIFY(trace.verdicts.front().reason.contains("control characters"));
    }
    const QByteArray tooLong(257, 'x');
    QCOMPARE(table.route(kLabel, R"({"id":")" + tooLong + R"("})", 0).unusableNames, quint64(2));
    QCOMPARE(table.route(kLabel, R"({"id":{"a":1}})", 0).unusableNames, quint64(1));
    QCOMPARE(table.route(kLabel, R"({"id":[["x"],{},null,"a"]})", 0).unusableNames, quint64(2));
    QCOMPARE(table.route(kLabel, R"({"id":null})", 0).unusableNames, quint64(0));
    QCOMPARE(table.route(kLabel, "{}", 0).unusableNames, quint64(0));
    const RoutePlan usable = table.route(kLabel, R"({"id":"\u0085 é"})", 0);
    QCOMPARE(usable.streams.size(), size_t(1));
    QCOMPARE(usable.unusableNames, quint64(0));
}

void RouteTableTest::exposeIsAUnion()
{
    RouteTable table = tableOf(withRoute({"to"}, {"id", "text"}));
    const auto add = [&table](std::vector<QByteArray> expose, const char *property) {
        DynamicRoute route;
        route.event = kLabel;
        route.stream = StreamKey{"s"};
        route.property = property;
        route.value = {RouteValue::Kind::Number, "1"};
        route.expose = std::move(expose);
        route.id = routeId(route);
        table.dynamic().add(route);
    };
    const QByteArray payload =
        R"({"to":"s","id":7,"text":"x","secret":0,"more":1,"n":1,"whole":1})";
    QCOMPARE(*table.route(kLabel, payload, 0).streams.front().payload,
             QByteArray(R"({"id":7,"text":"x"})"));

    add({"more"}, "n");
    QCOMPARE(*table.route(kLabel, payload, 0).streams.front().payload,
             QByteArray(R"({"id":7,"text":"x","more":1})"));

    add({}, "whole");
    QVERIFY(!table.route(kLabel, payload, 0).streams.front().payload);
}

void RouteTableTest::roomsAreFilledTemplates()
{
    manifest::RoomRule rule;
    rule.event = kLabel.utf8;
    rule.room = *manifest::Template::parse("/channels/{channel.id}");
    rule.path = *manifest::Template::parse("/messages/{id}");
    rule.action = "created";
    manifest::Manifest manifest;
    manifest.rooms = {rule, rule};
    const RouteTable table = tableOf(std::move(manifest));

    const RoutePlan plan = table.route(kLabel, R"({"channel":{"id":4},"id":"m"})", 0);
    QCOMPARE(plan.rooms.size(), 1u);
    QCOMPARE(plan.rooms.front().room.utf8, QByteArray("/channels/4"));
    QCOMPARE(plan.rooms.front().path, QByteArray("/messages/m"));
    QVERIFY(table.route(kLabel, R"({"channel":{"id":4}})", 0).rooms.empty());
}

void RouteTableTest::declaredModeRefuses()
{
    manifest::Manifest manifest = withRoute({"to"});
    manifest.routes.front().dynamic = true;
    manifest.routes.front().dynamicExpose = {"id", "text"};
    RouteTable table = tableOf(std::move(manifest), {DynamicMode::Declared, PayloadPaths::On});
    DynamicRoute declared;
    declared.event = kLabel;
    declared.stream = StreamKey{"s"};
    declared.id = routeId(declared);
    DynamicRoute other = declared;
    other.event = EventLabel{"default.users.created"};
    DynamicRoute greedy = declared;
    greedy.expose = {"id", "secret"};

    QVERIFY(table.admits(declared));
    QCOMPARE(table.admits(other).error().code, ErrorCode::NotDynamic);
    QCOMPARE(table.admits(greedy).error().code, ErrorCode::ExposeDenied);
    table.dynamic().add(declared);
    QCOMPARE(*table.route(kLabel, R"({"id":1,"secret":2})", 0).streams.front().payload,
             QByteArray(R"({"id":1})"));
}

void RouteTableTest::explanationEqualsRouting()
{
    RouteTable table = tableOf(withRoute({"sender", "recipient"}));
    DynamicRoute expired;
    expired.event = kLabel;
    expired.stream = StreamKey{"late"};
    expired.expiresAtMs = 5;
    expired.id = routeId(expired);
    table.dynamic().add(expired);
    RouteTrace trace;

    const RoutePlan plan = table.route(kLabel, R"({"sender":"a"})", 10, &trace);

    QCOMPARE(keys(plan), keys(table.route(kLabel, R"({"sender":"a"})", 10)));
    QCOMPARE(trace.verdicts.size(), 3u);
    QCOMPARE(trace.omitted, 0u);
    QVERIFY(trace.verdicts[0].matched && trace.verdicts[0].channels == Keys{"stream:a"});
    QVERIFY(!trace.verdicts[1].matched && trace.verdicts[1].reason.contains("no such property"));
    QVERIFY(!trace.verdicts[2].matched && trace.verdicts[2].reason.contains("expired"));
}

namespace {

// `count` routes of one event, each to a stream of its own, of which those match that are `n: 1`.
void addMany(DynamicRouteTable &table, size_t count, size_t matching)
{
    for (size_t i = 0; i < count; ++i) {
        DynamicRoute route;
        route.event = kLabel;
        route.stream = StreamKey{"s" + QByteArray::number(qulonglong(i))};
        route.property = "n";
        route.value = {RouteValue::Kind::Number, i < count - matching ? "0" : "1"};
        route.createdAtMs = static_cast<qint64>(i);
        route.id = routeId(route);
        table.add(route);
    }
}

} // namespace

void RouteTableTest::explanationsAreShort_data()
{
    QTest::addColumn<size_t>("matching");
    QTest::addColumn<size_t>("planned");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("none matches") << size_t(0) << size_t(0) << false;
    QTest::newRow("the last two match") << size_t(2) << size_t(2) << false;
    QTest::newRow("as many as are told of") << size_t(1000) << size_t(1000) << false;
    QTest::newRow("one more") << size_t(1001) << size_t(1000) << true;
    QTest::newRow("all match") << size_t(5000) << size_t(1000) << true;
}

// Those that match are told of first; how many are not told of is said.
void RouteTableTest::explanationsAreShort()
{
    QFETCH(size_t, matching);
    QFETCH(size_t, planned);
    QFETCH(bool, isCut);
    RouteTable table = tableOf(withRoute({"to"}));
    addMany(table.dynamic(), 5000, matching);
    RouteTrace trace;

    const RoutePlan plan = table.route(kLabel, R"({"n":1})", 0, &trace);

    QCOMPARE(plan.streams.size(), planned);
    QCOMPARE(table.route(kLabel, R"({"n":1})", 0).streams.size(), matching);
    QCOMPARE(trace.verdicts.size(), 1 + RouteTrace::kMostDynamic);
    QCOMPARE(trace.omitted, 5000 - RouteTrace::kMostDynamic);
    QCOMPARE(trace.isCut, isCut);
    for (size_t i = 1; i < trace.verdicts.size(); ++i)
        QCOMPARE(trace.verdicts[i].matched, i <= planned);
}

void RouteTableTest::aDraftIsExplainedAsIfItWereThere()
{
    RouteTable live = tableOf(withRoute({"to"}));
    addMany(live.dynamic(), 6, 2);
    const std::vector<const DynamicRoute *> all = live.dynamic().page({{}, 100}).routes;
    RouteTable draft = tableOf(withRoute({"to"}));
    draft.layOver(live.dynamic(), {all[0]->id, all[5]->id, QByteArray("unknown")});
    draft.dynamic().add(*all[1]); // replaced
    DynamicRoute added = *all[2];
    added.stream = StreamKey{"new"};
    added.id = routeId(added);
    draft.dynamic().add(added);
    RouteTrace trace;

    const RoutePlan plan = draft.route(kLabel, R"({"n":1})", 0, &trace);

    QCOMPARE(keys(plan), (Keys{"s4"}));
    QCOMPARE(trace.verdicts.size(), 1u + 5u);
    QCOMPARE(trace.omitted, 0u);
}

QTEST_GUILESS_MAIN(RouteTableTest)
#include "route_table_test.moc"
