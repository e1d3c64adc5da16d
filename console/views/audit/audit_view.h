// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/audit/audit_export.h"
#include "console/views/view.h"

class QStackedWidget;
class QTabWidget;

namespace sluice::console {

class AuditInspector;
class AuditPage;
class ConsoleLogPage;
class LogInspector;
class LogPage;

/// Who changed what, with proof that nobody changed that record; the server's log as it is written;
/// and this console's own.
class AuditView final : public View
{
    Q_OBJECT

public:
    AuditView(const ViewContext &context, const QByteArray &id, const QString &title,
              QWidget *parent);

    /// `by:NAME`, `action:PATTERN`, `seq:NUMBER`, `log` or `log:STAGE`, `console`.
    void open(const QString &query) override;
    QWidget *inspector() override;
    QString unfinished() const override;
    void prepareShot() override;

    AuditPage *auditPage() const { return m_audit; }
    LogPage *logPage() const { return m_log; }
    void exportTo(const QString &path);

protected:
    void activated() override;
    void deactivated() override;

private:
    void addActions();
    void addAuditActions();
    void pageChanged();
    void addConsoleActions();
    bool isLog() const;
    bool isConsole() const;
    QTableView *table() const;
    void askExport();
    void writeLog(const QString &path);
    void chainChanged();
    void menu(const QPoint &place);
    void logMenu(const QPoint &place);
    void askUndo();
    void showEntry(qint64 sequence);

    QTabWidget *m_tabs = nullptr;
    AuditPage *m_audit = nullptr;
    LogPage *m_log = nullptr;
    ConsoleLogPage *m_console = nullptr;
    QStackedWidget *m_inspectors = nullptr; // of the page that is shown
    AuditInspector *m_entry = nullptr;
    LogInspector *m_line = nullptr;
    AuditExport m_export;
    QAction *m_exportAction = nullptr;
    QAction *m_verify = nullptr;
    QAction *m_showBad = nullptr;
    QAction *m_forget = nullptr;
};

} // namespace sluice::console
