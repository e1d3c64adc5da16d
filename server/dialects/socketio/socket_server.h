// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_sessions.h"
#include "server/dialects/socketio/socket.h"

#include <set>
#include <tuple>

namespace sluice::dialects::socketio {

/// A Socket.IO server over the Engine.IO sessions of one edge, revisions 4 and 5: namespaces, events
/// with binary attachments, acks both ways, recovery of the connection's state. Knows no event's
/// meaning. Whoever is the Engine.IO host passes on what it is told. All in the edge's thread.
class Server
{
public:
    /// Missed events of more than this are not sent at once: the client begins anew.
    static constexpr qint64 kMaxMissedBytes = 512 * 1024;

    /// Both outlive this.
    Server(engineio::Sessions &engines, Application &application);
    ~Server();

    // What the Engine.IO host is told.

    /// `above` is the application's, see aboveOf().
    void begun(engineio::Session &engine, std::unique_ptr<engineio::Above> above = nullptr);
    void received(engineio::Session &engine, const QByteArray &message, bool isBinary);
    void ended(engineio::Session &engine, engineio::EndReason reason);
    /// Frees sockets that are gone.
    void turnEnded() { m_gone.clear(); }

    // What the application wants. All of it does nothing for a socket that has left.

    /// What begun() was given, for as long as the connection lasts or until it is moved away.
    static std::unique_ptr<engineio::Above> &aboveOf(engineio::Session &engine);
    Socket *find(quint64 key);
    /// Who is in that namespace by this connection; null: nobody.
    static Socket *find(const engineio::Session &engine, QByteArrayView space);

    /// For sockets whose admission comes Later.
    void accept(Socket &socket);
    /// `data` is JSON, or empty.
    void refuse(Socket &socket, const QByteArray &message, const QByteArray &data = {});

    net::SendStatus send(Socket &socket, QByteArrayView event, const Content &content = {});
    /// Sends an event and calls back once with its ack, or with Timeout, or Cancelled. Fails, and never
    /// calls back, if as many acks of the socket as may are awaited (LimitExceeded).
    Result<> ask(Socket &socket, QByteArrayView event, const Content &content,
                 std::chrono::milliseconds timeout, Answered answered);
    /// Answers an event that asked for it (Packet::ack).
    net::SendStatus acknowledge(Socket &socket, quint64 id, const Content &content = {});
    /// Ends the client's stay in the namespace; the connection stays.
    void disconnect(Socket &socket);

    // Events that the application sends to many by other means.

    /// What the next logged event has. As text it is the last argument of the event.
    quint64 nextOffset() const { return m_log.nextOffset(); }
    void log(Audience audience, std::vector<engineio::Packet> packets);

private:
    struct Connection;
    static Connection &connectionOf(engineio::Session &engine);
    static std::vector<engineio::Packet> toPackets(const QByteArray &text, const Content &content);

    // socket_server.cpp
    void packet(Connection &connection, const Packet &packet);
    void connect(Connection &connection, const Packet &packet);
    void decide(Socket &socket, const Admission &admission);
    void sendError(engineio::Session &engine, QByteArrayView space, QByteArrayView data);
    void sendConnect(Socket &socket);
    net::SendStatus write(Socket &socket, const std::vector<engineio::Packet> &packets);
    static void take(Socket &socket, engineio::Session &engine);
    static bool release(Socket &socket);
    void remove(Socket &socket, CloseReason reason);

    // socket_acks.cpp
    void answered(Socket &socket, const Packet &packet);
    void cancelAcks(Socket &socket);
    void expireAcks(qint64 now);

    // socket_recovery.cpp
    bool mayRecover(const engineio::Session &engine) const;
    bool recover(engineio::Session &engine, const Packet &packet);
    std::optional<std::vector<engineio::Packet>> missedBy(const Socket &socket,
                                                          const QByteArray &offset) const;
    bool isForKeeping(const Socket &socket, engineio::EndReason reason) const;
    void keep(Socket &socket);
    RecoveryLog::Bounds bounds() const;
    void expireKept(qint64 now);

    void runDue();
    void armTimer();

    engineio::Sessions &m_engines;
    Application &m_application;
    std::map<quint64, std::unique_ptr<Socket>> m_sockets; // by key
    std::vector<std::unique_ptr<Socket>> m_gone;          // this turn
    std::map<QByteArray, Socket *> m_byPid;
    std::set<std::pair<qint64, quint64>> m_kept; // until when, and the key
    RecoveryLog m_log;
    std::set<std::tuple<qint64, quint64, quint64>> m_dueAcks; // when, the key, the ack id
    quint64 m_lastKey = 0;
    std::unique_ptr<QTimer> m_timer; // made in the edge's thread
};

} // namespace sluice::dialects::socketio
