// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/window_keeper.h"

#include "console/widgets/languages.h"

#include <QTimer>

namespace sluice::console {

WindowKeeper::WindowKeeper(ProfileStore &profiles, TokenVault &vault, QSettings &settings,
                           const QString &trouble)
    : m_profiles(profiles)
    , m_vault(vault)
    , m_settings(settings)
    , m_window(make(trouble))
{
}

std::unique_ptr<MainWindow> WindowKeeper::make(const QString &trouble)
{
    auto window = std::make_unique<MainWindow>(m_profiles, m_vault, m_settings, trouble);
    // Later: the wish comes from a widget of the window.
    connect(window.get(), &MainWindow::remakeWanted, this, &WindowKeeper::remake,
            Qt::QueuedConnection);
    return window;
}

void WindowKeeper::remake()
{
    installTranslations(languageFromName(m_window->preferences().text(Preferences::kLanguage)));
    auto fresh = make({});
    fresh->takeOver(m_window->handOver());
    fresh->show(); // before the other goes: without a window the program ends
    m_window = std::move(fresh);
    m_window->activateWindow();
    Q_EMIT remade();
}

} // namespace sluice::console
