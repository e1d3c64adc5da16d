// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include "server/net/loop/turn.h"
#include "server/net/websocket/extensions.h"

#include <algorithm>

namespace sluice::net {

namespace {

/// Below this, compressing a reply on its own saves nothing worth the time.
constexpr qsizetype kWorthDeflating = 1024;

CloseReason reasonOf(std::optional<quint16> code)
{
    const int number = code.value_or(static_cast<int>(CloseReason::Normal));
    const auto rows = closeReasonTable();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const CloseReasonRow &known) {
        return static_cast<int>(known.reason) == number;
    });
    return row == rows.end() ? CloseReason::Normal : row->reason;
}

QByteArray joinedValues(const http::Headers &headers, QByteArrayView name)
{
    QByteArray joined;
    for (const QByteArrayView value : headers.values(name)) {
        if (!joined.isEmpty())
            joined.append(", ");
        joined.append(value);
    }
    return joined;
}

} // namespace

/// Passes on what one connection's decoder finds, as long as somebody wants it.
class EdgeLoop::FrameSink final : public ws::MessageSink
{
public:
    FrameSink(EdgeLoop &loop, Connection &connection)
        : m_loop(loop)
        , m_connection(connection)
    {
    }

    void onMessage(QByteArrayView payload, ws::Opcode kind) override
    {
        EdgeCounters::add(m_loop.m_counters.framesIn);
        m_loop.m_events.message(m_connection.id, payload, kind);
        if (m_connection.phase != Phase::Open || m_connection.paused)
            m_connection.decoder->stop();
    }
    void onPing(QByteArrayView payload) override
    {
        m_loop.sendControl(m_connection, ws::Opcode::Pong, payload);
        if (m_connection.phase != Phase::Open)
            m_connection.decoder->stop();
    }
    void onPong(QByteArrayView) override {}
    void onClose(std::optional<quint16> code, QByteArrayView) override
    {
        m_loop.peerCloses(m_connection, code);
    }
    void onFailure(CloseReason reason, QLatin1StringView why) override
    {
        m_loop.close(m_connection, reason, QByteArrayView(why.data(), why.size()),
                     Pending::Discard);
    }

private:
    EdgeLoop &m_loop;
    Connection &m_connection;
};

void EdgeLoop::acceptUpgrade(Connection &connection, const UpgradeAnswer &answer)
{
    if (connection.phase != Phase::Upgrading)
        return;
    connection.phase = Phase::Answering;
    connection.http->answer = answer;
    const PeerInfo info = peer(connection, nullptr);
    m_engine.begin(connection.id, connection.http->current, info.socketAddress, info.port);
}

void EdgeLoop::upgradeAnswered(ConnectionId id, UpgradeEngine::Outcome outcome, QByteArray head)
{
    const Turn turn(*this);
    Connection *connection = m_connections.find(id);
    if (!connection || connection->phase != Phase::Answering)
        return;
    if (outcome == UpgradeEngine::Outcome::Accepted) {
        openWebSocket(*connection, std::move(head));
        return;
    }
    EdgeCounters::add(m_counters.refusals);
    if (head.isEmpty()) { // Qt refuses some heads without a word
        connection->phase = Phase::Upgrading;
        return refuseAndClose(*connection,
                              http::problem(ErrorCode::InvalidRequest,
                                            QStringLiteral("this is no WebSocket handshake")));
    }
    if (appendReply(*connection, std::move(head)) != SendStatus::Gone)
        beginClosing(*connection, CloseReason::ProtocolError, Initiator::Server);
}

void EdgeLoop::openWebSocket(Connection &connection, QByteArray head)
{
    const HttpState &http = *connection.http;
    const ws::Negotiation agreed = ws::negotiate(
        joinedValues(http.current.headers, "Sec-WebSocket-Extensions"));
    if (!http.answer.subprotocol.isEmpty())
        addHeader(head, "Sec-WebSocket-Protocol", http.answer.subprotocol);
    if (!agreed.responseHeader.isEmpty())
        addHeader(head, "Sec-WebSocket-Extensions", agreed.responseHeader);
    for (const auto &[name, value] : http.answer.headers)
        addHeader(head, name, value);

    connection.http.reset();
    connection.decoder.emplace(m_config.websocket, agreed.deflate);
    connection.deflateBits = agreed.deflate ? static_cast<quint8>(agreed.serverMaxWindowBits) : 0;
    connection.phase = Phase::Open;
    connection.lastRead = m_now;
    handshakeDone(connection);
    EdgeCounters::add(m_counters.upgrades);
    EdgeCounters::add(m_counters.sockets);
    if (appendReply(connection, std::move(head)) == SendStatus::Gone)
        return;
    // Frames may have come in one segment with the head.
    queueResume(connection);
    updateInterest(connection);
    rearm(connection);
    m_events.opened(connection.id);
}

void EdgeLoop::takeFrames(Connection &connection, char *bytes, qsizetype size)
{
    FrameSink sink(*this, connection);
    const qsizetype consumed = connection.decoder->feed(bytes, size, sink);
    if (connection.phase != Phase::Open)
        return;
    if (consumed < size) {
        keepUnread(connection, QByteArrayView(bytes + consumed, size - consumed));
        // Resumed from within the very message that paused.
        if (!connection.paused)
            queueResume(connection);
    }
    watchProgress(connection, !connection.decoder->isIdle());
}

SendStatus EdgeLoop::send(Connection &connection, QByteArrayView payload, ws::Opcode opcode)
{
    if (connection.phase != Phase::Open)
        return SendStatus::Gone;
    if (ws::isControl(opcode))
        payload = payload.first(std::min(payload.size(), ws::kMaxControlPayload));
    QByteArray deflated;
    auto compressed = ws::Compressed::No;
    if (connection.deflateBits != 0 && payload.size() >= kWorthDeflating
        && !ws::isControl(opcode)) {
        deflated = ws::deflateMessage(payload, connection.deflateBits);
        if (deflated.size() < payload.size()) {
            payload = deflated;
            compressed = ws::Compressed::Yes;
        }
    }
    QByteArray &out = replyBuffer(connection);
    const qsizetype before = out.size();
    ws::appendFrame(out, opcode, payload, compressed);
    EdgeCounters::add(m_counters.framesOut);
    ++connection.framesOut;
    return replyAppended(connection, out.size() - before);
}

void EdgeLoop::sendControl(Connection &connection, ws::Opcode opcode, QByteArrayView payload)
{
    QByteArray &out = replyBuffer(connection);
    const qsizetype before = out.size();
    ws::appendFrame(out, opcode, payload);
    replyAppended(connection, out.size() - before);
}

void EdgeLoop::peerCloses(Connection &connection, std::optional<quint16> code)
{
    if (connection.phase != Phase::Open)
        return;
    detachAll(connection, Pending::Discard);
    dropUnsent(connection);
    sendControl(connection, ws::Opcode::Close, ws::closeEcho(code));
    beginClosing(connection, reasonOf(code), Initiator::Peer);
}

} // namespace sluice::net
