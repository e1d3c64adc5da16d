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
    const QString selectedKey = selected ? selected->key : QString();
    endDrag();
    const QSignalBlocker block(this);
    clear();
    m_items.clear();
    m_edges.clear();
    std::vector<NodeItem *> items;
    m_isPlacing = true;
    const std::vector<QPointF> own = places();
    for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
        auto *item = new NodeItem(m_graph.nodes[i]);
        addItem(item);
        const QString key = m_graph.nodes[i].key;
        item->setPos(m_moved.value(key, own[i]));
        connect(item, &NodeItem::moved, this, [this, item] {
            if (!m_isPlacing)
                m_moved.insert(item->node().key, item->pos());
        });
        items.push_back(item);
        m_items.insert(key, item);
    }
    m_isPlacing = false;
    for (const GraphEdge &edge : m_graph.edges) {
        auto *item = new EdgeItem(*items[static_cast<size_t>(edge.from)],
                                  *items[static_cast<size_t>(edge.to)], edge);
        addItem(item);
        m_edges.push_back(item);
    }
    setSceneRect(itemsBoundingRect().adjusted(-kMargin, -kMargin, kMargin, kMargin));
    selectNode(selectedKey);
}

/// A source stands beside its rules, which are one below the other; targets are spread over the
/// height of the rules, in the order in which few lines cross.
std::vector<QPointF> RouteScene::places() const
{
    using Kind = GraphNode::Kind;
    const std::vector<GraphNode> &nodes = m_graph.nodes;
    const auto count = [&nodes](Kind kind) {
        return std::ranges::count(nodes, kind, &GraphNode::kind);
    };
    const auto rules = static_cast<double>(count(Kind::Rule));
    const auto targets = static_cast<double>(count(Kind::Target));
    const double step = std::max(1.0, rules / std::max(1.0, targets));
    const double tall = std::max(rules, targets);
    std::vector<QPointF> places(nodes.size());
    std::vector<std::pair<double, int>> beside(nodes.size(), {0, 0});
    int rule = 0;
    int target = 0;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const double row = nodes[i].kind == Kind::Rule     ? rule++ + (tall - rules) / 2
                           : nodes[i].kind == Kind::Target ? (target++ + 0.5) * step - 0.5
                                                           : 0;
        places[i] = {static_cast<double>(nodes[i].kind) * kColumn, row * kRow};
    }
    for (const GraphEdge &edge : m_graph.edges) {
        const auto from = static_cast<size_t>(edge.from);
        if (nodes[from].kind != Kind::Source)
            continue;
        beside[from].first += places[static_cast<size_t>(edge.to)].y();
        ++beside[from].second;
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (beside[i].second > 0)
            places[i].setY(beside[i].first / beside[i].second);
    }
    return places;
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
