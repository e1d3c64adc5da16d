// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// How the access tester looks, and what can be done in it.
#include "console/views/access/access_form.h"
#include "console/views/access/access_view.h"
#include "console/views/access/verdict_panel.h"
#include "console/views/lists/plain_table.h"
#include "console/widgets/action_button.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLessonWidth = 320;

Tone toneOf(const QModelIndex &index)
{
    const auto verdict = static_cast<AccessStep::Verdict>(
        index.data(AccessSteps::VerdictRole).toInt());
    if (verdict == AccessStep::Verdict::Allow)
        return Tone::Good;
    if (verdict == AccessStep::Verdict::Deny)
        return Tone::Bad;
    return verdict == AccessStep::Verdict::Skip ? Tone::Quiet : Tone::Normal;
}

Tone toneOfReach(const QModelIndex &index)
{
    return index.column() == ReachList::Place ? Tone::Accent : Tone::Normal;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

} // namespace

void AccessView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    m_form = new AccessForm(session(), this);
    m_verdict = new VerdictPanel(this);
    layout->addWidget(m_form);
    layout->addWidget(m_verdict);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    layout->addWidget(split, 1);

    m_table = plainTable(&m_steps, tr("What was looked at, in this order"), toneOf, split);
    m_table->setObjectName(u"accessSteps"_s);
    m_table->setColumnWidth(AccessSteps::Number, 44);
    m_table->setColumnWidth(AccessSteps::Verdict, 150);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AccessSteps::Text, QHeaderView::Stretch);
    m_table->setColumnWidth(AccessSteps::Rule, 180);
    m_table->setColumnWidth(AccessSteps::Place, 170);
    auto *lesson = plainLabel(
        tr("Why can somebody not see something?\n\nSay who, what and on what, and press Enter. The "
           "server answers with the very function that guards every command: each rule that it "
           "looked at, the one that decided, and the line of the manifest in which it stands.\n\n"
           "You also come here, with the question filled in, from a row of Subscribers, Rooms and "
           "Streams live."),
        split);
    lesson->setAlignment(Qt::AlignCenter);
    lesson->setMargin(24);
    lesson->setMinimumWidth(kLessonWidth); // whatever its longest word
    m_pages = new QStackedWidget(split);
    m_pages->addWidget(lesson);
    m_pages->addWidget(m_table);

    m_tabs = new QTabWidget(split);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("More about the answer"));
    m_notes = new QTreeWidget(m_tabs);
    m_notes->setHeaderLabels({tr("What"), tr("Then")});
    m_notes->setRootIsDecorated(false);
    m_notes->setAccessibleName(tr("What would change the answer"));
    m_tabs->addTab(m_notes, tr("What would change it"));
    m_tabs->addTab(listPage(&m_who, m_whoTable, m_whoState, tr("Who may do it")), tr("Who may"));
    m_tabs->addTab(listPage(&m_what, m_whatTable, m_whatState, tr("What else they may")),
                   tr("What else they may"));
    split->addWidget(m_pages);
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    m_whoTable->setObjectName(u"accessWho"_s);
    m_whatTable->setObjectName(u"accessWhat"_s);
    addActions();
}

QWidget *AccessView::listPage(ReachList *list, QTableView *&table, QLabel *&state,
                              const QString &name)
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    state = plainLabel({}, page);
    table = plainTable(list, name, toneOfReach, page);
    table->setColumnWidth(ReachList::Name, 220);
    table->setColumnWidth(ReachList::Detail, 160);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(ReachList::Why, QHeaderView::Stretch);
    table->setColumnWidth(ReachList::Place, 170);
    layout->addWidget(state);
    layout->addWidget(table, 1);
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        open(index.data(ReachList::SubjectRole).toString());
    });
    return page;
}

void AccessView::addActions()
{
    m_askAction = addViewAction("ask", tr("Ask the server"), QKeySequence(u"Ctrl+Return"_s));
    gate(m_askAction, "admin.access.explain", [this] { return problemOf(m_form->question()); });
    connect(m_askAction, &QAction::triggered, this, [this] { ask(m_form->question()); });
    m_lineAction = addViewAction("open_line", tr("Open the line"), QKeySequence(u"Ctrl+G"_s));
    m_lineAction->setToolTip(tr("Show the rule in its manifest"));
    gate(m_lineAction, "admin.access.explain", [this] {
        return currentLink().isEmpty() ? tr("Select a rule that stands in a manifest.") : QString();
    });
    connect(m_lineAction, &QAction::triggered, this, [this] {
        if (const QString link = currentLink(); !link.isEmpty())
            Q_EMIT goTo("manifests", link);
    });
    m_testAction = addViewAction("add_test", tr("Keep as a test"));
    m_testAction->setToolTip(tr("Adds this answer to the tests of the manifest, as a draft"));
    gate(m_testAction, "admin.access.explain", [this] { return testHindrance(); });
    connect(m_testAction, &QAction::triggered, this, &AccessView::addTest);
    m_claimsAction = addViewAction("take_claims", tr("Try other claims"));
    m_claimsAction->setToolTip(tr("Takes a copy of their claims, to be changed and asked about"));
    gate(m_claimsAction, "admin.access.explain", [this] {
        const AccessQuestion question = m_form->question();
        return question.holder == AccessQuestion::Holder::Claims
                   ? tr("The claims are there to be changed.")
                   : holderProblem(question);
    });
    connect(m_claimsAction, &QAction::triggered, this, &AccessView::takeClaims);
    QAction *who = addViewAction("who", tr("Who may do this?"), QKeySequence(u"Ctrl+Shift+W"_s));
    connect(who, &QAction::triggered, this, [this] { m_tabs->setCurrentIndex(1); });
    QAction *what = addViewAction("what", tr("What else may they?"),
                                  QKeySequence(u"Ctrl+Shift+A"_s));
    connect(what, &QAction::triggered, this, [this] { m_tabs->setCurrentIndex(2); });
    QAction *copy = addViewAction("copy", tr("Copy the answer as JSON"));
    gate(copy, "admin.access.explain",
         [this] { return m_answer.isEmpty() ? tr("Ask a question first.") : QString(); });
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(m_answer).toJson()));
    });
    m_form->askBar()->addWidget(actionButton(m_askAction, m_form));
    for (QAction *action : {m_lineAction, m_testAction, m_claimsAction})
        m_form->bar()->addWidget(actionButton(action, m_form));
    m_form->bar()->addStretch();
    connect(m_table, &QTableView::activated, m_lineAction, &QAction::trigger);
    for (QTableView *table : {m_table, m_whoTable, m_whatTable}) {
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &AccessView::refreshGates);
        connect(table, &QWidget::customContextMenuRequested, this,
                [this, table](const QPoint &place) { menu(table, place); });
    }
}

void AccessView::menu(QTableView *table, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_lineAction);
    menu->addAction(m_testAction);
    connect(menu->addAction(tr("Copy the rows")), &QAction::triggered, this,
            [table] { QGuiApplication::clipboard()->setText(selectedText(*table)); });
    menu->popup(table->viewport()->mapToGlobal(place));
}

} // namespace sluice::console
