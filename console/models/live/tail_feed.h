// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_record.h"
#include "console/models/session/server_session.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace sluice::console {

/// What of a server is followed.
struct TailScope
{
    QStringList channels; ///< patterns, e.g. `stream:acme/*`; empty: all
    QStringList events;   ///< patterns of labels; empty: all
    QString connection;   ///< a tap: exactly what this connection gets
    QString reason;       ///< of a tap

    friend bool operator==(const TailScope &, const TailScope &) = default;
};

/// One tail of a server: asks for events by credit, so that neither side queues without bound, and
/// counts what was not sent. Comes back with the connection. Events wait here until take(); a slow
/// window means fewer credits, not more memory. GUI thread.
class TailFeed final : public QObject
{
    Q_OBJECT

public:
    /// Events and bytes that may be under way or wait here.
    static constexpr qint64 kCreditEvents = 20'000;
    static constexpr qint64 kCreditBytes = 16 * 1024 * 1024;

    explicit TailFeed(ServerSession &session, QObject *parent = nullptr);
    ~TailFeed() override;

    void start(const TailScope &scope, const QString &filter);
    /// The server sends nothing more. What was sent stays until take().
    void stop();
    /// Changes a running tail; an error comes by problem().
    void setFilter(const QString &filter);
    bool isRunning() const { return m_isWanted; }
    /// The server has agreed and sends.
    bool isOpen() const { return !m_tail.isEmpty(); }
    const TailScope &scope() const { return m_scope; }

    /// Moves the events out and grants new credit for them.
    std::vector<EventRecord> take();
    bool hasEvents() const { return !m_waiting.empty(); }

    quint64 sampled() const { return m_sampled; } ///< one in N; 1: all
    quint64 dropped() const { return m_dropped; } ///< since start()
    quint64 received() const { return m_received; }
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void changed(); ///< running, sampled, dropped or problem
    /// The server ended the tail, e.g. a tap after its time.
    void closed(const QString &reason);

private:
    void open();
    void takeBatch(TailBatch &batch);
    void grant(qint64 events, qint64 bytes);
    void setProblem(const QString &problem);

    ServerSession &m_session;
    TailScope m_scope;
    QString m_filter;
    bool m_isWanted = false;
    quint64 m_opening = 0; // the newest admin.tail.open
    QString m_tail;        // empty: not open
    std::vector<EventRecord> m_waiting;
    qint64 m_spentEvents = 0; // taken and not granted again yet
    qint64 m_spentBytes = 0;
    quint64 m_sampled = 1;
    quint64 m_dropped = 0;
    quint64 m_received = 0;
    QString m_problem;
};

} // namespace sluice::console
