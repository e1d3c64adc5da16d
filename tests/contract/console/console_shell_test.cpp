// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What is around the views: shortcuts, language, the command line, links, what the console tells of
// itself.
#include "console/app/console_app.h"
#include "console/app/instance.h"
#include "console/app/window_keeper.h"
#include "console/models/log/console_log.h"
#include "console/views/audit/console_log_page.h"
#include "console/views/connect/connect_view.h"
#include "console/views/routes/routes_view.h"
#include "console/views/settings/settings_view.h"
#include "console/views/settings/shortcut_panel.h"
#include "console/widgets/languages.h"
#include "console/widgets/shortcut_book.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/support/fake_admin_profile.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;
using State = AdminClient::State;

namespace {

struct Started
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};
Started start(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SLUICE_TEST_CONSOLE), arguments);
    process.waitForFinished(kPatience);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class ConsoleShellTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortcutsAreChangedAtOnceAndKept();
    void takenKeysAreNotTaken();
    void badShortcutsFallBack_data();
    void badShortcutsFallBack();
    void theLanguageChangesAtOnce();
    void theLanguageWaitsForWhatIsUnfinished();
    void theCommandLineIsChecked_data();
    void theCommandLineIsChecked();
    void aLinkFillsTheForm();
    void aTokenInTheAddressIsMoved();
    void aSecondStartHandsOver();
    void diagnosticsHoldNoToken();
    void aboutNamesEveryLibrary();
};

void ConsoleShellTest::shortcutsAreChangedAtOnceAndKept()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *view = fixture.view<SettingsView>(page, "settings");
    auto *panel = view->findChild<ShortcutPanel *>();
    QVERIFY(panel);
    // Of every view, whether it was looked at or not.
    QCOMPARE(static_cast<size_t>(panel->list().rowCount()), page->actions().entries().size());
    QVERIFY(panel->list().rowOf("streams.hold") >= 0);

    panel->select("view.inspector");
    auto *edit = panel->findChild<QKeySequenceEdit *>(u"shortcutKeys"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    auto *use = panel->findChild<QPushButton *>(u"shortcutUse"_s);
    TRY_VERIFY(use->isEnabled()); // the field waits for a second press
    use->click();
    QAction *action = page->actions().find("view.inspector");
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+Alt+J"_s));
    QVERIFY(page->actions().clashes().empty());

    fixture.reopen();
    page = fixture.open(u"admin"_s);
    action = page->actions().find("view.inspector");
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+Alt+J"_s));
    panel = fixture.view<SettingsView>(page, "settings")->findChild<ShortcutPanel *>();
    ShortcutList &list = panel->list();
    new QAbstractItemModelTester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal,
                                 &list);
    panel->select("view.inspector");
    panel->findChild<QPushButton *>(u"shortcutReset"_s)->click();
    QCOMPARE(action->shortcut(), QKeySequence(u"F4"_s));
    panel->select("view.palette");
    panel->findChild<QPushButton *>(u"shortcutNone"_s)->click();
    QVERIFY(page->actions().find("view.palette")->shortcuts().isEmpty());
    page->actions().find("settings.reset_shortcuts")->trigger();
    QCOMPARE(page->actions().find("view.palette")->shortcuts().size(), 2);
    auto *search = panel->findChild<QLineEdit *>(u"shortcutSearch"_s);
    search->setText(u"inspector"_s);
    QVERIFY(list.rowCount() >= 1 && list.rowCount() < 5);
}

void ConsoleShellTest::takenKeysAreNotTaken()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *panel = fixture.view<SettingsView>(page, "settings")->findChild<ShortcutPanel *>();
    panel->select("file.close_tab");
    auto *edit = panel->findChild<QKeySequenceEdit *>(u"shortcutKeys"_s);
    edit->setKeySequence(QKeySequence(u"Ctrl+K"_s)); // the palette's
    QVERIFY(!panel->findChild<QPushButton *>(u"shortcutUse"_s)->isEnabled());
    const QString said = panel->findChild<QLabel *>(u"shortcutSaid"_s)->text();
    QVERIFY2(said.contains(u"Ctrl+K"_s) && said.contains(u"Go to or do"_s), qPrintable(said));
    QCOMPARE(page->actions().find("file.close_tab")->shortcut(), QKeySequence(u"Ctrl+W"_s));
    // A view's keys clash with the window's.
    edit->setKeySequence(QKeySequence(u"Ctrl+F"_s));
    QVERIFY(!panel->findChild<QPushButton *>(u"shortcutUse"_s)->isEnabled());
}

void ConsoleShellTest::badShortcutsFallBack_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("said");
    QTest::newRow("no keys of a keyboard")
        << QByteArray("view.inspector=Ctrl+Nonsense") << u"view.inspector"_s;
    QTest::newRow("taken by another")
        << QByteArray("view.inspector=Ctrl+K") << u"Ctrl+K is taken"_s;
    QTest::newRow("taken by a view") << QByteArray("view.inspector=Ctrl+F") << u"Ctrl+F is taken"_s;
    QTest::newRow("two with the same")
        << QByteArray("view.inspector=Ctrl+Alt+Y\nview.next_pane=Ctrl+Alt+Y")
        << u"Ctrl+Alt+Y is taken"_s;
}

void ConsoleShellTest::badShortcutsFallBack()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, said);
    QTemporaryDir home;
    QFile file(home.filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[shortcuts]\n" + stored + '\n');
    file.close();
    QSettings settings(file.fileName(), QSettings::IniFormat);
    ProfileStore store(home.filePath(u"profiles.json"_s));
    TokenVault vault(createSessionStore(), createSessionStore());
    FakeAdminServer fake;
    MainWindow window(store, vault, settings);
    window.show();
    ServerPage *page = window.openServer(profileOf(fake));
    page->show("streams");
    page->show("settings");
    QVERIFY(page->actions().clashes().empty());
    QVERIFY(page->actions().find("view.inspector")->shortcut() == QKeySequence(u"F4"_s)
            || page->actions().find("view.next_pane")->shortcut() == QKeySequence(u"F6"_s));
    const QString told = page->actions().book()->problem();
    QVERIFY2(told.contains(said), qPrintable(told));
}

void ConsoleShellTest::theLanguageChangesAtOnce()
{
    QTemporaryDir home;
    QSettings settings(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    ProfileStore store(home.filePath(u"profiles.json"_s));
    TokenVault vault(createSessionStore(), createSessionStore());
    FakeAdminServer fake;
    Profile profile = profileOf(fake);
    profile.environment = Environment::Production;
    vault.store(CredentialStore::Kind::Session).write(profile.id, "t", [](const Result<> &) {});
    WindowKeeper keeper(store, vault, settings);
    keeper.window().show();
    ServerPage *page = keeper.window().openServer(profile);
    TRY_VERIFY(page->session().client().state() == State::Live);
    page->session().unlock();
    page->show("settings");
    const ServerSession *session = &page->session();
    const size_t hellos = fake.count(u"admin.session.hello"_s);
    QSignalSpy remade(&keeper, &WindowKeeper::remade);
    keeper.window().preferences().set(Preferences::kLanguage, u"de"_s);
    TRY_VERIFY(remade.size() == 1);
    const auto hasMenu = [&](const QString &text) {
        const auto actions = keeper.window().menuBar()->actions();
        return std::ranges::any_of(
            actions, [&](const QAction *action) { return action->text().remove(u'&') == text; });
    };
    QVERIFY(hasMenu(u"Datei"_s));
    page = keeper.window().currentPage();
    QVERIFY(page);
    QCOMPARE(&page->session(), session);
    QCOMPARE(page->currentView()->id(), QByteArray("settings"));
    QCOMPARE(page->session().client().state(), State::Live);
    QVERIFY(!page->session().isReadOnly()); // still unlocked
    QCOMPARE(fake.count(u"admin.session.hello"_s), hellos);
    keeper.window().preferences().set(Preferences::kLanguage, u"en"_s);
    TRY_VERIFY(remade.size() == 2);
    QVERIFY(hasMenu(u"File"_s));
    QCOMPARE(&keeper.window().currentPage()->session(), session);
}

void ConsoleShellTest::theLanguageWaitsForWhatIsUnfinished()
{
    ConsoleFixture fixture("routes:\n  orders.created: customer\n");
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *routes = fixture.view<RoutesView>(page, "routes");
    TRY_VERIFY(page->actions().find("routes.new")->isEnabled());
    page->actions().find("routes.new")->trigger();
    const auto combos = routes->findChildren<QComboBox *>();
    const auto event = std::ranges::find(combos, u"Event"_s, &QWidget::accessibleName);
    QVERIFY(event != combos.end());
    TRY_VERIFY((*event)->count() > 0);
    (*event)->setCurrentText(u"orders.created"_s);
    const auto lines = routes->findChildren<QLineEdit *>();
    const auto stream = std::ranges::find(lines, u"Stream"_s, &QWidget::accessibleName);
    QVERIFY(stream != lines.end());
    (*stream)->setText(u"audit"_s);
    const auto buttons = routes->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Stage this route"_s)
            button->click();
    }
    QCOMPARE(routes->book().changes(), size_t(1));
    QSignalSpy wanted(fixture.window.get(), &MainWindow::remakeWanted);
    fixture.window->preferences().set(Preferences::kLanguage, u"fr"_s);
    QCOMPARE(wanted.size(), 0);
    page->actions().find("routes.undo")->trigger();
    QCOMPARE(routes->book().changes(), size_t(0));
    fixture.window->preferences().set(Preferences::kLanguage, u"es"_s);
    QCOMPARE(wanted.size(), 1);
}

void ConsoleShellTest::theCommandLineIsChecked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QByteArray("sluice-console ");
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << QByteArray("sluice://HOST");
    QTest::newRow("no such option") << QStringList{u"--colour"_s} << 64 << QByteArray("colour");
    QTest::newRow("no link") << QStringList{u"file.yaml"_s} << 64 << QByteArray("must be a link");
    QTest::newRow("two links") << QStringList{u"sluice://a"_s, u"sluice://b"_s} << 64
                               << QByteArray("one link at most");
    QTest::newRow("no such theme")
        << QStringList{u"--theme"_s, u"blue"_s} << 64 << QByteArray("--theme is");
    QTest::newRow("a bad link with a token")
        << QStringList{u"http://h/?token=topsecret"_s} << 64 << QByteArray("must be a link");
}

void ConsoleShellTest::theCommandLineIsChecked()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    const Started started = start(arguments);
    QCOMPARE(started.code, code);
    QVERIFY2((started.out + started.err).contains(said), (started.out + started.err).constData());
    QVERIFY(!(started.out + started.err).contains("topsecret"));
    QCOMPARE(started.err.isEmpty(), code == 0);
}

void ConsoleShellTest::aLinkFillsTheForm()
{
    const Arguments arguments = readArguments(
        {u"sluice-console"_s, u"--new-window"_s,
         u"sluice://h.example:9000?name=prod&token=topsecret"_s});
    QVERIFY2(arguments.fault.isEmpty(), qPrintable(arguments.fault));
    QVERIFY(arguments.isNewWindow);
    QTemporaryDir home;
    QSettings settings(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    ProfileStore store(home.filePath(u"profiles.json"_s));
    TokenVault vault(createSessionStore(), createSessionStore());
    MainWindow window(store, vault, settings);
    window.show();
    window.openLink(*serverLinkFrom(arguments.link));
    QStringList shown;
    const auto fields = window.connectView()->findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        shown.append(field->text());
    QVERIFY(shown.contains(u"prod"_s) && shown.contains(u"wss://h.example:9000/admin/v1"_s));
    QVERIFY(!shown.join(u' ').contains(u"topsecret"_s));
    QTest::qWait(0);
    window.connectView()->findChild<QPushButton *>(u"connectButton"_s)->click();
    TRY_VERIFY(!window.connectView()->profiles().empty());
    const Profile profile = window.connectView()->profiles().front();
    QByteArray kept;
    ConnectView::tokenSource(vault, profile)(
        [&](const Result<QByteArray> &found) { kept = found.value_or(QByteArray()); });
    TRY_VERIFY(kept == "topsecret");
    window.close();
    settings.sync();
    for (const auto *name : {"settings.ini", "profiles.json"}) {
        QFile file(home.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("topsecret"));
    }
}

void ConsoleShellTest::aTokenInTheAddressIsMoved()
{
    QTemporaryDir home;
    ProfileStore store(home.filePath(u"profiles.json"_s));
    TokenVault vault(createSessionStore(), createSessionStore());
    ConnectView view(store, vault);
    view.show();
    QLineEdit *address = nullptr;
    QLineEdit *secret = nullptr;
    const auto fields = view.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == u"Token"_s)
            secret = field;
        if (field->accessibleName().startsWith(u"Address"_s))
            address = field;
    }
    QVERIFY(address && secret);
    address->setText(u"wss://olga:topsecret@h.example"_s);
    Q_EMIT address->editingFinished();
    QCOMPARE(address->text(), u"wss://h.example:8421/admin/v1"_s);
    QCOMPARE(secret->text(), u"topsecret"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
}

void ConsoleShellTest::aSecondStartHandsOver()
{
    QTemporaryDir home;
    Instance first(home.path());
    QVERIFY(!first.handOver({u"prod"_s, {}})); // nobody is there
    first.listen();
    QSignalSpy wished(&first, &Instance::wished);
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    second.setProcessEnvironment(environment);
    second.start(QStringLiteral(SLUICE_TEST_CONSOLE),
                 {u"--home"_s, home.path(), u"--profile"_s, u"prod"_s, u"sluice://h.example"_s});
    TRY_VERIFY(wished.size() == 1);
    TRY_VERIFY(second.state() == QProcess::NotRunning);
    QCOMPARE(second.exitCode(), 0);
    const auto wish = wished.front().front().value<OpenWish>();
    QCOMPARE(wish.profile, u"prod"_s);
    QCOMPARE(wish.link, u"sluice://h.example"_s);
}

void ConsoleShellTest::diagnosticsHoldNoToken()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    const QByteArray secret = fixture.server.token(u"olga"_s, {u"--admin"_s, u"viewer"_s});
    qWarning("upgrade with Bearer %s failed", secret.constData());
    page->show("audit", u"console"_s);
    auto *table = page->findChild<QTableView *>(u"consoleLog"_s);
    QVERIFY(table && table->isVisible());
    TRY_VERIFY(!table->model()
                    ->match(table->model()->index(0, LogList::Text), Qt::DisplayRole,
                            u"upgrade with"_s, 1, Qt::MatchStartsWith)
                    .isEmpty());
    page->actions().find("audit.diagnostics")->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"Sluice console"_s, u"Qt 6"_s, u"platform offscreen"_s,
                                u"keyring by Secret Service"_s, u"protocol 1"_s, u"upgrade with"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in\n"_s + text));
    QVERIFY(!text.contains(QString::fromLatin1(secret)));
    QVERIFY(!text.contains(u"eyJ"_s));
}

void ConsoleShellTest::aboutNamesEveryLibrary()
{
    ConsoleFixture fixture({});
    fixture.window->actions().find("help.about")->trigger();
    auto *box = fixture.window->findChild<QMessageBox *>(u"about"_s);
    QVERIFY(box);
    for (const QString &name :
         {u"Qt 6"_s, u"LGPL-3.0"_s, u"QtKeychain: BSD-3-Clause"_s, u"simdjson: Apache-2.0"_s,
          u"libfyaml, yaml-cpp: MIT"_s, u"OpenSSL"_s})
        QVERIFY2(box->text().contains(name), qPrintable(box->text()));
}

QTEST_MAIN(ConsoleShellTest)
#include "console_shell_test.moc"
