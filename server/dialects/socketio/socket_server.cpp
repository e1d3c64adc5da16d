// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socket_server.h"

#include "server/core/event/object_writer.h"
#include "server/dialects/socketio/session_id.h"

#include <algorithm>

namespace sluice::dialects::socketio {

using core::ObjectWriter;
using engineio::EndReason;
using engineio::Revision;
using engineio::Session;

/// What one Engine.IO session is to us.
struct Server::Connection final : engineio::Above
{
    explicit Connection(Session &carrier)
        : engine(carrier)
    {
    }
    Socket *find(QByteArrayView space) const
    {
        const auto it = std::ranges::find(sockets, space, &Socket::space);
        return it == sockets.end() ? nullptr : *it;
    }

    Session &engine;
    std::unique_ptr<Above> above; // the application's
    PacketReader reader;
    std::vector<Socket *> sockets;     // joined, or being decided on
    std::vector<QByteArray> dismissed; // namespaces that we ended; the client may not know yet
};

Server::Server(engineio::Sessions &engines, Application &application)
    : m_engines(engines)
    , m_application(application)
{
}

Server::~Server() = default;

Server::Connection &Server::connectionOf(Session &engine)
{
    return static_cast<Connection &>(*engine.above);
}

std::unique_ptr<engineio::Above> &Server::aboveOf(Session &engine)
{
    return connectionOf(engine).above;
}

Socket *Server::find(quint64 key)
{
    const auto it = m_sockets.find(key);
    return it == m_sockets.end() ? nullptr : it->second.get();
}

Socket *Server::find(const Session &engine, QByteArrayView space)
{
    return static_cast<const Connection &>(*engine.above).find(space);
}

void Server::begun(Session &engine, std::unique_ptr<engineio::Above> above)
{
    auto owned = std::make_unique<Connection>(engine);
    owned->above = std::move(above);
    Connection &connection = *owned;
    engine.above = std::move(owned);
    m_engines.endAfter(engine, m_application.socketSettings().connectTimeout);
    if (engine.revision == Revision::V3)
        connect(connection, {}); // its clients do not ask for the main namespace
}

void Server::received(Session &engine, const QByteArray &message, bool isBinary)
{
    const auto start = std::chrono::steady_clock::now();
    const ReadLimits &limits = m_application.socketSettings().read;
    Connection &connection = connectionOf(engine);
    const auto read = isBinary ? connection.reader.binary(message, limits)
                               : connection.reader.text(message, limits);
    m_application.decoded(std::chrono::steady_clock::now() - start);
    if (!read)
        return m_engines.end(engine, EndReason::ParseError);
    if (*read)
        packet(connection, **read);
}

void Server::packet(Connection &connection, const Packet &packet)
{
    if (packet.type == PacketType::Connect)
        return connect(connection, packet);
    Socket *socket = connection.find(packet.space);
    if (!socket
        && std::ranges::find(connection.dismissed, packet.space) != connection.dismissed.end())
        return;
    if (!socket || !socket->hasJoined)
        return m_engines.end(connection.engine, EndReason::ParseError);
    if (packet.type == PacketType::Disconnect)
        remove(*socket, CloseReason::Normal);
    else if (packet.isAck())
        answered(*socket, packet);
    else
        m_application.event(*socket, packet);
}

void Server::connect(Connection &connection, const Packet &packet)
{
    Session &engine = connection.engine;
    const bool isNew = engine.revision == Revision::V4;
    if (connection.find(packet.space)) {
        // Revision 4 joins the main namespace by itself, and its clients may ask for it all the same.
        if (isNew || packet.space != "/")
            m_engines.end(engine, EndReason::ParseError);
        return;
    }
    const int most = m_application.socketSettings().namespaces;
    if (std::cmp_greater_equal(connection.sockets.size(), most)) {
        QByteArray data;
        ObjectWriter(data).text("message", "a connection may have " + QByteArray::number(most)
                                               + " namespaces: leave one, or open another "
                                                 "connection");
        return sendError(engine, packet.space, data);
    }
    std::erase(connection.dismissed, packet.space);
    if (mayRecover(engine) && recover(engine, packet))
        return;
    auto owned = std::make_unique<Socket>();
    Socket &socket = *owned;
    socket.key = ++m_lastKey;
    m_sockets.emplace(socket.key, std::move(owned));
    socket.id = engineio::makeSid(engineio::homeOf(QByteArrayView(engine.sid)));
    if (!isNew)
        socket.id = packet.space == "/" ? engine.sid : packet.space + '#' + engine.sid;
    socket.space = packet.space;
    socket.query = packet.query;
    socket.auth = packet.auth.toByteArray();
    take(socket, engine);
    decide(socket, m_application.joining(socket));
}

void Server::decide(Socket &socket, const Admission &admission)
{
    using Kind = Admission::Kind;
    switch (admission.kind) {
    case Kind::Accepted:
        return accept(socket);
    case Kind::Refused:
        return refuse(socket, admission.message, admission.data);
    case Kind::UnknownNamespace:
        sendError(*socket.engine, socket.space, R"({"message":"Invalid namespace"})");
        return remove(socket, CloseReason::Normal);
    case Kind::Later:
        return;
    }
}

void Server::accept(Socket &socket)
{
    if (!socket.engine || socket.hasJoined)
        return;
    socket.hasJoined = true;
    m_engines.endAfter(*socket.engine, std::chrono::milliseconds(0));
    if (mayRecover(*socket.engine)) {
        socket.pid = engineio::makeSid(0) + engineio::makeSid(0).sliced(1);
        m_byPid.emplace(socket.pid, &socket);
    }
    sendConnect(socket);
    m_application.joined(socket);
}

void Server::refuse(Socket &socket, const QByteArray &message, const QByteArray &data)
{
    if (!socket.engine || socket.hasJoined)
        return;
    QByteArray error;
    if (socket.engine->revision == Revision::V4) {
        ObjectWriter writer(error);
        writer.text("message", message);
        if (!data.isEmpty())
            writer.raw("data", data);
    } else {
        error = data.isEmpty() ? core::quotedJson(message) : data;
    }
    sendError(*socket.engine, socket.space, error);
    remove(socket, CloseReason::Normal);
}

void Server::sendError(Session &engine, QByteArrayView space, QByteArrayView data)
{
    const QByteArray text = packetText(PacketType::ConnectError, space, 0, {}, data);
    (void)m_engines.send(engine, engineio::Packet::text(text));
}

void Server::sendConnect(Socket &socket)
{
    QByteArray data;
    if (socket.engine->revision == Revision::V4) {
        ObjectWriter writer(data);
        writer.text("sid", socket.id);
        if (!socket.pid.isEmpty())
            writer.text("pid", socket.pid);
    }
    const QByteArray text = packetText(PacketType::Connect, socket.space, 0, {}, data);
    (void)m_engines.send(*socket.engine, engineio::Packet::text(text));
}

net::SendStatus Server::send(Socket &socket, QByteArrayView event, const Content &content)
{
    if (!socket.hasJoined)
        return net::SendStatus::Gone;
    QByteArray arguments = content.arguments;
    const bool isLogged = !socket.pid.isEmpty();
    if (isLogged)
        arguments = withOffset(arguments, nextOffset());
    std::vector<engineio::Packet> packets = toPackets(packetText(PacketType::Event, socket.space,
                                                                 content.attachments.size(), {},
                                                                 eventData(event, arguments)),
                                                      content);
    const auto status = write(socket, packets);
    if (isLogged)
        log(socket.key, std::move(packets));
    return status;
}

net::SendStatus Server::acknowledge(Socket &socket, quint64 id, const Content &content)
{
    if (!socket.hasJoined)
        return net::SendStatus::Gone;
    return write(socket,
                 toPackets(packetText(PacketType::Ack, socket.space, content.attachments.size(), id,
                                      '[' + content.arguments + ']'),
                           content));
}

std::vector<engineio::Packet> Server::toPackets(const QByteArray &text, const Content &content)
{
    std::vector<engineio::Packet> packets{engineio::Packet::text(text)};
    for (const QByteArray &attachment : content.attachments)
        packets.push_back(engineio::Packet::binary(attachment));
    return packets;
}

net::SendStatus Server::write(Socket &socket, const std::vector<engineio::Packet> &packets)
{
    auto status = net::SendStatus::Gone;
    for (const engineio::Packet &packet : packets) {
        if (socket.engine)
            status = m_engines.send(*socket.engine, packet);
    }
    return status;
}

void Server::disconnect(Socket &socket)
{
    if (!socket.hasJoined)
        return;
    if (socket.engine) {
        connectionOf(*socket.engine).dismissed.push_back(socket.space);
        write(socket, {engineio::Packet::text(
                          packetText(PacketType::Disconnect, socket.space, 0, {}, {}))});
    }
    remove(socket, CloseReason::Normal);
}

void Server::take(Socket &socket, Session &engine)
{
    socket.engine = &engine;
    connectionOf(engine).sockets.push_back(&socket);
}

// True if it was the connection's last one.
bool Server::release(Socket &socket)
{
    Connection &connection = connectionOf(*std::exchange(socket.engine, nullptr));
    std::erase(connection.sockets, &socket);
    return connection.sockets.empty();
}

void Server::remove(Socket &socket, CloseReason reason)
{
    auto node = m_sockets.extract(socket.key);
    if (node.empty())
        return;
    m_gone.push_back(std::move(node.mapped()));
    m_byPid.erase(socket.pid);
    m_kept.erase({socket.keptUntilMs, socket.key});
    Session *engine = socket.engine;
    if (engine && release(socket) && socket.hasJoined)
        m_engines.endAfter(*engine, m_application.socketSettings().connectTimeout);
    const bool hadJoined = std::exchange(socket.hasJoined, false);
    cancelAcks(socket);
    if (hadJoined)
        m_application.left(socket, reason);
}

void Server::ended(Session &engine, EndReason reason)
{
    if (!engine.above)
        return;
    for (Socket *socket : std::exchange(connectionOf(engine).sockets, {})) {
        if (isForKeeping(*socket, reason))
            keep(*socket);
        else
            remove(*socket, engine.code);
    }
}

} // namespace sluice::dialects::socketio
