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
constexpr size_t kHeldMessages = 16; // of a session that polls; a WebSocket is not read meanwhile
constexpr qint64 kHeldBytes = 4 * 1024;

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

void SocketIoDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    m_engines.message(session.connection, payload, opcode);
}

void SocketIoDialect::received(engineio::Session &engine, const QByteArray &message, bool isBinary)
{
    Client *client = clientOf(engine);
    if (client && client->heldEvent)
        return hold(*client, message, isBinary);
    m_sockets.received(engine, message, isBinary);
}

// In their order, behind the one that waits.
void SocketIoDialect::hold(Client &client, const QByteArray &message, bool isBinary)
{
    if (client.held.size() >= kHeldMessages || client.heldBytes + message.size() > kHeldBytes)
        return m_engines.end(*client.engine, EndReason::MessageTooBig);
    client.heldBytes += message.size();
    client.held.emplace_back(message, isBinary);
}

void SocketIoDialect::goOn(SessionId id)
{
    const auto find = [&]() -> Client * {
        const auto it = m_bySession.find(id);
        return it == m_bySession.end() ? nullptr : it->second;
    };
    Client *client = find();
    if (!client || !client->heldEvent)
        return; // gone meanwhile
    const socketio::Packet packet = *std::exchange(client->heldEvent, std::nullopt);
    client->heldBytes = 0;
    const auto held = std::exchange(client->held, {});
    event(*client, packet, MayWait::No);
    for (const auto &[message, isBinary] : held) {
        if (client = find(); client && client->engine)
            received(*client->engine, message, isBinary);
    }
    EdgeSession *session = m_gateway.session(id);
    if (client = find(); client && session)
        m_gateway.setWaitingForKeys(*session, client->heldEvent.has_value());
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
    event(client, packet, MayWait::Yes);
}

// A token with an unknown key changes nothing, so the event is simply carried out again later.
void SocketIoDialect::event(Client &client, const socketio::Packet &packet, MayWait mayWait)
{
    TokenGate &tokens = m_gateway.tokens();
    const twake::Actions actions = client.twake.event(tokens.twake(), m_gateway.settings().twake,
                                                      packet.event, packet.arguments, packet.ack,
                                                      now());
    const qint64 bytes = packet.text.size() + kHeldBytes;
    EdgeSession *session = m_gateway.session(client.session);
    if (!tokens.mayWaitForTwake(bytes) || mayWait == MayWait::No || !session)
        return carryOut(client, actions);
    client.heldEvent = packet;
    m_gateway.setWaitingForKeys(*session, true);
    tokens.wait(bytes, [this, id = session->id](auth::KeyWaits::Outcome) { goOn(id); });
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
