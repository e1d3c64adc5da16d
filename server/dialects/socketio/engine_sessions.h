// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_session.h"
#include "server/net/edge_events.h"

#include <QTimer>

#include <memory>
#include <set>
#include <unordered_map>

namespace sluice::dialects::engineio {

/// The Engine.IO server of one edge, revisions 3 and 4: long-polling, WebSocket, the upgrade from
/// one to the other, heartbeats and closing. Knows no message's meaning. Whoever receives the edge's
/// events passes on those of this path and of these connections. All in the edge's thread.
class Sessions
{
public:
    static constexpr qint64 kQueueBytes = 1024 * 1024; ///< of one session that polls

    /// `host` outlives this.
    explicit Sessions(Host &host);

    // What the edge says.

    net::HeadVerdict requestHead(net::ConnectionId id, const net::http::Request &head);
    void request(net::ConnectionId id, const net::http::Request &request);
    void upgrade(net::ConnectionId id, const net::http::Request &head);
    void opened(net::ConnectionId id);
    void message(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode);
    void connectionClosed(net::ConnectionId id, net::Initiator initiator);
    /// Polls are answered with all that this turn made, and ended sessions are freed.
    void turnEnded();

    // What the layer above wants. All of it does nothing for a session that has ended.

    /// Null if there is none.
    Session *find(const QByteArray &sid);
    /// Queued means: on its way, or waiting for a poll.
    net::SendStatus send(Session &session, const Packet &packet);
    /// Ends it when what was sent has reached the client.
    void close(Session &session);
    /// Ends it now; what waits is dropped.
    void end(Session &session, EndReason reason) { end(session, reason, closeReasonOf(reason)); }
    /// The same; `code` closes a WebSocket.
    void end(Session &session, EndReason reason, CloseReason code);
    /// Ends it after this time, unless told otherwise before; 0: not.
    void endAfter(Session &session, std::chrono::milliseconds time);
    /// Every session is told that the server goes.
    void closeAll();

    static qint64 nowMs(); ///< monotonic

private:
    /// A WebSocket that carries no session, or not yet.
    struct Stray
    {
        QByteArray sid;          ///< empty: a session begins when it is open
        net::http::Request head; ///< of that session
        Revision revision = Revision::V4;
        bool isUnwanted = false;
    };

    // engine_sessions.cpp
    Session &create(const Asked &asked);
    void flush(Session &session);
    net::SendStatus write(Session &session, const Packet &packet);
    void packet(Session &session, const Packet &packet);
    void finish(Session &session, EndReason reason, CloseReason code, char farewell);

    // engine_requests.cpp
    Asker askerOf(net::ConnectionId id, const net::http::Request &request,
                  const Asked &asked) const;
    void askSession(const Asker &asker, const net::http::Request &request, const Asked &asked);
    void handshake(const Asker &asker, const net::http::Request &request, const Asked &asked);
    void poll(const Asker &asker, Session &session);
    void post(const Asker &asker, const net::http::Request &request, Session &session);
    void answer(const Asker &asker, net::http::Response response);

    // engine_sockets.cpp
    void beginOpening();
    void begin(net::ConnectionId id, const Stray &stray);
    void probing(net::ConnectionId id, QByteArrayView payload, bool isText);
    void dropProbe(Session &session);
    void releasePoll(Session &session);
    void switchToSocket(Session &session);

    // engine_heartbeat.cpp
    void heard(Session &session, bool isHeartbeat);
    void watch(Session &session);
    void expire(Session &session, qint64 now);
    void beat(Session &session, qint64 now);
    void runDue();
    void armTimer();

    Host &m_host;
    std::unordered_map<QByteArray, std::unique_ptr<Session>> m_sessions; // by sid
    std::unordered_map<quint64, Session *> m_sockets;                    // by connection
    std::unordered_map<quint64, Session *> m_polls;                      // held, by connection
    std::unordered_map<quint64, Session *> m_posts;                      // not whole yet
    std::unordered_map<quint64, Stray> m_strays;                         // by connection
    std::vector<QByteArray> m_answerable;          // waiting requests that now have packets, by sid
    std::vector<std::unique_ptr<Session>> m_ended; // this turn
    std::set<std::pair<qint64, Session *>> m_due;
    std::vector<net::ConnectionId> m_opening; // WebSockets that begin a session in the next turn
    std::unique_ptr<QTimer> m_openTimer;
    std::unique_ptr<QTimer> m_timer; // made in the edge's thread
};

} // namespace sluice::dialects::engineio
