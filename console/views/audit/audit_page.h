// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/audit/audit_list.h"
#include "console/models/audit/chain_check.h"

#include <QWidget>

class QAction;
class QComboBox;
class QDateTimeEdit;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QTimer;

namespace sluice::console {

class NoticeBar;

/// The audit log with its filter and what is known of its chain.
class AuditPage final : public QWidget
{
    Q_OBJECT

public:
    AuditPage(ServerSession &session, QSettings &settings, QWidget *parent);

    AuditList &list() { return m_list; }
    ChainCheck &chain() { return m_chain; }
    QTableView *table() const { return m_table; }
    QLineEdit *filterEdit() const { return m_by; }
    QJsonObject current() const;
    /// An empty text leaves that part open.
    void setFilter(const QString &by, const QString &action);
    void setActive(bool isActive);
    /// Buttons beside the state of the chain.
    void addChainButton(QAction *action);
    /// Whether only what was refused is shown; the box follows the action.
    void setRefusedAction(QAction *action);

Q_SIGNALS:
    void currentChanged();
    void activated();

private:
    void build();
    QHBoxLayout *buildFilter();
    QHBoxLayout *buildWhen();
    QHBoxLayout *buildTimes();
    void applyFilter();
    void tell();
    void tellChain();

    ServerSession &m_session;
    AuditList m_list;
    ChainCheck m_chain;
    QLineEdit *m_by = nullptr;
    QComboBox *m_action = nullptr;
    QComboBox *m_when = nullptr;
    QWidget *m_times = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QLabel *m_counts = nullptr;
    NoticeBar *m_notice = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_lesson = nullptr;
    QTimer *m_typing = nullptr;
};

} // namespace sluice::console
