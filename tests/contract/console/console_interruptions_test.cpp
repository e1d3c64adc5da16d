// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The connection is lost in the middle of a change: the console asks the server what became of it,
// never sends it twice, and nothing that was typed is lost.
#include "console/editors/yaml/yaml_editor.h"
#include "console/views/manifests/manifests_view.h"
#include "console/views/routes/routes_view.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/support/cut_proxy.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(# who buys
routes:
  orders.created: [customer]
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ConsoleInterruptionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aManifestWhoseAnswerGotLostIsAskedAbout();
    void aManifestThatNeverArrivedStaysADraft();
    void aServerThatBeganAnewKnowsHowItEnded();
    void routesWhoseAnswerGotLostAreAskedAbout();
    void routesThatNeverArrivedStayStaged();

private:
    /// How many times the server was asked to do it, by its audit log.
    int deeds(const QString &method);
    YamlEditor *edited();
    void goManifest();
    RoutesView *staged();
    void goRoutes(RoutesView *view);
    qint64 routesOfServer();
    void reconnects(const QSignalSpy &sessions, int before);

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<CutProxy> m_proxy;
    ServerPage *m_page = nullptr;
    ServerPage *m_witness = nullptr; // straight to the server
};

void ConsoleInterruptionsTest::init()
{
    m_proxy.reset();
    m_fixture.reset(); // it keeps its drafts when it ends
    QStandardPaths::setTestModeEnabled(true);
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    m_fixture = std::make_unique<ConsoleFixture>(kManifest);
    m_witness = m_fixture->open(u"admin"_s);
    QVERIFY(m_witness);
    m_proxy = std::make_unique<CutProxy>(m_fixture->server.adminUrl());
    m_page = m_fixture->open(u"admin"_s, Environment::Local, m_proxy->url());
    QVERIFY(m_page && m_page != m_witness);
}

int ConsoleInterruptionsTest::deeds(const QString &method)
{
    int count = -1;
    m_witness->session().call(
        "admin.audit.query", {{u"filter"_s, QJsonObject{{u"action"_s, method}}}}, this,
        [&](const AdminAnswer &answer) {
            count = answer ? static_cast<int>(answer->object.value("rows"_L1).toArray().size())
                           : -2;
        });
    (void)QTest::qWaitFor([&] { return count != -1; }, kPatience);
    return count;
}

YamlEditor *ConsoleInterruptionsTest::edited()
{
    auto *view = m_fixture->view<ManifestsView>(m_page, "manifests");
    YamlEditor *editor = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            editor = view->findChild<YamlEditor *>();
            return editor && editor->toPlainText() == QString::fromUtf8(kManifest);
        },
        kPatience);
    if (editor)
        editor->replace(0, static_cast<int>(u"# who buys"_s.size()), u"# who pays"_s);
    return editor;
}

void ConsoleInterruptionsTest::goManifest()
{
    const QAction *apply = m_page->actions().find("manifests.apply");
    TRY_VERIFY(apply->isEnabled());
    m_page->actions().find("manifests.apply")->trigger();
    const auto actions = m_page->currentView()->findChildren<QAction *>();
    const auto go = std::ranges::find_if(
        actions, [](const QAction *each) { return each->text() == u"Apply"_s; });
    QVERIFY(go != actions.end());
    (*go)->trigger();
}

// The connection is there again, and everything that was lost with it is known.
void ConsoleInterruptionsTest::reconnects(const QSignalSpy &sessions, int before)
{
    TRY_VERIFY(sessions.count() > before);
    TRY_VERIFY(m_page->session().client().uncertain() == 0);
}

void ConsoleInterruptionsTest::aManifestWhoseAnswerGotLostIsAskedAbout()
{
    QVERIFY(edited());
    QSignalSpy sessions(&m_page->session().client(), &AdminClient::sessionStarted);
    QSignalSpy uncertain(&m_page->session().client(), &AdminClient::mutationUncertain);
    const QAction *apply = m_page->actions().find("manifests.apply");
    TRY_VERIFY(apply->isEnabled());
    m_proxy->lose(CutProxy::Loses::Answers);
    goManifest();
    TRY_VERIFY(contentOf(m_fixture->server.manifestPath()).startsWith("# who pays"));
    QVERIFY(!noticesOf(m_page->currentView()).contains(u"Revision 2"_s)); // nobody said so yet
    m_proxy->cut();
    m_proxy->lose(CutProxy::Loses::Nothing);
    TRY_VERIFY(uncertain.count() == 1);
    reconnects(sessions, 0);
    TRY_VERIFY(noticesOf(m_page->currentView()).contains(u"Revision 2 runs"_s));
    TRY_VERIFY(m_page->currentView()->unfinished().isEmpty());
    QCOMPARE(deeds(u"admin.manifest.apply"_s), 1);
}

void ConsoleInterruptionsTest::aManifestThatNeverArrivedStaysADraft()
{
    const YamlEditor *editor = edited();
    QVERIFY(editor);
    const QAction *apply = m_page->actions().find("manifests.apply");
    TRY_VERIFY(apply->isEnabled());
    QSignalSpy sessions(&m_page->session().client(), &AdminClient::sessionStarted);
    m_proxy->lose(CutProxy::Loses::Questions);
    goManifest();
    QTest::qWait(100); // it is on its way into nothing
    m_proxy->cut();
    m_proxy->lose(CutProxy::Loses::Nothing);
    reconnects(sessions, 0);
    TRY_VERIFY(noticesOf(m_page->currentView()).contains(u"nothing was changed"_s));
    QVERIFY(editor->toPlainText().startsWith(u"# who pays"_s));
    QCOMPARE(contentOf(m_fixture->server.manifestPath()), kManifest);
    QCOMPARE(deeds(u"admin.manifest.apply"_s), 0);
    goManifest(); // what one wants is one press away
    TRY_VERIFY(noticesOf(m_page->currentView()).contains(u"Revision 2 runs"_s));
    QCOMPARE(deeds(u"admin.manifest.apply"_s), 1);
}

// It has done it and forgot its answer; its audit log knows.
void ConsoleInterruptionsTest::aServerThatBeganAnewKnowsHowItEnded()
{
    QVERIFY(edited());
    const QAction *apply = m_page->actions().find("manifests.apply");
    TRY_VERIFY(apply->isEnabled());
    QSignalSpy sessions(&m_page->session().client(), &AdminClient::sessionStarted);
    m_proxy->lose(CutProxy::Loses::Answers);
    goManifest();
    TRY_VERIFY(contentOf(m_fixture->server.manifestPath()).startsWith("# who pays"));
    m_fixture->server.stop();
    m_proxy->cut();
    m_proxy->lose(CutProxy::Loses::Nothing);
    QVERIFY(m_fixture->server.start());
    reconnects(sessions, 0);
    TRY_VERIFY(noticesOf(m_page->currentView()).contains(u"It was applied"_s));
    TRY_VERIFY(m_witness->session().client().state() == AdminClient::State::Live);
    QCOMPARE(deeds(u"admin.manifest.apply"_s), 1);
    TRY_VERIFY(m_page->currentView()->unfinished().isEmpty()); // what it runs is what was wanted
}

RoutesView *ConsoleInterruptionsTest::staged()
{
    auto *view = m_fixture->view<RoutesView>(m_page, "routes");
    (void)QTest::qWaitFor([&] { return !view->book().rows().empty(); }, kPatience);
    m_page->actions().find("routes.new")->trigger();
    named<QComboBox>(view, u"Event"_s)->setEditText(u"orders.created"_s);
    named<QLineEdit>(view, u"Stream"_s)->setText(u"audit"_s);
    named<QComboBox>(view, u"Kept"_s)->setCurrentIndex(2); // until removed
    const auto buttons = view->findChildren<QPushButton *>();
    const auto stage = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->text() == u"Stage this route"; });
    (*stage)->click();
    return view;
}

void ConsoleInterruptionsTest::goRoutes(RoutesView *view)
{
    QAction *apply = m_page->actions().find("routes.apply");
    TRY_VERIFY(apply->isEnabled());
    apply->trigger();
    auto *comment = named<QLineEdit>(view, u"Comment of the change set"_s);
    QVERIFY(comment && comment->isVisible());
    comment->setText(u"auditors asked"_s);
    const auto actions = view->findChildren<QAction *>();
    const auto go = std::ranges::find_if(
        actions, [](const QAction *each) { return each->text() == u"Apply"_s; });
    QVERIFY(go != actions.end());
    (*go)->trigger();
}

qint64 ConsoleInterruptionsTest::routesOfServer()
{
    qint64 routes = -1;
    m_witness->session().call(
        "admin.routes.query", {{u"count"_s, 10}}, this, [&](const AdminAnswer &answer) {
            routes = answer ? answer->object.value("total"_L1).toInteger() : -2;
        });
    (void)QTest::qWaitFor([&] { return routes != -1; }, kPatience);
    return routes;
}

void ConsoleInterruptionsTest::routesWhoseAnswerGotLostAreAskedAbout()
{
    RoutesView *view = staged();
    QCOMPARE(view->book().changes(), size_t(1));
    const qint64 before = routesOfServer();
    QSignalSpy sessions(&m_page->session().client(), &AdminClient::sessionStarted);
    m_proxy->lose(CutProxy::Loses::Answers);
    goRoutes(view);
    TRY_VERIFY(routesOfServer() == before + 1);
    QCOMPARE(view->book().changes(), size_t(1)); // for all that the console knows
    m_proxy->cut();
    m_proxy->lose(CutProxy::Loses::Nothing);
    reconnects(sessions, 0);
    TRY_VERIFY(view->book().changes() == 0);
    TRY_VERIFY(view->unfinished().isEmpty());
    QCOMPARE(deeds(u"admin.route.apply"_s), 1);
    QCOMPARE(routesOfServer(), before + 1);
}

void ConsoleInterruptionsTest::routesThatNeverArrivedStayStaged()
{
    RoutesView *view = staged();
    const qint64 before = routesOfServer();
    QSignalSpy sessions(&m_page->session().client(), &AdminClient::sessionStarted);
    m_proxy->lose(CutProxy::Loses::Questions);
    goRoutes(view);
    QTest::qWait(100); // it is on its way into nothing
    m_proxy->cut();
    m_proxy->lose(CutProxy::Loses::Nothing);
    reconnects(sessions, 0);
    TRY_VERIFY(noticesOf(view).contains(u"nothing was changed"_s));
    QCOMPARE(view->book().changes(), size_t(1));
    QVERIFY(!view->unfinished().isEmpty());
    QCOMPARE(routesOfServer(), before);
    QCOMPARE(deeds(u"admin.route.apply"_s), 0);
}

QTEST_MAIN(ConsoleInterruptionsTest)
#include "console_interruptions_test.moc"
