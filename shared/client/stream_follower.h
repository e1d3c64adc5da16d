// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/client/native_client.h"
#include "shared/client/stream_event.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace sluice::client {

/// Where following begins: with what comes from now on, with everything kept, or after a position.
struct FollowStart
{
    enum class From
    {
        Now,
        Earliest,
        Position
    };

    From from = From::Now;
    Position position{}; ///< for Position
};

/// Why events may be missing from what was seen.
struct Gap
{
    enum class Cause
    {
        Lost,    ///< the stream has another epoch, or what came after `after` is kept no more
        Hole,    ///< an offset was passed over
        Skipped, ///< the server passed over a part because this peer read too slowly
    };

    Cause cause = Cause::Lost;
    Position after;   ///< the last event that was seen; epoch empty: none
    Position resumed; ///< the next that is known, or the stream's top

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// Follows one stream over reconnects: every event once and in order, and a word where that cannot
/// be promised. One follower per stream and client. Lives in the client's thread.
class StreamFollower final : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it. Begins at once if the client is Live.
    StreamFollower(NativeClient &client, QByteArray stream, FollowStart start = {},
                   QObject *parent = nullptr);

    const QByteArray &stream() const { return m_stream; }

    /// The place to resume from in another process; nothing before the first answer.
    std::optional<Position> position() const { return m_last; }
    quint64 duplicates() const { return m_duplicates; }

Q_SIGNALS:
    void subscribed(const Subscribed &answer);
    void arrived(const StreamEvent &event);
    void gapFound(const Gap &gap);
    /// The server refuses, or has withdrawn the subscription; the follower stopped.
    void failed(const Error &why);

private:
    void clientChanged(NativeClient::State state);
    void subscribe();
    bool wantsOldest() const;
    std::optional<Position> resumePosition() const;
    QByteArray sinceJson() const;
    void answered(const Result<QByteArray> &result);
    void begin(const Subscribed &answer);
    void refusedWith(const Error &error);
    void notified(const QByteArray &method, const QByteArray &params);
    void take(const StreamEvent &event);
    void takeSkipped(const JsonMembers &members);
    void takeEnded(const JsonMembers &members);

    NativeClient &m_client;
    QByteArray m_stream;
    FollowStart m_start;
    std::optional<Position> m_last;
    bool m_isReplayFromOldest = false; ///< the next event may have any offset
    bool m_isStopped = false;
    quint64 m_duplicates = 0;
    QTimer m_retry;
};

} // namespace sluice::client
