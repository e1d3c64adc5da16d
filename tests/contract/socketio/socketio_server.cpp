// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/socketio/socketio_server.h"

#include <QDateTime>

namespace sluice::test {

using namespace dialects;

SocketIoServer::SocketIoServer(engineio::Settings engine, socketio::Settings settings)
    : EngineIoServer(std::move(engine))
    , m_settings(std::move(settings))
    , m_sockets(sessions(), *this)
{
}

const SocketIoServer::Handshake &SocketIoServer::handshakeOf(const socketio::Socket &socket)
{
    return static_cast<const Handshake &>(*socketio::Server::aboveOf(*socket.engine));
}

void SocketIoServer::begun(engineio::Session &session, const net::http::Request &request,
                           net::ConnectionId connection)
{
    auto handshake = std::make_unique<Handshake>();
    handshake->request = request;
    handshake->address = edge().peer(connection).client.address.toString().toLatin1();
    handshake->atMs = QDateTime::currentMSecsSinceEpoch();
    m_sockets.begun(session, std::move(handshake));
}

void SocketIoServer::received(engineio::Session &session, const QByteArray &message, bool isBinary)
{
    m_sockets.received(session, message, isBinary);
}

void SocketIoServer::ended(engineio::Session &session, engineio::EndReason reason)
{
    m_sockets.ended(session, reason);
}

void SocketIoServer::turnEnded()
{
    EngineIoServer::turnEnded();
    m_sockets.turnEnded();
}

} // namespace sluice::test
