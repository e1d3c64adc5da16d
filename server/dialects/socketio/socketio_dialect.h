// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/socketio/engine_answers.h"
#include "server/dialects/socketio/socket_packets.h"
#include "server/dialects/socketio/twake/twake_socket.h"
#include "server/net/edge_events.h"

#include <QTimer>

#include <memory>
#include <set>
#include <unordered_map>

namespace sluice::dialects {

/// Socket.IO over Engine.IO 3 and 4, by long-polling, WebSocket, and the upgrade from one to the
/// other; on it the main namespace with Twake's contract. Each Engine.IO session is one session of
/// the core. What a polling session is to get waits here, bounded, until it asks.
class SocketIoDialect final : public Dialect
{
public:
    static constexpr net::Variant kVariant = 15; ///< WebSocket frames, equal in both revisions

    explicit SocketIoDialect(Gateway &gateway);
    ~SocketIoDialect() override;

    bool isFor(QByteArrayView path) const;

    // The gateway passes on what its edge says of our paths and connections.

    net::HeadVerdict requestHead() const;
    /// Asked for at the session's home edge: connections move there.
    void request(net::ConnectionId id, const net::http::Request &request);
    void upgrade(net::ConnectionId id, const net::http::Request &head);
    /// False: not our connection.
    bool opened(net::ConnectionId id);
    /// Of a WebSocket that carries no session yet.
    void strayMessage(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode);
    void connectionClosed(net::ConnectionId id);

    /// What this turn made is answered to those who wait, all at once.
    void turnEnded();

    // Channels of sessions that poll.

    void attached(EdgeSession &session, quint32 channel);
    void detachedFrom(EdgeSession &session, quint32 channel);
    void deliver(quint32 channel, const core::Delivery &delivery);

    core::DialectId id() const override { return core::DialectId::SocketIo; }
    void message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode) override;
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    QByteArray encode(const core::Delivery &delivery, net::Variant variant) override;
    void detached(EdgeSession &session, const core::ChannelName &channel,
                  const Error &why) override;
    void skipped(EdgeSession &, const core::ChannelName &, quint64, quint64) override {}
    void closing(EdgeSession &session, CloseReason reason) override;
    void kicked(EdgeSession &session, const QByteArray &why) override;
    bool endsItself(EdgeSession &session, CloseReason reason, net::Pending pending) override;
    void ended(const EdgeSession &session) override;

private:
    struct Poll
    {
        net::ConnectionId connection;
        QByteArray origin;
    };
    /// One Engine.IO session.
    struct Engine
    {
        QByteArray sid;
        core::SessionId session; ///< 0: the core has ended it, the client is still to be told
        engineio::Revision revision = engineio::Revision::V4;
        net::ConnectionId socket; ///< the WebSocket that carries it; 0: it polls
        net::ConnectionId probe;  ///< a WebSocket that is to carry it
        std::optional<Poll> poll; ///< a request that waits for packets
        std::vector<QByteArray> queue;
        qint64 queuedBytes = 0;
        std::vector<quint32> channels;
        twake::TwakeSocket socketio;
        int attachments = 0; ///< binary messages still to come, which nobody wants
        bool isConnected = false;
        bool isPinged = false;
        bool isProbed = false; ///< the probe was answered: the client must stop polling
        qint64 dueMs = 0;
    };
    struct Stray
    {
        QByteArray sid; ///< empty: a session begins when it is open
        engineio::Revision revision = engineio::Revision::V4;
        QByteArray userAgent;
    };

    Engine &create(net::ConnectionId connection, engineio::Revision revision,
                   const QByteArray &userAgent);
    Engine *find(const QByteArray &sid);
    Engine *find(const EdgeSession &session);
    void handshake(net::ConnectionId id, const net::http::Request &request,
                   const engineio::Asked &asked);
    void poll(net::ConnectionId id, const net::http::Request &request, Engine &engine);
    void post(net::ConnectionId id, const net::http::Request &request, Engine &engine);
    void answer(const Poll &poll, net::http::Response response);
    void askEngine(net::ConnectionId id, const net::http::Request &request,
                   const engineio::Asked &asked);
    void releasePoll(Engine &engine);
    void leaveChannels(Engine &engine);
    void flush(Engine &engine);
    void send(Engine &engine, const QByteArray &packet);
    void sendSocketPacket(Engine &engine, const QByteArray &text) { send(engine, '4' + text); }
    void packet(Engine &engine, QByteArrayView packet);
    void socketPacket(Engine &engine, const QByteArray &text);
    void connectNamespace(Engine &engine, const socketio::Packet &packet);
    void carryOut(Engine &engine, const twake::Actions &actions);
    void switchToSocket(Engine &engine);
    void end(const QByteArray &sid, CloseReason reason);
    void watch(Engine &engine, qint64 dueMs);
    void heard(Engine &engine);
    void beat();
    void beatOf(Engine &engine);
    void note(const QByteArray &text);

    Gateway &m_gateway;
    std::unordered_map<QByteArray, std::unique_ptr<Engine>> m_engines; // by sid
    std::unordered_map<core::SessionId, Engine *> m_bySession;
    std::unordered_map<quint64, Stray> m_strays;                  // by connection
    std::unordered_map<quint64, QByteArray> m_polls;              // held, by connection
    std::unordered_map<quint32, std::vector<Engine *>> m_polling; // by channel
    std::vector<QByteArray> m_answerable; // waiting requests that now have packets, by sid
    std::set<std::pair<qint64, QByteArray>> m_due;
    std::unique_ptr<QTimer> m_timer; // made in the edge's thread
    qint64 m_notedMs = 0;
};

} // namespace sluice::dialects
