// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/audit_view.h"

#include "console/models/audit/audit_undo.h"
#include "console/models/lists/cell_text.h"
#include "console/models/log/log_ids.h"
#include "console/views/audit/audit_inspector.h"
#include "console/views/audit/audit_page.h"
#include "console/views/audit/console_log_page.h"
#include "console/views/audit/log_inspector.h"
#include "console/views/audit/log_page.h"
#include "console/views/audit/undo_dialog.h"
#include "console/views/lists/plain_table.h"
#include "console/widgets/action_button.h"
#include "shared/base/replace_file.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

AuditView::AuditView(const ViewContext &context, const QByteArray &id, const QString &title,
                     QWidget *parent)
    : View(context, id, title, parent)
    , m_inspectors(new QStackedWidget)
    , m_entry(new AuditInspector(m_inspectors))
    , m_line(new LogInspector(m_inspectors))
    , m_export(session())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Audit log or server log"));
    m_audit = new AuditPage(session(), settings(), m_tabs);
    m_log = new LogPage(session(), m_tabs);
    m_inspectors->addWidget(m_entry);
    m_inspectors->addWidget(m_line);
    m_tabs->addTab(m_audit, tr("Audit log"));
    m_tabs->addTab(m_log, tr("Server log"));
    m_console = new ConsoleLogPage(m_tabs);
    m_tabs->addTab(m_console, tr("Console log"));
    layout->addWidget(m_tabs);
    addActions();
    addAuditActions();
    addConsoleActions();
    m_tabs->setCornerWidget(actionButton(m_exportAction, m_tabs));
    connect(m_tabs, &QTabWidget::currentChanged, this, &AuditView::pageChanged);
    connect(m_audit, &AuditPage::currentChanged, this, [this] {
        m_entry->show(m_audit->current());
        refreshGates();
    });
    connect(m_log, &LogPage::lineChosen, m_line, &LogInspector::show);
    connect(m_log->table(), &QTableView::activated, this, &View::inspectorWanted);
    connect(m_audit, &AuditPage::activated, this, &View::inspectorWanted);
    connect(&m_audit->chain(), &ChainCheck::changed, this, &AuditView::chainChanged);
    connect(m_audit->table(), &QWidget::customContextMenuRequested, this, &AuditView::menu);
    connect(m_log->table(), &QWidget::customContextMenuRequested, this, &AuditView::logMenu);
    connect(&m_export, &AuditExport::finished, this, [this](bool, const QString &text) {
        m_exportAction->setText(tr("Export…"));
        Q_EMIT said(text);
    });
    connect(&m_export, &AuditExport::progressed, this, [this] {
        Q_EMIT said(tr("%n entries are written…", nullptr, static_cast<int>(m_export.written())));
    });
    chainChanged();
}

void AuditView::addActions()
{
    QAction *find = addViewAction("filter", tr("Type a filter"), QKeySequence(u"Ctrl+F"_s));
    connect(find, &QAction::triggered, this, [this] {
        (isConsole() ? m_console->filterEdit()
         : isLog()   ? m_log->filterEdit()
                     : m_audit->filterEdit())
            ->setFocus();
    });
    m_exportAction = addViewAction("export", tr("Export…"), QKeySequence(u"Ctrl+Shift+E"_s));
    m_exportAction->setToolTip(tr("Writes what the filter lets through as JSON lines"));
    connect(m_exportAction, &QAction::triggered, this, &AuditView::askExport);
    QAction *audit = addViewAction("audit_log", tr("Audit log"));
    connect(audit, &QAction::triggered, this, [this] { m_tabs->setCurrentWidget(m_audit); });
    QAction *log = addViewAction("server_log", tr("Server log"));
    connect(log, &QAction::triggered, this, [this] { m_tabs->setCurrentWidget(m_log); });
    QAction *resume = addViewAction("follow", tr("Jump to the end"), QKeySequence(u"End"_s));
    removeAction(resume); // End in a text field goes to its end
    resume->setShortcutContext(Qt::WidgetShortcut);
    m_log->table()->addAction(resume);
    m_log->setResumeAction(resume);
    QAction *sweep = addViewAction("clear_log", tr("Clear the log here"));
    connect(sweep, &QAction::triggered, this, [this] { m_log->list().clear(); });
    QAction *copy = addViewAction("copy", tr("Copy rows"), QKeySequence(u"Ctrl+Shift+C"_s));
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selectedText(*table())); });
}

void AuditView::addAuditActions()
{
    const auto chosen = [this] {
        return m_audit->current().isEmpty() ? tr("Select an entry.") : QString();
    };
    m_verify = addViewAction("verify", tr("Check the chain"), QKeySequence(u"Ctrl+Shift+V"_s));
    m_verify->setToolTip(tr("The server recomputes the hash of every entry"));
    gate(m_verify, "admin.audit.verify", [this] {
        return m_audit->chain().state() == ChainCheck::State::Running ? tr("It runs.") : QString();
    });
    connect(m_verify, &QAction::triggered, this, [this] { m_audit->chain().run(); });
    m_showBad = addViewAction("show_bad", tr("Show where it breaks"));
    connect(m_showBad, &QAction::triggered, this,
            [this] { showEntry(m_audit->chain().firstBad()); });
    m_forget = addViewAction("forget_chain", tr("Take this chain for the right one"));
    connect(m_forget, &QAction::triggered, this, [this] { m_audit->chain().forget(); });
    for (QAction *action : {m_verify, m_showBad, m_forget})
        m_audit->addChainButton(action);
    QAction *refused = addViewAction("refused", tr("Refused only"), QKeySequence(u"Ctrl+R"_s));
    refused->setCheckable(true);
    m_audit->setRefusedAction(refused);
    const auto only = [&](const QByteArray &name, const QString &text, auto run) {
        QAction *action = addViewAction(name, text);
        gate(action, "admin.audit.query", chosen);
        connect(action, &QAction::triggered, this, run);
    };
    only("only_who", tr("Only what they did"),
         [this] { m_audit->setFilter(m_audit->current().value("by"_L1).toString(), {}); });
    only("only_what", tr("Only this kind of change"),
         [this] { m_audit->setFilter({}, m_audit->current().value("action"_L1).toString()); });
    QAction *undo = addViewAction("undo", tr("Undo this change…"));
    undo->setToolTip(tr("Goes back to the revision before, of routes or manifests"));
    gate(undo, "admin.route.revert", [this] {
        const auto wanted = undoOf(m_audit->current());
        return wanted ? session().permit(wanted->revertMethod()).reason
                      : tr("Select a change of routes or manifests. Others cannot be undone.");
    });
    connect(undo, &QAction::triggered, this, &AuditView::askUndo);
    m_entry->addButton(undo);
    only("copy_json", tr("Copy the entry as JSON"), [this] {
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(QJsonDocument(m_audit->current()).toJson()));
    });
    QAction *all = addViewAction("all", tr("All entries"));
    connect(all, &QAction::triggered, this, [this] { m_audit->setFilter({}, {}); });
}

void AuditView::addConsoleActions()
{
    QAction *show = addViewAction("console_log", tr("Console log"));
    connect(show, &QAction::triggered, this, [this] { m_tabs->setCurrentWidget(m_console); });
    QAction *copy = addViewAction("diagnostics", tr("Copy diagnostics"));
    copy->setToolTip(tr("Versions, platform, keyring and the last lines, for a report; no tokens"));
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(diagnosticsText(session(), vault()));
        Q_EMIT said(tr("The diagnostics are in the clipboard. They hold no token."));
    });
    m_console->addButton(copy);
}

QTableView *AuditView::table() const
{
    return isConsole() ? m_console->table() : isLog() ? m_log->table() : m_audit->table();
}

bool AuditView::isConsole() const
{
    return m_tabs->currentWidget() == m_console;
}

bool AuditView::isLog() const
{
    return m_tabs->currentWidget() == m_log;
}

QWidget *AuditView::inspector()
{
    return m_inspectors;
}

QString AuditView::unfinished() const
{
    return m_export.isRunning() ? tr("The audit log is being exported.") : QString();
}

void AuditView::open(const QString &query)
{
    const QString kind = query.section(u':', 0, 0);
    const QString rest = query.section(u':', 1);
    m_tabs->setCurrentWidget(kind == u"log"_s       ? static_cast<QWidget *>(m_log)
                             : kind == u"console"_s ? static_cast<QWidget *>(m_console)
                                                    : m_audit);
    if (kind == u"log"_s && !rest.isEmpty())
        m_log->setStage(rest);
    else if (kind == u"by"_s)
        m_audit->setFilter(rest, {});
    else if (kind == u"action"_s)
        m_audit->setFilter({}, rest);
    else if (kind == u"seq"_s)
        showEntry(rest.toLongLong());
}

void AuditView::showEntry(qint64 sequence)
{
    const int row = m_audit->list().rowOf(sequence);
    if (row < 0)
        return Q_EMIT said(tr("Entry %1 is not among those that are shown: scroll down or widen "
                              "the filter.")
                               .arg(sequence));
    m_audit->table()->selectRow(row);
    m_audit->table()->scrollTo(m_audit->list().index(row, 0));
    m_audit->table()->setFocus();
}

void AuditView::prepareShot()
{
    if (isConsole())
        return;
    if (isLog())
        return m_log->table()->selectRow(0);
    // One that changed something, if there is one.
    int wanted = 0;
    for (int row = m_audit->list().rowCount() - 1; row >= 0; --row) {
        const QJsonObject entry = m_audit->list().row(row);
        if (entry.contains("before"_L1) || entry.contains("after"_L1))
            wanted = row;
    }
    m_audit->table()->selectRow(wanted);
    if (m_audit->chain().state() == ChainCheck::State::Unknown && m_verify->isEnabled())
        m_audit->chain().run();
}

void AuditView::activated()
{
    pageChanged();
}

void AuditView::deactivated()
{
    m_audit->setActive(false);
    m_log->setActive(false);
}

void AuditView::pageChanged()
{
    m_audit->setActive(!isLog() && !isConsole() && isVisible());
    m_log->setActive(isLog() && isVisible());
    m_inspectors->setCurrentIndex(isLog() ? 1 : 0);
    m_exportAction->setVisible(!isConsole());
    refreshGates();
}

void AuditView::chainChanged()
{
    using State = ChainCheck::State;
    const State state = m_audit->chain().state();
    m_showBad->setVisible(state == State::Broken);
    m_forget->setVisible(state == State::Another);
    refreshGates();
}

void AuditView::menu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const char *name : {"audit.undo", "audit.only_who", "audit.only_what", "audit.all",
                             "audit.copy", "audit.copy_json"})
        menu->addAction(actions().find(name));
    menu->popup(m_audit->table()->viewport()->mapToGlobal(place));
}

void AuditView::askUndo()
{
    const auto undo = undoOf(m_audit->current());
    if (!undo)
        return;
    auto *dialog = new UndoDialog(session(), *undo, this);
    connect(dialog, &UndoDialog::told, this, &View::said);
    dialog->open();
}

// An id in a line leads to all lines that have it, those that are still to come as well.
void AuditView::logMenu(const QPoint &place)
{
    const QModelIndex index = m_log->table()->indexAt(place);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList ids = index.isValid() ? idsIn(m_log->list().line(index.row()).text)
                                            : QStringList();
    for (const QString &id : ids)
        connect(menu->addAction(tr("Follow %1").arg(id)), &QAction::triggered, this,
                [this, id] { m_log->followText(id); });
    if (ids.isEmpty())
        menu->addAction(tr("This line names no id to follow"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(actions().find("audit.copy"));
    menu->popup(m_log->table()->viewport()->mapToGlobal(place));
}

void AuditView::askExport()
{
    if (m_export.isRunning())
        return m_export.cancel();
    auto *dialog = new QFileDialog(this,
                                   isLog() ? tr("Export the lines that are shown")
                                           : tr("Export every entry that fits the filter"),
                                   QString(), tr("JSON lines (*.ndjson)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ndjson"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AuditView::exportTo);
    dialog->open();
}

void AuditView::exportTo(const QString &path)
{
    if (isLog())
        return writeLog(path);
    m_exportAction->setText(tr("Stop the export"));
    m_export.start(path, m_audit->list().filter(), m_audit->list().isRefusedOnly());
}

void AuditView::writeLog(const QString &path)
{
    QSaveFile file(path);
    const QByteArray lines = m_log->shownLines();
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size() || !commitWhole(file))
        return Q_EMIT said(tr("%1 could not be written: %2").arg(path, file.errorString()));
    Q_EMIT said(tr("%n lines were written to %1.", nullptr, m_log->list().rowCount()).arg(path));
}

} // namespace sluice::console
