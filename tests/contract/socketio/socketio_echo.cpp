// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What Socket.IO's protocol test suite wants to meet: two namespaces that send back what they get.
// Usage: socketio-echo [PORT [PATH [NAMESPACES [PING_INTERVAL]]]]: what a connection may have, and
// milliseconds.

#include "tests/contract/socketio/socketio_server.h"

#include <QCoreApplication>
#include <QTimer>

using namespace sluice;
using namespace sluice::dialects;
using socketio::Admission;
using socketio::Packet;
using socketio::Socket;

namespace {

class Echo final : public test::SocketIoServer
{
public:
    using SocketIoServer::SocketIoServer;

private:
    Admission joining(Socket &socket) override
    {
        const bool isKnown = socket.space == "/" || socket.space == "/custom";
        return {isKnown ? Admission::Kind::Accepted : Admission::Kind::UnknownNamespace, {}, {}};
    }
    // In a segment of its own: the suite listens for it only after it was told of the connect.
    void joined(Socket &socket) override
    {
        QTimer::singleShot(10, [this, key = socket.key] {
            if (Socket *joined = sockets().find(key))
                greet(*joined);
        });
    }
    void greet(Socket &socket)
    {
        const QByteArray auth = socket.auth.isEmpty() ? QByteArray("{}") : socket.auth;
        (void)sockets().send(socket, "auth", {auth, {}});
        sessions().turnEnded();
    }
    void event(Socket &socket, const Packet &packet) override
    {
        const socketio::Content content{socketio::joined(packet.arguments), packet.attachments};
        if (packet.event == "message")
            (void)sockets().send(socket, "message-back", content);
        else if (packet.event == "message-with-ack" && packet.ack)
            (void)sockets().acknowledge(socket, *packet.ack, content);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    engineio::Settings engine;
    engine.path = "/socket.io";
    engine.pingInterval = std::chrono::milliseconds(300);
    engine.pingTimeout = std::chrono::milliseconds(200);
    engine.maxPayload = 1'000'000;
    socketio::Settings settings;
    settings.connectTimeout = std::chrono::milliseconds(1'000);
    if (argc > 3)
        settings.namespaces = QByteArray(argv[3]).toInt();
    if (argc > 4)
        engine.pingInterval = std::chrono::milliseconds(QByteArray(argv[4]).toInt());
    const quint16 port = test::readArguments(argc, argv, engine);
    return Echo(engine, settings).run(port);
}
