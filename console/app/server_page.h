// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/app/open_server.h"
#include "console/views/view.h"

#include <QMainWindow>

class QDockWidget;
class QListWidget;

namespace sluice::console {

class NoticeBar;
class PageStack;

/// What a tab shows: one server with its views, made when they are first looked at.
class ServerPage final : public QMainWindow
{
    Q_OBJECT

public:
    ServerPage(std::unique_ptr<OpenServer> server, AdminClient::TokenSource token,
               Preferences &preferences, TokenVault &vault, const ActionRegistry &windowActions,
               QWidget *parent);
    ~ServerPage() override;

    ServerSession &session() { return m_session; }
    MetricsFeed &metrics() { return m_metrics; }
    ActionRegistry &actions() { return m_actions; }

    void connectNow();
    /// Ends the views and hands the server out. Delete the page next, and before the server.
    std::unique_ptr<OpenServer> takeServer();
    /// Another place of the token, from the next attempt on.
    void setTokenSource(AdminClient::TokenSource token) { m_token = std::move(token); }
    /// Makes the view if need be. Unknown ids do nothing.
    void show(const QByteArray &view, const QString &query = {});
    View *currentView() const;
    View *view(const QByteArray &id); ///< made if need be; null: there is none
    QString tabText() const;
    QString unfinished() const;
    void cyclePanes();
    void toggleInspector();
    void unlockWrites();

Q_SIGNALS:
    void tabTextChanged();
    void viewChanged();
    void said(const QString &text);
    void signInWanted(const QString &profileId, const QString &reason, const QByteArray &offered);

private:
    void endViews();
    void build();
    void addGoActions();
    View *make(size_t entry);
    void showRow(int row);
    void setBadge(size_t entry, const QString &badge);
    void adoptInspector(View *view);
    void refreshNotice();
    void refreshStaleness();
    void applyGuard();

    std::unique_ptr<OpenServer> m_server;
    ServerSession &m_session;
    MetricsFeed &m_metrics;
    AdminClient::TokenSource m_token;
    Preferences &m_preferences;
    TokenVault &m_vault;
    QSettings &m_settings;
    ActionRegistry m_actions;
    QListWidget *m_list = nullptr;
    PageStack *m_stack = nullptr;
    QDockWidget *m_dock = nullptr;
    PageStack *m_inspectors = nullptr;
    NoticeBar *m_notice = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_unlock = nullptr;
    std::vector<View *> m_views; // by row of the table; null until looked at
    std::vector<QWidget *> m_inspectorOf;
};

} // namespace sluice::console
