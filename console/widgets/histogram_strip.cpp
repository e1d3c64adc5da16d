// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/histogram_strip.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sluice::console {

namespace {

constexpr int kThickness = 26;   // of a strip from left to right
constexpr int kNarrow = 14;      // of one from top to bottom
constexpr int kBarPixels = 4;    // with the space to the next one
constexpr int kQuietAlpha = 110; // of 255
constexpr double kDragged = 5.0; // pixels, below it is a click

} // namespace

HistogramStrip::HistogramStrip(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (isHorizontal())
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void HistogramStrip::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    update();
}

void HistogramStrip::setPlace(std::optional<double> place)
{
    if (m_place == place)
        return;
    m_place = place;
    update();
}

void HistogramStrip::setBrushable(bool isBrushable)
{
    m_isBrushable = isBrushable;
    setCursor(isBrushable ? Qt::SplitHCursor : Qt::PointingHandCursor);
}

int HistogramStrip::room() const
{
    return std::max(1, (isHorizontal() ? width() : height()) / kBarPixels);
}

QSize HistogramStrip::sizeHint() const
{
    return isHorizontal() ? QSize(200, kThickness) : QSize(kNarrow, 100);
}

QSize HistogramStrip::minimumSizeHint() const
{
    return isHorizontal() ? QSize(60, kThickness) : QSize(kNarrow, 40);
}

// From `from` to `to` along the strip, `height` across it.
QRectF HistogramStrip::part(double from, double to, double height) const
{
    if (isHorizontal())
        return {from * width(), (1 - height) * this->height(), (to - from) * width(),
                height * this->height()};
    return {0, from * this->height(), height * width(), (to - from) * this->height()};
}

void HistogramStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const double step = m_bars.empty() ? 1 : 1.0 / static_cast<double>(m_bars.size());
    const double length = isHorizontal() ? width() : height();
    const double space = std::min(step / 4, 1 / std::max(1.0, length));
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const double from = step * static_cast<double>(i);
        if (bar.mark)
            painter.fillRect(part(from, from + step, 1), toneShade(palette(), *bar.mark));
        QColor colour = toneColor(palette(), bar.tone);
        if (bar.tone == Tone::Quiet)
            colour.setAlpha(kQuietAlpha);
        if (bar.height > 0)
            painter.fillRect(part(from, from + step - space, std::clamp(bar.height, 0.08, 1.0)),
                             colour);
        if (bar.mark)
            painter.fillRect(part(from, from + step - space, 0.16),
                             toneColor(palette(), *bar.mark));
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_pressed && std::abs(m_dragged - *m_pressed) * length >= kDragged && m_isBrushable) {
        QColor shade = palette().color(QPalette::Highlight);
        shade.setAlpha(90);
        painter.fillRect(part(std::min(*m_pressed, m_dragged), std::max(*m_pressed, m_dragged), 1),
                         shade);
    }
    if (m_place) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        const QRectF line = part(*m_place, *m_place, 1);
        painter.drawLine(line.topLeft(), isHorizontal() ? line.bottomLeft() : line.topRight());
    }
}

void HistogramStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

double HistogramStrip::placeAt(const QPointF &point) const
{
    const double place = isHorizontal() ? point.x() / std::max(1, width())
                                        : point.y() / std::max(1, height());
    return std::clamp(place, 0.0, 1.0);
}

void HistogramStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_dragged = placeAt(event->position());
    update();
}

void HistogramStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    m_dragged = placeAt(event->position());
    if (!m_isBrushable)
        Q_EMIT pointed(m_dragged);
    update();
}

void HistogramStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    const double from = *std::exchange(m_pressed, std::nullopt);
    const double to = placeAt(event->position());
    const double length = isHorizontal() ? width() : height();
    if (m_isBrushable && std::abs(to - from) * length >= kDragged)
        Q_EMIT brushed(std::min(from, to), std::max(from, to));
    else
        Q_EMIT pointed(to);
    update();
}

} // namespace sluice::console
