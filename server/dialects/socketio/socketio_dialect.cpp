// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socketio_dialect.h"

#include "server/core/event/object_writer.h"
#include "server/dialects/gateway.h"
#include "server/dialects/socketio/session_id.h"
#include "server/net/http/origin.h"

#include <QDateTime>
#include <QLoggingCategory>

namespace sluice::dialects {

namespace {

using namespace core;
using namespace std::chrono_literals;
using engineio::EndReason;
using socketio::Socket;

Q_LOGGING_CATEGORY(logAuthorise, "sluice.authorise", QtInfoMsg)

constexpr std::chrono::milliseconds kFarewell = 5s; // for the client to fetch what it is to be told
constexpr qint64 kNoteEveryMs = 1'000;

// Of the log, beside the sockets' own keys.
constexpr socketio::Audience kOfChannel = socketio::Audience(1) << 63;

twake::Now now()
{
    return {QDateTime::currentSecsSinceEpoch(), engineio::Sessions::nowMs()};
}

} // namespace

SocketIoDialect::SocketIoDialect(Gateway &gateway)
    : m_gateway(gateway)
    , m_engines(*this)
    , m_sockets(m_engines, *this)
{
}

SocketIoDialect::~SocketIoDialect() = default;

bool SocketIoDialect::isFor(QByteArrayView path) const
{
    return engineio::isFor(settings(), path);
}

// Who comes back may name no edge, so all who may come back are at one.
std::optional<EdgeIndex> SocketIoDialect::homeOf(const net::http::Request &request) const
{
    if (const auto home = engineio::homeOf(request))
        return home;
    const bool mayComeBack = socketSettings().recovery.window > 0ms
                             && request.queryItem("EIO") == "4";
    return mayComeBack ? std::optional(EdgeIndex(0)) : std::nullopt;
}

void SocketIoDialect::turnEnded()
{
    m_engines.turnEnded();
    m_sockets.turnEnded();
}

net::Edge &SocketIoDialect::edge()
{
    return m_gateway.edge();
}

const engineio::Settings &SocketIoDialect::settings() const
{
    return m_gateway.settings().engineio;
}

const socketio::Settings &SocketIoDialect::socketSettings() const
{
    return m_gateway.settings().socketio;
}

EdgeIndex SocketIoDialect::index() const
{
    return m_gateway.index();
}

bool SocketIoDialect::isDraining() const
{
    return m_gateway.isDraining();
}

bool SocketIoDialect::allowsOrigin(const net::http::Request &request) const
{
    const QByteArrayView origin = request.headers.contains("Origin")
                                      ? request.headers.value("Origin")
                                      : QByteArrayView();
    return net::http::originAllowed(origin, request.headers.value("Host"),
                                    m_gateway.settings().origins);
}

void SocketIoDialect::decoded(std::chrono::nanoseconds time)
{
    m_gateway.stages().record(metrics::Stage::Decode, time);
}

SocketIoDialect::Client &SocketIoDialect::clientOf(const Socket &socket)
{
    return static_cast<Client &>(*socket.above);
}

SocketIoDialect::Client *SocketIoDialect::clientOf(engineio::Session &engine)
{
    if (const auto &above = socketio::Server::aboveOf(engine))
        return static_cast<Client *>(above.get());
    const Socket *socket = socketio::Server::find(engine, "/");
    return socket ? &clientOf(*socket) : nullptr;
}

SocketIoDialect::Client *SocketIoDialect::find(const EdgeSession &session)
{
    const auto it = m_bySession.find(session.id);
    return it == m_bySession.end() ? nullptr : it->second;
}

void SocketIoDialect::begun(engineio::Session &engine, const net::http::Request &handshake,
                            net::ConnectionId connection)
{
    auto owned = std::make_unique<Client>();
    Client &client = *owned;
    EdgeSession &session = m_gateway.openSession(
        connection, DialectId::SocketIo, handshake.headers.value("User-Agent").toByteArray());
    client.session = session.id;
    client.engine = &engine;
    m_bySession.emplace(session.id, &client);
    if (engine.socket) {
        useSocket(client);
    } else { // a request comes and goes
        m_gateway.edge().setUserData(connection, 0);
        session.connection = {};
    }
    m_sockets.begun(engine, std::move(owned));
}

void SocketIoDialect::useSocket(Client &client)
{
    EdgeSession *session = m_gateway.session(client.session);
    if (!session)
        return; // it was told to go, or is to be told now
    session->connection = client.engine->socket;
    session->variant = client.mayComeBack ? kWithOffsets : kVariant;
    m_gateway.edge().setUserData(session->connection, session->id.value);
}

void SocketIoDialect::switched(engineio::Session &engine)
{
    Client *client = clientOf(engine);
    if (!client)
        return;
    stopListening(*client);
    listen(*client);
    if (EdgeSession *session = m_gateway.session(client->session))
        m_gateway.refreshReading(*session);
}

// Its channels' events go its connection's way.
void SocketIoDialect::listen(Client &client)
{
    const net::ConnectionId socket = client.engine->socket;
    if (socket)
        useSocket(client);
    for (const Membership &membership : client.channels) {
        if (!socket)
            m_channels[membership.channel].polling.push_back(&client);
        else
            m_gateway.edge().attach(socket, membership.channel,
                                    client.mayComeBack ? kWithOffsets : kVariant,
                                    m_gateway.settings().slowPolicy);
    }
}

void SocketIoDialect::stopListening(Client &client)
{
    for (const Membership &membership : client.channels)
        std::erase(m_channels[membership.channel].polling, &client);
}

void SocketIoDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    m_engines.message(session.connection, payload, opcode);
}

void SocketIoDialect::received(engineio::Session &engine, const QByteArray &message, bool isBinary)
{
    m_sockets.received(engine, message, isBinary);
}

void SocketIoDialect::ended(engineio::Session &engine, EndReason reason)
{
    m_sockets.ended(engine, reason);
    if (const auto &above = socketio::Server::aboveOf(engine)) // it never joined
        forget(static_cast<Client &>(*above), engine.code);
}

socketio::Admission SocketIoDialect::joining(Socket &socket)
{
    using Kind = socketio::Admission::Kind;
    if (socket.space != "/")
        return {Kind::UnknownNamespace, {}, {}};
    auto &above = socketio::Server::aboveOf(*socket.engine);
    if (!above)
        return {Kind::Refused, "this connection's session has ended: open another connection", {}};
    socket.above = std::move(above);
    clientOf(socket).socket = socket.key;
    return {};
}

void SocketIoDialect::joined(Socket &socket)
{
    Client &client = clientOf(socket);
    client.mayComeBack = !socket.pid.isEmpty();
    if (client.engine->socket)
        useSocket(client);
}

void SocketIoDialect::event(Socket &socket, const socketio::Packet &packet)
{
    Client &client = clientOf(socket);
    if (!packet.attachments.empty())
        return carryOut(client, client.twake.binaryEvent(packet.event, packet.ack));
    carryOut(client, client.twake.event(m_gateway.twakeTokens(), m_gateway.settings().twake,
                                        packet.event, packet.arguments, packet.ack, now()));
}

void SocketIoDialect::left(Socket &socket, CloseReason reason)
{
    Client &client = clientOf(socket);
    engineio::Session *engine = client.engine;
    forget(client, reason);
    if (engine)
        m_engines.endAfter(*engine, kFarewell); // the client ends the connection itself
}

bool SocketIoDialect::mayBeKept(const Socket &socket) const
{
    const Client &client = clientOf(socket);
    return client.session && client.twake.isKnown() && !client.isOver && !isDraining();
}

void SocketIoDialect::kept(Socket &socket)
{
    Client &client = clientOf(socket);
    stopListening(client);
    m_gateway.edge().detachAll(client.engine->socket);
    m_gateway.edge().setUserData(client.engine->socket, 0);
    client.engine = nullptr;
    if (EdgeSession *session = m_gateway.session(client.session)) {
        session->connection = {};
        m_gateway.refreshReading(*session);
    }
}

bool SocketIoDialect::mayRead(const Socket &socket, const socketio::RecoveryLog::Entry &entry) const
{
    return std::ranges::any_of(clientOf(socket).channels, [&entry](const Membership &membership) {
        return entry.audience == (kOfChannel | membership.channel)
               && entry.offset >= membership.sinceOffset;
    });
}

// The session that its new connection began with is not needed.
void SocketIoDialect::recovered(Socket &socket)
{
    if (const auto fresh = std::move(socketio::Server::aboveOf(*socket.engine)))
        forget(static_cast<Client &>(*fresh), CloseReason::Normal);
    Client &client = clientOf(socket);
    client.engine = socket.engine;
    listen(client);
    if (EdgeSession *session = m_gateway.session(client.session))
        m_gateway.refreshReading(*session);
}

void SocketIoDialect::send(Client &client, const twake::Message &message)
{
    Socket *socket = m_sockets.find(client.socket);
    if (!socket)
        return;
    const auto status = m_sockets.send(*socket, message.event, {message.arguments, {}});
    if (EdgeSession *session = m_gateway.session(client.session))
        m_gateway.noteSent(*session, status);
}

void SocketIoDialect::carryOut(Client &client, const twake::Actions &actions)
{
    for (const twake::Action &action : actions) {
        if (!client.session || (client.engine && client.engine->hasEnded))
            return;
        Socket *socket = m_sockets.find(client.socket);
        if (const auto *message = std::get_if<twake::Message>(&action)) {
            send(client, *message);
        } else if (const auto *ack = std::get_if<twake::Acknowledge>(&action)) {
            if (socket)
                (void)m_sockets.acknowledge(*socket, ack->id, {ack->arguments, {}});
        } else if (const auto *submit = std::get_if<twake::Submit>(&action)) {
            if (EdgeSession *session = m_gateway.session(client.session))
                m_gateway.submit(*session, submit->replyTo, submit->command, 256);
        } else if (const auto *noted = std::get_if<twake::Note>(&action)) {
            note(noted->text);
        } else if (socket) {
            m_sockets.disconnect(*socket);
        } else {
            m_engines.end(*client.engine, EndReason::ForcedClose);
        }
    }
}

void SocketIoDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                            const Result<ReplyBody> &body)
{
    if (Client *client = find(session))
        carryOut(*client, client->twake.reply(replyTo, body));
}

QByteArray SocketIoDialect::encode(const Delivery &delivery, net::Variant variant)
{
    QByteArray frame;
    if (const auto message = twake::toMessage(delivery)) {
        const QByteArray arguments = variant == kWithOffsets ? socketio::withOffset(
                                         message->arguments, m_sockets.nextOffset())
                                                             : message->arguments;
        const QByteArray text = '4' + socketio::eventText(message->event, arguments);
        frame.reserve(net::ws::frameSize(text.size()));
        net::ws::appendFrame(frame, net::ws::Opcode::Text, text);
    }
    return frame;
}

void SocketIoDialect::attached(EdgeSession &session, quint32 channel)
{
    Client *client = find(session);
    if (!client)
        return;
    forgetChannel(*client, channel);
    client->channels.push_back({channel, m_sockets.nextOffset()});
    if (client->mayComeBack)
        ++m_channels[channel].comingBack;
    if (client->engine && !client->engine->socket)
        m_channels[channel].polling.push_back(client);
}

void SocketIoDialect::detachedFrom(EdgeSession &session, quint32 channel)
{
    if (Client *client = find(session))
        forgetChannel(*client, channel);
}

void SocketIoDialect::forgetChannel(Client &client, quint32 channel)
{
    if (std::erase_if(
            client.channels,
            [channel](const Membership &membership) { return membership.channel == channel; })
        == 0)
        return;
    const auto it = m_channels.find(channel);
    if (it == m_channels.end())
        return;
    std::erase(it->second.polling, &client);
    if (client.mayComeBack)
        --it->second.comingBack;
    if (it->second.polling.empty() && it->second.comingBack == 0)
        m_channels.erase(it);
}

void SocketIoDialect::leaveChannels(Client &client)
{
    if (client.engine && client.engine->socket)
        m_gateway.edge().detachAll(client.engine->socket);
    while (!client.channels.empty())
        forgetChannel(client, client.channels.back().channel);
}

// Encoded once for all that poll, in either revision; and with an offset once for all that may come
// back, as encode() did for those with a WebSocket.
void SocketIoDialect::deliver(quint32 channel, const Delivery &delivery)
{
    const auto it = m_channels.find(channel);
    if (it == m_channels.end())
        return;
    const Channel &members = it->second;
    const auto start = std::chrono::steady_clock::now();
    const auto message = twake::toMessage(delivery);
    if (!message)
        return;
    const auto packetOf = [&message](const QByteArray &arguments) {
        return engineio::Packet::text(socketio::eventText(message->event, arguments));
    };
    std::optional<engineio::Packet> plain;
    std::optional<engineio::Packet> withOffset;
    if (members.comingBack > 0)
        withOffset = packetOf(socketio::withOffset(message->arguments, m_sockets.nextOffset()));
    for (Client *client : members.polling) {
        if (!client->mayComeBack && !plain)
            plain = packetOf(message->arguments);
        (void)m_engines.send(*client->engine, client->mayComeBack ? *withOffset : *plain);
    }
    m_gateway.stages().record(metrics::Stage::Encode, std::chrono::steady_clock::now() - start);
    if (withOffset)
        m_sockets.log(kOfChannel | channel, {*std::move(withOffset)});
}

void SocketIoDialect::detached(EdgeSession &session, const ChannelName &channel, const Error &why)
{
    if (Client *client = find(session))
        carryOut(*client, twake::TwakeSocket::detached(channel, why));
}

// Clients come back by themselves when the connection ends; one that polls must hear of it.
void SocketIoDialect::closing(EdgeSession &session, CloseReason)
{
    Client *client = find(session);
    if (client && client->engine && !client->engine->socket)
        m_engines.close(*client->engine);
}

void SocketIoDialect::kicked(EdgeSession &session, const QByteArray &why)
{
    Client *client = find(session);
    if (!client)
        return;
    QByteArray arguments;
    ObjectWriter(arguments).text("reason", why);
    send(*client, {"kicked", arguments});
}

bool SocketIoDialect::endsItself(EdgeSession &session, CloseReason reason, net::Pending)
{
    Client *client = find(session);
    if (!client)
        return true;
    client->isOver = true;
    const twake::Actions actions = twake::TwakeSocket::closing(reason, now());
    if (!actions.empty())
        carryOut(*client, actions);
    else if (client->engine)
        m_engines.end(*client->engine, EndReason::ForcedClose, reason);
    else if (Socket *socket = m_sockets.find(client->socket))
        m_sockets.disconnect(*socket);
    return true;
}

// The gateway forgets a session: as a rule because its client has gone, see below.
void SocketIoDialect::ended(const EdgeSession &session)
{
    const auto node = m_bySession.extract(session.id);
    if (node.empty())
        return;
    Client &client = *node.mapped();
    client.session = {};
    if (client.engine)
        m_engines.end(*client.engine, EndReason::ForcedClose);
    else if (Socket *socket = m_sockets.find(client.socket))
        m_sockets.disconnect(*socket);
}

void SocketIoDialect::forget(Client &client, CloseReason reason)
{
    leaveChannels(client);
    m_bySession.erase(client.session);
    if (const SessionId session = std::exchange(client.session, {}))
        m_gateway.closeSession(session, reason);
}

// Anybody can cause these lines.
void SocketIoDialect::note(const QByteArray &text)
{
    const qint64 nowMs = engineio::Sessions::nowMs();
    if (m_notedMs != 0 && nowMs - m_notedMs < kNoteEveryMs)
        return;
    m_notedMs = nowMs;
    qCWarning(logAuthorise).noquote() << text;
}

} // namespace sluice::dialects
