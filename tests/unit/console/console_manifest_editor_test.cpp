// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/credentials/token_vault.h"
#include "console/editors/yaml/yaml_editor.h"
#include "console/models/manifests/manifest_workspace.h"
#include "console/models/preferences/preferences.h"
#include "console/views/manifests/manifests_view.h"
#include "tests/support/fake_admin_server.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;

namespace {

const QString kChat = u"/etc/sluice/chat.sluice.yaml"_s;
const QString kText = u"# said\nroutes:\n  messages.created: [sender]\n"_s;

RunningManifest revision(qint64 number, const QString &text)
{
    return runningManifest(
        QJsonObject{{u"revision"_s, number},
                    {u"by"_s, u"ana"_s},
                    {u"files"_s, QJsonArray{QJsonObject{{u"path"_s, kChat}, {u"text"_s, text}}}}});
}

QByteArray schema()
{
    QFile file(QStringLiteral(SLUICE_SOURCE_DIR "/resources/schemas/manifest.schema.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a server with one file and one revision answers.
class OneFileServer
{
public:
    OneFileServer()
    {
        m_server.onRequest(
            [this](const FakeAdminServer::Request &request) { return answer(request); });
    }

    FakeAdminServer &server() { return m_server; }
    qint64 number = 418;
    QString text = kText;
    QJsonObject verdict{{u"diagnostics"_s, QJsonArray()}, {u"tests"_s, QJsonArray()}};
    QJsonObject refusal; ///< of the next apply, if not empty
    QJsonObject applied; ///< parameters of the last one

private:
    QJsonObject answer(const FakeAdminServer::Request &request)
    {
        if (request.method == u"admin.manifest.get"_s)
            return {{u"revision"_s, number},
                    {u"by"_s, u"ana"_s},
                    {u"files"_s, QJsonArray{QJsonObject{{u"path"_s, kChat}, {u"text"_s, text}}}}};
        if (request.method == u"admin.manifest.validate"_s)
            return verdict;
        if (request.method == u"admin.schema.get"_s)
            return {{u"schema"_s, QJsonDocument::fromJson(schema()).object()}};
        if (request.method == u"admin.manifest.apply"_s) {
            applied = request.params;
            if (!refusal.isEmpty())
                return refusal;
            text = request.params.value("files"_L1)
                       .toArray()[0]
                       .toObject()
                       .value("text"_L1)
                       .toString();
            return {{u"revision"_s, ++number}};
        }
        if (request.method == u"admin.manifest.revisions"_s)
            return {{u"rows"_s, QJsonArray()}};
        return {}; // as every server does
    }

    FakeAdminServer m_server;
};

/// The view on such a server, live.
struct Desk
{
    Desk()
        : session({u"p1"_s,
                   u"test"_s,
                   source.server().url(),
                   Environment::Local,
                   TokenPlace::Session,
                   {}})
        , metrics(session.client())
        , settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat)
        , preferences(settings)
        , view({session, metrics, actions, settings, preferences, vault}, "manifests",
               u"Manifests"_s, nullptr)
    {
        session.client().open(source.server().url(), [](const AdminClient::TokenAnswer &answer) {
            answer(QByteArray("t"));
        });
        view.resize(1280, 800);
        view.show();
    }

    YamlEditor *editor() const { return view.findChild<YamlEditor *>(); }
    QAction *action(const char *name) const { return actions.find(name); }

    QTemporaryDir folder;
    OneFileServer source;
    ServerSession session;
    MetricsFeed metrics;
    ActionRegistry actions;
    QSettings settings;
    Preferences preferences;
    TokenVault vault;
    ManifestsView view;
};

} // namespace

class ConsoleManifestEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDraftIsWhatDiffers();
    void aNewerRevisionNeverTouchesADraft();
    void theChangeSetHoldsOnlyChanges();
    void completesAndFixes();
    void coloursKeys();
    void goesFromProblemToProblem();
    void keepsTheIndentation();
    void appliesWhatWasTyped();
    void anErrorBlocksTheApply();
    void aFailingTestBlocksTheApply();
    void aConflictIsShownNotMerged();
    void aDraftOutlivesTheProgram();
    void addsATestFromElsewhere();
};

void ConsoleManifestEditorTest::init()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
}

void ConsoleManifestEditorTest::aDraftIsWhatDiffers()
{
    ManifestWorkspace space;
    space.setRunning(revision(1, kText));
    const QSignalSpy changes(&space, &ManifestWorkspace::filesChanged);
    space.edit(kChat, kText + u"x"_s);
    space.edit(kChat, kText + u"xy"_s);
    QCOMPARE(space.changed(), std::vector<QString>{kChat});
    QCOMPARE(changes.size(), 1); // the list changed once, the text twice
    space.edit(kChat, kText);
    QVERIFY(space.changed().empty());
    QVERIFY(space.drafts().empty());
    QVERIFY(space.changeSet().isEmpty());
}

void ConsoleManifestEditorTest::aNewerRevisionNeverTouchesADraft()
{
    ManifestWorkspace space;
    space.setRunning(revision(1, kText));
    const QString mine = kText + u"# mine\n"_s;
    space.edit(kChat, mine);
    const QSignalSpy replaced(&space, &ManifestWorkspace::textReplaced);
    space.setRunning(revision(2, kText + u"# theirs\n"_s));
    QCOMPARE(space.file(kChat)->text(), mine);
    QCOMPARE(space.overtaken(), std::vector<QString>{kChat});
    QCOMPARE(space.file(kChat)->base, 1);
    space.setRunning(revision(3, kText + u"# theirs\n"_s)); // another file changed, say
    QCOMPARE(space.overtaken(), std::vector<QString>{kChat});
    QVERIFY(replaced.empty());
    space.keepMine(kChat);
    QVERIFY(space.overtaken().empty());
    QCOMPARE(space.file(kChat)->text(), mine);
    // They applied the very same text: nothing is left to do.
    space.setRunning(revision(4, mine));
    QVERIFY(space.changed().empty());
    QVERIFY(space.overtaken().empty());
}

void ConsoleManifestEditorTest::theChangeSetHoldsOnlyChanges()
{
    ManifestWorkspace space;
    space.setRunning(revision(1, kText));
    QVERIFY(space.add(u"b.sluice.yaml"_s, u"rooms:\n"_s));
    QVERIFY(!space.add(kChat, {}));
    QCOMPARE(space.changeSet().size(), 1);
    space.remove(kChat);
    QCOMPARE(space.changeSet().size(), 2);
    QVERIFY(space.changeSet()[0].toObject().value("text"_L1).isNull());
    space.remove(u"b.sluice.yaml"_s); // was never on the server
    QCOMPARE(space.files().size(), size_t(1));
    space.discard(kChat);
    QVERIFY(space.changeSet().isEmpty());
}

void ConsoleManifestEditorTest::completesAndFixes()
{
    YamlEditor editor;
    editor.show();
    auto guide = SchemaGuide::read(schema());
    QVERIFY(guide.has_value());
    editor.setGuide(std::make_shared<const SchemaGuide>(std::move(*guide)));
    editor.open(u"streams:\n  - match: \"*\"\n    dura"_s);
    editor.moveCursor(QTextCursor::End);
    editor.complete();
    QCOMPARE(editor.completions(), QStringList{u"durability"_s});
    QVERIFY(!editor.helpAtCursor().isEmpty());
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"re"_s);
    editor.complete();
    QTest::keyClick(&editor, Qt::Key_Tab);
    QVERIFY(editor.toPlainText().endsWith(u"    durability: relaxed"_s));
    QVERIFY(!checkManifest(kChat, editor.toPlainText()).hasErrors());
    editor.open(u"strems:\n  - match: \"*\"\n"_s);
    editor.setFindings(checkManifest(kChat, editor.toPlainText()).findings);
    editor.goTo(2);
    QVERIFY(editor.fixAtCursor());
    QCOMPARE(editor.toPlainText(), u"streams:\n  - match: \"*\"\n"_s);
    editor.undo();
    QVERIFY(editor.toPlainText().startsWith(u"strems"_s));
}

void ConsoleManifestEditorTest::coloursKeys()
{
    YamlEditor editor;
    editor.open(u"# said\nroutes:\n  \"a.b\": [x, \"y:z\"] # c\n  d: ${V:1}\n"_s);
    const auto coloured = [&editor](int line) {
        QStringList texts;
        const QTextBlock block = editor.document()->findBlockByNumber(line);
        for (const QTextLayout::FormatRange &range : block.layout()->formats())
            texts << block.text().mid(range.start, range.length);
        return texts;
    };
    QCOMPARE(coloured(0), QStringList{u"# said"_s});
    QCOMPARE(coloured(1), QStringList{u"routes"_s});
    QCOMPARE(coloured(2), (QStringList{u"\"a.b\""_s, u"\"y:z\""_s, u"# c"_s}));
    QCOMPARE(coloured(3), (QStringList{u"d"_s, u"${V:1}"_s}));
}

void ConsoleManifestEditorTest::goesFromProblemToProblem()
{
    YamlEditor editor;
    editor.open(u"a: 1\nb: 2\nc: 3\n"_s);
    QVERIFY(!editor.goToFinding(1));
    editor.setFindings({{Diagnostic::Severity::Error, 0, 1, u"one"_s, {}, {}},
                        {Diagnostic::Severity::Warning, 10, 11, u"two"_s, {}, {}}});
    editor.goTo(0);
    QVERIFY(editor.goToFinding(1));
    QCOMPARE(editor.textCursor().position(), 10);
    QVERIFY(editor.goToFinding(1)); // round the end
    QCOMPARE(editor.textCursor().position(), 0);
    QVERIFY(editor.goToFinding(-1));
    QCOMPARE(editor.textCursor().position(), 10);
    QCOMPARE(editor.findingAtCursor()->message, u"two"_s);
}

void ConsoleManifestEditorTest::keepsTheIndentation()
{
    YamlEditor editor;
    editor.show();
    editor.open({});
    for (const QString &line : {u"access:"_s, u"- who:"_s}) {
        QTest::keyClicks(&editor, line);
        QTest::keyClick(&editor, Qt::Key_Return);
    }
    QTest::keyClicks(&editor, u"sub: a"_s);
    QCOMPARE(editor.toPlainText(), u"access:\n  - who:\n      sub: a"_s);
}

void ConsoleManifestEditorTest::appliesWhatWasTyped()
{
    Desk desk;
    QTRY_VERIFY(desk.editor());
    QCOMPARE(desk.editor()->toPlainText(), kText);
    QTRY_VERIFY(!desk.action("manifests.apply")->isEnabled()); // nothing is changed
    desk.editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(desk.editor(), u"  a.b: x"_s);
    QTRY_VERIFY(desk.action("manifests.apply")->isEnabled());
    desk.action("manifests.apply")->trigger();
    for (QAction *action : desk.view.findChildren<QAction *>()) {
        if (action->text() == u"Apply"_s)
            action->trigger();
    }
    QTRY_COMPARE(desk.source.number, 419);
    QCOMPARE(desk.source.applied.value("ifRevision"_L1).toInteger(), 418);
    QCOMPARE(desk.source.text, kText + u"  a.b: x"_s); // the rest is as it was
    QVERIFY(!desk.source.applied.value("key"_L1).toString().isEmpty());
    QTRY_VERIFY(desk.view.unfinished().isEmpty());
}

void ConsoleManifestEditorTest::anErrorBlocksTheApply()
{
    Desk desk;
    QTRY_VERIFY(desk.editor());
    desk.editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(desk.editor(), u"romms: 1"_s);
    QTRY_VERIFY(desk.action("manifests.apply")->toolTip().contains(u"F8"_s));
    QVERIFY(!desk.action("manifests.apply")->isEnabled());
}

void ConsoleManifestEditorTest::aFailingTestBlocksTheApply()
{
    Desk desk;
    desk.source.verdict.insert(u"tests"_s,
                               QJsonArray{QJsonObject{{u"path"_s, kChat},
                                                      {u"line"_s, 3},
                                                      {u"name"_s, u"alice reads"_s},
                                                      {u"passed"_s, false},
                                                      {u"text"_s, u"denied by line 2"_s}}});
    QTRY_VERIFY(desk.editor());
    desk.editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(desk.editor(), u"  a.b: x"_s);
    QTRY_VERIFY(desk.action("manifests.apply")->toolTip().contains(u"test"_s));
    QVERIFY(!desk.action("manifests.apply")->isEnabled());
}

void ConsoleManifestEditorTest::aConflictIsShownNotMerged()
{
    Desk desk;
    QTRY_VERIFY(desk.editor());
    desk.editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(desk.editor(), u"  a.b: x"_s);
    const QString mine = desk.editor()->toPlainText();
    desk.source.number = 500;
    desk.source.text = kText + u"  their.s: y\n"_s;
    desk.source.server().notify(
        u"admin.changed"_s,
        {{u"resource"_s, u"manifests"_s}, {u"by"_s, u"ana"_s}, {u"revision"_s, 500}});
    QTRY_VERIFY(desk.action("manifests.apply")->toolTip().contains(u"decide"_s));
    QCOMPARE(desk.editor()->toPlainText(), mine);
    QVERIFY(!desk.action("manifests.apply")->isEnabled());
}

void ConsoleManifestEditorTest::aDraftOutlivesTheProgram()
{
    QString mine;
    {
        Desk desk;
        QTRY_VERIFY(desk.editor());
        desk.editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(desk.editor(), u"  a.b: x"_s);
        mine = desk.editor()->toPlainText();
    }
    Desk desk;
    QTRY_VERIFY(desk.editor());
    QTRY_COMPARE(desk.editor()->toPlainText(), mine);
    QVERIFY(!desk.view.unfinished().isEmpty());
}

void ConsoleManifestEditorTest::addsATestFromElsewhere()
{
    Desk desk;
    desk.view.open(u"test:%1:- { who: { sub: alice }, action: subscribe, on: \"stream:alice\", "
                   u"expect: allow }"_s.arg(kChat));
    QTRY_VERIFY(desk.editor() && desk.editor()->toPlainText().contains(u"tests:\n  - { who"_s));
    QVERIFY(desk.editor()->toPlainText().startsWith(kText));
    const QString shot = qEnvironmentVariable("SLUICE_SHOT");
    if (!shot.isEmpty()) {
        desk.editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(desk.editor(), u"strems: 1"_s);
        QTest::qWait(1000);
        desk.view.grab().save(shot);
    }
}

QTEST_MAIN(ConsoleManifestEditorTest)
#include "console_manifest_editor_test.moc"
