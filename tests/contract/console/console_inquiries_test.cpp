// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What an operator asks after the fact: why can somebody not see this, who did that, what did the
// server say.
#include "console/app/theme.h"
#include "console/editors/yaml/yaml_editor.h"
#include "console/views/access/access_form.h"
#include "console/views/access/access_view.h"
#include "console/views/access/verdict_panel.h"
#include "console/views/audit/audit_page.h"
#include "console/views/audit/audit_view.h"
#include "console/views/audit/log_page.h"
#include "console/views/lists/list_page.h"
#include "console/views/manifests/manifests_view.h"
#include "console/views/subscribers/subscribers_view.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

// No raw string: moc takes a slash and an asterisk within one for a comment.
const QByteArray kManifest =
    "\n"
    "routes:\n"
    "  orders.created: customer\n"
    "access:\n"
    "  - { allow: subscribe, who: { role: agent }, on: \"room:/acme/*\" }\n"
    "  - { deny: subscribe, who: { role: guest }, on: \"room:/acme/*\" }\n";

int rowWith(const QAbstractItemModel &model, int column, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, column).data().toString().contains(text))
            return row;
    }
    return -1;
}

QProcess &joinAs(ConsoleFixture &fixture, const QString &subject, const QString &role,
                 const QString &room)
{
    const QByteArray token = fixture.server.token(subject, {u"--role"_s, role});
    const QJsonObject settings{{u"address"_s, fixture.server.address()},
                               {u"token"_s, QString::fromLatin1(token)},
                               {u"room"_s, room}};
    return fixture.server.run(
        QStringLiteral(SLUICE_TEST_NODE),
        {QStringLiteral(SLUICE_TEST_MEMBER), QStringLiteral(SLUICE_TEST_NODE_MODULES),
         QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))});
}

} // namespace

class ConsoleInquiriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedMemberIsExplainedToTheLine();
    void theLineIsOpenedWhereverItStands_data();
    void theLineIsOpenedWhereverItStands();
    void anAnswerSaysWhenItIsOld();
    void deedsAreInTheAuditLogWithTheirProof();
    void aViewerIsToldWhoMayReadTheAuditLog();
    void theLogIsFollowedAndFiltered();
};

void ConsoleInquiriesTest::aRefusedMemberIsExplainedToTheLine()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"operator"_s);
    QVERIFY(page);
    QProcess &guest = joinAs(fixture, u"gus"_s, u"guest"_s, u"/acme/orders"_s);
    QProcess &agent = joinAs(fixture, u"anna"_s, u"agent"_s, u"/acme/orders"_s);
    QByteArray heard;
    QByteArray heardByAgent;
    TRY_VERIFY((heard += guest.readAll(),
                heard.contains("joined") || guest.state() == QProcess::NotRunning));
    if (heard.contains("SKIP"))
        QSKIP("socket.io-client is not installed");
    QVERIFY2(heard.contains("not joined"), heard.constData());
    TRY_VERIFY((heardByAgent += agent.readAll(), heardByAgent.contains("joined")));
    QVERIFY2(!heardByAgent.contains("not joined"), heardByAgent.constData());

    // From the row of the one who complains to the question about them.
    auto *subscribers = fixture.view<SubscribersView>(page, "subscribers");
    TRY_VERIFY(rowWith(subscribers->list(), 1, u"gus"_s) >= 0);
    subscribers->page()->table()->selectRow(rowWith(subscribers->list(), 1, u"gus"_s));
    page->actions().find("subscribers.why")->trigger();
    auto *view = qobject_cast<AccessView *>(page->currentView());
    QVERIFY(view);
    auto *form = view->findChild<AccessForm *>();
    QCOMPARE(form->question().holder, AccessQuestion::Holder::Connection);
    QVERIFY(!page->actions().find("access.ask")->isEnabled()); // on what is not said yet
    view->open(u"room:/acme/orders"_s);
    const auto *verdict = view->findChild<VerdictPanel *>();
    TRY_VERIFY(verdict->text().contains(u"NO"_s));
    QVERIFY2(verdict->text().contains(u"test.sluice.yaml:6"_s), qPrintable(verdict->text()));
    const QAbstractItemModel *steps = view->findChild<QTableView *>(u"accessSteps"_s)->model();
    const int decides = rowWith(*steps, AccessSteps::Verdict, u"decides"_s);
    QVERIFY(decides > 0);
    QVERIFY(rowWith(*steps, AccessSteps::Verdict, u"does not match"_s) >= 0);
    QCOMPARE(steps->index(decides, AccessSteps::Place).data().toString(), u"test.sluice.yaml:6"_s);

    // The hint is true: as an agent they could.
    QVERIFY(
        !view->findChild<QTreeWidget *>()->findItems(u"agent"_s, Qt::MatchContains, 1).isEmpty());
    view->ask({AccessQuestion::Holder::Claims,
               uR"({"sub":"gus","role":"agent"})"_s,
               u"join"_s,
               u"room:/acme/orders"_s,
               {}});
    TRY_VERIFY(verdict->text().contains(u"YES"_s));

    // Who else may: the agent, not the guest.
    page->actions().find("access.who")->trigger();
    const QAbstractItemModel *who = view->findChild<QTableView *>(u"accessWho"_s)->model();
    TRY_VERIFY(rowWith(*who, ReachList::Name, u"anna"_s) >= 0);
    QCOMPARE(rowWith(*who, ReachList::Name, u"gus"_s), -1);

    // To the line.
    QSignalSpy links(view, &View::goTo);
    view->open(u"user:gus"_s);
    TRY_VERIFY(verdict->text().contains(u"NO"_s));
    page->actions().find("access.open_line")->trigger();
    QCOMPARE(links.count(), 1);
    QCOMPARE(links[0][0].toByteArray(), QByteArray("manifests"));
    QVERIFY(links[0][1].toString().endsWith(u"test.sluice.yaml:6"_s));
    QCOMPARE(page->currentView()->id(), QByteArray("manifests"));
}

void ConsoleInquiriesTest::theLineIsOpenedWhereverItStands_data()
{
    QTest::addColumn<QString>("named");
    QTest::newRow("a relative folder") << u"./manifests"_s;
    QTest::newRow("an absolute folder") << u"FOLDER/manifests"_s;
    QTest::newRow("a folder behind a symbolic link") << u"FOLDER/linked"_s;
    QTest::newRow("a folder within one behind a link") << u"./around"_s;
    QTest::newRow("a file") << u"./manifests/test.sluice.yaml"_s;
}

// However the configuration names the manifest: the place that explains is one that can be opened.
void ConsoleInquiriesTest::theLineIsOpenedWhereverItStands()
{
    QFETCH(QString, named);
    ConsoleFixture fixture(kManifest);
    const QString folder = fixture.server.folder();
    fixture.server.stop();
    QVERIFY(QDir(folder + u"/data"_s).removeRecursively());
    QVERIFY(QFile::link(folder + u"/manifests"_s, folder + u"/linked"_s));
    QVERIFY(QDir(folder).mkdir(u"around"_s));
    QVERIFY(QFile::link(folder + u"/manifests"_s, folder + u"/around/inner"_s));
    fixture.server.setManifests(QString(named).replace(u"FOLDER"_s, folder).toUtf8());
    QVERIFY(fixture.server.start());
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<AccessView>(page, "access");
    view->ask({AccessQuestion::Holder::Claims,
               uR"({"sub":"gus","role":"guest"})"_s,
               u"join"_s,
               u"room:/acme/orders"_s,
               {}});
    const auto *verdict = view->findChild<VerdictPanel *>();
    TRY_VERIFY(verdict->text().contains(u"NO"_s));
    page->actions().find("access.open_line")->trigger();
    auto *manifests = qobject_cast<ManifestsView *>(page->currentView());
    QVERIFY(manifests);
    TRY_VERIFY(manifests->findChild<YamlEditor *>());
    auto *editor = manifests->findChild<YamlEditor *>();
    TRY_VERIFY(editor->textCursor().blockNumber() == 5); // the sixth line
    QVERIFY(editor->textCursor().block().text().contains(u"deny: subscribe"_s));
    QVERIFY(editor->isVisible());

    // And back: what was answered is kept as a test in that very file.
    page->show("access");
    page->actions().find("access.add_test")->trigger();
    TRY_VERIFY(editor->toPlainText().contains(u"tests:"_s));
    QVERIFY2(editor->toPlainText().contains(u"expect: deny"_s), qPrintable(editor->toPlainText()));
    QVERIFY(editor->toPlainText().toUtf8().startsWith(kManifest)); // nothing else was touched
}

void ConsoleInquiriesTest::anAnswerSaysWhenItIsOld()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<AccessView>(page, "access");
    const auto *verdict = view->findChild<VerdictPanel *>();
    QVERIFY(!verdict->isVisible()); // what it is for is told instead
    view->open(u"user:ada"_s);
    view->open(u"stream:secret"_s);
    TRY_VERIFY(verdict->text().contains(u"NO"_s));
    QVERIFY(page->actions().find("access.ask")->isEnabled());
    QVERIFY(!verdict->text().contains(u"ask again"_s));
    // It follows the colours of the window.
    for (const Theme theme : {Theme::Dark, Theme::Light}) {
        applyTheme(theme);
        QTRY_COMPARE(verdict->palette().color(QPalette::Window),
                     toneShade(QApplication::palette(), Tone::Bad));
    }
    fixture.server.stop();
    TRY_VERIFY(!page->session().client().isUsable());
    QVERIFY(verdict->text().contains(u"NO"_s)); // kept, and the page greys it
    QVERIFY(!page->actions().find("access.ask")->isEnabled());
    QVERIFY(fixture.server.start());
    TRY_VERIFY(page->session().client().state() == AdminClient::State::Live);
    TRY_VERIFY(verdict->text().contains(u"ask again"_s));
    page->actions().find("access.ask")->trigger();
    TRY_VERIFY(!verdict->text().contains(u"ask again"_s));
    view->ask({AccessQuestion::Holder::User, u"ada"_s, u"fly"_s, u"stream:secret"_s, {}});
    TRY_VERIFY(verdict->text().contains(u"No answer"_s)); // what the server refuses is said
}

void ConsoleInquiriesTest::deedsAreInTheAuditLogWithTheirProof()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *view = fixture.view<AuditView>(page, "audit");
    QVERIFY(view);
    AuditList &list = view->auditPage()->list();
    TRY_VERIFY(list.isLoaded());
    QCOMPARE(list.rowCount(), 0);

    const QString admin = u"ws://"_s + fixture.server.adminUrl().authority();
    const QStringList kick{u"kick"_s,        u"nobody"_s,  u"--reason"_s,
                           u"<b>ticket 7"_s, u"--admin"_s, admin};
    fixture.server.ctl(kick, fixture.server.token(u"eve"_s, {u"--admin"_s, u"viewer"_s}));
    const int refused = 0;
    TRY_VERIFY(rowWith(list, AuditList::Who, u"eve"_s) >= 0);
    QVERIFY(list.index(refused, 0).data(AuditList::RefusedRole).toBool());
    QVERIFY(
        list.index(refused, AuditList::Outcome).data().toString().contains(u"permission_denied"_s));
    fixture.server.ctl({u"publish"_s, u"orders.created"_s, uR"({"customer":"ada"})"_s},
                       fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
    page->session().mutate("admin.event.publish",
                           {{u"event"_s, u"orders.created"_s},
                            {u"payload"_s, QJsonObject{{u"customer"_s, u"ada"_s}}},
                            {u"reason"_s, u"try it"_s}},
                           this, [](const AdminAnswer &) {});
    TRY_VERIFY(rowWith(list, AuditList::Who, u"olga"_s) >= 0);
    const int done = rowWith(list, AuditList::Who, u"olga"_s);
    QVERIFY(!list.index(done, 0).data(AuditList::RefusedRole).toBool());
    QCOMPARE(list.index(done, AuditList::Reason).data().toString(), u"try it"_s);
    QCOMPARE(list.index(done, AuditList::From).data().toString(), u"127.0.0.1"_s);
    QCOMPARE(list.rowCount(), 2); // what clients publish is no deed of an operator
    view->auditPage()->table()->selectRow(done);
    const auto facts = view->inspector()->findChildren<QTreeWidget *>();
    QVERIFY(!facts.front()->findItems(u"try it"_s, Qt::MatchExactly, 1).isEmpty());

    page->actions().find("audit.refused")->trigger();
    QCOMPARE(list.rowCount(), 1);
    page->actions().find("audit.refused")->trigger();
    view->open(u"by:eve"_s);
    TRY_VERIFY(list.isLoaded() && list.rowCount() == 1);
    page->actions().find("audit.all")->trigger();
    TRY_VERIFY(list.rowCount() == 2);

    page->actions().find("audit.verify")->trigger();
    TRY_VERIFY(view->auditPage()->chain().state() == ChainCheck::State::Whole);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"audit.ndjson"_s);
    view->exportTo(path);
    TRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
}

void ConsoleInquiriesTest::aViewerIsToldWhoMayReadTheAuditLog()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<AuditView>(page, "audit");
    TRY_VERIFY(!view->auditPage()->list().problem().isEmpty());
    const Permit permit = page->session().permit("admin.audit.verify");
    QVERIFY(!permit.isAllowed);
    const QAction *verify = page->actions().find("audit.verify");
    QVERIFY(!verify->isEnabled());
    QVERIFY(verify->toolTip().contains(permit.reason));
}

void ConsoleInquiriesTest::theLogIsFollowedAndFiltered()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    auto *view = fixture.view<AuditView>(page, "audit");
    view->open(u"log"_s);
    LogList &list = view->logPage()->list();
    TRY_VERIFY(list.rowCount() > 0); // what it said when it started
    page->session().mutate("admin.server.reload", {}, this, [](const AdminAnswer &) {});
    TRY_VERIFY(rowWith(list, LogList::Text, u"reloaded"_s) >= 0);
    const int row = rowWith(list, LogList::Text, u"reloaded"_s);
    const QString stage = list.line(row).stage;
    QVERIFY(!stage.isEmpty());
    view->open(u"log:"_s + stage);
    QCOMPARE(view->findChild<QComboBox *>(u"logStage"_s)->currentData().toString(), stage);
    QVERIFY(rowWith(list, LogList::Text, u"reloaded"_s) >= 0);
    view->open(u"log:sluice.nowhere"_s);
    QCOMPARE(list.rowCount(), 0);
    view->open(u"log:"_s + stage);
    view->logPage()->table()->selectRow(0);
    QVERIFY(view->logPage()->isHeld());
    page->actions().find("audit.follow")->trigger();
    QVERIFY(!view->logPage()->isHeld());
    page->show("overview");
    TRY_VERIFY(!view->logPage()->feed().isFollowing());
    page->show("audit");
    TRY_VERIFY(view->logPage()->feed().isFollowing());
}

QTEST_MAIN(ConsoleInquiriesTest)
#include "console_inquiries_test.moc"
