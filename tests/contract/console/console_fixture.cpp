// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/console/console_fixture.h"

#include "console/widgets/notice_bar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

QString noticesOf(const QWidget *inside)
{
    QStringList texts;
    const auto bars = inside->findChildren<NoticeBar *>();
    for (const NoticeBar *bar : bars) {
        if (bar->isVisibleTo(inside))
            texts.append(bar->text());
    }
    return texts.join(u'\n');
}

ConsoleWindow::ConsoleWindow(std::unique_ptr<CredentialStore> keyring)
    : m_settings(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_profiles(m_home.filePath(u"profiles.json"_s))
    , m_vault(keyring ? std::move(keyring) : createSessionStore(), createSessionStore())
{
    reopen();
}

// The window goes before what it is given.
ConsoleWindow::~ConsoleWindow()
{
    window.reset();
}

void ConsoleWindow::reopen()
{
    window.reset();
    window = std::make_unique<MainWindow>(m_profiles, m_vault, m_settings);
    window->resize(1440, 900);
    window->show();
}

ServerPage *ConsoleWindow::openProfile(const Profile &profile, const QByteArray &token)
{
    bool isKept = false;
    m_vault.store(CredentialStore::Kind::Session)
        .write(profile.id, token, [&](const sluice::Result<> &done) { isKept = done.has_value(); });
    if (!QTest::qWaitFor([&] { return isKept; }))
        return nullptr;
    return window->openServer(profile);
}

ConsoleFixture::ConsoleFixture(const QByteArray &manifest)
    : server(QStringLiteral(SLUICE_TEST_SLUICED), QStringLiteral(SLUICE_TEST_SLUICECTL), manifest)
{
    if (!server.start())
        qFatal("the server did not start");
}

// The window goes before the server.
ConsoleFixture::~ConsoleFixture()
{
    window.reset();
}

ServerPage *ConsoleFixture::open(const QString &role, Environment environment, const QUrl &through)
{
    Profile profile;
    profile.id = through.isEmpty() ? role : role + u" through another place"_s;
    profile.name = profile.id;
    profile.url = through.isEmpty() ? server.adminUrl() : through;
    profile.environment = environment;
    ServerPage *page = openProfile(profile, server.token(u"olga"_s, {u"--admin"_s, role}));
    const bool isLive = page
                        && QTest::qWaitFor(
                            [&] {
                                return page->session().client().state() == AdminClient::State::Live;
                            },
                            20'000);
    return isLive ? page : nullptr;
}
