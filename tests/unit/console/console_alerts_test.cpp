// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The window tells of what needs attention, and leads to it. The server's side of it is made up here:
// a real one is hard to bring into trouble.
#include "console/app/alert_centre.h"
#include "console/app/main_window.h"
#include "console/app/server_page.h"
#include "tests/support/fake_admin_profile.h"
#include "tests/support/fake_admin_server.h"

#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

class ConsoleAlertsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoDoesNotLookIsTold();
    void theListLeadsToTheView();

private:
    static QJsonObject sample(const QString &text);
};

QJsonObject ConsoleAlertsTest::sample(const QString &text)
{
    return {{u"at"_s, QDateTime::currentMSecsSinceEpoch()},
            {u"attention"_s, QJsonArray{QJsonObject{{u"text"_s, text},
                                                    {u"view"_s, u"subscribers"_s},
                                                    {u"filter"_s, u"flag = slow"_s}}}}};
}

namespace {

struct Desk
{
    Desk()
        : settings(home.filePath(u"console.ini"_s), QSettings::IniFormat)
        , profiles(home.filePath(u"profiles.json"_s))
        , vault(createSessionStore(), createSessionStore())
        , window(profiles, vault, settings)
    {
        vault.store(CredentialStore::Kind::Session).write(u"p"_s, "t", [](const auto &) {});
        window.setNotify([this](const QString &title, const QString &text) {
            notices.append(title + u": "_s + text);
        });
    }

    QTemporaryDir home;
    QSettings settings;
    ProfileStore profiles;
    TokenVault vault;
    MainWindow window;
    QStringList notices;
};

} // namespace

void ConsoleAlertsTest::whoDoesNotLookIsTold()
{
    FakeAdminServer server;
    Desk desk; // the window is not shown: nobody looks
    ServerPage *page = desk.window.openServer(profileOf(server));
    QTRY_VERIFY(page->session().client().isUsable());
    server.notify(u"admin.metrics"_s, sample(u"card 4111-1111 is slow"_s));
    QTRY_COMPARE(desk.notices.size(), 1);
    QVERIFY(desk.notices.front().contains(u'p')); // which server
    QVERIFY2(!desk.notices.front().contains(u"4111"_s), qPrintable(desk.notices.front()));
    server.notify(u"admin.metrics"_s, sample(u"card 4111-1111 is slow"_s));
    QTRY_COMPARE(page->metrics().history().size(), size_t(2));
    QCOMPARE(desk.notices.size(), 1);
    QVERIFY(desk.window.preferences().set(Preferences::kNotices, false));
    server.notify(u"admin.metrics"_s, QJsonObject{{u"at"_s, 1}});
    QTRY_COMPARE(page->metrics().history().size(), size_t(3));
    QCOMPARE(desk.notices.size(), 1);
}

void ConsoleAlertsTest::theListLeadsToTheView()
{
    FakeAdminServer server;
    Desk desk;
    desk.window.show();
    ServerPage *page = desk.window.openServer(profileOf(server));
    QTRY_VERIFY(page->session().client().isUsable());
    desk.window.actions().find("help.attention")->trigger();
    AlertCentre *alerts = desk.window.alerts();
    QVERIFY(alerts && alerts->isVisible());
    QCOMPARE(alerts->list()->topLevelItemCount(), 0);
    server.notify(u"admin.metrics"_s, sample(u"12 slow consumers <b>"_s));
    QTRY_COMPARE(alerts->list()->topLevelItemCount(), 1); // it stays fresh
    QVERIFY(alerts->list()->topLevelItem(0)->text(1).contains(u"12 slow consumers <b>"_s));
    Q_EMIT alerts->list()->itemActivated(alerts->list()->topLevelItem(0), 0);
    QCOMPARE(page->currentView()->id(), QByteArray("subscribers"));
    bool isFiltered = false;
    for (const QLineEdit *edit : page->currentView()->findChildren<QLineEdit *>())
        isFiltered = isFiltered || edit->text() == u"flag = slow"_s;
    QVERIFY(isFiltered);
}

QTEST_MAIN(ConsoleAlertsTest)
#include "console_alerts_test.moc"
