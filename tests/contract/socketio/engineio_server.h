// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_sessions.h"
#include "server/net/listener.h"

namespace sluice::test {

/// An Engine.IO server without anything above it: one edge, one port, in this thread. What becomes
/// of messages is for those who derive from it.
class EngineIoServer
    : private net::EdgeEvents
    , protected dialects::engineio::Host
{
public:
    explicit EngineIoServer(dialects::engineio::Settings settings);
    ~EngineIoServer() override;

    /// Listens at a loopback port (0: a free one), prints `listening PORT` and runs until the
    /// process is ended. Returns only if it cannot listen.
    int run(quint16 port);

protected:
    dialects::engineio::Sessions &sessions() { return m_sessions; }

    net::Edge &edge() override { return m_edge; }
    const dialects::engineio::Settings &settings() const override { return m_settings; }
    void request(net::ConnectionId id, net::http::Request &&request,
                 const net::PeerInfo &peer) override;
    void upgrade(net::ConnectionId id, const net::http::Request &head,
                 const net::PeerInfo &peer) override;
    void turnEnded() override { m_sessions.turnEnded(); }

private:
    core::EdgeIndex index() const override { return 0; }

    net::HeadVerdict requestHead(net::ConnectionId id, const net::http::Request &head) override;
    void opened(net::ConnectionId id) override { m_sessions.opened(id); }
    void message(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode) override;
    void closed(net::ConnectionId id, CloseReason reason, net::Initiator initiator) override;

    dialects::engineio::Settings m_settings;
    net::Edge m_edge;
    dialects::engineio::Sessions m_sessions;
};

/// `PROGRAM [PORT [PATH]]`: the port, and the path put into the settings if it is given.
quint16 readArguments(int argc, char **argv, dialects::engineio::Settings &settings,
                      quint16 port = 0);

} // namespace sluice::test
