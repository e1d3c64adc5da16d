// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socketio_dialect.h"

#include "server/core/event/object_writer.h"
#include "server/dialects/gateway.h"
#include "server/dialects/socketio/session_id.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <array>

namespace sluice::dialects {

namespace {

using namespace core;
using engineio::Revision;

Q_LOGGING_CATEGORY(logAuthorise, "sluice.authorise", QtInfoMsg)

constexpr qint64 kQueueBytes = 1024 * 1024; // of one polling session
constexpr qint64 kTickMs = 50;
constexpr qint64 kConnectTimeoutMs = 45'000;
constexpr qint64 kFarewellMs = 5'000; // for the client to fetch what it is still to be told
constexpr qint64 kNoteEveryMs = 1'000;

qint64 monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

twake::Now now()
{
    return {QDateTime::currentSecsSinceEpoch(), monotonicMs()};
}

} // namespace

SocketIoDialect::SocketIoDialect(Gateway &gateway)
    : m_gateway(gateway)
{
}

SocketIoDialect::~SocketIoDialect() = default;

bool SocketIoDialect::isFor(QByteArrayView path) const
{
    return engineio::isFor(m_gateway.settings().engineio, path);
}

SocketIoDialect::Engine &SocketIoDialect::create(net::ConnectionId connection, Revision revision,
                                                 const QByteArray &userAgent)
{
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->callOnTimeout([this] { beat(); });
        m_timer->start(static_cast<int>(kTickMs));
    }
    auto owned = std::make_unique<Engine>();
    Engine &engine = *owned;
    engine.sid = engineio::makeSid(m_gateway.index());
    engine.revision = revision;
    EdgeSession &session = m_gateway.openSession(connection, DialectId::SocketIo, userAgent);
    m_gateway.edge().setUserData(connection, 0); // a request comes and goes
    session.connection = {};
    engine.session = session.id;
    m_bySession.emplace(session.id, &engine);
    m_engines.emplace(engine.sid, std::move(owned));
    watch(engine, monotonicMs() + kConnectTimeoutMs);
    return engine;
}

SocketIoDialect::Engine *SocketIoDialect::find(const QByteArray &sid)
{
    const auto it = m_engines.find(sid);
    return it == m_engines.end() ? nullptr : it->second.get();
}

SocketIoDialect::Engine *SocketIoDialect::find(const EdgeSession &session)
{
    const auto it = m_bySession.find(session.id);
    return it == m_bySession.end() ? nullptr : it->second;
}

void SocketIoDialect::send(Engine &engine, const QByteArray &packet)
{
    if (engine.socket) {
        if (EdgeSession *session = m_gateway.session(engine.session))
            return m_gateway.send(*session, packet);
        (void)m_gateway.edge().send(engine.socket, packet, net::ws::Opcode::Text);
        return;
    }
    engine.queue.push_back(packet);
    engine.queuedBytes += packet.size();
    if (engine.poll && engine.queue.size() == 1)
        m_answerable.push_back(engine.sid);
    if (!engine.poll && engine.queuedBytes > kQueueBytes)
        watch(engine, monotonicMs()); // it is ended outside of whatever is going on
}

void SocketIoDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    Engine *engine = find(session);
    if (!engine)
        return;
    if (opcode == net::ws::Opcode::Text)
        return packet(*engine, payload);
    heard(*engine);
    if (engine->attachments == 0)
        return end(engine->sid, CloseReason::ProtocolError);
    --engine->attachments;
}

void SocketIoDialect::packet(Engine &engine, QByteArrayView packet)
{
    heard(engine);
    const bool mayPing = engine.revision == Revision::V3;
    const char type = engineio::isPacket(packet) ? packet.front() : '\0';
    const bool isAttachment = type == engineio::kBinary || (mayPing && packet.startsWith("b4"));
    if (engine.attachments > 0 && isAttachment) {
        --engine.attachments;
        return;
    }
    if (type == engineio::kMessage && engine.attachments == 0)
        return socketPacket(engine, packet.sliced(1).toByteArray());
    if (type == engineio::kPing && mayPing)
        return send(engine, engineio::kPong + packet.sliced(1).toByteArray());
    if (type == engineio::kPong && !mayPing)
        return;
    if (type == engineio::kNoop)
        return;
    end(engine.sid, type == engineio::kClose ? CloseReason::Normal : CloseReason::ProtocolError);
}

void SocketIoDialect::socketPacket(Engine &engine, const QByteArray &text)
{
    if (!engine.session)
        return; // it was told to go
    const auto packet = socketio::decodePacket(text);
    using Type = socketio::PacketType;
    if (!packet)
        return end(engine.sid, CloseReason::ProtocolError);
    if (packet->type == Type::Connect)
        return connectNamespace(engine, *packet);
    if (packet->space != "/" || !engine.isConnected)
        return end(engine.sid, CloseReason::ProtocolError);
    engine.attachments = packet->attachments; // nothing here wants binary
    if (packet->type == Type::Disconnect)
        return end(engine.sid, CloseReason::Normal);
    if (packet->type == Type::Event)
        carryOut(engine,
                 engine.socketio.event(m_gateway.twakeTokens(), m_gateway.settings().twake,
                                       packet->event, packet->arguments, packet->ack, now()));
}

void SocketIoDialect::connectNamespace(Engine &engine, const socketio::Packet &packet)
{
    const bool isNew = engine.revision == Revision::V4;
    if (packet.space != "/") {
        const QByteArray name = packet.space.left(128);
        return sendSocketPacket(engine, isNew ? '4' + name + ",{\"message\":\"Invalid namespace\"}"
                                              : '4' + name + ",\"Invalid namespace\"");
    }
    if (engine.isConnected) // revision 3 connects by itself, and its clients may say it again
        return isNew ? end(engine.sid, CloseReason::ProtocolError) : void();
    engine.isConnected = true;
    sendSocketPacket(engine, isNew ? "0{\"sid\":\"" + engineio::makeSid(m_gateway.index()) + "\"}"
                                   : QByteArray("0"));
    engine.isPinged = false;
    heard(engine);
}

void SocketIoDialect::carryOut(Engine &engine, const twake::Actions &actions)
{
    const QByteArray sid = engine.sid;
    for (const twake::Action &action : actions) {
        if (find(sid) != &engine)
            return;
        if (const auto *message = std::get_if<twake::Message>(&action)) {
            sendSocketPacket(engine, socketio::eventText(message->event, message->arguments));
        } else if (const auto *ack = std::get_if<twake::Acknowledge>(&action)) {
            sendSocketPacket(engine, socketio::ackText(ack->id, ack->arguments));
        } else if (const auto *submit = std::get_if<twake::Submit>(&action)) {
            if (EdgeSession *session = m_gateway.session(engine.session))
                m_gateway.submit(*session, submit->replyTo, submit->command, 256);
        } else if (const auto *noted = std::get_if<twake::Note>(&action)) {
            note(noted->text);
        } else {
            sendSocketPacket(engine, "1");
            const SessionId session = std::exchange(engine.session, {});
            m_bySession.erase(session);
            leaveChannels(engine);
            m_gateway.closeSession(session, CloseReason::Normal);
            watch(engine, monotonicMs() + kFarewellMs); // the client ends the connection itself
        }
    }
}

void SocketIoDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                            const Result<ReplyBody> &body)
{
    if (Engine *engine = find(session))
        carryOut(*engine, engine->socketio.reply(replyTo, body));
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
    Engine *engine = find(session);
    if (!engine)
        return;
    engine->channels.push_back(channel);
    if (!engine->socket)
        m_polling[channel].push_back(engine);
}

void SocketIoDialect::detachedFrom(EdgeSession &session, quint32 channel)
{
    Engine *engine = find(session);
    if (!engine)
        return;
    std::erase(engine->channels, channel);
    const auto it = m_polling.find(channel);
    if (it != m_polling.end() && std::erase(it->second, engine) > 0 && it->second.empty())
        m_polling.erase(it);
}

void SocketIoDialect::deliver(quint32 channel, const Delivery &delivery)
{
    const auto it = m_polling.find(channel);
    const auto message = it == m_polling.end() ? std::nullopt : twake::toMessage(delivery);
    if (!message)
        return;
    const QByteArray packet = '4' + socketio::eventText(message->event, message->arguments);
    for (Engine *engine : it->second)
        send(*engine, packet);
}

void SocketIoDialect::detached(EdgeSession &session, const ChannelName &channel, const Error &why)
{
    if (Engine *engine = find(session))
        carryOut(*engine, twake::TwakeSocket::detached(channel, why));
}

// Clients come back by themselves when the connection ends; one that polls must hear of it.
void SocketIoDialect::closing(EdgeSession &session, CloseReason)
{
    Engine *engine = find(session);
    if (engine && !engine->socket)
        send(*engine, QByteArray(1, engineio::kClose));
}

void SocketIoDialect::kicked(EdgeSession &session, const QByteArray &why)
{
    Engine *engine = find(session);
    if (!engine)
        return;
    QByteArray arguments;
    ObjectWriter(arguments).text("reason", why);
    sendSocketPacket(*engine, socketio::eventText("kicked", arguments));
}

bool SocketIoDialect::endsItself(EdgeSession &session, CloseReason reason, net::Pending)
{
    Engine *engine = find(session);
    if (!engine)
        return true;
    const QByteArray sid = engine->sid;
    const twake::Actions actions = twake::TwakeSocket::closing(reason, now());
    if (actions.empty())
        end(sid, reason);
    else
        carryOut(*engine, actions);
    return true;
}

void SocketIoDialect::ended(const EdgeSession &session)
{
    const auto it = m_bySession.find(session.id);
    if (it == m_bySession.end())
        return;
    Engine *engine = it->second;
    m_bySession.erase(it);
    engine->session = {};
    engine->socket = {}; // its connection is what ended it
    end(engine->sid, CloseReason::Normal);
}

void SocketIoDialect::end(const QByteArray &sid, CloseReason reason)
{
    auto node = m_engines.extract(sid);
    if (node.empty())
        return;
    Engine &engine = *node.mapped();
    m_due.erase({engine.dueMs, engine.sid});
    leaveChannels(engine);
    if (engine.poll) {
        engine.queue.push_back(QByteArray(1, engineio::kClose));
        flush(engine);
    }
    m_bySession.erase(engine.session);
    if (engine.session)
        m_gateway.closeSession(engine.session, reason);
    for (const net::ConnectionId connection : {engine.socket, engine.probe}) {
        if (!connection)
            continue;
        m_strays.erase(connection.value);
        m_gateway.edge().close(connection, reason, {}, net::Pending::Flush);
    }
}

void SocketIoDialect::leaveChannels(Engine &engine)
{
    if (engine.socket)
        m_gateway.edge().detachAll(engine.socket);
    for (const quint32 channel : std::exchange(engine.channels, {})) {
        const auto it = m_polling.find(channel);
        if (it != m_polling.end() && std::erase(it->second, &engine) > 0 && it->second.empty())
            m_polling.erase(it);
    }
}

void SocketIoDialect::watch(Engine &engine, qint64 dueMs)
{
    m_due.erase({engine.dueMs, engine.sid});
    engine.dueMs = dueMs;
    m_due.emplace(dueMs, engine.sid);
}

// Whatever the client says shows that it lives. In revision 4 we ping, in revision 3 it does.
void SocketIoDialect::heard(Engine &engine)
{
    if (!engine.session || !engine.isConnected)
        return;
    const engineio::Settings &settings = m_gateway.settings().engineio;
    engine.isPinged = false;
    const bool wePing = engine.revision == Revision::V4;
    watch(engine, monotonicMs() + settings.pingInterval.count()
                      + (wePing ? 0 : settings.pingTimeout.count()));
}

void SocketIoDialect::beat()
{
    const qint64 nowMs = monotonicMs();
    while (!m_due.empty() && m_due.begin()->first <= nowMs) {
        if (Engine *engine = find(QByteArray(m_due.begin()->second)))
            beatOf(*engine);
        else
            m_due.erase(m_due.begin());
    }
    turnEnded();
}

void SocketIoDialect::beatOf(Engine &engine)
{
    const bool mayPing = engine.session && engine.isConnected && engine.revision == Revision::V4
                         && !engine.isPinged && engine.queuedBytes <= kQueueBytes;
    if (!mayPing)
        return end(engine.sid, engine.queuedBytes > kQueueBytes ? CloseReason::SlowConsumer
                                                                : CloseReason::IdleTimeout);
    watch(engine, monotonicMs() + m_gateway.settings().engineio.pingTimeout.count());
    engine.isPinged = true;
    send(engine, QByteArray(1, engineio::kPing));
}

void SocketIoDialect::turnEnded()
{
    for (const QByteArray &sid : std::exchange(m_answerable, {})) {
        if (Engine *engine = find(sid))
            flush(*engine);
    }
}

// Anybody can cause these lines.
void SocketIoDialect::note(const QByteArray &text)
{
    const qint64 nowMs = monotonicMs();
    if (m_notedMs != 0 && nowMs - m_notedMs < kNoteEveryMs)
        return;
    m_notedMs = nowMs;
    qCWarning(logAuthorise).noquote() << text;
}

} // namespace sluice::dialects
