// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/app/main_window.h"
#include "console/app/server_page.h"
#include "tests/support/real_server.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

inline constexpr int kPatience = 30'000; ///< milliseconds, with a server and a loaded machine
#define TRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, kPatience)

/// The whole console, offscreen, on a real server.
class ConsoleFixture
{
public:
    explicit ConsoleFixture(const QByteArray &manifest);
    ~ConsoleFixture();

    /// Closes the window and makes another with the same settings and profiles.
    void reopen();

    /// A profile with a token of that role, kept in memory; the page that shows it.
    sluice::console::ServerPage *open(
        const QString &role,
        sluice::console::Environment environment = sluice::console::Environment::Local);
    /// A view that is shown, by its class.
    template <class Kind> Kind *view(sluice::console::ServerPage *page, const QByteArray &id)
    {
        page->show(id);
        return qobject_cast<Kind *>(page->currentView());
    }

    RealServer server;
    std::unique_ptr<sluice::console::MainWindow> window;

private:
    QTemporaryDir m_home;
    QSettings m_settings;
    sluice::console::ProfileStore m_profiles;
    sluice::console::TokenVault m_vault;
};
