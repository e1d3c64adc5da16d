// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/socket_server.h"
#include "tests/contract/socketio/engineio_server.h"

namespace sluice::test {

/// A Socket.IO server over an EngineIoServer. What its namespaces and events are is for those who
/// derive from it.
class SocketIoServer
    : public EngineIoServer
    , protected dialects::socketio::Application
{
public:
    SocketIoServer(dialects::engineio::Settings engine, dialects::socketio::Settings settings);

protected:
    /// Of a connection: how it began.
    struct Handshake final : dialects::engineio::Above
    {
        net::http::Request request;
        QByteArray address;
        qint64 atMs = 0; ///< since the epoch
    };
    static const Handshake &handshakeOf(const dialects::socketio::Socket &socket);

    dialects::socketio::Server &sockets() { return m_sockets; }
    const dialects::socketio::Settings &socketSettings() const override { return m_settings; }

private:
    void begun(dialects::engineio::Session &session, const net::http::Request &request,
               net::ConnectionId connection) override;
    void received(dialects::engineio::Session &session, const QByteArray &message,
                  bool isBinary) override;
    void ended(dialects::engineio::Session &session, dialects::engineio::EndReason reason) override;
    void turnEnded() override;

    dialects::socketio::Settings m_settings;
    dialects::socketio::Server m_sockets;
};

} // namespace sluice::test
