// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/gateway.h"

#include "server/dialects/admin/admin_dialect.h"
#include "server/dialects/iii/stream_dialect.h"
#include "server/dialects/iii/worker_dialect.h"
#include "server/dialects/native/http_api.h"
#include "server/dialects/native/native_dialect.h"
#include "server/dialects/socketio/socketio_dialect.h"
#include "server/dialects/toa/toa_dialect.h"
#include "server/dialects/upgrade_head.h"
#include "server/net/http/origin.h"

#include <QLoggingCategory>

namespace sluice::dialects {

namespace {

using namespace core;
using metrics::Stage;

// Named like the stages, so that a log line says where on the line it comes from.
Q_LOGGING_CATEGORY(logFrame, "sluice.frame", QtInfoMsg)
Q_LOGGING_CATEGORY(logDecode, "sluice.decode", QtInfoMsg)
Q_LOGGING_CATEGORY(logAdmit, "sluice.admit", QtInfoMsg)
Q_LOGGING_CATEGORY(logEnqueue, "sluice.enqueue", QtInfoMsg)

} // namespace

Gateway::Gateway(Wiring wiring)
    : m_wiring(std::move(wiring))
    , m_settings(m_wiring.settings)
    , m_tokens([this] { m_wiring.toCore(KeyWanted{m_wiring.index}, 0); }, m_wiring.registry)
    , m_identities(*this, m_wiring.checkPassword, m_wiring.registry)
    , m_adminApi(std::make_unique<AdminDialect>(*this))
    , m_native(std::make_unique<NativeDialect>(*this))
    , m_http(std::make_unique<HttpApi>(*this))
    , m_toa(std::make_unique<ToaDialect>(*this, m_wiring.registry))
    , m_iiiStreams(std::make_unique<IiiStreamDialect>(*this, m_wiring.registry))
    , m_iiiWorkers(std::make_unique<IiiWorkerDialect>(*this, m_wiring.registry))
    , m_socketio(std::make_unique<SocketIoDialect>(*this))
{
    useSettings(m_settings);
}

Gateway::~Gateway() = default;

void Gateway::handle(std::span<ToEdge> messages)
{
    for (ToEdge &message : messages) {
        if (auto *settings = std::get_if<EdgeSettingsPtr>(&message)) {
            useSettings(std::move(*settings));
            continue;
        }
        if (auto *call = std::get_if<EdgeCall>(&message)) {
            (*call)();
            continue;
        }
        std::visit([this](auto &value) { apply(value); }, std::get<CoreToEdge>(message));
    }
    m_replayed.clear();
    m_socketio->turnEnded();
    resumeWaiting();
}

void Gateway::useSettings(EdgeSettingsPtr settings)
{
    m_settings = std::move(settings);
    m_tokens.use(*m_settings);
    m_identities.use(m_settings->realm);
    m_toa->settingsChanged();
}

// Read again when the core has done half of what made us stop.
void Gateway::resumeWaiting()
{
    if (m_waitForCore.empty() || m_wiring.coreLagBytes() > m_settings->coreLagBytes / 2)
        return;
    m_edgeWaits.store(false, std::memory_order_relaxed);
    for (const SessionId id : std::exchange(m_waitForCore, {})) {
        if (EdgeSession *session = find(id)) {
            session->waitsForCore = false;
            updateReading(*session);
        }
    }
}

quint64 Gateway::adminBytes() const
{
    return m_adminApi->bytes();
}

void Gateway::sayGoodbye(CloseReason reason)
{
    m_isDraining = true;
    for (auto &[id, session] : m_sessions)
        dialectOf(session).closing(session, reason);
}

void Gateway::apply(Attach &attach)
{
    EdgeSession *session = find(attach.session);
    if (!session)
        return;
    m_channels.insert_or_assign(attach.channel.value, std::move(attach.name));
    if (session->dialect == DialectId::SocketIo)
        m_socketio->attached(*session, attach.channel.value);
    m_edge->attach(session->connection, attach.channel.value, session->variant,
                   m_settings->slowPolicy);
}

void Gateway::apply(Detach &detach)
{
    if (EdgeSession *session = find(detach.session)) {
        if (detach.channel)
            m_edge->detach(session->connection, detach.channel.value);
        if (session->dialect == DialectId::SocketIo)
            m_socketio->detachedFrom(*session, detach.channel.value);
        if (detach.why)
            dialectOf(*session).detached(*session, detach.name, *detach.why);
    }
    if (detach.channel && m_edge->subscribers(detach.channel.value) == 0)
        m_channels.erase(detach.channel.value);
}

void Gateway::apply(Deliver &deliver)
{
    const Delivery &delivery = *deliver.delivery;
    m_edge->publish(deliver.channel.value, delivery.position.offset, [&](net::Variant variant) {
        const auto start = std::chrono::steady_clock::now();
        QByteArray frame = dialectOf(variant).encode(delivery, variant);
        if (!frame.isEmpty()) // else the dialect has no such event
            stages().record(Stage::Encode, std::chrono::steady_clock::now() - start);
        return frame;
    });
    m_socketio->deliver(deliver.channel.value, delivery);
}

void Gateway::apply(Replay &replay)
{
    EdgeSession *session = find(replay.session);
    if (!session)
        return;
    m_isReplaying = true;
    m_edge->sendFrame(session->connection, replayBytes(replay, *session));
    m_isReplaying = false;
    session->owesCredit = true;
    m_edge->requestDrainNotice(session->connection);
}

void Gateway::apply(Reply &reply)
{
    EdgeSession *session = find(reply.session);
    if (!session)
        return;
    --session->pending;
    if (reply.replyTo == session->laneBlockedBy)
        session->laneBlockedBy.clear();
    const bool isRevoked = !reply.body && reply.body.error().code == ErrorCode::TokenRevoked;
    if (isRevoked
        && (session->dialect == DialectId::Native || session->dialect == DialectId::Admin)) {
        m_edge->close(session->connection, CloseReason::TokenRevoked);
        return;
    }
    dialectOf(*session).reply(*session, reply.replyTo, reply.body);
    if (EdgeSession *again = find(reply.session)) // an HTTP session ends with its reply
        updateReading(*again);
}

void Gateway::apply(CallWorker &call)
{
    if (EdgeSession *session = find(call.session))
        dialectOf(*session).call(*session, call);
}

void Gateway::apply(FunctionReturned &returned)
{
    if (EdgeSession *session = find(returned.session))
        dialectOf(*session).returned(*session, returned);
}

void Gateway::apply(AdminPush &push)
{
    if (EdgeSession *session = find(push.session))
        dialectOf(*session).notify(*session, push);
}

void Gateway::apply(TailBatch &batch)
{
    if (EdgeSession *session = find(batch.session))
        dialectOf(*session).tailed(*session, batch);
}

void Gateway::apply(const SampleSessions &asked)
{
    static constexpr size_t kRows = 1000;
    SessionSamples samples{m_wiring.index, 0, m_edge->outboxLimit(), {}};
    size_t bucket = asked.from;
    for (; bucket < m_sessions.bucket_count() && samples.rows.size() < kRows; ++bucket) {
        for (auto it = m_sessions.begin(bucket); it != m_sessions.end(bucket); ++it) {
            const net::ConnectionId connection = it->second.connection;
            samples.rows.push_back(
                {it->first, m_edge->outboxBytes(connection), m_edge->framesOut(connection)});
        }
    }
    samples.next = bucket < m_sessions.bucket_count() ? bucket : 0;
    const auto bytes = static_cast<qint64>(samples.rows.size() * sizeof(SessionSamples::Row));
    m_wiring.toCore(std::move(samples), bytes);
}

void Gateway::apply(CloseSession &close)
{
    EdgeSession *session = find(close.session);
    if (!session || session->dialect == DialectId::Http)
        return;
    const bool isKick = close.reason == CloseReason::Kicked;
    if (isKick)
        dialectOf(*session).kicked(*session, close.text);
    if (dialectOf(*session).endsItself(*session, close.reason,
                                       close.flush ? net::Pending::Flush : net::Pending::Discard))
        return;
    if (close.flush && !isKick)
        dialectOf(*session).closing(*session, close.reason);
    m_edge->close(session->connection, close.reason, close.text,
                  close.flush ? net::Pending::Flush : net::Pending::Discard);
}

// Sessions that resume from the same place get the same page: it is encoded once.
const QByteArray &Gateway::replayBytes(const Replay &replay, const EdgeSession &session)
{
    for (const ReplayFrames &known : m_replayed) {
        if (known.variant == session.variant && known.deliveries == replay.deliveries)
            return known.bytes;
    }
    ReplayFrames frames{replay.deliveries, session.variant, {}};
    for (const DeliveryPtr &delivery : replay.deliveries)
        frames.bytes += dialectOf(session).encode(*delivery, session.variant);
    static constexpr size_t kKept = 8;
    if (m_replayed.size() == kKept)
        m_replayed.erase(m_replayed.begin());
    return m_replayed.emplace_back(std::move(frames)).bytes;
}

EdgeSession &Gateway::openSession(net::ConnectionId connection, DialectId dialect,
                                  const QByteArray &userAgent)
{
    const SessionId id{(static_cast<quint64>(m_wiring.index + 1) << 48) | ++m_lastSession};
    EdgeSession &session = m_sessions[id];
    session.id = id;
    session.connection = connection;
    session.dialect = dialect;
    if (dialect == DialectId::Native && m_edge->deflateWindowBits(connection) == 15)
        session.variant = NativeDialect::kDeflate;
    m_edge->setUserData(connection, id.value);
    QByteArray address = clientAddress(connection);
    // As many as peers make, so for those who ask for them.
    qCDebug(logAdmit, "session %016llx opened: from %s", static_cast<unsigned long long>(id.value),
            address.constData());
    m_wiring.toCore(SessionOpened{id, dialect, std::move(address), userAgent}, 0);
    return session;
}

// What was decided for the old connection is decided anew for this one.
void Gateway::refreshReading(EdgeSession &session)
{
    session.isPaused = session.isCongested = false;
    updateReading(session);
}

void Gateway::closeSession(SessionId id, CloseReason reason)
{
    const auto it = m_sessions.find(id);
    if (it == m_sessions.end())
        return;
    dialectOf(it->second).ended(it->second);
    m_edge->setUserData(it->second.connection, 0);
    if (it->second.isPaused) // an HTTP connection outlives its session
        m_edge->resumeReading(it->second.connection);
    m_sessions.erase(it);
    m_wiring.toCore(SessionClosed{id, reason}, 0);
}

void Gateway::submit(EdgeSession &session, QByteArray replyTo, Command command, qint64 bytes)
{
    ++session.pending;
    // Pages of history are large: one at a time, so that many asked at once do not look like a
    // peer who does not read.
    if (std::holds_alternative<History>(command) && session.dialect != DialectId::Http)
        session.laneBlockedBy = replyTo;
    m_wiring.toCore(core::Request{session.id, std::move(replyTo), std::move(command)}, bytes);
    updateReading(session);
}

void Gateway::send(EdgeSession &session, QByteArrayView text)
{
    noteSent(session, m_edge->send(session.connection, text, net::ws::Opcode::Text));
}

void Gateway::noteSent(EdgeSession &session, net::SendStatus status)
{
    if (status != net::SendStatus::Congested || session.isCongested)
        return;
    session.isCongested = true;
    updateReading(session);
}

void Gateway::sendLarge(EdgeSession &session, QByteArrayView text)
{
    constexpr qsizetype kSmall = 16 * 1024;
    const bool isBehind = m_edge->outboxBytes(session.connection) > kSmall;
    if (text.size() <= kSmall && !isBehind)
        return send(session, text);
    QByteArray frame;
    frame.reserve(net::ws::frameSize(text.size()));
    net::ws::appendFrame(frame, net::ws::Opcode::Text, text);
    if (m_edge->sendFrame(session.connection, frame) != net::SendStatus::Congested)
        return;
    m_edge->requestDrainNotice(session.connection);
    session.isCongested = true;
    updateReading(session);
}

void Gateway::closeAllOf(DialectId dialect, CloseReason reason)
{
    std::vector<net::ConnectionId> connections;
    for (const auto &[id, session] : m_sessions) {
        if (session.dialect == dialect)
            connections.push_back(session.connection);
    }
    for (const net::ConnectionId connection : connections)
        m_edge->close(connection, reason, {}, net::Pending::Flush);
}

void Gateway::countError(EdgeSession &session)
{
    if (++session.errors > m_settings->maxErrors)
        m_edge->close(session.connection, CloseReason::TooManyErrors, {}, net::Pending::Flush);
}

// A peer that asks faster than it is answered, or does not read its answers, is not read.
void Gateway::updateReading(EdgeSession &session)
{
    const qint64 lag = m_wiring.coreLagBytes();
    const bool coreLags = lag > m_settings->coreLagBytes
                          || (session.waitsForCore && lag > m_settings->coreLagBytes / 2);
    const bool mustPause = session.pending >= m_settings->pendingCommands || session.isCongested
                           || session.waitsForKeys || !session.laneBlockedBy.isEmpty() || coreLags;
    if (coreLags && !std::exchange(session.waitsForCore, true)) {
        m_waitForCore.push_back(session.id);
        m_edgeWaits.store(true, std::memory_order_relaxed);
    }
    if (mustPause == session.isPaused)
        return;
    session.isPaused = mustPause;
    if (mustPause)
        m_edge->pauseReading(session.connection);
    else
        m_edge->resumeReading(session.connection);
}

Dialect &Gateway::dialectOf(const EdgeSession &session)
{
    if (session.dialect == DialectId::Http)
        return *m_http;
    if (session.dialect == DialectId::Toa)
        return *m_toa;
    if (session.dialect == DialectId::IiiStream)
        return *m_iiiStreams;
    if (session.dialect == DialectId::IiiWorker)
        return *m_iiiWorkers;
    if (session.dialect == DialectId::SocketIo)
        return *m_socketio;
    if (session.dialect == DialectId::Admin)
        return *m_adminApi;
    return *m_native;
}

Dialect &Gateway::dialectOf(net::Variant variant)
{
    if (ToaDialect::ownsVariant(variant))
        return *m_toa;
    if (variant == IiiStreamDialect::kVariant)
        return *m_iiiStreams;
    if (SocketIoDialect::ownsVariant(variant))
        return *m_socketio;
    return *m_native;
}

void Gateway::message(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode)
{
    if (EdgeSession *session = find(SessionId{m_edge->userData(id)}))
        dialectOf(*session).message(*session, payload, opcode);
    else
        m_socketio->engines().message(id, payload, opcode);
}

void Gateway::closed(net::ConnectionId id, CloseReason reason, net::Initiator initiator)
{
    m_upgrades.erase(id.value);
    m_heldUpgrades.erase(id.value);
    m_forwarded.erase(id.value);
    m_socketio->engines().connectionClosed(id, initiator);
    if (initiator == net::Initiator::Server)
        logEnd(SessionId{m_edge->userData(id)}, reason);
    const EdgeSession *session = find(SessionId{m_edge->userData(id)});
    if (session && session->connection == id) // else it lives on without it
        closeSession(session->id, reason);
}

// Why we ended a session belongs to the stage that gave up on it.
void Gateway::logEnd(SessionId id, CloseReason reason) const
{
    const auto it = m_sessions.find(id);
    if (it == m_sessions.end() || it->second.dialect == DialectId::Http)
        return;
    // Anybody can make us end a connection, so these lines are for those who ask for them.
    const auto tell = [&](const QLoggingCategory &stage) {
        qCDebug(stage, "session %016llx ended: %s", static_cast<unsigned long long>(id.value),
                closeReasonRow(reason).name.data());
    };
    switch (reason) {
    case CloseReason::SlowConsumer:
        qCInfo(logEnqueue, "session %016llx was too slow and is closed",
               static_cast<unsigned long long>(id.value));
        return;
    case CloseReason::ProtocolError:
    case CloseReason::InvalidUtf8:
    case CloseReason::MessageTooBig:
    case CloseReason::IdleTimeout:
        return tell(logFrame());
    case CloseReason::UnsupportedData:
    case CloseReason::TooManyErrors:
        return tell(logDecode());
    case CloseReason::AuthenticationTimeout:
    case CloseReason::TokenExpired:
    case CloseReason::TokenRevoked:
    case CloseReason::Kicked:
        return tell(logAdmit());
    default:
        return;
    }
}

} // namespace sluice::dialects
