// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace sluice::console {

/// A narrow strip of bars over a range, from left to right or from top to bottom. A click points at
/// a place, dragging brushes a part of the range. Places are 0…1. By mouse only: who owns it offers
/// the same by keys.
class HistogramStrip final : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        double height = 0; ///< 0…1
        Tone tone = Tone::Quiet;
        std::optional<Tone> mark =
            std::nullopt; ///< across the whole strip, e.g. where something is missing
    };

    explicit HistogramStrip(Qt::Orientation orientation, QWidget *parent = nullptr);

    void setBars(std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }
    /// Where we are; nothing: nowhere.
    void setPlace(std::optional<double> place);
    void setBrushable(bool isBrushable);
    /// How many bars there is room for.
    int room() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointed(double place);
    void brushed(double from, double to);
    void resized(); ///< room() is another

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool isHorizontal() const { return m_orientation == Qt::Horizontal; }
    double placeAt(const QPointF &point) const;
    QRectF part(double from, double to, double height) const;

    Qt::Orientation m_orientation;
    std::vector<Bar> m_bars;
    std::optional<double> m_place;
    std::optional<double> m_pressed;
    double m_dragged = 0;
    bool m_isBrushable = false;
};

} // namespace sluice::console
