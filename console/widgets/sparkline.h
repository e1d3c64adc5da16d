// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

namespace sluice::console {

/// The recent past of one number as a line. Not a number (NaN) is a gap. Colours are the palette's.
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void add(double value);
    void clear();
    /// How many values are kept and drawn over the whole width.
    void setCapacity(int values);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double highest() const;

    std::vector<double> m_values; // oldest first
    size_t m_capacity = 120;
};

} // namespace sluice::console
