// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

class QAction;
class QLabel;
class QTreeWidget;

namespace sluice::console {

class JsonTreeModel;
class JsonView;

/// One entry of the audit log in full, and what it changed: after beside before.
class AuditInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditInspector(QWidget *parent = nullptr);

    /// Empty: none is chosen.
    void show(const QJsonObject &row);
    /// Below the facts.
    void addButton(QAction *action);

private:
    void fillFacts(const QJsonObject &row);
    void fillChange(const QJsonObject &row);

    qint64 m_shown = -1; // the entry's number
    QLabel *m_head = nullptr;
    QTreeWidget *m_facts = nullptr;
    QLabel *m_changeHead = nullptr;
    JsonView *m_change = nullptr;
    JsonTreeModel *m_model = nullptr;
};

} // namespace sluice::console
