// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What the views of history, streams, rooms, subscribers and the audit log are used for day by day,
// on the real server.
#include "console/models/access/who_gets.h"
#include "console/models/history/state_model.h"
#include "console/models/live/event_filter.h"
#include "console/views/audit/audit_page.h"
#include "console/views/audit/audit_view.h"
#include "console/views/compose/compose_dialog.h"
#include "console/views/events/event_inspector.h"
#include "console/views/events/event_table.h"
#include "console/views/history/history_view.h"
#include "console/views/history/state_panel.h"
#include "console/views/history/timeline_bar.h"
#include "console/views/lists/list_page.h"
#include "console/views/overview/metric_tile.h"
#include "console/views/overview/overview_view.h"
#include "console/views/rooms/rooms_view.h"
#include "console/views/streams/streams_view.h"
#include "console/views/subscribers/subscribers_view.h"
#include "console/widgets/histogram_strip.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(
routes:
  orders.created: customer
)";

/// The rows of a tree that hold `text` in that column, whole.
QStringList texts(const QAbstractItemModel &model, int column, const QModelIndex &parent = {})
{
    QStringList found;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        found.append(model.index(row, column, parent).data().toString());
        found += texts(model, column, model.index(row, 0, parent));
    }
    return found;
}

void publish(ConsoleFixture &fixture, const QList<QByteArray> &payloads)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"events.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QByteArray &payload : payloads)
        file.write(R"({"event":"orders.created","payload":)" + payload + "}\n");
    file.close();
    QProcess &client = fixture.server.ctl(
        {u"publish"_s, u"--file"_s, file.fileName()},
        fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
    TRY_VERIFY(client.state() == QProcess::NotRunning);
    QVERIFY2(client.exitCode() == 0, client.readAll().constData());
}

/// Row of a connection of that subject; -1: there is none yet.
int rowOf(const RemoteList &list, const QString &subject)
{
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.row(row).value("subject"_L1).toString() == subject)
            return row;
    }
    return -1;
}

/// Waits until that many clients are connected; consoles are none.
bool areConnected(SubscribersView *view, int count)
{
    view->page()->setFilter(u"dialect != admin"_s);
    return QTest::qWaitFor(
        [&] { return view->list().rowCount() == count && rowOf(view->list(), u"olga"_s) < 0; },
        kPatience);
}

QAction *entry(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(text))
            return action;
    }
    return nullptr;
}

} // namespace

class ConsoleViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyFoldsTheStateAndTellsDifferences();
    void historyPlaysAndZooms();
    void aFilterIsMadeOfACellAndSaved();
    void anEventTellsWhoGetsIt();
    void aComposedPayloadKeepsItsDigits();
    void tilesShowOneInstant();
    void roomsAreATree();
    void connectionsAreGroupedAndCopied();
    void aChangeOfRoutesIsUndone();
};

void ConsoleViewsTest::historyFoldsTheStateAndTellsDifferences()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    publish(fixture, {R"({"customer":"ada","id":1,"status":"open","qty":1})",
                      R"({"customer":"ada","id":2,"status":"open"})",
                      R"({"customer":"ada","id":1,"status":"closed"})",
                      R"({"customer":"ada","id":2,"status":"lost","api_token":"t0p"})"});
    auto *view = fixture.view<HistoryView>(page, "history");
    view->open(u"stream:ada"_s);
    TRY_VERIFY(view->feed().events().size() == 4);
    StateModel &state = *view->state()->model();
    view->table()->selectRow(view->feed().rowOf(3));
    TRY_VERIFY(view->state()->hasState());
    const QStringList keys = texts(state, StateModel::Member);
    QVERIFY2(keys.contains(u"default.orders.created ▸ 1"_s), qPrintable(keys.join(u'\n')));
    QCOMPARE(state.changedRow(), 0);
    const QModelIndex one = state.index(0, 0);
    const auto row = [&](const QString &member) {
        for (int i = 0; i < state.rowCount(one); ++i) {
            if (state.index(i, 0, one).data().toString() == member)
                return i;
        }
        return -1;
    };
    const int status = row(u"status"_s);
    QCOMPARE(state.index(status, StateModel::Value, one).data().toString(), u"\"closed\""_s);
    QCOMPARE(state.index(status, StateModel::Was, one).data().toString(), u"\"open\""_s);
    QVERIFY(
        state.index(row(u"qty"_s), StateModel::Since, one).data().toString().contains(u"No. 1"_s));
    page->actions().find("history.pin_a")->trigger();
    view->table()->selectRow(view->feed().rowOf(4));
    TRY_VERIFY(view->state()->hasState());
    page->actions().find("history.pin_b")->trigger(); // and so the difference is shown
    QVERIFY(page->actions().find("history.difference")->isChecked());
    QCOMPARE(state.rowCount(), 1);
    QCOMPARE(texts(state, StateModel::Value),
             (QStringList{u"2 value(s)"_s, u"•••"_s, u"\"lost\""_s}));
    QVERIFY2(view->state()->text().contains(u"No. 3"_s), qPrintable(view->state()->text()));
    page->actions().find("history.unpin")->trigger();
    QCOMPARE(state.rowCount(), 2);
}

void ConsoleViewsTest::historyPlaysAndZooms()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    publish(fixture, {R"({"customer":"ada","n":1})", R"({"customer":"ada","n":2})"});
    publish(fixture, {R"({"customer":"ada","n":3})", R"({"customer":"ada","n":4})"});
    auto *view = fixture.view<HistoryView>(page, "history");
    view->open(u"stream:ada"_s);
    TRY_VERIFY(view->feed().events().size() == 4);
    TimelineBar *timeline = view->timeline();
    TRY_VERIFY(!timeline->density().parts.empty());
    int counted = 0;
    for (const EventDensity::Part &part : timeline->density().parts)
        counted += part.events;
    QCOMPARE(counted, 4);

    page->actions().find("history.first")->trigger();
    QCOMPARE(view->table()->currentRow(), 0);
    page->actions().find("history.next")->trigger();
    QCOMPARE(view->table()->currentRow(), 1);
    page->actions().find("history.first")->trigger();
    page->actions().find("history.play")->trigger();
    TRY_VERIFY(view->table()->currentRow() == view->shown().rowCount() - 1);
    TRY_VERIFY(!timeline->player().isPlaying());

    const qint64 middle = view->feed().events()[2].atMs;
    Q_EMIT timeline->strip()->brushed(timeline->density().placeOf(middle), 1.0);
    TRY_VERIFY(!view->feed().isLoading() && view->feed().events().size() == 2);
    QCOMPARE(view->feed().events().front().offset, 3U);
    auto *from = view->findChild<QLineEdit *>(u"historyFrom"_s);
    QVERIFY(!from->text().isEmpty());
    page->actions().find("history.unzoom")->trigger();
    TRY_VERIFY(!view->feed().isLoading() && view->feed().events().size() == 4);
    QVERIFY(from->text().isEmpty());
}

void ConsoleViewsTest::aFilterIsMadeOfACellAndSaved()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<StreamsView>(page, "streams");
    view->follow();
    TRY_VERIFY(view->feed().isOpen());
    publish(fixture, {R"({"customer":"ada"})", R"({"customer":"eve"})"});
    TRY_VERIFY(view->model().rowCount() == 2);
    const auto *strip = view->findChild<HistogramStrip *>();
    // A row each, and nothing where no rows are.
    TRY_VERIFY(std::ranges::count_if(strip->bars(), [](const auto &bar) { return bar.height > 0; })
               == 2);
    Q_EMIT view->table()->menuWanted({}, view->model().index(0, LiveModel::Channel));
    auto *menu = view->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu && entry(menu, u"Only this"_s));
    entry(menu, u"Only this"_s)->trigger();
    menu->close();
    TRY_VERIFY(view->model().rowCount() == 1);
    const QByteArray channel = view->model().record(0).channel;

    QToolButton *saved = nullptr;
    for (auto *button : view->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Saved filters"_s)
            saved = button;
    }
    QVERIFY(saved);
    Q_EMIT saved->menu()->aboutToShow();
    entry(saved->menu(), u"Save this filter"_s)->trigger();
    auto *dialog = view->findChild<QInputDialog *>(u"saveFilter"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"only one"_s);
    dialog->accept();
    view->applyFilter();
    auto *filter = view->findChild<QLineEdit *>(u"streamsFilter"_s);
    QVERIFY(filter && filter->text().contains(QString::fromUtf8(channel)));
    filter->clear();
    view->applyFilter();
    TRY_VERIFY(view->model().rowCount() == 2);
    Q_EMIT saved->menu()->aboutToShow();
    QVERIFY(entry(saved->menu(), u"only one"_s));
    entry(saved->menu(), u"only one"_s)->trigger();
    TRY_VERIFY(view->model().rowCount() == 1);
    QCOMPARE(view->model().record(0).channel, channel);
}

void ConsoleViewsTest::anEventTellsWhoGetsIt()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    const auto connect = [&](const QString &who, const QString &grant, const QString &stream) {
        fixture.server.ctl({u"subscribe"_s, stream},
                           fixture.server.token(who, {u"--subscribe"_s, grant}));
    };
    connect(u"ada"_s, u"*"_s, u"ada"_s);
    connect(u"eve"_s, u"*"_s, u"elsewhere"_s);
    connect(u"gus"_s, u"stream:lobby"_s, u"lobby"_s);
    auto *subscribers = fixture.view<SubscribersView>(page, "subscribers");
    QVERIFY(areConnected(subscribers, 3));
    auto *view = fixture.view<StreamsView>(page, "streams");
    view->follow();
    TRY_VERIFY(view->feed().isOpen());
    publish(fixture, {R"({"customer":"ada"})"});
    TRY_VERIFY(view->model().rowCount() == 1);
    connect(u"late"_s, u"*"_s, u"ada"_s);
    page->show("subscribers");
    QVERIFY(areConnected(subscribers, 4));
    page->show("streams");
    view->table()->selectRow(0);
    auto *inspector = qobject_cast<EventInspector *>(view->inspector());
    inspector->findChild<QTabWidget *>()->setCurrentIndex(4);
    inspector->findChild<QPushButton *>(u"askWho"_s)->click();
    TRY_VERIFY(inspector->whoGets().isDone());
    QStringList told;
    for (const WhoGets::Row &row : inspector->whoGets().rows())
        told.append(u"%1 %2"_s.arg(row.subject).arg(static_cast<int>(row.verdict)));
    told.sort();
    QCOMPARE(told, (QStringList{u"ada 0"_s, u"eve 2"_s, u"gus 1"_s, u"late 3"_s}));
    const auto *list = inspector->findChildren<QTreeWidget *>().back();
    QCOMPARE(list->topLevelItemCount(), 4);
    QVERIFY(texts(*list->model(), 2).join(u' ').contains(u"has not subscribed"_s));
}

void ConsoleViewsTest::aComposedPayloadKeepsItsDigits()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"operator"_s);
    QVERIFY(page);
    QProcess &client = fixture.server.ctl(
        {u"subscribe"_s, u"ada"_s}, fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s}));
    auto *subscribers = fixture.view<SubscribersView>(page, "subscribers");
    QVERIFY(areConnected(subscribers, 1));
    page->show("streams");
    page->actions().find("streams.compose")->trigger();
    auto *dialog = page->findChild<ComposeDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"composeEvent"_s)->setText(u"orders.created"_s);
    auto *payload = dialog->findChild<QPlainTextEdit *>(u"composePayload"_s);
    auto *button = dialog->findChild<QPushButton *>(u"composePublish"_s);
    payload->setPlainText(u"{\"customer\":\"ada\",\"n\":123456789012345678901234567890}"_s);
    QVERIFY(!button->isEnabled()); // the server takes none that 64 bits cannot hold
    QVERIFY2(button->toolTip().contains(u"64 bits"_s), qPrintable(button->toolTip()));
    const QByteArray exact =
        R"("a":18446744073709551615,"b":0.10000000000000000555,"c":1.50,"z":1,"y":2)";
    payload->setPlainText(u"{\"customer\":\"ada\","_s + QString::fromUtf8(exact) + u'}');
    QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
    button->click();
    QByteArray heard;
    TRY_VERIFY((heard += client.readAll(), heard.contains("customer")));
    TRY_VERIFY((heard += client.readAll(), heard.contains('\n')));
    QVERIFY2(heard.contains(exact), heard.constData());
}

void ConsoleViewsTest::tilesShowOneInstant()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<OverviewView>(page, "overview");
    TRY_VERIFY(page->metrics().history().size() >= 2);
    const auto tiles = view->findChildren<MetricTile *>();
    QCOMPARE(tiles.size(), 6);
    QTest::keyClick(tiles.front(), Qt::Key_Left); // one second back
    for (const MetricTile *tile : tiles)
        QVERIFY2(tile->wordText().contains(u"1 s"_s), qPrintable(tile->accessibleName()));
    QTest::keyClick(tiles.back(), Qt::Key_Escape);
    for (const MetricTile *tile : tiles)
        QVERIFY2(!tile->wordText().contains(u"1 s"_s), qPrintable(tile->accessibleName()));
}

void ConsoleViewsTest::roomsAreATree()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    const QByteArray token = fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s});
    for (const QString &room : {u"acme/orders/4"_s, u"acme/orders/5"_s, u"acme/support"_s})
        fixture.server.ctl({u"subscribe"_s, room, u"--room"_s}, token);
    auto *view = fixture.view<RoomsView>(page, "rooms");
    TRY_VERIFY(view->list().rowCount() == 3);
    page->actions().find("rooms.tree")->trigger();
    const GroupedList *tree = view->page()->groups();
    QVERIFY(tree);
    TRY_VERIFY(tree->isLoaded());
    const QStringList names = texts(*tree->model(), 0);
    QCOMPARE(names, (QStringList{u"acme  (3)"_s, u"orders  (2)"_s, u"4"_s, u"5"_s, u"support"_s}));
    QCOMPARE(tree->topLevelItem(0)->text(1), u"3"_s); // members
    auto *item = tree->topLevelItem(0)->child(0)->child(0);
    view->page()->groups()->setCurrentItem(item);
    const auto *members = view->inspector()->findChildren<QTreeWidget *>().back();
    TRY_VERIFY(members->topLevelItemCount() == 1);
    QCOMPARE(members->topLevelItem(0)->text(0), u"ada"_s);
    view->page()->setFilter(u"room:*support"_s);
    TRY_VERIFY(texts(*tree->model(), 0).size() == 2);
    page->actions().find("rooms.tree")->trigger();
    TRY_VERIFY(view->list().rowCount() == 1);
}

void ConsoleViewsTest::connectionsAreGroupedAndCopied()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"operator"_s);
    QVERIFY(page);
    for (const QString &who : {u"ada"_s, u"ada"_s, u"eve"_s})
        fixture.server.ctl({u"subscribe"_s, u"x"_s},
                           fixture.server.token(who, {u"--subscribe"_s, u"*"_s}));
    auto *view = fixture.view<SubscribersView>(page, "subscribers");
    QVERIFY(areConnected(view, 3));
    view->findChild<QComboBox *>(u"subscriberGroups"_s)->setCurrentIndex(1);
    GroupedList *groups = view->page()->groups();
    QVERIFY(groups);
    TRY_VERIFY(groups->isLoaded() && groups->topLevelItemCount() == 2);
    QCOMPARE(groups->topLevelItem(0)->text(0), u"ada  (2)"_s);
    groups->setCurrentItem(groups->topLevelItem(0));
    QCOMPARE(view->page()->chosen().size(), size_t(2)); // a group is all that is in it
    QVERIFY(page->actions().find("subscribers.kick")->isEnabled());
    page->actions().find("subscribers.copy_json")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u"\"subject\":\"ada\""_s), 2);
    page->actions().find("subscribers.copy")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u"\tada\t"_s), 2);

    view->findChild<QComboBox *>(u"subscriberGroups"_s)->setCurrentIndex(0);
    TRY_VERIFY(view->list().rowCount() == 3);
    QTableView *table = view->page()->table();
    TRY_VERIFY(rowOf(view->list(), u"eve"_s) >= 0);
    table->setCurrentIndex(view->list().index(rowOf(view->list(), u"eve"_s), 1));
    QMenu menu;
    view->page()->addFilterEntries(&menu);
    QVERIFY(entry(&menu, u"Not this"_s));
    entry(&menu, u"Not this"_s)->trigger();
    TRY_VERIFY(view->list().rowCount() == 2);
}

void ConsoleViewsTest::aChangeOfRoutesIsUndone()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    const QJsonObject route{
        {u"event"_s, u"orders.created"_s}, {u"stream"_s, u"all-orders"_s}, {u"persistent"_s, true}};
    int applied = 0;
    for (int i = 0; i < 2; ++i) {
        QJsonObject other = route;
        other.insert(u"stream"_s, u"all-%1"_s.arg(i));
        page->session().mutate(
            "admin.route.apply",
            {{u"draft"_s, QJsonObject{{u"add"_s, QJsonArray{other}}, {u"remove"_s, QJsonArray()}}},
             {u"ifRevision"_s, i},
             {u"comment"_s, u"change %1"_s.arg(i + 1)}},
            this, [&](const AdminAnswer &answer) {
                QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
                ++applied;
            });
        TRY_VERIFY(applied == i + 1);
    }
    auto *view = fixture.view<AuditView>(page, "audit");
    auto *audit = view->findChild<AuditPage *>();
    TRY_VERIFY(audit->list().rowCount() >= 2);
    QAction *undo = page->actions().find("audit.undo");
    QVERIFY(!undo->isEnabled()); // nothing is chosen
    int row = 0;                 // the older of the two
    for (int i = 0; i < audit->list().rowCount(); ++i) {
        if (audit->list().row(i).value("target"_L1) == u"routes revision 1"_s)
            row = i;
    }
    audit->table()->selectRow(row);
    QVERIFY2(undo->isEnabled(), qPrintable(undo->toolTip()));
    undo->trigger();
    auto *dialog = view->findChild<QDialog *>(u"undoDialog"_s);
    QVERIFY(dialog);
    auto *run = dialog->findChild<QPushButton *>(u"undoRun"_s);
    TRY_VERIFY(run->isEnabled());
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 2); // both go
    dialog->findChild<QLineEdit *>(u"undoComment"_s)->setText(u"that was wrong"_s);
    run->click();
    int routes = -1;
    const auto ask = [&] {
        page->session().call("admin.routes.query", {{u"filter"_s, u"stream:all-*"_s}}, this,
                             [&](const AdminAnswer &answer) {
                                 routes = answer ? answer->object.value("shown"_L1).toInt() : -2;
                             });
        return routes == 0;
    };
    TRY_VERIFY(ask());
    TRY_VERIFY(audit->list().row(0).value("action"_L1) == u"admin.route.revert"_s);
}

QTEST_MAIN(ConsoleViewsTest)
#include "console_views_test.moc"
