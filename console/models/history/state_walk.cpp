// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/state_walk.h"

#include "console/models/live/event_filter.h"
#include "shared/client/json_slices.h"

#include <QElapsedTimer>

namespace sluice::console {

namespace {

constexpr quint64 kRowsBetweenStops = 256;

quint64 lostBy(const EventRecord &gap)
{
    const auto members = client::JsonMembers::of(gap.payload);
    const qint64 lost = members ? members->integer("not_sent").value_or(0) : 0;
    return static_cast<quint64>(std::max<qint64>(0, lost));
}

} // namespace

StateWalk::StateWalk(QObject *parent)
    : QObject(parent)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &StateWalk::work);
}

void StateWalk::setEvents(const LiveModel *events)
{
    if (m_events)
        m_events->disconnect(this);
    m_events = events;
    if (m_events)
        connect(m_events, &QAbstractItemModel::modelReset, this, &StateWalk::forget);
    forget();
}

void StateWalk::setIdPointer(const QByteArray &pointer)
{
    if (std::exchange(m_idPointer, pointer) == pointer)
        return;
    const quint64 wanted = m_wanted;
    forget();
    if (wanted > 0)
        goTo(wanted);
}

void StateWalk::forget()
{
    m_turn.stop();
    m_stops.clear();
    m_state = {};
    m_next = m_events ? m_events->all().first() : 0;
    m_wanted = m_first = m_lost = 0;
    m_atMs = 0;
    m_isDone = true;
    Q_EMIT folded();
}

// Where the row of that event ends: rows are ascending by number.
void StateWalk::goTo(quint64 sequence)
{
    if (!m_events || sequence == 0)
        return;
    const EventWindow &all = m_events->all();
    quint64 low = all.first();
    quint64 high = all.end();
    while (low < high) {
        const quint64 middle = low + (high - low) / 2;
        if (all.at(middle).sequence <= sequence)
            low = middle + 1;
        else
            high = middle;
    }
    m_wanted = sequence;
    m_end = low;
    m_isDone = false;
    rewind(low);
    work();
}

void StateWalk::rewind(quint64 row)
{
    auto stop = m_stops.upper_bound(row);
    const bool hasStop = stop != m_stops.begin();
    const quint64 best = hasStop ? std::prev(stop)->first : m_events->all().first();
    if (m_next <= row && m_next >= best)
        return;
    m_next = best;
    const Stop from = hasStop ? std::prev(stop)->second : Stop();
    m_state = from.state;
    m_lost = from.lost;
    m_first = from.first;
    m_atMs = from.atMs;
}

void StateWalk::work()
{
    constexpr qint64 kTurnMs = 12;
    QElapsedTimer since;
    since.start();
    while (m_next < m_end) {
        if (since.elapsed() >= kTurnMs)
            return m_turn.start();
        take(m_events->all().at(m_next++));
        if (m_next % kRowsBetweenStops == 0)
            m_stops.try_emplace(m_next, Stop{m_state, m_lost, m_first, m_atMs});
    }
    m_isDone = true;
    Q_EMIT folded();
}

void StateWalk::take(const EventRecord &event)
{
    if (isGap(event)) {
        m_lost += m_first > 0 ? lostBy(event) : 0;
        return;
    }
    if (m_first == 0)
        m_first = event.sequence;
    m_atMs = event.atMs;
    m_state.add(event, m_idPointer);
}

} // namespace sluice::console
