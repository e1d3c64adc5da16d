// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/payload/json_tree_model.h"
#include "console/views/compose/compose_dialog.h"
#include "console/views/events/event_table.h"
#include "console/views/lists/list_page.h"
#include "console/views/rooms/rooms_view.h"
#include "console/views/streams/streams_view.h"
#include "console/views/subscribers/subscribers_view.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(
routes:
  orders.created: customer
)";

bool isShown(const LiveModel &model, QByteArrayView channel, QByteArrayView needle)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const EventRecord &event = model.record(row);
        if (event.channel == channel && event.payload.contains(needle))
            return true;
    }
    return false;
}

int rowWith(const RemoteList &list, const QString &member, const QString &value)
{
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.row(row).value(member).toString() == value)
            return row;
    }
    return -1;
}

bool treeHolds(const QWidget *inside, const QString &text)
{
    const auto trees = inside->findChildren<QTreeView *>();
    for (const QTreeView *tree : trees) {
        if (!tree->model())
            continue;
        for (int column = 0; column < tree->model()->columnCount(); ++column) {
            if (!tree->model()
                     ->match(tree->model()->index(0, column), Qt::DisplayRole, text, 1,
                             Qt::MatchContains | Qt::MatchRecursive | Qt::MatchWrap)
                     .isEmpty())
                return true;
        }
    }
    return false;
}

} // namespace

class ConsoleJourneysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFiltersAndHolds();
    void publishesToARealClient();
    void aMemberAppearsWithClaimsAndIsKicked();
    void roomsShowWhoIsIn();
    void theKeyboardAloneIsEnough();
    void comesBackAfterARestart();
    void aViewerIsToldWhatIsMissing();
    void productionIsReadOnlyUntilUnlocked();

private:
    static QProcess &publish(ConsoleFixture &fixture, const QByteArray &payload);
};

QProcess &ConsoleJourneysTest::publish(ConsoleFixture &fixture, const QByteArray &payload)
{
    const QByteArray token = fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s});
    return fixture.server.ctl({u"publish"_s, u"orders.created"_s, QString::fromUtf8(payload)},
                              token);
}

void ConsoleJourneysTest::followsFiltersAndHolds()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<StreamsView>(page, "streams");
    QVERIFY(view);
    QVERIFY(!view->feed().isRunning()); // nothing is asked before somebody does
    view->follow();
    TRY_VERIFY(view->feed().isOpen());
    publish(fixture, R"({"customer":"ada","total":7})");
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("total":7)"));

    view->open(u"payload.total > 10"_s);
    QTRY_COMPARE(view->model().rowCount(), 0);
    publish(fixture, R"({"customer":"ada","total":8})");
    publish(fixture, R"({"customer":"ada","total":80})");
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("total":80)"));
    QVERIFY(!isShown(view->model(), "stream:ada", R"("total":8})"));
    view->open(u"payload.total >"_s);
    QVERIFY(!view->filterProblem().isEmpty());
    QCOMPARE(view->model().rowCount(), 1); // the filter before is still used

    view->hold();
    publish(fixture, R"({"customer":"ada","total":90})");
    TRY_VERIFY(view->model().newSinceHold() == 1);
    QVERIFY(!isShown(view->model(), "stream:ada", R"("total":90)"));
    view->resume();
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("total":90)"));
    view->table()->selectRow(view->model().rowCount() - 1);
    TRY_VERIFY(treeHolds(view->inspector(), u"was 80"_s)); // beside the one before
    view->stop();
    QVERIFY(!view->feed().isRunning());
}

void ConsoleJourneysTest::publishesToARealClient()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"operator"_s);
    QVERIFY(page);
    QProcess &client = fixture.server.ctl(
        {u"subscribe"_s, u"ada"_s}, fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s}));
    auto *subscribers = fixture.view<SubscribersView>(page, "subscribers");
    TRY_VERIFY(rowWith(subscribers->list(), u"subject"_s, u"ada"_s) >= 0);
    page->show("streams");
    QAction *compose = page->actions().find("streams.compose");
    QVERIFY(compose->isEnabled());
    compose->trigger();
    auto *dialog = page->findChild<ComposeDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"composeEvent"_s)->setText(u"orders.created"_s);
    auto *payload = dialog->findChild<QPlainTextEdit *>(u"composePayload"_s);
    auto *button = dialog->findChild<QPushButton *>(u"composePublish"_s);
    payload->setPlainText(u"{ broken"_s);
    QVERIFY(!button->isEnabled());
    payload->setPlainText(uR"({"customer":"ada","by":"console"})"_s);
    QVERIFY(button->isEnabled());
    button->click();
    QByteArray heard;
    TRY_VERIFY((heard += client.readAll(), heard.contains("console")));
}

void ConsoleJourneysTest::aMemberAppearsWithClaimsAndIsKicked()
{
    ConsoleFixture fixture(QByteArray("access:\n  - { allow: subscribe, on: \"room:/lobby\" }\n"));
    ServerPage *page = fixture.open(u"operator"_s);
    QVERIFY(page);
    const QByteArray token = fixture.server.token(u"grace"_s,
                                                  {u"--subscribe"_s, u"stream:secret/*"_s});
    const QJsonObject settings{{u"address"_s, fixture.server.address()},
                               {u"token"_s, QString::fromLatin1(token)},
                               {u"room"_s, u"/lobby"_s}};
    QProcess &member = fixture.server.run(
        QStringLiteral(SLUICE_TEST_NODE),
        {QStringLiteral(SLUICE_TEST_MEMBER), QStringLiteral(SLUICE_TEST_NODE_MODULES),
         QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))});
    QByteArray heard;
    TRY_VERIFY((heard += member.readAll(),
                heard.contains("joined") || member.state() == QProcess::NotRunning));
    if (heard.contains("SKIP"))
        QSKIP("socket.io-client is not installed");
    QVERIFY2(!heard.contains("not joined"), heard.constData());
    auto *view = fixture.view<SubscribersView>(page, "subscribers");
    TRY_VERIFY(rowWith(view->list(), u"subject"_s, u"grace"_s) >= 0);
    const int row = rowWith(view->list(), u"subject"_s, u"grace"_s);
    QCOMPARE(view->list().row(row).value(u"dialect"_s).toString(), u"socketio"_s);
    view->page()->table()->selectRow(row);
    TRY_VERIFY(treeHolds(view->inspector(), u"secret/*"_s)); // a claim
    QVERIFY(treeHolds(view->inspector(), u"/lobby"_s));
    QVERIFY(!treeHolds(view->inspector(), QString::fromLatin1(token)));
    page->actions().find("subscribers.kick")->trigger();
    auto *dialog = view->findChild<KickDialog *>();
    QVERIFY(dialog);
    auto *run = dialog->findChild<QPushButton *>(u"kickRun"_s);
    QVERIFY(!run->isEnabled()); // without a reason
    dialog->findChild<QLineEdit *>(u"kickReason"_s)->setText(u"too loud"_s);
    QVERIFY(run->isEnabled());
    run->click();
    TRY_VERIFY((heard += member.readAll(), heard.contains("too loud")));
    TRY_VERIFY(rowWith(view->list(), u"subject"_s, u"grace"_s) < 0);
}

void ConsoleJourneysTest::roomsShowWhoIsIn()
{
    ConsoleFixture fixture(
        QByteArray("rooms:\n  orders.created: { room: \"/orders\", type: order }\n"
                   "access:\n  - { allow: subscribe, on: \"room:/*\" }\n"));
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<RoomsView>(page, "rooms");
    const QByteArray token = fixture.server.token(u"grace"_s, {u"--subscribe"_s, u"*"_s});
    const QJsonObject settings{{u"address"_s, fixture.server.address()},
                               {u"token"_s, QString::fromLatin1(token)},
                               {u"room"_s, u"/orders"_s}};
    QProcess &member = fixture.server.run(
        QStringLiteral(SLUICE_TEST_NODE),
        {QStringLiteral(SLUICE_TEST_MEMBER), QStringLiteral(SLUICE_TEST_NODE_MODULES),
         QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))});
    QByteArray heard;
    TRY_VERIFY((heard += member.readAll(),
                heard.contains("joined") || member.state() == QProcess::NotRunning));
    if (heard.contains("SKIP"))
        QSKIP("socket.io-client is not installed");
    QVERIFY2(!heard.contains("not joined"), heard.constData());
    TRY_VERIFY(rowWith(view->list(), u"room"_s, u"/orders"_s) >= 0);
    view->page()->table()->selectRow(rowWith(view->list(), u"room"_s, u"/orders"_s));
    TRY_VERIFY(treeHolds(view->inspector(), u"grace"_s));
}

// With true focus: each key goes to what has it.
void ConsoleJourneysTest::theKeyboardAloneIsEnough()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : QApplication::activeWindow(), key, with);
    };
    const auto type = [](const QString &text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(page->currentView()->id(), QByteArray("streams"));
    auto *view = qobject_cast<StreamsView *>(page->currentView());
    press(Qt::Key_L, Qt::ControlModifier);
    TRY_VERIFY(view->feed().isOpen());
    publish(fixture, R"({"customer":"ada","total":7})");
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("total":7)"));
    view->table()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QVERIFY(view->model().isHeld());
    publish(fixture, R"({"customer":"ada","total":8})");
    TRY_VERIFY(view->model().newSinceHold() == 1);
    press(Qt::Key_End);
    QVERIFY(!view->model().isHeld());
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("total":8)"));
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"payload.total = 7"_s); // a space here is a space, not a pause
    press(Qt::Key_Return);
    TRY_VERIFY(view->model().rowCount() == 1);
    QVERIFY(!view->model().isHeld());
    press(Qt::Key_K, Qt::ControlModifier);
    TRY_VERIFY(QApplication::activePopupWidget());
    auto *wish = QApplication::activePopupWidget()->findChild<QLineEdit *>(u"paletteQuery"_s);
    QTest::keyClicks(wish, u"Subscribers"_s);
    QTest::keyClick(wish, Qt::Key_Return);
    TRY_VERIFY(page->currentView()->id() == QByteArray("subscribers"));
}

void ConsoleJourneysTest::comesBackAfterARestart()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<StreamsView>(page, "streams");
    view->follow();
    publish(fixture, R"({"customer":"ada","n":1})");
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("n":1)"));
    fixture.server.stop();
    TRY_VERIFY(!page->session().client().isUsable());
    QVERIFY(page->tabText().startsWith(u"◌"_s));
    QVERIFY(isShown(view->model(), "stream:ada", R"("n":1)")); // greyed, not blanked
    QVERIFY(fixture.server.start());
    TRY_VERIFY(page->session().client().state() == AdminClient::State::Live);
    TRY_VERIFY(view->feed().isOpen());
    publish(fixture, R"({"customer":"ada","n":2})");
    TRY_VERIFY(isShown(view->model(), "stream:ada", R"("n":2)"));
}

void ConsoleJourneysTest::aViewerIsToldWhatIsMissing()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    page->show("subscribers");
    const Permit permit = page->session().permit("admin.connection.kick");
    QVERIFY(!permit.isAllowed);
    const QAction *kick = page->actions().find("subscribers.kick");
    QVERIFY(!kick->isEnabled());
    QVERIFY(kick->toolTip().contains(permit.reason));
}

void ConsoleJourneysTest::productionIsReadOnlyUntilUnlocked()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s, Environment::Production);
    QVERIFY(page);
    for (const ViewEntry &entry : viewTable())
        page->show(entry.id);
    int guarded = 0;
    for (const ActionRegistry::Entry &entry : page->actions().entries()) {
        const QByteArray method = entry.action->property("adminMethod").toByteArray();
        if (!ServerSession::isMutation(method))
            continue;
        ++guarded;
        QVERIFY2(!entry.action->isEnabled(), entry.id.constData());
    }
    QVERIFY(guarded > 0);
    QVERIFY(page->tabText().contains(u"READ-ONLY"_s));
    QString name;
    page->session().call(
        "admin.event.publish", {{u"event"_s, u"orders.created"_s}}, this,
        [&](const AdminAnswer &answer) { name = answer ? u"done"_s : answer.error().name; });
    QTRY_COMPARE(name, u"read_only"_s);
    page->session().unlock();
    QVERIFY(!page->session().isReadOnly());
    QVERIFY(page->session().unlockedFor() > std::chrono::minutes(14));
    page->session().lock();
    QVERIFY(page->session().isReadOnly());
}

QTEST_MAIN(ConsoleJourneysTest)
#include "console_journeys_test.moc"
