// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/socketio/socket_server.h"
#include "server/dialects/socketio/twake/twake_socket.h"

#include <memory>
#include <unordered_map>

namespace sluice::dialects {

/// Socket.IO over Engine.IO 3 and 4, by long-polling, WebSocket, and the upgrade from one to the
/// other; on it the main namespace with Twake's contract. Each Engine.IO session is one session of
/// the core. What a polling session is to get waits here, bounded, until it asks. With recovery on, a
/// session of the core outlives its connection by a while, and comes back with another one.
class SocketIoDialect final
    : public Dialect
    , private engineio::Host
    , private socketio::Application
{
public:
    static constexpr net::Variant kVariant = 15;     ///< WebSocket frames, equal in both revisions
    static constexpr net::Variant kWithOffsets = 13; ///< the same for those who may come back

    static bool ownsVariant(net::Variant variant)
    {
        return variant == kVariant || variant == kWithOffsets;
    }

    explicit SocketIoDialect(Gateway &gateway);
    ~SocketIoDialect() override;

    bool isFor(QByteArrayView path) const;
    /// The edge that a request belongs to; nothing: to any.
    std::optional<core::EdgeIndex> homeOf(const net::http::Request &request) const;

    /// What the edge says of our path and connections.
    engineio::Sessions &engines() { return m_engines; }
    void turnEnded();

    // Channels of sessions that poll, or may come back.

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
    /// For newer keys, if it needs them.
    enum class MayWait : bool
    {
        No,
        Yes
    };
    struct Membership
    {
        quint32 channel = 0;
        quint64 sinceOffset = 0; ///< what was logged before is not for it
    };
    /// One session of the core: first its connection's, then its socket's.
    struct Client final : engineio::Above
    {
        core::SessionId session; ///< 0: the core has ended it, the client is still to be told
        engineio::Session *engine = nullptr; ///< null: kept without a connection
        quint64 socket = 0;                  ///< its key; 0: has not joined
        bool mayComeBack = false;
        bool isOver = false; ///< the core has ended it: it does not come back
        std::vector<Membership> channels;
        twake::TwakeSocket twake;
        std::optional<socketio::Packet> heldEvent;     ///< until the token in it can be judged
        std::vector<std::pair<QByteArray, bool>> held; ///< messages behind it, and whether binary
        qint64 heldBytes = 0;
    };
    struct Channel
    {
        std::vector<Client *> polling;
        int comingBack = 0; ///< members that may
    };

    // engineio::Host
    net::Edge &edge() override;
    const engineio::Settings &settings() const override;
    core::EdgeIndex index() const override;
    bool isDraining() const override;
    bool allowsOrigin(const net::http::Request &request) const override;
    void begun(engineio::Session &engine, const net::http::Request &handshake,
               net::ConnectionId connection) override;
    void received(engineio::Session &engine, const QByteArray &message, bool isBinary) override;
    void switched(engineio::Session &engine) override;
    void ended(engineio::Session &engine, engineio::EndReason reason) override;

    // socketio::Application
    const socketio::Settings &socketSettings() const override;
    socketio::Admission joining(socketio::Socket &socket) override;
    void joined(socketio::Socket &socket) override;
    void event(socketio::Socket &socket, const socketio::Packet &packet) override;
    void left(socketio::Socket &socket, CloseReason reason) override;
    void decoded(std::chrono::nanoseconds time) override;
    bool mayBeKept(const socketio::Socket &socket) const override;
    void kept(socketio::Socket &socket) override;
    bool mayRead(const socketio::Socket &socket,
                 const socketio::RecoveryLog::Entry &entry) const override;
    void recovered(socketio::Socket &socket) override;

    static Client &clientOf(const socketio::Socket &socket);
    static Client *clientOf(engineio::Session &engine);
    Client *find(const EdgeSession &session);
    void useSocket(Client &client);
    void listen(Client &client);
    void stopListening(Client &client);
    void forgetChannel(Client &client, quint32 channel);
    void leaveChannels(Client &client);
    void forget(Client &client, CloseReason reason);
    void event(Client &client, const socketio::Packet &packet, MayWait mayWait);
    void hold(Client &client, const QByteArray &message, bool isBinary);
    void goOn(core::SessionId id);
    void send(Client &client, const twake::Message &message);
    void carryOut(Client &client, const twake::Actions &actions);
    void note(const QByteArray &text);

    Gateway &m_gateway;
    engineio::Sessions m_engines;
    socketio::Server m_sockets;
    std::unordered_map<core::SessionId, Client *> m_bySession;
    std::unordered_map<quint32, Channel> m_channels;
    qint64 m_notedMs = 0;
};

} // namespace sluice::dialects
