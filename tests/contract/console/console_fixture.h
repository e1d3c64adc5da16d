// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/app/main_window.h"
#include "console/app/server_page.h"
#include "tests/support/real_server.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <algorithm>

inline constexpr int kPatience = 30'000; ///< milliseconds, with a server and a loaded machine
#define TRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, kPatience)

/// A widget below by the name that a screen reader says; null: there is none.
template <class Kind> Kind *named(const QWidget *inside, const QString &name)
{
    const auto all = inside->findChildren<Kind *>();
    const auto it = std::ranges::find_if(
        all, [&](Kind *each) { return each->accessibleName() == name; });
    return it == all.end() ? nullptr : *it;
}
/// What the notice bars below say that are to be seen.
QString noticesOf(const QWidget *inside);

/// The whole console in a folder of its own; it has no server yet.
class ConsoleWindow
{
public:
    /// `keyring` stands for the desktop's; without one there is another memory, never the keyring
    /// of who runs the test.
    explicit ConsoleWindow(std::unique_ptr<sluice::console::CredentialStore> keyring = nullptr);
    ~ConsoleWindow();

    /// Closes the window and makes another with the same settings and profiles.
    void reopen();

    /// The page of a profile whose token is kept in memory, connected or not.
    sluice::console::ServerPage *openProfile(const sluice::console::Profile &profile,
                                             const QByteArray &token);
    /// A view that is shown, by its class.
    template <class Kind> Kind *view(sluice::console::ServerPage *page, const QByteArray &id)
    {
        page->show(id);
        return qobject_cast<Kind *>(page->currentView());
    }
    /// Where profiles and settings are.
    QString home() const { return m_home.path(); }

    std::unique_ptr<sluice::console::MainWindow> window;

private:
    QTemporaryDir m_home;
    QSettings m_settings;
    sluice::console::ProfileStore m_profiles;
    sluice::console::TokenVault m_vault;
};

/// The whole console on a real server.
class ConsoleFixture : public ConsoleWindow
{
public:
    explicit ConsoleFixture(const QByteArray &manifest);
    ~ConsoleFixture();

    /// A profile with a token of that role; the page that shows it, connected. `through` is
    /// another way to the server than straight.
    sluice::console::ServerPage *open(
        const QString &role,
        sluice::console::Environment environment = sluice::console::Environment::Local,
        const QUrl &through = {});

    RealServer server;
};
