// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/audit/audit_undo.h"
#include "console/models/session/server_session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sluice::console {

/// Shows which revisions would be taken back, and goes to the one before them. In production the
/// number of that one is typed.
class UndoDialog final : public QDialog
{
    Q_OBJECT

public:
    UndoDialog(ServerSession &session, const AuditUndo &undo, QWidget *parent);

Q_SIGNALS:
    void told(const QString &outcome);

private:
    void build();
    void load();
    void loaded(const AdminAnswer &answer);
    void check();
    void run();
    void ran(const AdminAnswer &answer);
    qint64 before() const { return m_undo.revision - 1; }
    QString wordToType() const;

    ServerSession &m_session;
    AuditUndo m_undo;
    qint64 m_current = 0; // 0: not known yet
    bool m_isRunning = false;
    QLabel *m_head = nullptr;
    QTreeWidget *m_revisions = nullptr;
    QLineEdit *m_comment = nullptr;
    QLineEdit *m_typed = nullptr;
    QLabel *m_outcome = nullptr;
    QPushButton *m_run = nullptr;
};

} // namespace sluice::console
