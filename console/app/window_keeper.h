// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/app/main_window.h"

#include <memory>

namespace sluice::console {

/// Holds the window, and makes it anew in another language. Connections, tabs, what is unlocked and
/// tokens of this session stay; what views show is asked for again. GUI thread.
class WindowKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All three outlive the keeper. `trouble`: what openSettings() told.
    WindowKeeper(ProfileStore &profiles, TokenVault &vault, QSettings &settings,
                 const QString &trouble = {});

    MainWindow &window() { return *m_window; }

Q_SIGNALS:
    void remade();

private:
    std::unique_ptr<MainWindow> make(const QString &trouble);
    void remake();

    ProfileStore &m_profiles;
    TokenVault &m_vault;
    QSettings &m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sluice::console
