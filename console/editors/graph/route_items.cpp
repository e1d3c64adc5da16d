// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/graph/route_items.h"

#include "console/models/lists/cell_text.h"
#include "console/widgets/fonts.h"
#include "console/widgets/tone.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace sluice::console {

namespace {

constexpr qreal kRadius = 5;
constexpr qreal kStripe = 5;
constexpr qreal kPort = 5;
constexpr qreal kReach = 12; // around a port
constexpr qreal kInset = 14;
constexpr qreal kFewDetails = 0.45; // below that scale only boxes and lines
constexpr qreal kNoDetails = 0.3;
constexpr qreal kDimmed = 0.3;

QPalette paletteOf(const QWidget *widget)
{
    return widget ? widget->palette() : QApplication::palette();
}

QString signOf(RouteChange change)
{
    switch (change) {
    case RouteChange::Added:
        return QStringLiteral("+");
    case RouteChange::Removed:
        return QStringLiteral("−");
    case RouteChange::Mixed:
        return QStringLiteral("●");
    case RouteChange::None:
        break;
    }
    return {};
}

Tone toneOf(RouteChange change)
{
    switch (change) {
    case RouteChange::Added:
        return Tone::Good;
    case RouteChange::Removed:
        return Tone::Bad;
    case RouteChange::Mixed:
        return Tone::Warning;
    case RouteChange::None:
        break;
    }
    return Tone::Quiet;
}

QColor stripeOf(const GraphNode &node, const QPalette &palette)
{
    switch (node.kind) {
    case GraphNode::Kind::Source:
        return isDark(palette) ? QColor(0xB7, 0xA4, 0xFF) : QColor(0x6B, 0x4F, 0xD8);
    case GraphNode::Kind::Rule:
        return toneColor(palette, Tone::Accent);
    case GraphNode::Kind::Target:
        break;
    }
    return isDark(palette) ? QColor(0x5F, 0xD0, 0xC5) : QColor(0x0E, 0x87, 0x7B);
}

QColor between(const QColor &a, const QColor &b, int percent)
{
    const auto mix = [percent](int x, int y) { return (x * (100 - percent) + y * percent) / 100; };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

NodeItem::NodeItem(GraphNode node)
    : m_node(std::move(node))
{
    setFlags(ItemIsMovable | ItemIsSelectable | ItemSendsGeometryChanges);
    setCacheMode(DeviceCoordinateCache);
    setZValue(1);
    setToolTip(plainTip(m_node.title + u'\n' + m_node.detail));
}

void NodeItem::setNode(GraphNode node)
{
    if (node == m_node)
        return;
    m_node = std::move(node);
    setToolTip(plainTip(m_node.title + u'\n' + m_node.detail));
    update();
}

void NodeItem::setDimmed(bool isDimmed)
{
    setOpacity(isDimmed ? kDimmed : 1);
}

bool NodeItem::isOutPort(const QPointF &scenePoint) const
{
    const QPointF away = scenePoint - outPort();
    return hasOutPort() && std::hypot(away.x(), away.y()) <= kReach;
}

QRectF NodeItem::boundingRect() const
{
    return QRectF(0, 0, kWidth, kHeight).adjusted(-kPort - 1, -2, kPort + 1, 2);
}

void NodeItem::paintPorts(QPainter &painter, const QColor &stripe, const QPalette &palette) const
{
    painter.setBrush(palette.color(QPalette::Base));
    painter.setPen(QPen(stripe, 1.5));
    if (m_node.kind != GraphNode::Kind::Source)
        painter.drawEllipse(QPointF(0, kHeight / 2), kPort, kPort);
    if (hasOutPort())
        painter.drawEllipse(QPointF(kWidth, kHeight / 2), kPort, kPort);
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const QPalette palette = paletteOf(widget);
    const QColor stripe = stripeOf(m_node, palette);
    const QRectF box(0, 0, kWidth, kHeight);
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    if (scale < kNoDetails)
        return painter->fillRect(box, between(palette.color(QPalette::Base), stripe, 45));
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = (option->state & QStyle::State_Selected) != 0;
    const QColor line = isSelected ? palette.color(QPalette::Highlight)
                        : m_node.change != RouteChange::None
                            ? toneColor(palette, toneOf(m_node.change))
                            : between(palette.color(QPalette::Base), palette.color(QPalette::Text),
                                      25);
    QPen pen(line, isSelected ? 2 : 1);
    if (m_node.change != RouteChange::None)
        pen.setStyle(Qt::DashLine);
    painter->setPen(pen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(box, kRadius, kRadius);
    painter->fillRect(QRectF(kStripe, kStripe, kStripe, kHeight - 2 * kStripe), stripe);
    if (scale < kFewDetails)
        return;
    const QRectF inner = box.adjusted(kInset + 4, 5, -kInset, -5);
    const auto write = [&](const QFont &font, const QColor &color, Qt::Alignment where,
                           const QString &text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(
            inner, static_cast<int>(where) | Qt::TextSingleLine,
            QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, inner.width() - 14));
    };
    const QFont font = QApplication::font();
    write(scaledFont(font, 1.0, true), palette.color(QPalette::Text), Qt::AlignTop | Qt::AlignLeft,
          m_node.title);
    write(scaledFont(font, 0.88), toneColor(palette, Tone::Quiet), Qt::AlignBottom | Qt::AlignLeft,
          m_node.detail);
    const QString sign = m_node.change != RouteChange::None ? signOf(m_node.change) : QString();
    painter->setPen(toneColor(palette, toneOf(m_node.change)));
    painter->setFont(font);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignTop, sign);
    paintPorts(*painter, stripe, palette);
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionHasChanged) {
        for (EdgeItem *edge : m_edges)
            edge->follow();
        Q_EMIT moved();
    }
    return QGraphicsObject::itemChange(change, value);
}

EdgeItem::EdgeItem(NodeItem &from, NodeItem &to, const GraphEdge &edge)
    : m_from(from)
    , m_to(to)
    , m_edge(edge)
{
    m_from.attach(this);
    m_to.attach(this);
    follow();
}

void EdgeItem::setEdge(const GraphEdge &edge)
{
    if (edge == m_edge)
        return;
    m_edge = edge;
    update();
}

QPainterPath EdgeItem::curve(const QPointF &from, const QPointF &to)
{
    const qreal reach = std::max(40.0, std::abs(to.x() - from.x()) / 2);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    return path;
}

void EdgeItem::follow()
{
    prepareGeometryChange();
    m_path = curve(m_from.outPort(), m_to.inPort());
    m_bounds = m_path.controlPointRect().adjusted(-8, -10, 8, 10);
}

QRectF EdgeItem::boundingRect() const
{
    return m_bounds;
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const QPalette palette = paletteOf(widget);
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    const Tone tone = m_edge.change != RouteChange::None ? toneOf(m_edge.change)
                      : m_edge.isIdle                    ? Tone::Bad
                                                         : Tone::Quiet;
    const qreal width = std::min(6.0, 1.2 + std::log10(1 + std::max(0.0, m_edge.rate)));
    QPen pen(toneColor(palette, tone), width);
    if (m_edge.isIdle || m_edge.change != RouteChange::None)
        pen.setStyle(Qt::DashLine);
    painter->setRenderHint(QPainter::Antialiasing, scale >= kNoDetails);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    if (scale < kFewDetails || m_edge.rate <= 0)
        return;
    const QString text = rateText(m_edge.rate);
    painter->setFont(scaledFont(QApplication::font(), 0.85));
    QRectF place = painter->fontMetrics().boundingRect(text);
    place.moveCenter(m_path.pointAtPercent(0.5));
    painter->fillRect(place.adjusted(-2, -1, 2, 1), palette.color(QPalette::Base));
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(place.adjusted(-2, 0, 2, 0), Qt::AlignCenter, text);
}

} // namespace sluice::console
