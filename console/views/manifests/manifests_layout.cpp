// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Widgets and actions of the view.
#include "console/editors/yaml/yaml_editor.h"
#include "console/views/manifests/manifest_tree.h"
#include "console/views/manifests/manifests_view.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

void ManifestsView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    layout->addWidget(bar);
    m_notice = new NoticeBar(this);
    m_notice->hide();
    layout->addWidget(m_notice);
    m_tree = new ManifestTree(this);
    m_stack = new QStackedWidget(this);
    m_empty = new QLabel(tr("Waiting for the manifests of the server…"), this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(40);
    m_stack->addWidget(m_empty);
    m_results = new ManifestResults(this);
    m_review = buildReview();
    auto *right = new QSplitter(Qt::Vertical, this);
    right->addWidget(m_stack);
    auto *lower = new QWidget(this);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(0);
    lowerLayout->addWidget(m_review);
    lowerLayout->addWidget(m_results, 1);
    right->addWidget(lower);
    right->setSizes({500, 220});
    right->setChildrenCollapsible(false);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(right);
    splitter->setSizes({220, 810});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    addActions(bar);
    connect(m_tree, &ManifestTree::fileChosen, this, &ManifestsView::showFile);
    connect(m_tree, &ManifestTree::placeChosen, this, [this](int begin) {
        if (current())
            current()->goTo(begin);
    });
    connect(m_results, &ManifestResults::problemChosen, this,
            [this](const QString &path, int begin) {
                showFile(path);
                if (current()) {
                    current()->goTo(begin);
                    current()->setFocus();
                }
            });
    connect(m_results, &ManifestResults::testChosen, this,
            [this](const QString &path, int line) { open(u"%1:%2"_s.arg(path).arg(line)); });
    connect(m_results, &ManifestResults::revisionSelected, this, [this] { refreshGates(); });
}

QFrame *ManifestsView::buildReview()
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(frame);
    m_reviewText = new QLabel(frame);
    m_reviewText->setTextFormat(Qt::PlainText);
    m_comment = new QLineEdit(frame);
    m_comment->setMaxLength(500);
    m_comment->setPlaceholderText(tr("Why? Kept with the revision and in the audit log"));
    m_comment->setAccessibleName(tr("Comment of the revision"));
    m_goButton = new QToolButton(frame);
    auto *cancel = new QToolButton(frame);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel the review"));
    layout->addWidget(m_reviewText);
    layout->addWidget(m_comment, 1);
    layout->addWidget(m_goButton);
    layout->addWidget(cancel);
    connect(cancel, &QToolButton::clicked, this, &ManifestsView::endReview);
    frame->hide();
    return frame;
}

void ManifestsView::addActions(QToolBar *bar)
{
    const auto add = [&](const char *name, const QString &text, const QKeySequence &keys,
                         auto &&then) {
        QAction *action = addViewAction(name, text, keys);
        connect(action, &QAction::triggered, this, then);
        return action;
    };
    const auto onEditor = [this](auto method) {
        return [this, method] {
            if (YamlEditor *editor = current())
                method(*editor);
        };
    };
    bar->addAction(add("new", tr("New file…"), {}, [this] { addFile(); }));
    bar->addAction(add("next", tr("Next problem"), Qt::Key_F8,
                       onEditor([](YamlEditor &editor) { editor.goToFinding(1); })));
    add("previous", tr("Previous problem"), Qt::SHIFT | Qt::Key_F8,
        onEditor([](YamlEditor &editor) { editor.goToFinding(-1); }));
    bar->addAction(add("fix", tr("Quick fix"), Qt::ALT | Qt::Key_Return,
                       onEditor([](YamlEditor &editor) { editor.fixAtCursor(); })));
    add("help", tr("Schema help"), Qt::Key_F1, [this] { m_results->showHelp(); });
    add("complete", tr("Complete"), {}, onEditor([](YamlEditor &editor) { editor.complete(); }));
    bar->addSeparator();
    QAction *validate = add("validate", tr("Validate"), Qt::Key_F7, [this] {
        this->validate();
        m_results->showProblems();
    });
    gate(validate, "admin.manifest.validate");
    bar->addAction(validate);
    QAction *plan = add("plan", tr("Effect of this draft"), Qt::SHIFT | Qt::Key_F7, [this] {
        this->plan();
        Q_EMIT inspectorWanted();
    });
    gate(plan, "admin.manifest.plan",
         [this] { return m_workspace.changed().empty() ? tr("Nothing is changed.") : QString(); });
    bar->addAction(plan);
    QAction *whatIf = add("whatif", tr("What if"), Qt::CTRL | Qt::Key_F7,
                          [this] { this->whatIf(); });
    gate(whatIf, "admin.route.whatif",
         [this] { return m_workspace.changed().empty() ? tr("Nothing is changed.") : QString(); });
    bar->addAction(whatIf);
    m_applyAction = add("apply", tr("Review && apply…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                        [this] { review(); });
    gate(m_applyAction, "admin.manifest.apply", [this] { return hindrance(); });
    bar->addAction(m_applyAction);
    QAction *discard = add("discard", tr("Discard the draft of this file"), {},
                           [this] { m_workspace.discard(m_path); });
    QAction *remove = add("remove", tr("Remove this file"), {},
                          [this] { m_workspace.remove(m_path); });
    m_tree->addActions({discard, remove});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_revertAction = add("revert", tr("Return to the selected revision…"), {},
                         [this] { lookAtRevision(m_results->selectedRevision()); });
    gate(m_revertAction, "admin.manifest.revert", [this] {
        const qint64 selected = m_results->selectedRevision();
        if (selected == 0)
            return tr("Select a revision below first.");
        return selected == m_workspace.running().revision ? tr("It runs already.") : QString();
    });
    m_goAction = new QAction(tr("Apply"), this);
    connect(m_goAction, &QAction::triggered, this,
            [this] { m_reverting > 0 ? revert() : apply(); });
    m_goButton->setDefaultAction(m_goAction);
    m_keepMine = new QAction(tr("Keep mine"), this);
    m_takeTheirs = new QAction(tr("Take theirs"), this);
    m_notice->addButton(m_keepMine);
    m_notice->addButton(m_takeTheirs);
    connect(m_keepMine, &QAction::triggered, this, [this] {
        for (const QString &path : m_workspace.overtaken())
            m_workspace.keepMine(path);
    });
    connect(m_takeTheirs, &QAction::triggered, this, [this] {
        for (const QString &path : m_workspace.overtaken())
            m_workspace.discard(path);
    });
}

} // namespace sluice::console
