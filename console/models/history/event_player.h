// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/live_model.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sluice::console {

/// Walks along a list in the events' own time, or faster. Where events are further apart than the
/// longest wait, the wait is cut short. GUI thread.
class EventPlayer final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kLongestWaitMs = 2'000; ///< of the watch on the wall

    explicit EventPlayer(QObject *parent = nullptr);

    /// Another list: stops. It outlives the player, or is replaced.
    void setEvents(const LiveModel *events);
    /// Times as fast as it was.
    void setSpeed(int speed);
    int speed() const { return m_speed; }
    /// From that row on; from the first one if that is the last.
    void play(int row);
    void pause();
    bool isPlaying() const { return m_timer.isActive(); }
    /// The time goes on by `wallMs`; the timer does it.
    void advance(qint64 wallMs);

Q_SIGNALS:
    void reached(int row);
    void changed(); ///< plays, or does no more

private:
    const LiveModel *m_events = nullptr;
    int m_speed = 1;
    int m_row = 0;
    qint64 m_nowMs = 0; // in the time of the events
    QTimer m_timer;
    QElapsedTimer m_watch;
};

} // namespace sluice::console
