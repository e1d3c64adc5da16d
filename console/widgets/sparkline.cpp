// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/sparkline.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace sluice::console {

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void Sparkline::add(double value)
{
    if (m_values.size() == m_capacity)
        m_values.erase(m_values.begin());
    m_values.push_back(value);
    update();
}

void Sparkline::clear()
{
    m_values.clear();
    update();
}

void Sparkline::setCapacity(int values)
{
    m_capacity = static_cast<size_t>(std::max(2, values));
    if (m_values.size() > m_capacity)
        m_values.erase(m_values.begin(), m_values.end() - static_cast<std::ptrdiff_t>(m_capacity));
    update();
}

QSize Sparkline::sizeHint() const
{
    return {160, 40};
}

QSize Sparkline::minimumSizeHint() const
{
    return {40, 16};
}

double Sparkline::highest() const
{
    double most = 0;
    for (const double value : m_values) {
        if (!std::isnan(value))
            most = std::max(most, value);
    }
    return most > 0 ? most : 1;
}

double Sparkline::valueAt(int instant) const
{
    const auto count = static_cast<int>(m_values.size());
    return instant < 0 || instant >= count ? std::numeric_limits<double>::quiet_NaN()
                                           : m_values[static_cast<size_t>(count - 1 - instant)];
}

void Sparkline::mark(int instant)
{
    if (std::exchange(m_marked, instant) != instant)
        update();
}

void Sparkline::setThreshold(double threshold)
{
    m_threshold = threshold;
    update();
}

bool Sparkline::isCrossed() const
{
    return std::ranges::any_of(m_values, [this](double value) { return value > m_threshold; });
}

QRectF Sparkline::area() const
{
    return QRectF(rect()).adjusted(1, 2, -1, -2);
}

double Sparkline::step() const
{
    return area().width() / static_cast<double>(m_capacity - 1);
}

void Sparkline::mouseMoveEvent(QMouseEvent *event)
{
    const int instant = qRound((area().right() - event->position().x()) / step());
    Q_EMIT hovered(std::clamp(instant, 0, static_cast<int>(m_capacity) - 1));
    event->ignore(); // a click is for who owns us
}

void Sparkline::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT hovered(-1);
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter);
    paintMarks(painter);
}

void Sparkline::paintMarks(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (isCrossed()) {
        const double y = area().bottom() - area().height() * m_threshold / highest();
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DashLine));
        painter.drawLine(QPointF(area().left(), y), QPointF(area().right(), y));
    }
    if (m_marked >= 0) {
        const double x = area().right() - step() * m_marked;
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
        painter.drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
    }
}

void Sparkline::paintLine(QPainter &painter)
{
    const QRectF area = this->area();
    const double top = highest();
    const double step = this->step();
    const double from = area.right() - step * static_cast<double>(m_values.size() - 1);
    QPainterPath line;
    QPainterPath fill;
    bool isOpen = false;
    QPointF last;
    const auto close = [&] {
        if (isOpen)
            fill.lineTo(last.x(), area.bottom());
        isOpen = false;
    };
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (std::isnan(m_values[i])) {
            close();
            continue;
        }
        last = {from + step * static_cast<double>(i),
                area.bottom() - area.height() * m_values[i] / top};
        if (!isOpen) {
            line.moveTo(last);
            fill.moveTo(last.x(), area.bottom());
        } else {
            line.lineTo(last);
        }
        fill.lineTo(last);
        isOpen = true;
    }
    close();
    QColor shade = palette().color(QPalette::Highlight);
    painter.setPen(QPen(shade, 1.5));
    painter.drawPath(line);
    shade.setAlpha(40);
    painter.fillPath(fill, shade);
}

} // namespace sluice::console
