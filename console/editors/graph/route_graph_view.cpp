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

} // namespace

RouteGraphView::RouteGraphView(RouteScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent)
{
    setAccessibleName(tr("Picture of the routes; the outline beside it says the same"));
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
    if (scene()->items().isEmpty())
        return;
    fitInView(scene()->sceneRect(), Qt::KeepAspectRatio);
    if (transform().m11() > 1)
        resetTransform();
    else if (transform().m11() < kSmallest)
        zoomBy(1);
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
        scene()->update();
    }
}

} // namespace sluice::console
