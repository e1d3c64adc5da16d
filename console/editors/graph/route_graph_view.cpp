// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/graph/route_graph_view.h"

#include "console/editors/graph/route_scene.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr qreal kSmallest = 0.08;
constexpr qreal kLargest = 2.5;
constexpr qreal kStep = 1.2;
constexpr qreal kReadable = 0.75; // smaller is only what does not fit otherwise

} // namespace

RouteGraphView::RouteGraphView(RouteScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent)
{
    setAccessibleName(tr("Picture of the routes; the outline beside it says the same"));
    viewport()->setAccessibleName(accessibleName()); // a reader meets it first
    setRenderHint(QPainter::TextAntialiasing);
    setOptimizationFlag(QGraphicsView::DontSavePainterState);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setCacheMode(QGraphicsView::CacheBackground);
    setAlignment(Qt::AlignCenter);
}

void RouteGraphView::zoomBy(qreal factor)
{
    const qreal now = transform().m11();
    const qreal next = std::clamp(now * factor, kSmallest, kLargest);
    scale(next / now, next / now);
}

void RouteGraphView::showAll()
{
    const QRectF all = scene()->sceneRect();
    if (scene()->items().isEmpty() || all.isEmpty())
        return;
    // As wide as it goes, but readable; a long picture is scrolled.
    const QSizeF room = viewport()->size();
    const qreal whole = std::min(room.width() / all.width(), room.height() / all.height());
    const qreal wide = std::min(1.0, room.width() / all.width());
    resetTransform();
    const qreal fitting = std::clamp(std::max(whole, std::min(wide, kReadable)), kSmallest, 1.0);
    scale(fitting, fitting);
    centerOn(all.center().x(), all.top());
}

void RouteGraphView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    zoomBy(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    event->accept();
}

void RouteGraphView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoomBy(kStep);
    case Qt::Key_Minus:
        return zoomBy(1 / kStep);
    case Qt::Key_0:
        return showAll();
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void RouteGraphView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton)
        return QGraphicsView::mousePressEvent(event);
    m_isPanning = true;
    m_last = event->pos();
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void RouteGraphView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPanning)
        return QGraphicsView::mouseMoveEvent(event);
    const QPoint way = event->pos() - m_last;
    m_last = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
}

void RouteGraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isPanning)
        return QGraphicsView::mouseReleaseEvent(event);
    m_isPanning = false;
    viewport()->unsetCursor();
}

void RouteGraphView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        resetCachedContent();
        const QList<QGraphicsItem *> items = scene()->items();
        for (QGraphicsItem *item : items)
            item->update(); // each keeps a picture of itself
    }
}

} // namespace sluice::console
