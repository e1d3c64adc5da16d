// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/console/console_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

ConsoleFixture::ConsoleFixture(const QByteArray &manifest)
    : server(QStringLiteral(SLUICE_TEST_SLUICED), QStringLiteral(SLUICE_TEST_SLUICECTL), manifest)
    , m_settings(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_profiles(m_home.filePath(u"profiles.json"_s))
    , m_vault(createSessionStore(), createSessionStore()) // never the keyring of who runs the test
{
    if (!server.start())
        qFatal("the server did not start");
    reopen();
}

void ConsoleFixture::reopen()
{
    window.reset();
    window = std::make_unique<MainWindow>(m_profiles, m_vault, m_settings);
    window->resize(1440, 900);
    window->show();
}

ConsoleFixture::~ConsoleFixture()
{
    window.reset();
}

ServerPage *ConsoleFixture::open(const QString &role, Environment environment)
{
    Profile profile;
    profile.id = role;
    profile.name = role;
    profile.url = server.adminUrl();
    profile.environment = environment;
    bool isKept = false;
    m_vault.store(CredentialStore::Kind::Session)
        .write(role, server.token(u"olga"_s, {u"--admin"_s, role}),
               [&](const sluice::Result<> &done) { isKept = done.has_value(); });
    if (!QTest::qWaitFor([&] { return isKept; }))
        return nullptr;
    ServerPage *page = window->openServer(profile);
    const bool isLive = QTest::qWaitFor(
        [&] { return page->session().client().state() == AdminClient::State::Live; }, 20'000);
    return isLive ? page : nullptr;
}
