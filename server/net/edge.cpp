// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/edge.h"

#include "server/net/accepted_socket.h"
#include "server/net/loop/edge_loop.h"
#include "shared/base/mailbox.h"

namespace sluice::net {

struct Edge::State
{
    State(EdgeConfig initial, EdgeEvents &receiver)
        : config(std::move(initial))
        , events(receiver)
    {
    }

    EdgeConfig config; ///< until start()
    EdgeEvents &events;
    EdgeCounters counters;
    Mailbox<AcceptedSocket> sockets;
};

Edge::Edge(EdgeConfig config, EdgeEvents &events)
    : m_state(std::make_unique<State>(std::move(config), events))
{
}

Edge::~Edge()
{
    m_state->sockets.close();
}

void Edge::start()
{
    Q_ASSERT(!m_loop);
    m_loop = std::make_unique<EdgeLoop>(m_state->config, m_state->events, m_state->counters);
    m_state->sockets.open(
        [this](std::span<AcceptedSocket> sockets) { m_loop->takeSockets(sockets); });
}

void Edge::handOver(AcceptedSocket socket)
{
    m_state->sockets.post(std::move(socket));
}

const EdgeCounters &Edge::counters() const
{
    return m_state->counters;
}

void Edge::setConfig(EdgeConfig config)
{
    m_loop->setConfig(std::move(config));
}

void Edge::flush()
{
    m_loop->flushNow();
}

void Edge::respond(ConnectionId id, const http::Response &response)
{
    Connection *connection = m_loop->live(id);
    if (connection && connection->phase == Phase::Busy)
        m_loop->respond(*connection, response, http::KeepAlive::Yes);
}

void Edge::beginStream(ConnectionId id, const http::Response &head)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->beginStream(*connection, head);
}

SendStatus Edge::write(ConnectionId id, QByteArrayView bytes)
{
    Connection *connection = m_loop->live(id);
    return connection ? m_loop->write(*connection, bytes) : SendStatus::Gone;
}

void Edge::endStream(ConnectionId id)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->endStream(*connection);
}

http::StreamFraming Edge::streamFraming(ConnectionId id) const
{
    const Connection *connection = m_loop->live(id);
    return connection && connection->http ? connection->http->framing
                                          : http::StreamFraming::Chunked;
}

void Edge::acceptUpgrade(ConnectionId id, const UpgradeAnswer &answer)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->acceptUpgrade(*connection, answer);
}

void Edge::refuse(ConnectionId id, const http::Response &response)
{
    Connection *connection = m_loop->live(id);
    if (connection && connection->phase == Phase::Upgrading)
        m_loop->respond(*connection, response, http::KeepAlive::No);
}

SendStatus Edge::send(ConnectionId id, QByteArrayView payload, ws::Opcode opcode)
{
    Connection *connection = m_loop->live(id);
    return connection ? m_loop->send(*connection, payload, opcode) : SendStatus::Gone;
}

SendStatus Edge::sendFrame(ConnectionId id, const QByteArray &wireBytes)
{
    Connection *connection = m_loop->live(id);
    return connection ? m_loop->sendFrame(*connection, wireBytes) : SendStatus::Gone;
}

int Edge::deflateWindowBits(ConnectionId id) const
{
    const Connection *connection = m_loop->live(id);
    return connection ? connection->deflateBits : 0;
}

void Edge::close(ConnectionId id, CloseReason reason, QByteArrayView text, Pending pending)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->close(*connection, reason, text, pending);
}

void Edge::pauseReading(ConnectionId id)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->pauseReading(*connection);
}

void Edge::resumeReading(ConnectionId id)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->resumeReading(*connection);
}

void Edge::setUserData(ConnectionId id, quint64 data)
{
    if (Connection *connection = m_loop->live(id))
        connection->userData = data;
}

quint64 Edge::userData(ConnectionId id) const
{
    const Connection *connection = m_loop->find(id);
    return connection ? connection->userData : 0;
}

PeerInfo Edge::peer(ConnectionId id) const
{
    const Connection *connection = m_loop->live(id);
    return connection ? m_loop->peer(*connection, nullptr) : PeerInfo{};
}

qint64 Edge::outboxBytes(ConnectionId id) const
{
    const Connection *connection = m_loop->live(id);
    return connection && connection->outbox ? connection->outbox->bytes() : 0;
}

qint64 Edge::outboxLimit() const
{
    return m_loop->limits().outboxBytes;
}

quint64 Edge::framesOut(ConnectionId id) const
{
    const Connection *connection = m_loop->live(id);
    return connection ? connection->framesOut : 0;
}

void Edge::requestDrainNotice(ConnectionId id)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->requestDrainNotice(*connection);
}

void Edge::attach(ConnectionId id, ChannelSlot channel, Variant variant, SlowPolicy policy)
{
    const Connection *connection = m_loop->live(id);
    if (connection && connection->takesDeliveries())
        m_loop->channels().attach(connection->slot, channel, variant, policy);
}

void Edge::detach(ConnectionId id, ChannelSlot channel, Pending pending)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->detach(*connection, channel, pending);
}

void Edge::detachAll(ConnectionId id, Pending pending)
{
    if (Connection *connection = m_loop->live(id))
        m_loop->detachAll(*connection, pending);
}

int Edge::subscribers(ChannelSlot channel) const
{
    return m_loop->channels().subscribers(channel);
}

quint32 Edge::beginPublish(ChannelSlot channel, quint64 seq)
{
    return m_loop->channels().beginPublish(channel, seq, m_loop->limits().batchBytes);
}

void Edge::appendFrame(ChannelSlot channel, Variant variant, QByteArray frame)
{
    m_loop->channels().append(channel, variant, std::move(frame));
}

void Edge::endPublish(ChannelSlot channel)
{
    m_loop->channels().endPublish(channel);
    m_loop->needTurn();
}

void Edge::closeAll(CloseReason reason, QByteArrayView text, int batch)
{
    m_loop->closeAll(reason, text, batch);
}

void Edge::dropAll()
{
    m_loop->dropAll();
}

} // namespace sluice::net
