// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/action_registry.h"

#include <QAbstractTableModel>

namespace sluice::console {

/// Every action of a registry with the keys that it has and those that it came with; sorted by its
/// name. GUI thread.
class ShortcutList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Action,
        Keys,
        Defaults,
        ColumnCount
    };

    /// `registry` has a book and outlives this.
    explicit ShortcutList(const ActionRegistry &registry, QObject *parent = nullptr);

    /// Looks again, at the actions that are there now.
    void refresh();
    /// Only actions whose row holds all of these words.
    void setSearch(const QString &words);

    /// Null: there is no such row.
    const ActionRegistry::Entry *entry(int row) const;
    int rowOf(const QByteArray &id) const; ///< -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    static QString nameOf(const ActionRegistry::Entry &entry);

private:
    QString text(const ActionRegistry::Entry &entry, int column) const;

    const ActionRegistry &m_registry;
    QStringList m_words;
    std::vector<ActionRegistry::Entry> m_rows;
};

} // namespace sluice::console
