// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/views/settings/shortcut_list.h"

#include <QWidget>

class QHBoxLayout;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace sluice::console {

/// Gives actions other keys, at once. Keys that something else has are not taken: what has them is
/// said instead.
class ShortcutPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `registry` has a book and outlives this.
    explicit ShortcutPanel(const ActionRegistry &registry, QWidget *parent = nullptr);

    ShortcutList &list() { return m_list; }
    /// Looks at the actions again.
    void refresh();
    void select(const QByteArray &id);

private:
    void build();
    void buildEditor(QHBoxLayout *row);
    void currentChanged();
    void check();
    void use(const QKeySequence &keys);
    void reset();
    QByteArray currentId() const;

    ShortcutList m_list;
    const ActionRegistry &m_registry;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_reset = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace sluice::console
