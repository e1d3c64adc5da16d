// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/routes/route_graph.h"

#include <QGraphicsObject>

#include <vector>

namespace sluice::console {

class EdgeItem;

/// A box of the picture. Its ports are at the left and right edge; a stream has none to the right.
class NodeItem final : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr qreal kWidth = 230;
    static constexpr qreal kHeight = 56;

    explicit NodeItem(GraphNode node);

    const GraphNode &node() const { return m_node; }
    void setNode(GraphNode node);
    /// While a connection is dragged: it cannot end here.
    void setDimmed(bool isDimmed);
    void attach(EdgeItem *edge) { m_edges.push_back(edge); }
    void detachAll() { m_edges.clear(); }

    QPointF inPort() const { return mapToScene(0, kHeight / 2); }
    QPointF outPort() const { return mapToScene(kWidth, kHeight / 2); }
    bool hasOutPort() const { return m_node.kind != GraphNode::Kind::Target; }
    bool isOutPort(const QPointF &scenePoint) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void moved();

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;

private:
    void paintPorts(QPainter &painter, const QColor &stripe, const QPalette &palette) const;

    GraphNode m_node;
    std::vector<EdgeItem *> m_edges;
};

/// A line between two boxes: as wide as much flows, dashed if nothing ever did.
class EdgeItem final : public QGraphicsItem
{
public:
    EdgeItem(NodeItem &from, NodeItem &to, const GraphEdge &edge);

    void setEdge(const GraphEdge &edge);
    void follow(); ///< after a box moved
    static QPainterPath curve(const QPointF &from, const QPointF &to);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    NodeItem &m_from;
    NodeItem &m_to;
    GraphEdge m_edge;
    QPainterPath m_path;
    QRectF m_bounds;
};

} // namespace sluice::console
