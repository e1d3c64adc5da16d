// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/event_player.h"

#include <algorithm>

namespace sluice::console {

namespace {

constexpr std::chrono::milliseconds kFrame{40};

} // namespace

EventPlayer::EventPlayer(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(m_watch.restart()); });
}

void EventPlayer::setEvents(const LiveModel *events)
{
    pause();
    m_events = events;
}

void EventPlayer::setSpeed(int speed)
{
    m_speed = std::max(1, speed);
}

void EventPlayer::play(int row)
{
    if (!m_events || m_events->rowCount() == 0)
        return;
    m_row = row < 0 || row >= m_events->rowCount() - 1 ? 0 : row;
    m_nowMs = m_events->record(m_row).atMs;
    m_watch.start();
    m_timer.start();
    Q_EMIT changed();
    Q_EMIT reached(m_row);
}

void EventPlayer::pause()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT changed();
}

// A list that was changed meanwhile goes on from the same row, or ends.
void EventPlayer::advance(qint64 wallMs)
{
    const int last = m_events ? m_events->rowCount() - 1 : -1;
    const int before = m_row;
    m_nowMs += wallMs * m_speed;
    while (m_row < last && m_events->record(m_row + 1).atMs <= m_nowMs)
        ++m_row;
    if (m_row != before)
        Q_EMIT reached(m_row);
    if (m_row >= last)
        return pause();
    m_nowMs = std::max(m_nowMs, m_events->record(m_row + 1).atMs - kLongestWaitMs * m_speed);
}

} // namespace sluice::console
