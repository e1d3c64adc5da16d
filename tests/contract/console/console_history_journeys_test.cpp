// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What operators do with history, replays and settings, on the real server.
#include "console/app/theme.h"
#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"
#include "console/models/preferences/preferences.h"
#include "console/views/events/event_table.h"
#include "console/views/history/history_view.h"
#include "console/views/settings/settings_view.h"
#include "console/views/settings/token_places.h"
#include "console/views/streams/streams_view.h"
#include "console/widgets/tone.h"
#include "tests/contract/console/console_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(
routes:
  orders.created: customer
)";

int eventsOf(const LiveModel &model)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        count += isGap(model.record(row)) ? 0 : 1;
    return count;
}

bool treeHolds(const QWidget *inside, const QString &text)
{
    const auto trees = inside->findChildren<QTreeView *>();
    for (const QTreeView *tree : trees) {
        for (int column = 0; tree->model() && column < tree->model()->columnCount(); ++column) {
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

class ConsoleHistoryJourneysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAStreamKeeps();
    void goesToAFileAndBack();
    void replaysToMeOnly();
    void replaysToARoomOfReplays();
    void cancelsAReplay();
    void productionNamesTheTarget();
    void aViewerMayOnlyReplayToItself();
    void settingsApplyAtOnce();
    void settingsOutliveTheWindow();
    void columnsAreRememberedAndReset();

private:
    /// Orders of ada, n = 1 … count, published by a real client.
    static void publish(ConsoleFixture &fixture, int count);
    static HistoryView *openAda(ConsoleFixture &fixture, ServerPage *page);
};

void ConsoleHistoryJourneysTest::publish(ConsoleFixture &fixture, int count)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"events.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 1; i <= count; ++i)
        file.write(R"({"event":"orders.created","payload":{"customer":"ada","n":)"
                   + QByteArray::number(i) + "}}\n");
    file.close();
    QProcess &client = fixture.server.ctl(
        {u"publish"_s, u"--file"_s, file.fileName()},
        fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
    TRY_VERIFY(client.state() == QProcess::NotRunning);
    QVERIFY2(client.exitCode() == 0, client.readAll().constData());
}

HistoryView *ConsoleHistoryJourneysTest::openAda(ConsoleFixture &fixture, ServerPage *page)
{
    auto *view = fixture.view<HistoryView>(page, "history");
    view->open(u"stream:ada"_s);
    return QTest::qWaitFor([&] { return !view->feed().events().empty(); }, kPatience) ? view
                                                                                      : nullptr;
}

void ConsoleHistoryJourneysTest::showsWhatAStreamKeeps()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<HistoryView>(page, "history");
    QVERIFY(!view->feed().isOpen()); // nothing is asked before somebody does
    publish(fixture, 40);
    page->show("overview");
    page->show("history");
    auto *streams = view->findChild<QComboBox *>(u"historyStream"_s);
    TRY_VERIFY(streams->findText(u"ada"_s) >= 0); // the server's streams are offered
    view->open(u"stream:ada@12"_s);
    TRY_VERIFY(eventsOf(view->shown()) == 40);
    QCOMPARE(view->shown().record(view->table()->currentRow()).offset, 12U);
    TRY_VERIFY(treeHolds(view->inspector(), u"was 11"_s)); // beside the one before
    page->actions().find("history.mark")->trigger();
    view->table()->selectRow(view->feed().rowOf(30));
    TRY_VERIFY(treeHolds(view->inspector(), u"was 12"_s)); // beside the marked one
    page->actions().find("history.unmark")->trigger();

    auto *from = view->findChild<QLineEdit *>(u"historyFrom"_s);
    auto *to = view->findChild<QLineEdit *>(u"historyTo"_s);
    from->setText(u"25"_s);
    to->setText(u"27"_s);
    view->showRange();
    TRY_VERIFY(!view->feed().isLoading() && view->shown().rowCount() > 0);
    QCOMPARE(view->feed().events().back().offset, 27U);
    from->setText(u"-1 h"_s);
    to->clear();
    view->showRange();
    TRY_VERIFY(!view->feed().isLoading());
    QCOMPARE(view->feed().events().front().offset, 1U);
    from->setText(u"yesterday"_s);
    view->showRange();
    QVERIFY2(view->fault().contains(u"yesterday"_s), qPrintable(view->fault()));
    QCOMPARE(eventsOf(view->shown()), 40); // what was there still is
    publish(fixture, 2);
    page->actions().find("history.newer")->trigger();
    TRY_VERIFY(eventsOf(view->shown()) == 42);
    view->open(u"nobody"_s);
    TRY_VERIFY(!view->feed().isLoading());
    QVERIFY2(noticesOf(view).contains(u"nothing"_s), qPrintable(noticesOf(view)));
}

void ConsoleHistoryJourneysTest::goesToAFileAndBack()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    publish(fixture, 9);
    HistoryView *view = openAda(fixture, page);
    QVERIFY(view);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"ada.ndjson"_s);
    view->writeExport(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 9);
    view->showRecording(path);
    QCOMPARE(eventsOf(view->shown()), 9);
    QVERIFY2(noticesOf(view).contains(u"RECORDING"_s), qPrintable(noticesOf(view)));
    QVERIFY(!page->actions().find("history.replay")->isEnabled()); // that is no stream
    view->table()->selectRow(4);
    TRY_VERIFY(treeHolds(view->inspector(), u"was 4"_s));
    page->actions().find("history.back")->trigger();
    QVERIFY2(noticesOf(view).contains(u"HISTORY"_s), qPrintable(noticesOf(view)));
    QFile broken(folder.filePath(u"broken.ndjson"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{ \"seq\": 1, broken\n\0\xff");
    broken.close();
    view->showRecording(broken.fileName());
    QVERIFY2(noticesOf(view).contains(u"HISTORY"_s), qPrintable(noticesOf(view)));
}

void ConsoleHistoryJourneysTest::replaysToMeOnly()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s, Environment::Production); // it changes nothing
    QVERIFY(page);
    publish(fixture, 20);
    QProcess &client = fixture.server.ctl(
        {u"subscribe"_s, u"ada"_s}, fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s}));
    HistoryView *view = openAda(fixture, page);
    QVERIFY(view);
    view->table()->selectionModel()->select(
        QItemSelection(view->shown().index(4, 0), view->shown().index(8, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QAction *replay = page->actions().find("history.replay");
    QVERIFY2(replay->isEnabled(), qPrintable(replay->toolTip()));
    replay->trigger();
    auto *dialog = view->findChild<QDialog *>(u"replayDialog"_s);
    QVERIFY(dialog);
    auto *outcome = dialog->findChild<QLabel *>(u"replayOutcome"_s);
    dialog->findChild<QPushButton *>(u"replayTry"_s)->click();
    TRY_VERIFY(outcome->text().contains(u"5 events"_s));
    QVERIFY(view->replay().state() == ReplayFeed::State::Idle);
    dialog->findChild<QPushButton *>(u"replayRun"_s)->click();
    TRY_VERIFY(view->replay().state() == ReplayFeed::State::Done);
    TRY_VERIFY(eventsOf(view->shown()) == 5);
    QCOMPARE(view->shown().record(0).offset, 5U);
    QCOMPARE(view->shown().record(0).origin->kind, QByteArray("replayed"));
    QVERIFY2(noticesOf(view).contains(u"not live"_s), qPrintable(noticesOf(view)));
    page->actions().find("history.back")->trigger();
    QCOMPARE(eventsOf(view->shown()), 20);
    publish(fixture, 1);
    QByteArray heard;
    TRY_VERIFY((heard += client.readAll(), heard.contains("customer")));
    QVERIFY2(heard.contains("#21"), heard.constData()); // the first that the client is told
}

void ConsoleHistoryJourneysTest::replaysToARoomOfReplays()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"operator"_s);
    QVERIFY(page);
    publish(fixture, 6);
    QProcess &client = fixture.server.ctl(
        {u"subscribe"_s, u"--room"_s, u"replay/incident"_s},
        fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s}));
    HistoryView *view = openAda(fixture, page);
    QVERIFY(view);
    page->actions().find("history.replay")->trigger();
    auto *dialog = view->findChild<QDialog *>(u"replayDialog"_s);
    QVERIFY(dialog);
    auto *run = dialog->findChild<QPushButton *>(u"replayRun"_s);
    auto *outcome = dialog->findChild<QLabel *>(u"replayOutcome"_s);
    dialog->findChild<QRadioButton *>(u"replayRoom"_s)->click();
    dialog->findChild<QLineEdit *>(u"replayName"_s)->setText(u"incident"_s);
    QVERIFY(!run->isEnabled()); // without a reason
    dialog->findChild<QLineEdit *>(u"replayReason"_s)->setText(u"ticket 12"_s);
    QVERIFY(run->isEnabled());
    const auto isThere = [&] {
        dialog->findChild<QPushButton *>(u"replayTry"_s)->click();
        QTest::qWait(100);
        return outcome->text().contains(u"Receivers now: 1"_s);
    };
    TRY_VERIFY(isThere());
    run->click();
    TRY_VERIFY(view->replay().state() == ReplayFeed::State::Done);
    QCOMPARE(view->replay().sent(), 6U);
    QByteArray heard;
    TRY_VERIFY((heard += client.readAll(), heard.count("replayed") == 6));
    QCOMPARE(eventsOf(view->shown()), 6); // history is still shown
}

void ConsoleHistoryJourneysTest::cancelsAReplay()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    publish(fixture, 30);
    HistoryView *view = openAda(fixture, page);
    QVERIFY(view);
    const auto &events = view->feed().events();
    view->replay().start({u"ada"_s,
                          QString::fromUtf8(view->feed().epoch()),
                          events.front().offset,
                          events.back().offset,
                          u"own"_s,
                          5,
                          {}});
    TRY_VERIFY(view->replay().sent() > 0);
    QVERIFY(!view->unfinished().isEmpty());
    QAction *stop = page->actions().find("history.stop_replay");
    QVERIFY(stop->isVisible());
    stop->trigger();
    QCOMPARE(view->replay().state(), ReplayFeed::State::Cancelled);
    QVERIFY(view->replay().sent() < 30);
    bool isOver = false;
    TRY_VERIFY(
        (page->session().call("admin.replay.list", {}, this,
                              [&](const AdminAnswer &answer) {
                                  isOver = answer
                                           && answer->object.value(u"rows"_s).toArray().isEmpty();
                              }),
         QTest::qWait(50), isOver));
}

void ConsoleHistoryJourneysTest::productionNamesTheTarget()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"operator"_s, Environment::Production);
    QVERIFY(page);
    publish(fixture, 3);
    HistoryView *view = openAda(fixture, page);
    QVERIFY(view);
    page->actions().find("history.replay")->trigger();
    auto *dialog = view->findChild<QDialog *>(u"replayDialog"_s);
    auto *run = dialog->findChild<QPushButton *>(u"replayRun"_s);
    dialog->findChild<QRadioButton *>(u"replayStream"_s)->click();
    dialog->findChild<QLineEdit *>(u"replayReason"_s)->setText(u"ticket 12"_s);
    QVERIFY(!run->isEnabled()); // read-only
    page->session().unlock();
    QVERIFY(!run->isEnabled()); // the target is not typed
    dialog->findChild<QLineEdit *>(u"replayTyped"_s)->setText(u"stream:replay/ada"_s);
    QVERIFY2(run->isEnabled(), qPrintable(run->toolTip()));
    run->click();
    TRY_VERIFY(view->replay().state() == ReplayFeed::State::Done);
    view->open(u"replay/ada"_s);
    TRY_VERIFY(eventsOf(view->shown()) == 3);
    view->table()->selectRow(0);
    TRY_VERIFY(treeHolds(view->inspector(), u"replayed"_s));
}

void ConsoleHistoryJourneysTest::aViewerMayOnlyReplayToItself()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    publish(fixture, 3);
    HistoryView *view = openAda(fixture, page);
    QVERIFY(view);
    page->actions().find("history.replay")->trigger();
    auto *dialog = view->findChild<QDialog *>(u"replayDialog"_s);
    auto *run = dialog->findChild<QPushButton *>(u"replayRun"_s);
    QVERIFY(run->isEnabled());
    dialog->findChild<QRadioButton *>(u"replayRoom"_s)->click();
    dialog->findChild<QLineEdit *>(u"replayReason"_s)->setText(u"ticket 12"_s);
    QVERIFY(!run->isEnabled());
    QVERIFY2(run->toolTip().contains(u"operator"_s), qPrintable(run->toolTip()));
    dialog->findChild<QPushButton *>(u"replayTry"_s)->click(); // and the server says the same
    auto *outcome = dialog->findChild<QLabel *>(u"replayOutcome"_s);
    TRY_VERIFY(outcome->text().contains(u"refused"_s));
}

void ConsoleHistoryJourneysTest::settingsApplyAtOnce()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *streams = fixture.view<StreamsView>(page, "streams");
    auto *view = fixture.view<SettingsView>(page, "settings");
    QVERIFY(view);
    const QFont before = QApplication::font();
    const auto choose = [view](const char *key, const QString &value) {
        auto *box = view->findChild<QComboBox *>(QString::fromLatin1(key));
        box->setCurrentIndex(box->findData(value));
    };
    const auto number = [view](const char *key) {
        return view->findChild<QSpinBox *>(QString::fromLatin1(key));
    };
    choose(Preferences::kTheme, u"dark"_s);
    QVERIFY(isDark(QApplication::palette()));
    choose(Preferences::kTheme, u"light"_s);
    QVERIFY(!isDark(QApplication::palette()));
    const int height = streams->table()->verticalHeader()->defaultSectionSize();
    choose(Preferences::kDensity, u"compact"_s);
    QVERIFY(streams->table()->verticalHeader()->defaultSectionSize() < height);
    number(Preferences::kFontSize)->setValue(20);
    QCOMPARE(QApplication::font().pointSize(), 20);
    page->show("streams"); // what is hidden changes when it is shown
    QTRY_VERIFY(streams->table()->verticalHeader()->defaultSectionSize() > height);
    page->show("settings");
    number(Preferences::kFontSize)->setValue(0);
    QCOMPARE(QApplication::font(), before);
    choose(Preferences::kTimeZone, u"local"_s);
    QVERIFY(timeStyle().isLocal);
    choose(Preferences::kTimeZone, u"utc"_s);
    number(Preferences::kKeptRows)->setValue(1'000);
    publish(fixture, 1);
    std::vector<EventRecord> events(2'500);
    streams->model().append(std::move(events));
    QCOMPARE(streams->model().kept(), size_t(1'000));
    QVERIFY(!page->session().isReadOnly());
    choose(Preferences::kGuard, u"all"_s);
    QVERIFY(page->session().isReadOnly());
    QVERIFY(page->tabText().contains(u"READ-ONLY"_s));
    // Where the token is, never the token.
    QAbstractItemModelTester tester(const_cast<TokenPlaces *>(&view->places()),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QString used;
    for (int row = 0; row < view->places().rowCount(); ++row) {
        if (!view->places().index(row, TokenPlaces::Use).data().toString().isEmpty())
            used += view->places().index(row, TokenPlaces::Place).data().toString();
    }
    QCOMPARE(used, TokenVault::placeText(CredentialStore::Kind::Session));
    // A word finds its setting and hides the others.
    view->open(u"font"_s);
    QVERIFY(number(Preferences::kFontSize)->isVisible());
    QVERIFY(!number(Preferences::kKeptRows)->isVisible());
    view->open({});
    QVERIFY(number(Preferences::kKeptRows)->isVisible());
    page->actions().find("settings.reset")->trigger();
    QVERIFY(!page->session().isReadOnly());
    QCOMPARE(number(Preferences::kKeptRows)->value(), 200'000);
}

void ConsoleHistoryJourneysTest::settingsOutliveTheWindow()
{
    ConsoleFixture fixture(kManifest);
    QVERIFY(fixture.open(u"viewer"_s));
    fixture.window->preferences().set(Preferences::kDensity, u"roomy"_s);
    fixture.window->preferences().set(Preferences::kTimeZone, u"local"_s);
    setTimeStyle({});
    fixture.reopen();
    QCOMPARE(fixture.window->preferences().text(Preferences::kDensity), u"roomy"_s);
    QVERIFY(timeStyle().isLocal); // applied, not only read
    fixture.window->preferences().reset();
    QVERIFY(!timeStyle().isLocal);
}

void ConsoleHistoryJourneysTest::columnsAreRememberedAndReset()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<HistoryView>(page, "history");
    const int first = view->table()->columnWidth(LiveModel::Label);
    view->table()->setColumnWidth(LiveModel::Label, first + 77);
    QTest::qWait(400); // it is written a little later, once for all of a drag
    fixture.reopen();
    page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    view = fixture.view<HistoryView>(page, "history");
    QCOMPARE(view->table()->columnWidth(LiveModel::Label), first + 77);
    page->show("settings");
    page->actions().find("settings.reset_tables")->trigger();
    QCOMPARE(view->table()->columnWidth(LiveModel::Label), first);
}

QTEST_MAIN(ConsoleHistoryJourneysTest)
#include "console_history_journeys_test.moc"
