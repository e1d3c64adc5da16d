// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What Engine.IO's protocol test suites want to meet: every message comes back.
// Usage: engineio-echo [PORT [PATH]]

#include "tests/contract/socketio/engineio_server.h"

#include <QCoreApplication>

using namespace sluice;
using namespace sluice::dialects::engineio;

namespace {

class Echo final : public test::EngineIoServer
{
public:
    using EngineIoServer::EngineIoServer;

private:
    void begun(Session &, const net::http::Request &, net::ConnectionId) override {}
    void ended(Session &, EndReason) override {}
    void received(Session &session, const QByteArray &message, bool isBinary) override
    {
        (void)sessions().send(session, isBinary ? Packet::binary(message) : Packet::text(message));
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Settings settings;
    settings.path = "/engine.io";
    settings.pingInterval = std::chrono::milliseconds(300);
    settings.pingTimeout = std::chrono::milliseconds(200);
    settings.maxPayload = 1'000'000;
    settings.upgradeTimeout = std::chrono::milliseconds(1'000);
    const quint16 port = test::readArguments(argc, argv, settings);
    return Echo(settings).run(port);
}
