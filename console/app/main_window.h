// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/app/open_server.h"
#include "console/connection/credentials/token_vault.h"
#include "console/models/metrics/attention.h"
#include "console/models/preferences/preferences.h"
#include "console/models/profiles/profile.h"
#include "console/models/profiles/server_link.h"
#include "console/widgets/action_registry.h"
#include "console/widgets/shortcut_book.h"

#include <QMainWindow>

#include <functional>
#include <map>

class QMenu;
class QSettings;
class QTabWidget;

namespace sluice::console {

class AlertCentre;
class ConnectView;
class ServerPage;
class StatusLine;

/// The window: a tab for each server, menus and palette from the one registry, the status line.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All three outlive the window.
    /// `trouble`: what openSettings() told.
    MainWindow(ProfileStore &profiles, TokenVault &vault, QSettings &settings,
               const QString &trouble = {});
    ~MainWindow() override;

    /// Opens the servers of the last time, or the one that is named; connects to each.
    void start(const QString &profileName);
    /// Fills a new profile in; nothing is kept or connected before somebody says so.
    void openLink(const ServerLink &link);
    /// Whether the servers that are open when the window is closed are opened the next time.
    void setRemembering(bool isRemembering) { m_isRemembering = isRemembering; }
    ServerPage *openServer(const Profile &profile);
    ServerPage *currentPage() const;
    /// The servers that are open, for another window; this one shows none then.
    Handover handOver();
    void takeOver(Handover handover);
    ConnectView *connectView() const { return m_connect; }
    void showConnect(const QString &profileId = {}, const QString &reason = {},
                     const QByteArray &offered = {});
    void showPalette();
    /// Of the tab that is shown: its own and the window's.
    const ActionRegistry &actions() const;
    Preferences &preferences() { return m_preferences; }
    /// What needs attention on all servers, in a window of its own.
    void showAlerts();
    AlertCentre *alerts() const { return m_alerts; }
    using Notify = std::function<void(const QString &title, const QString &text)>;
    /// How people who do not look at the window are told; the desktop's notifications.
    void setNotify(Notify notify) { m_notify = std::move(notify); }

Q_SIGNALS:
    /// In another language; nothing is unfinished.
    void remakeWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addActions();
    void addMenus();
    QMenu *addMenu(const QString &title, const QByteArray &prefix);
    void fillMenu(QMenu *menu, const QByteArray &prefix);
    ServerPage *addPage(std::unique_ptr<OpenServer> server);
    void languageChanged();
    QStringList unfinished() const;
    void tabChanged();
    void closeTab(int index);
    void dropTab(int index);
    void refreshTabs();
    void about();
    void watchAttention(ServerPage *page);
    void attend(ServerPage *page);
    void fillAlerts();
    void goToAlert(const QString &profile, const QByteArray &view, const QString &query);
    bool isSureToClose();

    ProfileStore &m_profiles;
    TokenVault &m_vault;
    QSettings &m_settings;
    Preferences m_preferences;
    ShortcutBook m_shortcuts;
    ActionRegistry m_actions;
    QTabWidget *m_tabs = nullptr;
    ConnectView *m_connect = nullptr;
    StatusLine *m_status = nullptr;
    std::map<const QObject *, AttentionWatch> m_attention; // by page
    AlertCentre *m_alerts = nullptr;
    Notify m_notify;
    bool m_mayClose = false;
    bool m_isRemembering = true;
};

} // namespace sluice::console
