// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/editors/graph/route_items.h"

#include <QGraphicsScene>
#include <QHash>

#include <optional>

namespace sluice::console {

/// The picture of the routes. Draws what it is given and asks for what is drawn into it; changes
/// nothing by itself. The outline says the same to a screen reader, which finds nothing in a scene.
class RouteScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit RouteScene(QObject *parent = nullptr);

    /// Boxes that stay keep their place; new rates alone move nothing.
    void setGraph(const RouteGraph &graph);
    const RouteGraph &graph() const { return m_graph; }
    /// Every box back to its column.
    void layOut();
    const GraphNode *selectedNode() const;
    void selectNode(const QString &key);
    NodeItem *item(const QString &key) const { return m_items.value(key); }

Q_SIGNALS:
    /// A line was drawn; `to` is null when it ended on the empty place.
    void routeDrawn(const sluice::console::GraphNode &from, const sluice::console::GraphNode *to);
    void refused(const QString &why);
    void nodeSelected(const sluice::console::GraphNode &node);
    void nodeActivated(const sluice::console::GraphNode &node);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    bool isSameShape(const RouteGraph &graph) const;
    void rebuild();
    std::vector<QPointF> places() const;
    NodeItem *nodeAt(const QPointF &point) const;
    void dimIllegal(const GraphNode *from);
    void endDrag();

    RouteGraph m_graph;
    QHash<QString, NodeItem *> m_items;
    std::vector<EdgeItem *> m_edges;
    QHash<QString, QPointF> m_moved; // where somebody put a box
    NodeItem *m_dragged = nullptr;   // the box that a new line begins at
    QGraphicsPathItem *m_line = nullptr;
    bool m_isPlacing = false;
};

} // namespace sluice::console
