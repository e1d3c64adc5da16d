// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What goes wrong on the operator's own machine: a full disk, a locked keyring, broken files. It is
// said, nothing is lost, and the console works on.
#include "console/editors/yaml/yaml_editor.h"
#include "console/views/connect/connect_view.h"
#include "console/views/history/history_view.h"
#include "console/views/manifests/manifests_view.h"
#include "console/views/streams/streams_view.h"
#include "console/widgets/notice_bar.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/support/full_disk.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(# who buys
routes:
  orders.created: [customer]
)";

/// The desktop's keyring while nobody has unlocked it.
class LockedKeyring final : public CredentialStore
{
public:
    Kind kind() const override { return Kind::SecretService; }
    State state() const override { return State::Locked; }
    void read(const QString &, TokenAnswer answer) override
    {
        later([answer = std::move(answer)] { answer(refusal()); });
    }
    void write(const QString &, const QByteArray &, DoneAnswer answer) override
    {
        later([answer = std::move(answer)] { answer(refusal()); });
    }
    void remove(const QString &, DoneAnswer answer) override
    {
        later([answer = std::move(answer)] { answer(refusal()); });
    }

private:
    static Unexpected<Error> refusal()
    {
        return fail(ErrorCode::PermissionDenied, u"The keyring is locked."_s);
    }
    void later(std::function<void()> what)
    {
        QTimer::singleShot(0, &m_context, [what = std::move(what)] { what(); });
    }

    QObject m_context;
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As if somebody had typed the path into the dialog that is open.
void choose(QWidget *of, const QString &path)
{
    auto *dialog = of->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QMetaObject::invokeMethod(dialog, "fileSelected", Q_ARG(QString, path));
    dialog->close();
}

int draftsOnDisk()
{
    int count = 0;
    QDirIterator files(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
                       {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    for (; files.hasNext(); files.next())
        ++count;
    return count;
}

bool isSaid(const QSignalSpy &said, const QString &text)
{
    return std::ranges::any_of(
        said, [&](const QList<QVariant> &each) { return each[0].toString().contains(text); });
}

bool isShown(const QWidget *inside, const QString &text)
{
    const auto labels = inside->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisibleTo(inside) && label->text().contains(text);
    });
}

} // namespace

class ConsoleLocalFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRecordingEndsOnAFullDiskAndStaysReadable();
    void anExportThatFailsLeavesTheOldFile();
    void aDraftThatCannotBeKeptStaysInTheEditor();
    void profilesThatCannotBeKeptAreTold();
    void aLockedKeyringIsNamedAndTheSessionOffered();
    void brokenFilesOfThisMachineAreSetAside();
    void brokenRecordingsAreRefused_data();
    void brokenRecordingsAreRefused();

private:
    static void publish(ConsoleFixture &fixture, int number);
    static StreamsView *following(ConsoleFixture &fixture, ServerPage *page);
};

void ConsoleLocalFaultsTest::init()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
}

void ConsoleLocalFaultsTest::publish(ConsoleFixture &fixture, int number)
{
    fixture.server.ctl(
        {u"publish"_s, u"orders.created"_s, uR"({"customer":"ada","n":%1})"_s.arg(number)},
        fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
}

StreamsView *ConsoleLocalFaultsTest::following(ConsoleFixture &fixture, ServerPage *page)
{
    auto *view = fixture.view<StreamsView>(page, "streams");
    view->follow();
    (void)QTest::qWaitFor([&] { return view->feed().isOpen(); }, kPatience);
    return view;
}

void ConsoleLocalFaultsTest::aRecordingEndsOnAFullDiskAndStaysReadable()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    StreamsView *view = following(fixture, page);
    const QString path = fixture.home() + u"/live.ndjson"_s;
    page->actions().find("streams.record")->trigger();
    choose(view, path);
    publish(fixture, 1);
    TRY_VERIFY(view->model().rowCount() == 1);
    TRY_VERIFY(contentOf(path).count('\n') == 1);
    QVERIFY(!view->unfinished().isEmpty());

    QSignalSpy said(view, &View::said);
    publish(fixture, 2);
    {
        const FullDisk disk(static_cast<rlim_t>(QFile(path).size()) + 20);
        TRY_VERIFY(view->model().rowCount() == 2); // what was not recorded is shown all the same
        TRY_VERIFY(isSaid(said, u"The recording ended"_s));
    }
    QVERIFY(view->unfinished().isEmpty());
    publish(fixture, 3);
    TRY_VERIFY(view->model().rowCount() == 3);
    page->actions().find("streams.open_recording")->trigger();
    choose(view, path);
    QVERIFY(isShown(view, u"RECORDING live.ndjson: 1 event"_s));
    QVERIFY(isSaid(said, u"1 lines could not be read"_s));
    page->actions().find("streams.leave_recording")->trigger();
    QCOMPARE(view->model().rowCount(), 3);
}

void ConsoleLocalFaultsTest::anExportThatFailsLeavesTheOldFile()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    StreamsView *view = following(fixture, page);
    publish(fixture, 1);
    TRY_VERIFY(view->model().rowCount() == 1);
    QDir(fixture.home()).mkdir(u"exports"_s);
    const QString path = fixture.home() + u"/exports/shown.ndjson"_s;
    write(path, "of yesterday\n");
    QSignalSpy said(view, &View::said);
    page->actions().find("streams.export")->trigger();
    {
        const FullDisk disk;
        choose(view, path);
    }
    QVERIFY(isSaid(said, u"could not be written"_s));
    QCOMPARE(contentOf(path), QByteArray("of yesterday\n"));
    QCOMPARE(QDir(fixture.home() + u"/exports"_s).entryList(QDir::Files).size(), 1);

    auto *history = fixture.view<HistoryView>(page, "history");
    history->open(u"stream:ada"_s);
    TRY_VERIFY(!history->feed().events().empty());
    QSignalSpy saidThere(history, &View::said);
    {
        const FullDisk disk;
        history->writeExport(path);
    }
    QVERIFY(isSaid(saidThere, u"could not be written"_s));
    history->writeExport(path); // there is room again
    QVERIFY(contentOf(path).contains("customer"));
}

void ConsoleLocalFaultsTest::aDraftThatCannotBeKeptStaysInTheEditor()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *view = fixture.view<ManifestsView>(page, "manifests");
    YamlEditor *editor = nullptr;
    TRY_VERIFY((editor = view->findChild<YamlEditor *>())
               && editor->toPlainText() == QString::fromUtf8(kManifest));
    QSignalSpy said(view, &View::said);
    {
        const FullDisk disk;
        editor->replace(0, 0, u"# mine\n"_s);
        TRY_VERIFY(isSaid(said, u"the draft could not be kept"_s));
    }
    QVERIFY(editor->toPlainText().startsWith(u"# mine"_s));
    QVERIFY(!view->unfinished().isEmpty());
    // There is room again: it is kept by itself, and another window finds it.
    TRY_VERIFY(draftsOnDisk() == 1);
    fixture.reopen();
    page = fixture.open(u"admin"_s);
    QVERIFY(page);
    view = fixture.view<ManifestsView>(page, "manifests");
    TRY_VERIFY((editor = view->findChild<YamlEditor *>())
               && editor->toPlainText().startsWith(u"# mine"_s));
}

void ConsoleLocalFaultsTest::profilesThatCannotBeKeptAreTold()
{
    ConsoleWindow console;
    const QString path = console.home() + u"/profiles.json"_s;
    auto *connecting = console.window->connectView();
    const auto field = [&](const QString &name) {
        const auto edits = connecting->findChildren<QLineEdit *>();
        return *std::ranges::find_if(
            edits, [&](const QLineEdit *edit) { return edit->accessibleName() == name; });
    };
    const auto save = [&] {
        const auto buttons = connecting->findChildren<QPushButton *>();
        (*std::ranges::find_if(buttons, [](const QPushButton *button) {
            return button->text() == u"Sav&e"_s;
        }))->click();
    };
    field(u"Name of the profile"_s)->setText(u"first"_s);
    field(u"Address of the server's admin listener"_s)->setText(u"ws://127.0.0.1:1"_s);
    save();
    TRY_VERIFY(contentOf(path).contains("first"));
    const QByteArray before = contentOf(path);
    field(u"Name of the profile"_s)->setText(u"renamed"_s);
    {
        const FullDisk disk;
        save();
        TRY_VERIFY(isShown(connecting, u"profiles.json"_s));
    }
    QCOMPARE(contentOf(path), before);
    QCOMPARE(field(u"Name of the profile"_s)->text(), u"renamed"_s);
    save();
    TRY_VERIFY(contentOf(path).contains("renamed"));
}

void ConsoleLocalFaultsTest::aLockedKeyringIsNamedAndTheSessionOffered()
{
    RealServer server(QStringLiteral(SLUICE_TEST_SLUICED), QStringLiteral(SLUICE_TEST_SLUICECTL),
                      kManifest);
    QVERIFY(server.start());
    ConsoleWindow console(std::make_unique<LockedKeyring>());
    Profile profile;
    profile.id = profile.name = u"office"_s;
    profile.url = server.adminUrl();
    profile.tokenPlace = TokenPlace::Keyring;
    ServerPage *page = console.window->openServer(profile);
    TRY_VERIFY(page->session().client().state() == AdminClient::State::Refused);
    TRY_VERIFY(isShown(page, u"The keyring is locked."_s));
    // The token for this session only is a press and a paste away.
    profile.tokenPlace = TokenPlace::Session;
    profile.id = u"session"_s;
    page = console.openProfile(profile, server.token(u"olga"_s, {u"--admin"_s, u"viewer"_s}));
    TRY_VERIFY(page->session().client().state() == AdminClient::State::Live);
}

// The program itself: it must start, whatever is in its folder.
void ConsoleLocalFaultsTest::brokenFilesOfThisMachineAreSetAside()
{
    const QTemporaryDir home;
    const QByteArray noise = QByteArray("\xff\x00{{[", 5) + QByteArray(3000, '\x01');
    write(home.filePath(u"profiles.json"_s), noise);
    write(home.filePath(u"settings.ini"_s), noise);
    QProcess console;
    console.setProcessChannelMode(QProcess::MergedChannels);
    console.start(QStringLiteral(SLUICE_TEST_CONSOLE), {u"--home"_s, home.path()});
    const auto kept = [&](const QString &name) {
        const QStringList names = QDir(home.path()).entryList({name + u"*"_s}, QDir::Files);
        return std::ranges::any_of(names, [&](const QString &each) {
            return each != name && contentOf(home.filePath(each)) == noise;
        });
    };
    TRY_VERIFY(kept(u"profiles.json"_s) && kept(u"settings.ini"_s));
    QVERIFY2(!console.waitForFinished(1000), console.readAll().constData()); // and it goes on
    console.terminate();
    if (!console.waitForFinished(5000)) {
        console.kill();
        console.waitForFinished();
    }
}

void ConsoleLocalFaultsTest::brokenRecordingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bytes") << QByteArray(5000, '\xfe');
    QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
    QTest::newRow("another format") << QByteArray("time,value\n1,2\n");
    QTest::newRow("one endless line") << R"({"channel":")" + QByteArray(40 * 1024 * 1024, 'x');
}

void ConsoleLocalFaultsTest::brokenRecordingsAreRefused()
{
    QFETCH(QByteArray, bytes);
    ConsoleWindow console;
    Profile profile;
    profile.id = profile.name = u"nowhere"_s;
    profile.url = QUrl(u"ws://127.0.0.1:1/admin/v1"_s);
    ServerPage *page = console.openProfile(profile, "t");
    auto *view = console.view<StreamsView>(page, "streams");
    const QString path = console.home() + u"/broken.ndjson"_s;
    write(path, bytes);
    QSignalSpy said(view, &View::said);
    page->actions().find("streams.open_recording")->trigger();
    choose(view, path);
    QVERIFY(isSaid(said, u"is no recording of this console"_s));
    QVERIFY(!isShown(view, u"RECORDING"_s));
    QCOMPARE(contentOf(path), bytes);
}

QTEST_MAIN(ConsoleLocalFaultsTest)
#include "console_local_faults_test.moc"
