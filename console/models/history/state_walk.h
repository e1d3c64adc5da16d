// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/state_fold.h"
#include "console/models/live/live_model.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>

namespace sluice::console {

/// Folds the events of a list up to one of them, a few at a time so that the window does not stall.
/// Near steps are quick: states on the way are kept. GUI thread.
class StateWalk final : public QObject
{
    Q_OBJECT

public:
    explicit StateWalk(QObject *parent = nullptr);

    /// Another list; what was folded is forgotten. The list outlives the walk, or is replaced.
    void setEvents(const LiveModel *events);
    void setIdPointer(const QByteArray &pointer);
    const QByteArray &idPointer() const { return m_idPointer; }
    /// Folds all that the list holds up to the one with that number, that one included; whatever filter it has.
    void goTo(quint64 sequence);
    void forget();

    bool isDone() const { return m_isDone; }
    const FoldedState &state() const { return m_state; }
    quint64 sequence() const { return m_wanted; }
    qint64 atMs() const { return m_atMs; } ///< of the newest event in it
    quint64 firstSequence() const { return m_first; }
    quint64 lost() const { return m_lost; } ///< events that are missing in between

Q_SIGNALS:
    void folded(); ///< state() is that of sequence(); without any it is empty

private:
    struct Stop
    {
        FoldedState state;
        quint64 lost = 0;
        quint64 first = 0;
        qint64 atMs = 0;
    };

    void work();
    void take(const EventRecord &event);
    void rewind(quint64 row);

    QPointer<const LiveModel> m_events;
    QByteArray m_idPointer = "/id";
    std::map<quint64, Stop> m_stops; // by the row that comes next
    FoldedState m_state;
    quint64 m_next = 0; // row of the list that comes next
    quint64 m_end = 0;
    quint64 m_wanted = 0;
    quint64 m_first = 0;
    quint64 m_lost = 0;
    qint64 m_atMs = 0;
    bool m_isDone = true;
    QTimer m_turn;
};

} // namespace sluice::console
