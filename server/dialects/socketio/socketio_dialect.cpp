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
using engineio::Revision;

Q_LOGGING_CATEGORY(logAuthorise, "sluice.authorise", QtInfoMsg)

constexpr std::chrono::milliseconds kConnectTimeout = 45s;
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
{
}

SocketIoDialect::~SocketIoDialect() = default;

bool SocketIoDialect::isFor(QByteArrayView path) const
{
    return engineio::isFor(settings(), path);
}

net::Edge &SocketIoDialect::edge()
{
    return m_gateway.edge();
}

const engineio::Settings &SocketIoDialect::settings() const
{
    return m_gateway.settings().engineio;
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

SocketIoDialect::Client &SocketIoDialect::clientOf(engineio::Session &engine)
{
    return static_cast<Client &>(*engine.above);
}

SocketIoDialect::Client *SocketIoDialect::find(const EdgeSession &session)
{
    const auto it = m_bySession.find(session.id);
    return it == m_bySession.end() ? nullptr : it->second;
}

void SocketIoDialect::begun(engineio::Session &engine, const net::http::Request &handshake,
                            net::ConnectionId connection)
{
    engine.above = std::make_unique<Client>(engine);
    Client &client = clientOf(engine);
    EdgeSession &session = m_gateway.openSession(
        connection, DialectId::SocketIo, handshake.headers.value("User-Agent").toByteArray());
    client.session = session.id;
    m_bySession.emplace(session.id, &client);
    if (engine.socket) {
        useSocket(client);
    } else { // a request comes and goes
        m_gateway.edge().setUserData(connection, 0);
        session.connection = {};
    }
    m_engines.endAfter(engine, kConnectTimeout);
    if (engine.revision == Revision::V3)
        connectNamespace(client, {});
}

void SocketIoDialect::useSocket(Client &client)
{
    EdgeSession *session = m_gateway.session(client.session);
    if (!session)
        return; // it was told to go, or is to be told now
    session->connection = client.engine.socket;
    session->variant = kVariant;
    m_gateway.edge().setUserData(client.engine.socket, session->id.value);
}

void SocketIoDialect::switched(engineio::Session &engine)
{
    Client &client = clientOf(engine);
    useSocket(client);
    for (const quint32 channel : client.channels) {
        std::erase(m_polling[channel], &client);
        m_gateway.edge().attach(engine.socket, channel, kVariant, m_gateway.settings().slowPolicy);
    }
    if (EdgeSession *session = m_gateway.session(client.session))
        m_gateway.refreshReading(*session);
}

void SocketIoDialect::send(Client &client, const QByteArray &text)
{
    const auto status = m_engines.send(client.engine, engineio::Packet::text(text));
    if (EdgeSession *session = m_gateway.session(client.session))
        m_gateway.noteSent(*session, status);
}

void SocketIoDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    m_engines.message(session.connection, payload, opcode);
}

void SocketIoDialect::received(engineio::Session &engine, const QByteArray &message, bool isBinary)
{
    Client &client = clientOf(engine);
    if (!client.session)
        return; // it was told to go
    if (client.isHeld)
        return hold(client, message, isBinary);
    const bool isExpected = client.attachments > 0;
    if (isBinary != isExpected)
        return m_engines.end(engine, EndReason::ParseError);
    if (isBinary)
        --client.attachments;
    else
        packet(client, message, MayWait::Yes);
}

// In their order, behind the one that waits.
void SocketIoDialect::hold(Client &client, const QByteArray &message, bool isBinary)
{
    if (client.held.size() >= kHeldMessages || client.heldBytes + message.size() > kHeldBytes)
        return m_engines.end(client.engine, EndReason::MessageTooBig);
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
    if (!client)
        return; // gone meanwhile
    client->isHeld = false;
    client->heldBytes = 0;
    const auto held = std::exchange(client->held, {});
    packet(*client, held.front().first, MayWait::No);
    for (size_t i = 1; i < held.size(); ++i) {
        if (client = find(); client)
            received(client->engine, held[i].first, held[i].second);
    }
    EdgeSession *session = m_gateway.session(id);
    if (client = find(); client && session)
        m_gateway.setWaitingForKeys(*session, client->isHeld);
}

void SocketIoDialect::packet(Client &client, const QByteArray &text, MayWait mayWait)
{
    const auto start = std::chrono::steady_clock::now();
    const auto packet = socketio::decodePacket(text);
    m_gateway.stages().record(metrics::Stage::Decode, std::chrono::steady_clock::now() - start);
    using Type = socketio::PacketType;
    if (!packet)
        return m_engines.end(client.engine, EndReason::ParseError);
    if (packet->type == Type::Connect)
        return connectNamespace(client, *packet);
    if (packet->space != "/" || !client.isConnected)
        return m_engines.end(client.engine, EndReason::ParseError);
    client.attachments = packet->attachments; // nothing here wants binary
    if (packet->type == Type::Disconnect)
        return m_engines.end(client.engine, EndReason::TransportClose);
    if (packet->type == Type::Event)
        event(client, *packet, text, mayWait);
}

// A token with an unknown key changes nothing, so the event is simply carried out again later.
void SocketIoDialect::event(Client &client, const socketio::Packet &packet, const QByteArray &text,
                            MayWait mayWait)
{
    TokenGate &tokens = m_gateway.tokens();
    const twake::Actions actions = client.socketio.event(tokens.twake(), m_gateway.settings().twake,
                                                         packet.event, packet.arguments, packet.ack,
                                                         now());
    const qint64 bytes = text.size() + kHeldBytes;
    EdgeSession *session = m_gateway.session(client.session);
    if (!tokens.mayWaitForTwake(bytes) || mayWait == MayWait::No || !session)
        return carryOut(client, actions);
    client.isHeld = true;
    client.held.emplace_back(text, false);
    m_gateway.setWaitingForKeys(*session, true);
    tokens.wait(bytes, [this, id = session->id](auth::KeyWaits::Outcome) { goOn(id); });
}

void SocketIoDialect::connectNamespace(Client &client, const socketio::Packet &packet)
{
    const bool isNew = client.engine.revision == Revision::V4;
    if (packet.space != "/") {
        const QByteArray name = packet.space.left(128);
        return send(client, isNew ? '4' + name + ",{\"message\":\"Invalid namespace\"}"
                                  : '4' + name + ",\"Invalid namespace\"");
    }
    if (client.isConnected) { // revision 3 connects by itself, and its clients may say it again
        if (isNew)
            m_engines.end(client.engine, EndReason::ParseError);
        return;
    }
    client.isConnected = true;
    m_engines.endAfter(client.engine, 0ms);
    send(client,
         isNew ? "0{\"sid\":\"" + engineio::makeSid(m_gateway.index()) + "\"}" : QByteArray("0"));
}

void SocketIoDialect::carryOut(Client &client, const twake::Actions &actions)
{
    for (const twake::Action &action : actions) {
        if (client.engine.hasEnded)
            return;
        if (const auto *message = std::get_if<twake::Message>(&action)) {
            send(client, socketio::eventText(message->event, message->arguments));
        } else if (const auto *ack = std::get_if<twake::Acknowledge>(&action)) {
            send(client, socketio::ackText(ack->id, ack->arguments));
        } else if (const auto *submit = std::get_if<twake::Submit>(&action)) {
            if (EdgeSession *session = m_gateway.session(client.session))
                m_gateway.submit(*session, submit->replyTo, submit->command, 256);
        } else if (const auto *noted = std::get_if<twake::Note>(&action)) {
            note(noted->text);
        } else {
            send(client, "1");
            leaveChannels(client);
            const SessionId session = std::exchange(client.session, {});
            m_bySession.erase(session);
            m_gateway.closeSession(session, CloseReason::Normal);
            m_engines.endAfter(client.engine, kFarewell); // the client ends the connection itself
        }
    }
}

void SocketIoDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                            const Result<ReplyBody> &body)
{
    if (Client *client = find(session))
        carryOut(*client, client->socketio.reply(replyTo, body));
}

QByteArray SocketIoDialect::encode(const Delivery &delivery, net::Variant)
{
    QByteArray frame;
    if (const auto message = twake::toMessage(delivery)) {
        const QByteArray text = '4' + socketio::eventText(message->event, message->arguments);
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
    client->channels.push_back(channel);
    if (!client->engine.socket)
        m_polling[channel].push_back(client);
}

void SocketIoDialect::detachedFrom(EdgeSession &session, quint32 channel)
{
    Client *client = find(session);
    if (!client)
        return;
    std::erase(client->channels, channel);
    const auto it = m_polling.find(channel);
    if (it != m_polling.end() && std::erase(it->second, client) > 0 && it->second.empty())
        m_polling.erase(it);
}

// Encoded once for all that poll, in either revision.
void SocketIoDialect::deliver(quint32 channel, const Delivery &delivery)
{
    const auto it = m_polling.find(channel);
    if (it == m_polling.end() || it->second.empty())
        return;
    const auto start = std::chrono::steady_clock::now();
    const auto message = twake::toMessage(delivery);
    if (!message)
        return;
    const auto packet = engineio::Packet::text(
        socketio::eventText(message->event, message->arguments));
    m_gateway.stages().record(metrics::Stage::Encode, std::chrono::steady_clock::now() - start);
    for (Client *client : it->second)
        (void)m_engines.send(client->engine, packet);
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
    if (client && !client->engine.socket)
        m_engines.close(client->engine);
}

void SocketIoDialect::kicked(EdgeSession &session, const QByteArray &why)
{
    Client *client = find(session);
    if (!client)
        return;
    QByteArray arguments;
    ObjectWriter(arguments).text("reason", why);
    send(*client, socketio::eventText("kicked", arguments));
}

bool SocketIoDialect::endsItself(EdgeSession &session, CloseReason reason, net::Pending)
{
    Client *client = find(session);
    if (!client)
        return true;
    const twake::Actions actions = twake::TwakeSocket::closing(reason, now());
    if (actions.empty())
        m_engines.end(client->engine, EndReason::ForcedClose, reason);
    else
        carryOut(*client, actions);
    return true;
}

// The gateway forgets a session: as a rule because its client has gone, see below.
void SocketIoDialect::ended(const EdgeSession &session)
{
    const auto node = m_bySession.extract(session.id);
    if (node.empty())
        return;
    node.mapped()->session = {};
    m_engines.end(node.mapped()->engine, EndReason::ForcedClose);
}

void SocketIoDialect::ended(engineio::Session &engine, EndReason)
{
    Client &client = clientOf(engine);
    leaveChannels(client);
    m_bySession.erase(client.session);
    if (client.session)
        m_gateway.closeSession(client.session, engine.code);
}

void SocketIoDialect::leaveChannels(Client &client)
{
    if (client.engine.socket)
        m_gateway.edge().detachAll(client.engine.socket);
    for (const quint32 channel : std::exchange(client.channels, {})) {
        const auto it = m_polling.find(channel);
        if (it != m_polling.end() && std::erase(it->second, &client) > 0 && it->second.empty())
            m_polling.erase(it);
    }
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
