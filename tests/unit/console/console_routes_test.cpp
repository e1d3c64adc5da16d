// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/graph/route_graph_view.h"
#include "console/editors/graph/route_scene.h"
#include "console/models/routes/route_outline.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

RouteRow dynamicRow(int number, const QString &event, const QString &stream)
{
    RouteRow row;
    row.id = u"id%1"_s.arg(number);
    row.spec.event = event;
    row.spec.stream = stream;
    row.spec.property = u"room"_s;
    row.spec.value = number;
    row.matched = number % 3;
    row.rate = number;
    return row;
}

RouteRow staticRow(const QString &event, const QString &properties)
{
    RouteRow row;
    row.id = u"static:"_s + event;
    row.isStatic = true;
    row.spec.event = event;
    row.spec.property = properties;
    row.file = u"/etc/sluice/chat.sluice.yaml"_s;
    row.line = 14;
    return row;
}

RouteBook bookOf(std::vector<RouteRow> rows)
{
    RouteBook book;
    book.setRows(std::move(rows));
    return book;
}

RouteBook smallBook()
{
    return bookOf({staticRow(u"a.made"_s, u"to"_s), dynamicRow(1, u"b.made"_s, u"s1"_s),
                   dynamicRow(2, u"b.made"_s, u"s2"_s)});
}

const GraphNode *nodeOf(const RouteGraph &graph, GraphNode::Kind kind, const QString &event)
{
    const auto it = std::ranges::find_if(graph.nodes, [&](const GraphNode &node) {
        return node.kind == kind && (node.event == event || node.stream == event);
    });
    return it == graph.nodes.end() ? nullptr : &*it;
}

QPoint onView(const RouteGraphView &view, const QPointF &point)
{
    return view.mapFromScene(point);
}

void dragFrom(RouteGraphView &view, const QPointF &from, const QPointF &to)
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, onView(view, from));
    QTest::mouseMove(view.viewport(), onView(view, (from + to) / 2));
    QTest::mouseMove(view.viewport(), onView(view, to));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, onView(view, to));
}

} // namespace

class ConsoleRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatDiffersIsAChange();
    void readsRowsOfAServer();
    void gathersFamilies();
    void theOutlineIsAModel();
    void drawsNoMoreThanTheBounds();
    void aLineMakesARoute();
    void anIllegalLineSaysWhy();
    void aThousandBoxesPanQuickly();
};

void ConsoleRoutesTest::onlyWhatDiffersIsAChange()
{
    RouteBook book = smallBook();
    const RouteSpec there = book.find(u"id1"_s)->spec;
    RouteSpec fresh = there;
    fresh.stream = u"new"_s;
    book.setDraft({{there, fresh}, {u"id2"_s, u"gone"_s}});
    QCOMPARE(book.changes(), size_t(2)); // `there` is there already, `gone` is gone
    QVERIFY(book.has(there));
    QVERIFY(book.has(fresh));
    const QJsonObject json = book.toJson();
    QCOMPARE(json.value("add"_L1).toArray().size(), 1);
    QCOMPARE(json.value("remove"_L1).toArray(), QJsonArray{u"id2"_s});
    book.setRows({dynamicRow(9, u"b.made"_s, u"s9"_s)});
    QCOMPARE(book.changes(), size_t(2)); // now both additions differ
}

void ConsoleRoutesTest::readsRowsOfAServer()
{
    const auto row = routeRow({{u"id"_s, u"x"_s},
                               {u"kind"_s, u"static"_s},
                               {u"event"_s, u"a.b.c"_s},
                               {u"property"_s, QJsonArray{u"to"_s, u"from"_s}},
                               {u"file"_s, u"f"_s},
                               {u"line"_s, 3}});
    QVERIFY(row && row->isStatic);
    QCOMPARE(row->spec.property, u"to, from"_s);
    for (const QJsonObject &broken :
         {QJsonObject(), QJsonObject{{u"id"_s, 1}}, QJsonObject{{u"id"_s, u"x"_s}}})
        QVERIFY(!routeRow(broken));
}

void ConsoleRoutesTest::gathersFamilies()
{
    RouteBook book = smallBook();
    RouteSpec staged = book.find(u"id1"_s)->spec;
    staged.value = u"seven"_s;
    book.setDraft({{staged}, {u"id2"_s}});
    const auto sources = routeSources(book);
    QCOMPARE(sources.size(), size_t(2));
    QVERIFY(sources[0].families[0].isStatic);
    const RouteFamily &family = sources[1].families[0];
    QCOMPARE(family.members.size(), size_t(3));
    QCOMPARE(family.change, RouteChange::Mixed);
    QVERIFY(family.members[0].change != RouteChange::None); // staged ones first
    QVERIFY(family.members[1].change != RouteChange::None);
    QCOMPARE(routeSources(book, u"SEVEN"_s)[0].families[0].members.size(), size_t(1));
    QVERIFY(routeSources(book, u"nowhere"_s).empty());
}

void ConsoleRoutesTest::theOutlineIsAModel()
{
    RouteOutline outline;
    const QAbstractItemModelTester tester(&outline,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    RouteBook book = smallBook();
    outline.setSources(routeSources(book));
    QCOMPARE(outline.rowCount(), 2);
    const QModelIndex route = outline.find(u"b.made"_s, u"room"_s, u"id2"_s);
    QCOMPARE(route.data(RouteOutline::StreamRole).toString(), u"s2"_s);
    QCOMPARE(outline.find(u"a.made"_s, u"to"_s, {}).data(RouteOutline::LineRole).toInt(), 14);
    const QSignalSpy resets(&outline, &QAbstractItemModel::modelReset);
    std::vector<RouteRow> rows = book.rows();
    rows[1].rate = 0.5; // stays behind the other
    book.setRows(rows);
    outline.setSources(routeSources(book));
    QVERIFY(resets.empty()); // rates move nothing
    book.setRows({});
    outline.setSources(routeSources(book));
    QCOMPARE(outline.rowCount(), 0);
}

void ConsoleRoutesTest::drawsNoMoreThanTheBounds()
{
    std::vector<RouteRow> rows;
    for (int i = 0; i < 100'000; ++i)
        rows.push_back(dynamicRow(i, u"e%1.made"_s.arg(i % 400), u"s%1"_s.arg(i)));
    QElapsedTimer timer;
    timer.start();
    const RouteBook book = bookOf(std::move(rows));
    const RouteGraph graph = routeGraph(routeSources(book));
    qInfo("100,000 routes: %lld ms, %zu boxes", timer.elapsed(), graph.nodes.size());
    QVERIFY(graph.nodes.size() <= 1020); // the last event is drawn whole
    QVERIFY(graph.left > 90'000);
    for (const GraphEdge &edge : graph.edges) {
        QVERIFY(edge.from >= 0 && edge.from < edge.to);
        QVERIFY(static_cast<size_t>(edge.to) < graph.nodes.size());
    }
}

void ConsoleRoutesTest::aLineMakesARoute()
{
    RouteScene scene;
    RouteGraphView view(&scene);
    view.resize(1200, 700);
    view.show();
    const RouteGraph graph = routeGraph(routeSources(smallBook()));
    scene.setGraph(graph);
    view.showAll();
    QStringList drawn;
    connect(&scene, &RouteScene::routeDrawn, this,
            [&drawn](const GraphNode &from, const GraphNode *to) {
                drawn << from.event + u'>' + (to ? to->stream : u"?"_s);
            });
    const NodeItem *source = scene.item(u"source:b.made"_s);
    const NodeItem *target = scene.item(u"stream:s1"_s);
    QVERIFY(source && target);
    dragFrom(view, source->outPort(), target->inPort() + QPointF(20, 0));
    dragFrom(view, source->outPort(), source->outPort() + QPointF(40, 60)); // the empty place
    QCOMPARE(drawn, (QStringList{u"b.made>s1"_s, u"b.made>?"_s}));
}

void ConsoleRoutesTest::anIllegalLineSaysWhy()
{
    const RouteGraph graph = routeGraph(routeSources(smallBook()));
    using Kind = GraphNode::Kind;
    const GraphNode *locked = nodeOf(graph, Kind::Rule, u"a.made"_s);
    const GraphNode *rule = nodeOf(graph, Kind::Rule, u"b.made"_s);
    const GraphNode *source = nodeOf(graph, Kind::Source, u"b.made"_s);
    const GraphNode *stream = nodeOf(graph, Kind::Target, u"s1"_s);
    QVERIFY(locked && rule && source && stream);
    QVERIFY(refusal(*source, *stream).isEmpty());
    QVERIFY(refusal(*source, *rule).isEmpty());
    QVERIFY(refusal(*rule, *stream).isEmpty());
    QVERIFY(!refusal(*stream, *rule).isEmpty());
    QVERIFY(!refusal(*source, *source).isEmpty());
    QVERIFY(!refusal(*source, *locked).isEmpty());
    QVERIFY(!refusal(*rule, *rule).isEmpty());
    QVERIFY(refusal(*locked, *stream).contains(u"chat.sluice.yaml"_s));
    RouteScene scene;
    RouteGraphView view(&scene);
    view.resize(1200, 700);
    view.show();
    scene.setGraph(graph);
    view.showAll();
    QStringList why;
    connect(&scene, &RouteScene::refused, this, [&why](const QString &text) { why << text; });
    const NodeItem *from = scene.item(rule->key);
    dragFrom(view, from->outPort(), scene.item(source->key)->inPort() + QPointF(30, 0));
    QCOMPARE(why.size(), 1);
}

void ConsoleRoutesTest::aThousandBoxesPanQuickly()
{
    std::vector<RouteRow> rows;
    for (int i = 0; i < 5'000; ++i)
        rows.push_back(dynamicRow(i, u"e%1.made"_s.arg(i % 200), u"s%1"_s.arg(i % 900)));
    RouteScene scene;
    RouteGraphView view(&scene);
    view.resize(1280, 800);
    view.show();
    scene.setGraph(routeGraph(routeSources(bookOf(std::move(rows)))));
    QVERIFY(scene.graph().nodes.size() >= 900);
    view.grab(); // the first one fills caches
    std::vector<qint64> times;
    for (int i = 0; i < 40; ++i) {
        view.verticalScrollBar()->setValue(i * 30);
        QElapsedTimer timer;
        timer.start();
        const QPixmap picture = view.viewport()->grab(); // paints now, whatever is shown
        times.push_back(timer.nsecsElapsed() / 1000);
    }
    std::ranges::sort(times);
    qInfo("%zu boxes, pan: median %lld µs, worst %lld µs", scene.graph().nodes.size(),
          times[times.size() / 2], times.back());
    QVERIFY(times.front() > 0);
    QVERIFY(times[times.size() / 2] < 33'000); // 30 frames a second
}

QTEST_MAIN(ConsoleRoutesTest)
#include "console_routes_test.moc"
