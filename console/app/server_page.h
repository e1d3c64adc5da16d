// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/metrics/metrics_feed.h"
#include "console/models/session/server_session.h"
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
    ServerPage(const Profile &profile, AdminClient::TokenSource token, Preferences &preferences,
               TokenVault &vault, const ActionRegistry &windowActions, QWidget *parent);
    ~ServerPage() override;

    ServerSession &session() { return m_session; }
    MetricsFeed &metrics() { return m_metrics; }
    ActionRegistry &actions() { return m_actions; }

    void connectNow();
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
    void signInWanted(const QString &profileId, const QString &reason);

private:
    void build();
    void addGoActions();
    View *make(size_t entry);
    void showRow(int row);
    void setBadge(size_t entry, const QString &badge);
    void adoptInspector(View *view);
    void refreshNotice();
    void refreshStaleness();
    void applyGuard();

    ServerSession m_session;
    MetricsFeed m_metrics;
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
