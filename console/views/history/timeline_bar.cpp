// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/history/timeline_bar.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/widgets/action_button.h"
#include "console/widgets/histogram_strip.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSettle{150};

} // namespace

TimelineBar::TimelineBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_speed(new QComboBox(this))
    , m_strip(new HistogramStrip(Qt::Horizontal, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    for (const int speed : {1, 10, 100})
        m_speed->addItem(tr("x%1", "times as fast").arg(speed), speed);
    m_speed->setAccessibleName(tr("How fast events are played"));
    m_speed->setToolTip(tr("How fast events are played; waits of more than two seconds are cut"));
    m_strip->setBrushable(true);
    m_strip->setAccessibleName(tr("Events over the time"));
    m_layout->addWidget(m_speed);
    m_layout->addWidget(m_strip, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettle);
    connect(&m_soon, &QTimer::timeout, this, &TimelineBar::refresh);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_player.setSpeed(m_speed->currentData().toInt()); });
    connect(&m_player, &EventPlayer::reached, this, &TimelineBar::rowWanted);
    connect(m_strip, &HistogramStrip::resized, this, [this] { m_soon.start(); });
    connect(m_strip, &HistogramStrip::pointed, this, &TimelineBar::point);
    connect(m_strip, &HistogramStrip::brushed, this, [this](double from, double to) {
        if (!m_density.parts.empty())
            Q_EMIT rangeWanted(m_density.momentAt(from), m_density.momentAt(to));
    });
}

void TimelineBar::addButton(QAction *action)
{
    QToolButton *button = actionButton(action, this);
    button->setAccessibleName(action->text());
    m_layout->insertWidget(m_layout->count() - 2, button);
}

void TimelineBar::setEvents(const LiveModel *events)
{
    if (m_events)
        disconnect(m_events, nullptr, this, nullptr);
    m_events = events;
    m_player.setEvents(events);
    m_current = -1;
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(events, &QAbstractItemModel::modelReset, this, [this, later] {
        m_player.pause();
        later();
    });
    connect(events, &QAbstractItemModel::rowsInserted, this, later);
    connect(events, &QAbstractItemModel::rowsRemoved, this, later);
    refresh();
}

void TimelineBar::refresh()
{
    m_density = m_events ? densityOf(*m_events, m_strip->room()) : EventDensity();
    int most = 1;
    for (const EventDensity::Part &part : m_density.parts)
        most = std::max(most, part.events);
    std::vector<HistogramStrip::Bar> bars;
    for (const EventDensity::Part &part : m_density.parts)
        bars.push_back({static_cast<double>(part.events) / most, Tone::Accent,
                        part.hasDenial ? std::optional(Tone::Bad)
                        : part.hasLoss ? std::optional(Tone::Warning)
                                       : std::nullopt});
    m_strip->setBars(std::move(bars));
    setCurrent(m_current);
    const auto lost = std::ranges::count_if(m_density.parts, &EventDensity::Part::hasLoss);
    QString tip;
    if (!m_density.parts.empty())
        tip = tr("From %1 to %2, at most %3 events in a bar. Drag to choose a part of the time.")
                  .arg(fullTimeText(m_density.fromMs), fullTimeText(m_density.toMs),
                       QLocale().toString(most));
    if (lost > 0)
        tip += u' ' + tr("▲ Something is missing at %n places.", nullptr, static_cast<int>(lost));
    m_strip->setToolTip(plainTip(tip));
    m_strip->setAccessibleDescription(tip);
}

void TimelineBar::setCurrent(int row)
{
    m_current = row;
    const bool isThere = m_events && row >= 0 && row < m_events->rowCount();
    m_strip->setPlace(isThere ? std::optional(m_density.placeOf(m_events->record(row).atMs))
                              : std::nullopt);
}

// The nearest row in time; a clock that was set back makes no difference to that.
void TimelineBar::point(double place)
{
    if (!m_events || m_events->rowCount() == 0)
        return;
    const qint64 wanted = m_density.momentAt(place);
    int best = 0;
    for (int row = 1; row < m_events->rowCount(); ++row) {
        if (std::abs(m_events->record(row).atMs - wanted)
            < std::abs(m_events->record(best).atMs - wanted))
            best = row;
    }
    Q_EMIT rowWanted(best);
}

} // namespace sluice::console
