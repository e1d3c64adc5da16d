// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/socketio/engine_sessions.h"
#include "server/dialects/socketio/socket_packets.h"
#include "server/dialects/socketio/twake/twake_socket.h"

#include <memory>
#include <unordered_map>

namespace sluice::dialects {

/// Socket.IO over Engine.IO 3 and 4, by long-polling, WebSocket, and the upgrade from one to the
/// other; on it the main namespace with Twake's contract. Each Engine.IO session is one session of
/// the core. What a polling session is to get waits here, bounded, until it asks.
class SocketIoDialect final
    : public Dialect
    , private engineio::Host
{
public:
    static constexpr net::Variant kVariant = 15; ///< WebSocket frames, equal in both revisions

    explicit SocketIoDialect(Gateway &gateway);
    ~SocketIoDialect() override;

    bool isFor(QByteArrayView path) const;

    /// What the edge says of our path and connections.
    engineio::Sessions &engines() { return m_engines; }

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
    /// For newer keys, if it needs them.
    enum class MayWait : bool
    {
        No,
        Yes
    };

    /// One Engine.IO session, as Socket.IO sees it.
    struct Client final : engineio::Above
    {
        explicit Client(engineio::Session &carrier)
            : engine(carrier)
        {
        }

        engineio::Session &engine;
        core::SessionId session; ///< 0: the core has ended it, the client is still to be told
        std::vector<quint32> channels;
        twake::TwakeSocket socketio;
        int attachments = 0; ///< binary messages still to come, which nobody wants
        bool isConnected = false;
        bool isHeld = false; ///< until the token in the first of these can be judged
        std::vector<std::pair<QByteArray, bool>> held; ///< messages, and whether they are binary
        qint64 heldBytes = 0;
    };

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

    static Client &clientOf(engineio::Session &engine);
    Client *find(const EdgeSession &session);
    void leaveChannels(Client &client);
    void useSocket(Client &client);
    void send(Client &client, const QByteArray &text);
    void packet(Client &client, const QByteArray &text, MayWait mayWait);
    void event(Client &client, const socketio::Packet &packet, const QByteArray &text,
               MayWait mayWait);
    void hold(Client &client, const QByteArray &message, bool isBinary);
    void goOn(core::SessionId id);
    void connectNamespace(Client &client, const socketio::Packet &packet);
    void carryOut(Client &client, const twake::Actions &actions);
    void note(const QByteArray &text);

    Gateway &m_gateway;
    engineio::Sessions m_engines;
    std::unordered_map<core::SessionId, Client *> m_bySession;
    std::unordered_map<quint32, std::vector<Client *>> m_polling; // by channel
    qint64 m_notedMs = 0;
};

} // namespace sluice::dialects
