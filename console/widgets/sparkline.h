// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <limits>
#include <vector>

namespace sluice::console {

/// The recent past of one number as a line. Not a number (NaN) is a gap. Colours are the palette's.
/// An instant of it can be marked: instants are counted back from the newest value, which is 0.
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void add(double value);
    void clear();
    /// How many values are kept and drawn over the whole width.
    void setCapacity(int values);
    size_t count() const { return m_values.size(); }
    double valueAt(int instant) const; ///< NaN: a gap, or before the first one
    /// -1: none.
    void mark(int instant);
    /// A line across, drawn while a value is above it. NaN: none.
    void setThreshold(double threshold);
    bool isCrossed() const; ///< a value that is drawn is above the threshold

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The mouse is over that instant; -1: over none.
    void hovered(int instant);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    double highest() const;
    QRectF area() const;
    double step() const;
    void paintLine(QPainter &painter);
    void paintMarks(QPainter &painter);

    std::vector<double> m_values; // oldest first
    size_t m_capacity = 120;
    double m_threshold = std::numeric_limits<double>::quiet_NaN();
    int m_marked = -1;
};

} // namespace sluice::console
