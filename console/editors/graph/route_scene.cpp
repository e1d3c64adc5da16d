// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/graph/route_scene.h"

#include "console/widgets/tone.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sluice::console {

namespace {

constexpr qreal kColumn = 360; // from one to the next
constexpr qreal kRow = 78;
constexpr qreal kMargin = 60;
constexpr qreal kDot = 24;
constexpr qsizetype kMostDots = 20'000;

} // namespace

RouteScene::RouteScene(QObject *parent)
    : QGraphicsScene(parent)
{
    setItemIndexMethod(QGraphicsScene::BspTreeIndex);
    connect(this, &QGraphicsScene::selectionChanged, this, [this] {
        if (const GraphNode *node = selectedNode())
            Q_EMIT nodeSelected(*node);
    });
}

bool RouteScene::isSameShape(const RouteGraph &graph) const
{
    if (graph.nodes.size() != m_graph.nodes.size() || graph.edges.size() != m_graph.edges.size())
        return false;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].key != m_graph.nodes[i].key)
            return false;
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        if (graph.edges[i].from != m_graph.edges[i].from
            || graph.edges[i].to != m_graph.edges[i].to)
            return false;
    }
    return true;
}

void RouteScene::setGraph(const RouteGraph &graph)
{
    const bool isSame = isSameShape(graph);
    m_graph = graph;
    if (!isSame)
        return rebuild();
    for (const GraphNode &node : m_graph.nodes)
        m_items.value(node.key)->setNode(node);
    for (size_t i = 0; i < m_edges.size(); ++i)
        m_edges[i]->setEdge(m_graph.edges[i]);
}

void RouteScene::rebuild()
{
    const GraphNode *selected = selectedNode();
    const QString key = selected ? selected->key : QString();
    endDrag();
    const QSignalBlocker block(this);
    clear();
    m_items.clear();
    m_edges.clear();
    std::vector<NodeItem *> items;
    m_isPlacing = true;
    for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
        auto *item = new NodeItem(m_graph.nodes[i]);
        addItem(item);
        const QString own = m_graph.nodes[i].key;
        item->setPos(m_moved.value(own, placeOf(i)));
        connect(item, &NodeItem::moved, this, [this, item] {
            if (!m_isPlacing)
                m_moved.insert(item->node().key, item->pos());
        });
        items.push_back(item);
        m_items.insert(own, item);
    }
    m_isPlacing = false;
    for (const GraphEdge &edge : m_graph.edges) {
        auto *item = new EdgeItem(*items[static_cast<size_t>(edge.from)],
                                  *items[static_cast<size_t>(edge.to)], edge);
        addItem(item);
        m_edges.push_back(item);
    }
    setSceneRect(itemsBoundingRect().adjusted(-kMargin, -kMargin, kMargin, kMargin));
    selectNode(key);
}

QPointF RouteScene::placeOf(size_t index) const
{
    const GraphNode::Kind kind = m_graph.nodes[index].kind;
    size_t first = index;
    while (first > 0 && m_graph.nodes[first - 1].kind == kind)
        --first;
    size_t behind = index;
    while (behind < m_graph.nodes.size() && m_graph.nodes[behind].kind == kind)
        ++behind;
    size_t longest = 0;
    for (size_t i = 0, run = 0; i < m_graph.nodes.size(); ++i) {
        run = i > 0 && m_graph.nodes[i].kind == m_graph.nodes[i - 1].kind ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    // The shorter columns stand in the middle of the longest, spread a little.
    const auto count = static_cast<double>(behind - first);
    const double step = count > 0 ? std::min(static_cast<double>(longest) / count, 1.6) : 1;
    const double offset = (static_cast<double>(longest) - count * step) / 2;
    return {static_cast<double>(kind) * kColumn,
            (offset + (static_cast<double>(index - first) + 0.5) * step - 0.5) * kRow};
}

void RouteScene::layOut()
{
    m_moved.clear();
    rebuild();
}

const GraphNode *RouteScene::selectedNode() const
{
    const QList<QGraphicsItem *> selected = selectedItems();
    if (selected.isEmpty())
        return nullptr;
    const auto *item = dynamic_cast<const NodeItem *>(selected.front());
    return item ? &item->node() : nullptr;
}

void RouteScene::selectNode(const QString &key)
{
    clearSelection();
    if (NodeItem *item = m_items.value(key))
        item->setSelected(true);
}

NodeItem *RouteScene::nodeAt(const QPointF &point) const
{
    const QList<QGraphicsItem *> there = items(point);
    for (QGraphicsItem *item : there) {
        if (auto *node = dynamic_cast<NodeItem *>(item))
            return node;
    }
    return nullptr;
}

void RouteScene::dimIllegal(const GraphNode *from)
{
    for (NodeItem *item : std::as_const(m_items))
        item->setDimmed(from && item->node().key != from->key
                        && !refusal(*from, item->node()).isEmpty());
}

void RouteScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    NodeItem *node = nodeAt(event->scenePos());
    if (event->button() != Qt::LeftButton || !node || !node->isOutPort(event->scenePos()))
        return QGraphicsScene::mousePressEvent(event);
    if (node->node().isLocked)
        return Q_EMIT refused(refusal(node->node(), GraphNode()));
    m_dragged = node;
    m_line = addPath({}, QPen(toneColor(QApplication::palette(), Tone::Accent), 2, Qt::DashLine));
    m_line->setZValue(2);
    dimIllegal(&node->node());
    event->accept();
}

void RouteScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (!m_dragged)
        return QGraphicsScene::mouseMoveEvent(event);
    m_line->setPath(EdgeItem::curve(m_dragged->outPort(), event->scenePos()));
}

void RouteScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    if (!m_dragged)
        return QGraphicsScene::mouseReleaseEvent(event);
    const GraphNode from = m_dragged->node();
    const NodeItem *end = nodeAt(event->scenePos());
    endDrag();
    if (!end)
        return Q_EMIT routeDrawn(from, nullptr);
    if (end->node().key == from.key)
        return; // a click
    const GraphNode to = end->node();
    if (const QString why = refusal(from, to); !why.isEmpty())
        return Q_EMIT refused(why);
    Q_EMIT routeDrawn(from, &to);
}

void RouteScene::endDrag()
{
    m_dragged = nullptr;
    delete std::exchange(m_line, nullptr);
    dimIllegal(nullptr);
}

void RouteScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    if (const NodeItem *node = nodeAt(event->scenePos()))
        Q_EMIT nodeActivated(node->node());
    else
        QGraphicsScene::mouseDoubleClickEvent(event);
}

void RouteScene::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragged)
        return endDrag();
    const GraphNode *node = selectedNode();
    if (node && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return Q_EMIT nodeActivated(GraphNode(*node));
    QGraphicsScene::keyPressEvent(event);
}

void RouteScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    const QPalette palette = QApplication::palette();
    painter->fillRect(rect, palette.color(QPalette::AlternateBase));
    const qreal left = std::floor(rect.left() / kDot) * kDot;
    const qreal top = std::floor(rect.top() / kDot) * kDot;
    QPolygonF dots;
    for (qreal x = left; x < rect.right(); x += kDot) {
        for (qreal y = top; y < rect.bottom(); y += kDot)
            dots.append(QPointF(x, y));
        if (dots.size() > kMostDots)
            return; // too far away to see them
    }
    painter->setPen(QPen(toneColor(palette, Tone::Quiet), 0));
    painter->setOpacity(0.35);
    painter->drawPoints(dots);
}

} // namespace sluice::console
