// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/state_fold.h"

#include <QAbstractItemModel>

#include <vector>

namespace sluice::console {

/// A folded state, or the difference of two, as keys and below them their members.
class StateModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Member,
        Value,
        Was,
        Since,
        ColumnCount
    };
    enum Role
    {
        IsChangedRole = Qt::UserRole, ///< bool: by the event that was chosen
        PointerRole,                  ///< JSON Pointer; of a key nothing
    };

    explicit StateModel(QObject *parent = nullptr);

    /// `changedBy` is the offset of the event whose changes are marked; 0: none.
    void show(const FoldedState &state, quint64 changedBy);
    /// Secrets are dots, see maskSecrets().
    void setMasked(bool isMasked);
    /// The row of the key that `changedBy` told of; -1: none.
    int changedRow() const;
    /// The first member of that key that is otherwise since then; invalid: none.
    QModelIndex changedMember() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QByteArray pointer;
        FoldedValue value;
    };
    struct Key
    {
        StateKey name;
        std::vector<Line> lines;
        quint64 offset = 0; // of the newest event that changed it
        qint64 atMs = 0;
    };

    QVariant keyData(const Key &key, int column, int role) const;
    QVariant lineData(const Line &line, int column, int role) const;
    QString valueText(const QByteArray &pointer, const QByteArray &json) const;
    static QString sinceText(quint64 offset, qint64 atMs);

    std::vector<Key> m_keys;
    quint64 m_changedBy = 0;
    bool m_isMasked = true;
};

} // namespace sluice::console
