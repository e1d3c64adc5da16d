// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/credentials/token_vault.h"
#include "console/models/metrics/metrics_feed.h"
#include "console/models/preferences/preferences.h"
#include "console/models/session/server_session.h"
#include "console/widgets/action_registry.h"

#include <QWidget>

#include <functional>
#include <vector>

class QKeySequence;
class QSettings;
class QTableView;
class QToolBar;

namespace sluice::console {

class ListPage;

/// What a view is given. All of it outlives the view.
struct ViewContext
{
    ServerSession &session;
    MetricsFeed &metrics;
    ActionRegistry &actions; ///< of this server's tab: menus, palette and shortcuts come from it
    QSettings &settings;     ///< what views remember; never tokens
    Preferences &preferences;
    TokenVault &vault;
};

/// One view of a server, made when it is first looked at. A folder console/views/NAME/ each, and a
/// row in view_table.cpp. Works only while it is shown: activated() asks the server and
/// deactivated() stops asking. GUI thread; no nested event loops, so dialogs are open()ed.
class View : public QWidget
{
    Q_OBJECT

public:
    /// `id` as in the view table; begins the ids of its actions, e.g. `rooms.filter`.
    View(const ViewContext &context, const QByteArray &id, const QString &title, QWidget *parent);

    const QByteArray &id() const { return m_id; }
    const QString &title() const { return m_title; }

    /// A link into the view: a filter, or the name of what is to be shown. Empty: just go there.
    virtual void open(const QString &query);
    /// Shown in the inspector dock while the view is; null: the view has none. Owned by the view
    /// until the shell takes it, once.
    virtual QWidget *inspector();
    /// Something is not saved, or runs: asked before the tab is closed. Empty: nothing.
    virtual QString unfinished() const;
    /// Shows what all views can do: they are made before this one is shown.
    virtual bool wantsAllViews() const { return false; }
    /// Before a picture of the view is taken: selects something, so that the inspector is not empty.
    virtual void prepareShot();

Q_SIGNALS:
    void badgeChanged(const QString &badge); ///< beside the view's name; empty: none
    void said(const QString &text);          ///< for the status line and the screen reader
    void goTo(const QByteArray &view, const QString &query);
    void inspectorWanted(); ///< the inspector has something to show

protected:
    virtual void activated();
    virtual void deactivated();

    /// `name` is without the view's id. The shortcut works while the view is shown.
    QAction *addViewAction(const QByteArray &name, const QString &text,
                           const QKeySequence &shortcut);
    QAction *addViewAction(const QByteArray &name, const QString &text);
    /// Keeps the action off, with the reason in tool tip and description, while the server, our
    /// role or the read-only guard do not permit `method`, or while `hindrance` answers why not.
    void gate(QAction *action, const QByteArray &method,
              std::function<QString()> hindrance = nullptr);
    /// After a hindrance has changed.
    void refreshGates();

    ServerSession &session() { return m_context.session; }
    const ServerSession &session() const { return m_context.session; }
    MetricsFeed &metrics() { return m_context.metrics; }
    ActionRegistry &actions() { return m_context.actions; }
    QSettings &settings() { return m_context.settings; }
    Preferences &preferences() { return m_context.preferences; }
    TokenVault &vault() { return m_context.vault; }
    /// Remembers how wide the columns are and where they stand, as the table `name` of this view.
    /// Call it when the table has its model and its first widths.
    void keepColumns(QTableView *table, const QByteArray &name);
    /// `copy` and `copy_json`: the chosen rows to the clipboard. Ctrl+C works in the table.
    void addCopyActions(const ListPage *page);

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Gate
    {
        QAction *action = nullptr;
        QByteArray method;
        std::function<QString()> hindrance;
        QString tip;
    };

    ViewContext m_context;
    QByteArray m_id;
    QString m_title;
    std::vector<Gate> m_gates;
};

/// A row of the table of views.
struct ViewEntry
{
    const char *id;
    const char *title; ///< marked with QT_TRANSLATE_NOOP("ViewTable", …)
    View *(*create)(const ViewContext &context, const QByteArray &id, const QString &title,
                    QWidget *parent);
};

/// All views of a server, in the order in which they are listed.
const std::vector<ViewEntry> &viewTable();

} // namespace sluice::console
