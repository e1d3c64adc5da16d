// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace sluice::console {

/// A JSON value as a tree, beside an older value of the same place. Members keep their order and
/// numbers their digits. A level is read when it is opened, so that a large payload opens at once.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Key,
        Value,
        Change,
        ColumnCount
    };
    enum Role
    {
        IsChangedRole = Qt::UserRole, ///< bool: this value or one below it differs
        PointerRole,                  ///< JSON Pointer (RFC 6901), a string
        RawRole                       ///< the value's JSON, bytes
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    /// Text that is no JSON becomes one row that says so. Without `before` nothing is marked.
    void show(const QByteArray &json, const std::optional<QByteArray> &before);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    static std::vector<std::unique_ptr<Node>> readLevel(Node &parent);
    static void openLevel(Node &parent);
    QString valueText(const Node &node) const;
    QString changeText(const Node &node) const;

    std::unique_ptr<Node> m_root; // invisible; its children are the rows
};

} // namespace sluice::console
