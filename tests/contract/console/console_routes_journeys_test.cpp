// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// A route from the first line of the mouse to the event that takes it, and its end.
#include "console/editors/graph/route_graph_view.h"
#include "console/editors/graph/route_scene.h"
#include "console/views/routes/routes_view.h"
#include "console/views/streams/streams_view.h"
#include "console/widgets/notice_bar.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(
routes:
  orders.created: customer
)";
const QString kSource = u"source:default.orders.created"_s;
const QString kTarget = u"stream:audit"_s;

int shown(const LiveModel &model, QByteArrayView channel)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        count += model.record(row).channel == channel ? 1 : 0;
    return count;
}

QModelIndex drawnRoute(const QAbstractItemModel &outline, const QModelIndex &below = {})
{
    for (int row = 0; row < outline.rowCount(below); ++row) {
        const QModelIndex index = outline.index(row, 0, below);
        if (index.data(RouteOutline::StreamRole) == u"audit"_s)
            return index;
        if (const QModelIndex found = drawnRoute(outline, index); found.isValid())
            return found;
    }
    return {};
}

// As a hand does it: down on the dot of a box, a few steps, up.
void draw(RouteGraphView &view, const QPointF &from, const QPointF &to)
{
    const auto at = [&view](const QPointF &point) { return view.mapFromScene(point); };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(from));
    QTest::mouseMove(view.viewport(), at((from + to) / 2));
    QTest::mouseMove(view.viewport(), at(to));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(to));
}

RouteScene *sceneOf(const RoutesView *view)
{
    return qobject_cast<RouteScene *>(view->findChild<RouteGraphView *>()->scene());
}

/// A button of the bar over the view, by its text; null: none is shown.
QToolButton *offered(const NoticeBar *notice, const QString &text)
{
    for (QToolButton *button : notice->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

void typeInto(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClicks(field, text);
}

} // namespace

class ConsoleRoutesJourneysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsARouteSeesItsEventsAndTakesItBack();
    void whatClientsChangeIsToldAndNothingStagedIsLost();

private:
    static QProcess &publish(ConsoleFixture &fixture);
    static void stage(ConsoleFixture &fixture, RoutesView *view);
    static void whatIf(ServerPage *page, RoutesView *view);
    static void apply(ServerPage *page, RoutesView *view, const QString &why);
};

QProcess &ConsoleRoutesJourneysTest::publish(ConsoleFixture &fixture)
{
    return fixture.server.ctl({u"publish"_s, u"orders.created"_s, uR"({"customer":"ada"})"_s},
                              fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
}

// What is staged is tried on what was published before; nobody has to say in which stream.
void ConsoleRoutesJourneysTest::whatIf(ServerPage *page, RoutesView *view)
{
    page->actions().find("routes.whatif")->trigger();
    auto *list = named<QTreeWidget>(view, u"What the staged changes would have done"_s);
    QVERIFY(list);
    TRY_VERIFY(list->topLevelItemCount() > 2);
    QVERIFY2(list->topLevelItem(0)->text(0).startsWith(u"1 recorded event"_s),
             qPrintable(list->topLevelItem(0)->text(0)));
    QCOMPARE(list->topLevelItem(1)->text(0), u"stream:audit"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"+1"_s);
    QCOMPARE(list->topLevelItem(2)->text(1), u"stream:audit"_s);
}

void ConsoleRoutesJourneysTest::stage(ConsoleFixture &fixture, RoutesView *view)
{
    auto *picture = view->findChild<RouteGraphView *>();
    picture->showAll();
    const QPointF dot = sceneOf(view)->item(kSource)->outPort();
    draw(*picture, dot, dot + QPointF(40, 90)); // onto the empty place: a new stream
    auto *stream = named<QLineEdit>(view, u"Stream"_s);
    QVERIFY(stream);
    QTRY_VERIFY(stream->hasFocus() || !fixture.window->isActiveWindow());
    typeInto(stream, u"audit"_s);
    named<QComboBox>(view, u"Kept"_s)->setCurrentIndex(2); // until removed
    const auto buttons = view->findChildren<QPushButton *>();
    const auto stage = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->text() == u"Stage this route"; });
    QVERIFY(stage != buttons.end());
    QTest::mouseClick(*stage, Qt::LeftButton);
    QCOMPARE(view->book().changes(), size_t(1));
}

void ConsoleRoutesJourneysTest::apply(ServerPage *page, RoutesView *view, const QString &why)
{
    QAction *review = page->actions().find("routes.apply");
    QVERIFY(review->isEnabled());
    review->trigger();
    auto *comment = named<QLineEdit>(view, u"Comment of the change set"_s);
    QVERIFY(comment && comment->isVisible());
    typeInto(comment, why);
    const auto buttons = comment->parentWidget()->findChildren<QToolButton *>();
    const auto go = std::ranges::find_if(
        buttons, [](const QToolButton *button) { return button->defaultAction() != nullptr; });
    QVERIFY(go != buttons.end());
    QTest::mouseClick(*go, Qt::LeftButton);
    TRY_VERIFY(view->book().changes() == 0);
}

void ConsoleRoutesJourneysTest::drawsARouteSeesItsEventsAndTakesItBack()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *routes = fixture.view<RoutesView>(page, "routes");
    auto *scene = sceneOf(routes);
    TRY_VERIFY(scene->item(kSource));
    QVERIFY(publish(fixture).waitForFinished(kPatience));
    stage(fixture, routes);
    QVERIFY(scene->item(kTarget)); // drawn as staged; nothing is on the server yet
    whatIf(page, routes);
    apply(page, routes, u"auditors asked"_s);

    auto *streams = fixture.view<StreamsView>(page, "streams");
    streams->follow();
    TRY_VERIFY(streams->feed().isOpen());
    publish(fixture);
    TRY_VERIFY(shown(streams->model(), "stream:audit") == 1);
    TRY_VERIFY(shown(streams->model(), "stream:ada") == 1);

    page->show("routes");
    TRY_VERIFY(scene->item(kTarget));
    auto *tree = named<QTreeView>(routes, u"Outline of the routes"_s);
    QVERIFY(tree);
    QModelIndex route;
    TRY_VERIFY((route = drawnRoute(*tree->model()), route.isValid()));
    tree->setCurrentIndex(route);
    page->actions().find("routes.remove")->trigger();
    apply(page, routes, u"not any more"_s);
    page->show("streams");
    publish(fixture);
    TRY_VERIFY(shown(streams->model(), "stream:ada") == 2);
    QCOMPARE(shown(streams->model(), "stream:audit"), 1);
}

void ConsoleRoutesJourneysTest::whatClientsChangeIsToldAndNothingStagedIsLost()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *routes = fixture.view<RoutesView>(page, "routes");
    const auto *notice = routes->findChild<NoticeBar *>();
    TRY_VERIFY(sceneOf(routes)->item(kSource));
    const QByteArray shop = fixture.server.token(u"shop"_s, {u"--manage"_s, u"routes"_s});
    const auto create = [&](const QString &stream) {
        fixture.server.ctl({u"routes"_s, u"create"_s, u"--event"_s, u"orders.created"_s,
                            u"--stream"_s, stream, u"--persistent"_s},
                           shop);
    };

    create(u"one"_s); // nothing is staged: it is drawn, and that is all
    TRY_VERIFY(sceneOf(routes)->item(u"stream:one"_s));
    QVERIFY(!notice->isVisible());

    stage(fixture, routes);
    create(u"two"_s);
    TRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"shop: +1 −0"_s), qPrintable(notice->text()));
    create(u"three"_s);
    TRY_VERIFY(notice->text().contains(u"shop: +2 −0"_s));
    QCOMPARE(routes->book().changes(), size_t(1));
    QVERIFY(page->actions().find("routes.apply")->isEnabled()); // no revision, no conflict

    QVERIFY(offered(notice, u"Review"_s));
    QVERIFY(!offered(notice, u"Keep what I staged"_s));
    QTest::mouseClick(offered(notice, u"Reload"_s), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    TRY_VERIFY(sceneOf(routes)->item(u"stream:three"_s));
    QCOMPARE(routes->book().changes(), size_t(1));
    QVERIFY(sceneOf(routes)->item(kTarget));
    apply(page, routes, u"beside theirs"_s);
    TRY_VERIFY(sceneOf(routes)->item(kTarget));
    QVERIFY(sceneOf(routes)->item(u"stream:two"_s));
}

QTEST_MAIN(ConsoleRoutesJourneysTest)
#include "console_routes_journeys_test.moc"
