// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/routes/route_graph.h"

#include <QAbstractItemModel>

namespace sluice::console {

/// The routes as a tree: event, family, route. All that the picture shows, and each route by itself;
/// what one does in the picture can be done here by keyboard and with a screen reader.
class RouteOutline final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        State,
        Rate,
        ColumnCount
    };
    enum Role
    {
        EventRole = Qt::UserRole, ///< QString
        PropertyRole,             ///< QString, of a family or route
        IdRole,                   ///< QString, of a route of the server
        KeyRole,                  ///< QString, RouteSpec::key() of a staged route
        FileRole,                 ///< QString, of a static family
        LineRole,
        ChangeRole, ///< int of RouteChange
        StreamRole  ///< QString, of a route
    };

    explicit RouteOutline(QObject *parent = nullptr);

    /// Rows that stay keep their place and what is open: only rates and states are told as changed
    /// when the shape is the same.
    void setSources(std::vector<RouteSource> sources);
    QModelIndex find(const QString &event, const QString &property, const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // The place of a row's parent: 0 for a source, source + 1 for a family, and for a route the
    // family's number plus one in the upper half as well.
    struct Path
    {
        int source = -1;
        int family = -1;
        int member = -1;
    };
    Path pathOf(const QModelIndex &index) const;
    QString text(const Path &path, int column) const;
    QVariant value(const Path &path, int role) const;

    std::vector<RouteSource> m_sources;
};

} // namespace sluice::console
