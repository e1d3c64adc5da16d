// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_record.h"
#include "console/models/session/server_session.h"

#include <QObject>

#include <vector>

namespace sluice::console {

/// What of a stream is shown once more, to whom, and how fast.
struct ReplayRequest
{
    QString stream; ///< key
    QString epoch;
    quint64 first = 1; ///< offsets, both included
    quint64 last = 1;
    QString target; ///< `own`, `stream:replay/…` or `room:replay/…`
    int rate = 100; ///< events per second
    QString reason;

    bool isOwn() const { return target == QLatin1StringView("own"); }
    quint64 events() const { return last - first + 1; }
};

/// One replay of a server: begun, watched and ended from here. What is replayed to this console
/// waits until take(), bounded by the credit that is given. A lost connection ends it, on the server
/// too. GUI thread.
class ReplayFeed final : public QObject
{
    Q_OBJECT

public:
    /// Of a stream or a room that takes replays, without `stream:` or `room:`.
    static constexpr const char *kPrefix = "replay/";
    static constexpr qint64 kCreditEvents = 2'000;
    static constexpr qint64 kCreditBytes = 4 * 1024 * 1024;
    static constexpr quint64 kMostEvents = 10'000; ///< the server takes no more at once

    enum class State : quint8
    {
        Idle,
        Asking,
        Running,
        Done,
        Cancelled,
        Failed
    };

    explicit ReplayFeed(ServerSession &session, QObject *parent = nullptr);

    /// What the server says that it would do; nothing begins.
    void tryOut(const ReplayRequest &request, QObject *context, ServerSession::Answer answer);
    /// Ends the one before.
    void start(const ReplayRequest &request);
    void cancel();

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Asking || m_state == State::Running; }
    const ReplayRequest &request() const { return m_request; }
    quint64 sent() const { return m_sent; }
    quint64 skipped() const { return m_skipped; }
    const QString &why() const { return m_why; } ///< it failed or was cancelled

    /// What has come for this console since the last call; grants new credit.
    std::vector<EventRecord> take();

Q_SIGNALS:
    void changed();
    void arrived(); ///< take() has something

private:
    static QJsonObject paramsOf(const ReplayRequest &request);
    void began(const AdminAnswer &answer);
    void takeBatch(const QByteArray &raw);
    void takeProgress(const QJsonObject &progress);
    void end(State state, const QString &why);

    ServerSession &m_session;
    ReplayRequest m_request;
    State m_state = State::Idle;
    quint64 m_started = 0; // the newest start(); answers of others are not for us
    QString m_id;          // of the server
    std::vector<EventRecord> m_waiting;
    qint64 m_spentEvents = 0;
    qint64 m_spentBytes = 0;
    quint64 m_sent = 0;
    quint64 m_skipped = 0;
    QString m_why;
};

} // namespace sluice::console
