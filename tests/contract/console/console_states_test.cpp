// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What the console tells of its connection: live, stale, lost, refused, incompatible.
#include "console/app/status_line.h"
#include "console/widgets/notice_bar.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/support/fake_admin_profile.h"

#include <QAction>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;
using namespace std::chrono_literals;
using State = AdminClient::State;

namespace {

AdminClient::TokenSource token(const QByteArray &text)
{
    return [text](const AdminClient::TokenAnswer &answer) { answer(text); };
}

/// A connection whose heart beats fast, and the line that tells of it.
struct Watched
{
    explicit Watched(const FakeAdminServer &fake)
        : session(profileOf(fake), options())
        , metrics(session.client())
        , line(nullptr)
    {
        line.watch(&session, &metrics);
    }
    static AdminClientOptions options()
    {
        AdminClientOptions options;
        options.heartbeat = 50ms;
        options.staleAfter = 200ms;
        options.deadAfter = 60s;
        options.firstRetry = 20s;
        return options;
    }
    void open(const FakeAdminServer &fake) { session.client().open(fake.url(), token("t")); }
    bool says(const QString &text)
    {
        const auto *label = line.findChild<QLabel *>(u"statusConnection"_s);
        return QTest::qWaitFor([&] { return label->text().contains(text); }, kPatience)
               || (qWarning("%s", qPrintable(label->text())), false);
    }

    ServerSession session;
    MetricsFeed metrics;
    StatusLine line;
};

} // namespace

class ConsoleStatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatusLineTellsAll();
    void staleIsGreyNotBlank();
    void lostCountsDownAndRetries();
    void refusedAndIncompatibleSayWhy();
};

void ConsoleStatesTest::theStatusLineTellsAll()
{
    FakeAdminServer fake;
    fake.setClock(5000);
    Watched watched(fake);
    watched.open(fake);
    QVERIFY(watched.says(u"● Live"_s));
    QVERIFY(watched.says(u"token: this session only"_s));
    QVERIFY(watched.says(u"RTT "_s));
    QVERIFY(watched.says(u"server 9.9 / protocol 1"_s));
    QVERIFY(watched.says(u"olga as admin"_s));
    QVERIFY(watched.says(u"clocks differ by"_s));
}

void ConsoleStatesTest::staleIsGreyNotBlank()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    page->show("overview");
    const auto *label = fixture.window->findChild<QLabel *>(u"statusConnection"_s);
    const auto texts = [page] {
        qsizetype length = 0;
        const auto labels = page->currentView()->findChildren<QLabel *>();
        for (const QLabel *each : labels)
            length += each->text().size();
        return length;
    };
    TRY_VERIFY(texts() > 100);
    const QColor before = page->currentView()->palette().color(QPalette::WindowText);
    fixture.server.freeze();
    TRY_VERIFY(label->text().contains(u"◌ Stale: last data"_s));
    QVERIFY(page->currentView()->palette().color(QPalette::WindowText) != before);
    QVERIFY(texts() > 100);
    QVERIFY(page->findChild<NoticeBar *>()->text().contains(u"The server is silent"_s));
    fixture.server.thaw();
    TRY_VERIFY(label->text().contains(u"● Live"_s));
    QCOMPARE(page->currentView()->palette().color(QPalette::WindowText), before);
}

void ConsoleStatesTest::lostCountsDownAndRetries()
{
    FakeAdminServer fake;
    Watched watched(fake);
    watched.open(fake);
    QVERIFY(watched.says(u"● Live"_s));
    fake.dropAll();
    QVERIFY(watched.says(u"◌ Lost; next attempt in"_s));
    QVERIFY(watched.session.client().retryIn() > 5s);
    watched.session.client().retryNow();
    QVERIFY(watched.says(u"● Live"_s));
}

void ConsoleStatesTest::refusedAndIncompatibleSayWhy()
{
    for (const bool isOther : {false, true}) {
        FakeAdminServer fake;
        fake.onRequest([isOther](const FakeAdminServer::Request &) {
            return isOther ? FakeAdminServer::error(1106, u"unsupported"_s,
                                                    u"this server speaks version 5"_s)
                           : FakeAdminServer::error(1005, u"permission_denied"_s,
                                                    u"the token gives no role"_s);
        });
        QTemporaryDir home;
        QSettings settings(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
        ProfileStore store(home.filePath(u"profiles.json"_s));
        TokenVault vault(createSessionStore(), createSessionStore());
        vault.store(CredentialStore::Kind::Session).write(u"p"_s, "t", [](const Result<> &) {});
        MainWindow window(store, vault, settings);
        window.show();
        ServerPage *page = window.openServer(profileOf(fake));
        TRY_VERIFY(page->session().client().state()
                   == (isOther ? State::Incompatible : State::Refused));
        const QString told = page->findChild<NoticeBar *>()->text();
        QVERIFY2(told.contains(isOther ? u"version 5"_s : u"gives no role"_s), qPrintable(told));
        QVERIFY2(!isOther || told.contains(u"Console: protocol 1"_s), qPrintable(told));
        QVERIFY(page->actions().find("server.retry")->isVisible());
        QVERIFY(page->actions().find("server.sign_in")->isVisible());
        QVERIFY(page->tabText().startsWith(u"✕"_s));
    }
}

QTEST_MAIN(ConsoleStatesTest)
#include "console_states_test.moc"
