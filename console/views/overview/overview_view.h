// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/views/view.h"

class QBoxLayout;
class QLabel;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace sluice::console {

class MetricTile;
class RemoteList;

/// Is all well, what goes through, what needs attention. Every line leads into another view.
class OverviewView final : public View
{
    Q_OBJECT

public:
    OverviewView(const ViewContext &context, const QByteArray &id, const QString &title,
                 QWidget *parent);

protected:
    void activated() override;
    void deactivated() override;

private:
    void build();
    void buildTiles(QBoxLayout *into);
    void showInstant(int instant);
    void buildBusiest(QBoxLayout *into);
    QTableView *table(RemoteList *list, const QString &name);
    void showConnections();
    QTreeWidget *list(const QStringList &columns, const QString &name);
    void take(const QJsonObject &sample);
    void showHealth(const QJsonObject &sample);
    void showAttention(const QJsonObject &sample);
    void showSources(const QJsonObject &sample);
    void showStages(const QJsonObject &sample);
    void follow(const QTreeWidgetItem *item);

    QLabel *m_health = nullptr;
    QWidget *m_numbers = nullptr; ///< what only the server's numbers tell
    MetricTile *m_in = nullptr;
    MetricTile *m_out = nullptr;
    MetricTile *m_connections = nullptr;
    MetricTile *m_dropped = nullptr;
    MetricTile *m_fanOut = nullptr;
    MetricTile *m_admin = nullptr;
    std::vector<MetricTile *> m_tiles; // all of them, of one axis of time
    QTreeWidget *m_attention = nullptr;
    QTreeWidget *m_sources = nullptr;
    QTreeWidget *m_stages = nullptr;
    RemoteList *m_streams = nullptr; ///< the busiest ones
    RemoteList *m_queues = nullptr;  ///< the fullest ones
    qint64 m_lastAt = 0;
    double m_lastDropped = 0;
};

} // namespace sluice::console
