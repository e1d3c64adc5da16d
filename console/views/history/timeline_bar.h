// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/event_density.h"
#include "console/models/history/event_player.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace sluice::console {

class HistogramStrip;

/// When the events of a list were: a strip of their density, whose parts can be chosen, and what
/// plays them once more in their own time.
class TimelineBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineBar(QWidget *parent = nullptr);

    /// Buttons before the strip; playing is one of them.
    void addButton(QAction *action);
    /// The list outlives the bar, or is replaced.
    void setEvents(const LiveModel *events);
    /// The row that is chosen; -1: none.
    void setCurrent(int row);
    EventPlayer &player() { return m_player; }
    HistogramStrip *strip() const { return m_strip; }
    const EventDensity &density() const { return m_density; }

Q_SIGNALS:
    void rowWanted(int row);
    /// A part of the range was brushed; Unix milliseconds.
    void rangeWanted(qint64 fromMs, qint64 toMs);

private:
    void refresh();
    void point(double place);

    QPointer<const LiveModel> m_events;
    EventDensity m_density;
    EventPlayer m_player;
    int m_current = -1;
    QHBoxLayout *m_layout = nullptr;
    QComboBox *m_speed = nullptr;
    HistogramStrip *m_strip = nullptr;
    QTimer m_soon;
};

} // namespace sluice::console
