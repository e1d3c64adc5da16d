// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/socketio/engineio_server.h"

#include <QCoreApplication>

#include <cstdio>

namespace sluice::test {

using namespace dialects;
using net::http::Request;

EngineIoServer::EngineIoServer(engineio::Settings settings)
    : m_settings(std::move(settings))
    , m_edge(net::EdgeConfig{}, *this)
    , m_sessions(*this)
{
}

EngineIoServer::~EngineIoServer() = default;

int EngineIoServer::run(quint16 port)
{
    net::Listener listener(net::ListenerId{1}, {&m_edge},
                           std::make_shared<net::ConnectionQuota>(100'000));
    m_edge.start();
    if (const auto started = listener.start(QHostAddress::LocalHost, port); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().detail));
        return 1;
    }
    std::printf("listening %d\n", listener.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

net::HeadVerdict EngineIoServer::requestHead(net::ConnectionId id, const Request &head)
{
    return engineio::isFor(m_settings, head.path) ? m_sessions.requestHead(id, head)
                                                  : net::HeadVerdict{};
}

void EngineIoServer::request(net::ConnectionId id, Request &&request, const net::PeerInfo &)
{
    if (engineio::isFor(m_settings, request.path))
        return m_sessions.request(id, request);
    m_edge.respond(id, net::http::problem(ErrorCode::MethodNotFound));
}

void EngineIoServer::upgrade(net::ConnectionId id, const Request &head, const net::PeerInfo &)
{
    if (engineio::isFor(m_settings, head.path))
        return m_sessions.upgrade(id, head);
    m_edge.refuse(id, net::http::problem(ErrorCode::MethodNotFound));
}

void EngineIoServer::message(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode)
{
    m_sessions.message(id, payload, opcode);
}

void EngineIoServer::closed(net::ConnectionId id, CloseReason, net::Initiator initiator)
{
    m_sessions.connectionClosed(id, initiator);
}

quint16 readArguments(int argc, char **argv, engineio::Settings &settings, quint16 port)
{
    if (argc > 2)
        settings.path = argv[2];
    while (settings.path.endsWith('/'))
        settings.path.chop(1);
    return argc > 1 ? QByteArray(argv[1]).toUShort() : port;
}

} // namespace sluice::test
