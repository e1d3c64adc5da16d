// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/routes/route_outline.h"
#include "console/models/routes/route_turnover.h"
#include "console/views/view.h"

#include <QTimer>
#include <QUndoStack>

class QFrame;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;
class QToolBar;
class QToolButton;
class QTreeView;
class QTreeWidget;
class QTreeWidgetItem;

namespace sluice::console {

class NoticeBar;
class RouteForm;
class RouteGraphView;
class RouteScene;
class WhatIfList;

/// Which events go to which streams: as a picture and as an outline over the same values, with live
/// rates. Changes are staged, tried by the server's own router, and applied as one change set.
class RoutesView final : public View
{
    Q_OBJECT

public:
    RoutesView(const ViewContext &context, const QByteArray &id, const QString &title,
               QWidget *parent);
    ~RoutesView() override;

    /// Focuses on what contains the text.
    void open(const QString &query) override;
    QString unfinished() const override;
    void prepareShot() override;

    const RouteBook &book() const { return m_book; }

protected:
    void activated() override;
    void deactivated() override;

private:
    // routes_layout.cpp
    void build();
    void addActions(QToolBar *bar);
    void addNoticeActions();
    QFrame *buildReview();
    QWidget *buildSimulate();

    // routes_view.cpp: editing
    void refresh();
    void drawn(const GraphNode &from, const GraphNode *to);
    void stage(const RouteSpec &spec);
    void removeSelected();
    void newRoute();
    void change(const QString &what, RouteDraft draft);
    void activatedNode(const GraphNode &node);
    void selectedInOutline();
    void selectInOutline(const GraphNode &node);
    void review();
    void endReview();
    void changed(const QJsonObject &change);
    void tell();
    QString turnoverText() const;
    QString hindrance() const;

    // routes_server.cpp
    void load();
    void reload();
    void loadPage(qint64 from, std::shared_ptr<std::vector<RouteRow>> rows);
    void loaded(std::vector<RouteRow> rows);
    void loadRevision();
    void loadRevisions();
    void simulate();
    void showSimulation(const QJsonObject &result);
    void whatIf();
    void plan();
    void apply();
    void applied(const AdminAnswer &answer);
    void revertSelected();

    RouteBook m_book;
    RouteOutline m_outline;
    RouteScene *m_scene = nullptr;
    QUndoStack m_undo;
    qint64 m_total = 0;       // routes on the server
    qint64 m_revision = -1;   // of the routes, as we read them
    QString m_overtakenBy;    // who changed the routes while something was staged
    QString m_refusal;        // why what is staged was not applied
    RouteTurnover m_turnover; // what clients changed since that was looked at
    bool m_isLive = true;     // the list is read again at every poll
    bool m_isLoading = false;
    bool m_isSelecting = false;

    RouteGraphView *m_picture = nullptr;
    QTreeView *m_tree = nullptr;
    QLineEdit *m_focus = nullptr;
    QLabel *m_counts = nullptr;
    NoticeBar *m_notice = nullptr;
    QTabWidget *m_tabs = nullptr;
    RouteForm *m_form = nullptr;
    QLineEdit *m_event = nullptr;
    QPlainTextEdit *m_payload = nullptr;
    QTreeWidget *m_simulation = nullptr;
    WhatIfList *m_difference = nullptr;
    QTreeWidget *m_plan = nullptr;
    QTreeWidget *m_revisions = nullptr;
    QFrame *m_review = nullptr;
    QLabel *m_reviewText = nullptr;
    QLineEdit *m_comment = nullptr;
    QToolButton *m_goButton = nullptr;
    QAction *m_goAction = nullptr;
    QAction *m_keepAction = nullptr;
    QAction *m_lookAction = nullptr;
    QAction *m_reloadAction = nullptr;
    QTimer m_poll;
};

} // namespace sluice::console
