// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Widgets and actions of the view.
#include "console/editors/graph/route_graph_view.h"
#include "console/editors/graph/route_scene.h"
#include "console/models/lists/time_text.h"
#include "console/views/lists/plain_tree.h"
#include "console/views/lists/what_if_list.h"
#include "console/views/routes/route_form.h"
#include "console/views/routes/routes_view.h"
#include "console/widgets/fonts.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

void RoutesView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    layout->addWidget(bar);
    m_notice = new NoticeBar(this);
    m_notice->hide();
    layout->addWidget(m_notice);
    m_scene = new RouteScene(this);
    m_picture = new RouteGraphView(m_scene, this);
    m_tree = new QTreeView(this);
    m_tree->setModel(&m_outline);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Outline of the routes"));
    m_tree->header()->setSectionResizeMode(RouteOutline::What, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(RouteOutline::State, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(RouteOutline::Rate, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    auto *upper = new QSplitter(this);
    upper->addWidget(m_picture);
    upper->addWidget(m_tree);
    upper->setSizes({680, 400});
    upper->setStretchFactor(0, 1);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("New routes, trials and revisions"));
    m_form = new RouteForm(this);
    m_tabs->addTab(m_form, tr("&New route"));
    m_tabs->addTab(buildSimulate(), tr("Si&mulate"));
    m_difference = new WhatIfList(tr("What the staged changes would have done"), this);
    m_tabs->addTab(m_difference, tr("&What if"));
    m_plan = plainTree({tr("Change"), tr("Route")}, tr("Staged changes"), this);
    m_tabs->addTab(m_plan, tr("Stage&d"));
    m_revisions = plainTree(
        {tr("Revision"), tr("When (%1)").arg(zoneText()), tr("By"), tr("Comment")},
        tr("Applied change sets"), this);
    m_tabs->addTab(m_revisions, tr("&Revisions"));
    m_review = buildReview();
    auto *lower = new QWidget(this);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(0);
    lowerLayout->addWidget(m_review);
    lowerLayout->addWidget(m_tabs, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setSizes({520, 210});
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    addActions(bar);
    connect(m_scene, &RouteScene::routeDrawn, this, &RoutesView::drawn);
    connect(m_scene, &RouteScene::refused, this, [this](const QString &why) {
        m_counts->setText(u"✕ "_s + why);
        Q_EMIT said(why);
    });
    connect(m_scene, &RouteScene::nodeSelected, this, &RoutesView::selectInOutline);
    connect(m_scene, &RouteScene::nodeActivated, this, &RoutesView::activatedNode);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RoutesView::selectedInOutline);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString file = index.data(RouteOutline::FileRole).toString();
        if (!file.isEmpty())
            Q_EMIT goTo("manifests",
                        u"%1:%2"_s.arg(file).arg(index.data(RouteOutline::LineRole).toInt()));
        else
            newRoute();
    });
    connect(m_form, &RouteForm::stageWanted, this, &RoutesView::stage);
}

QWidget *RoutesView::buildSimulate()
{
    auto *page = new QSplitter(this);
    auto *side = new QWidget(page);
    auto *layout = new QVBoxLayout(side);
    m_event = new QLineEdit(side);
    m_event->setPlaceholderText(tr("event, e.g. messages.created"));
    m_event->setAccessibleName(tr("Event to try"));
    m_payload = new QPlainTextEdit(side);
    m_payload->setPlaceholderText(tr("payload, JSON — or pick one in Streams: “Simulate routes”"));
    m_payload->setAccessibleName(tr("Payload to try"));
    m_payload->setTabChangesFocus(true);
    m_payload->setFont(fixedFont(font()));
    layout->addWidget(m_event);
    layout->addWidget(m_payload, 1);
    m_simulation = plainTree({tr("Result"), tr("Route"), tr("Why"), tr("Goes to")},
                             tr("Result of the simulation"), this);
    page->addWidget(side);
    page->addWidget(m_simulation);
    page->setSizes({360, 700});
    page->setChildrenCollapsible(false);
    return page;
}

QFrame *RoutesView::buildReview()
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(frame);
    m_reviewText = new QLabel(frame);
    m_reviewText->setTextFormat(Qt::PlainText);
    m_comment = new QLineEdit(frame);
    m_comment->setMaxLength(500);
    m_comment->setPlaceholderText(tr("Why? Kept with the revision and in the audit log"));
    m_comment->setAccessibleName(tr("Comment of the change set"));
    m_goAction = new QAction(tr("Apply"), this);
    connect(m_goAction, &QAction::triggered, this, &RoutesView::apply);
    m_goButton = new QToolButton(frame);
    m_goButton->setDefaultAction(m_goAction);
    auto *cancel = new QToolButton(frame);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel the review"));
    connect(cancel, &QToolButton::clicked, this, &RoutesView::endReview);
    layout->addWidget(m_reviewText);
    layout->addWidget(m_comment, 1);
    layout->addWidget(m_goButton);
    layout->addWidget(cancel);
    frame->hide();
    return frame;
}

void RoutesView::addActions(QToolBar *bar)
{
    const auto add = [&](const char *name, const QString &text, const QKeySequence &keys,
                         auto &&then) {
        QAction *action = addViewAction(name, text, keys);
        connect(action, &QAction::triggered, this, then);
        return action;
    };
    QAction *undo = add("undo", tr("Undo"), QKeySequence::Undo, [this] { m_undo.undo(); });
    QAction *redo = add("redo", tr("Redo"), QKeySequence::Redo, [this] { m_undo.redo(); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&m_undo, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_undo, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    bar->addActions({undo, redo});
    bar->addAction(add("new", tr("New route"), Qt::Key_Insert, [this] { newRoute(); }));
    bar->addAction(
        add("remove", tr("Stage removal"), Qt::Key_Delete, [this] { removeSelected(); }));
    bar->addSeparator();
    bar->addAction(add("layout", tr("Lay out again"), {}, [this] {
        m_scene->layOut();
        m_picture->showAll();
    }));
    m_focus = new QLineEdit(this);
    m_focus->setPlaceholderText(tr("focus: event, property, value or stream"));
    m_focus->setAccessibleName(tr("Focus"));
    m_focus->setClearButtonEnabled(true);
    m_focus->setMaximumWidth(260);
    connect(m_focus, &QLineEdit::textChanged, this, [this] {
        refresh();
        m_picture->showAll();
    });
    bar->addWidget(m_focus);
    bar->addSeparator();
    QAction *simulate = add("simulate", tr("Simulate"), Qt::CTRL | Qt::Key_R,
                            [this] { this->simulate(); });
    gate(simulate, "admin.route.simulate");
    bar->addAction(simulate);
    QAction *whatIf = add("whatif", tr("What if"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                          [this] { this->whatIf(); });
    gate(whatIf, "admin.route.whatif",
         [this] { return m_book.changes() == 0 ? tr("Nothing is staged.") : QString(); });
    bar->addAction(whatIf);
    QAction *apply = add("apply", tr("Review && apply…"), Qt::CTRL | Qt::Key_Return,
                         [this] { review(); });
    gate(apply, "admin.route.apply", [this] { return hindrance(); });
    bar->addAction(apply);
    QAction *revert = add("revert", tr("Undo the selected change set"), {},
                          [this] { revertSelected(); });
    gate(revert, "admin.route.revert", [this] {
        return m_revisions->selectedItems().isEmpty() ? tr("Select one in Revisions first.")
                                                      : QString();
    });
    connect(m_revisions, &QTreeWidget::itemSelectionChanged, this, [this] { refreshGates(); });
    auto *spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    bar->addWidget(m_counts);
    addNoticeActions();
}

void RoutesView::addNoticeActions()
{
    m_lookAction = new QAction(tr("Review"), this);
    m_notice->addButton(m_lookAction);
    connect(m_lookAction, &QAction::triggered, this, [this] {
        reload();
        m_tabs->setCurrentWidget(m_plan);
    });
    m_reloadAction = new QAction(tr("Reload"), this);
    m_notice->addButton(m_reloadAction);
    connect(m_reloadAction, &QAction::triggered, this, &RoutesView::reload);
    m_keepAction = new QAction(tr("Keep what I staged"), this);
    m_notice->addButton(m_keepAction);
    connect(m_keepAction, &QAction::triggered, this, [this] {
        m_overtakenBy.clear();
        tell();
        refreshGates();
    });
}

} // namespace sluice::console
