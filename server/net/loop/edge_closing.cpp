// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include "server/net/loop/turn.h"

namespace sluice::net {

void EdgeLoop::dropUnsent(Connection &connection)
{
    if (connection.outbox)
        noteOutbox(-connection.outbox->dropAll());
}

void EdgeLoop::close(Connection &connection, CloseReason reason, QByteArrayView text,
                     Pending pending, Initiator initiator)
{
    if (!connection.isLive())
        return;
    detachAll(connection, pending);
    if (pending == Pending::Discard && connection.takesDeliveries())
        dropUnsent(connection);
    // A delivery may have found the connection dead.
    if (!connection.isLive())
        return;
    if (connection.phase == Phase::Open && reason != CloseReason::Abnormal) {
        const QLatin1StringView name = closeReasonRow(reason).name;
        const QByteArrayView said = text.isEmpty() ? QByteArrayView(name.data(), name.size())
                                                   : text;
        const QByteArray payload = ws::closePayload(reason, said);
        beginClosing(connection, reason, initiator);
        sendControl(connection, ws::Opcode::Close, payload);
        return;
    }
    if (connection.phase == Phase::Stream && pending == Pending::Flush) {
        connection.http->keepAlive = false;
        finishStream(connection);
        return;
    }
    beginClosing(connection, reason, initiator);
}

void EdgeLoop::beginClosing(Connection &connection, CloseReason reason, Initiator initiator)
{
    if (!connection.isLive())
        return;
    endLife(connection, reason, initiator);
    connection.phase = Phase::Closing;
    connection.since = m_now;
    connection.readBlocked = false;
    // Also when nothing is left to write: the end of writing comes with the turn's flush.
    outboxOf(connection).takeGaps();
    markDirty(connection);
    updateInterest(connection);
    rearm(connection);
}

/// What ends with the layer above's knowledge of the connection.
void EdgeLoop::endLife(Connection &connection, CloseReason reason, Initiator initiator)
{
    if (connection.phase == Phase::Open)
        EdgeCounters::sub(m_counters.sockets);
    if (connection.phase == Phase::Answering)
        m_engine.cancel(connection.id);
    m_channels.detachAll(connection.slot, Pending::Discard);
    handshakeDone(connection);
    const CloseReasonRow *row = &closeReasonRow(reason);
    EdgeCounters::add(m_counters.closes[row - closeReasonTable().data()]);
    if (connection.isKnown)
        m_closed.push_back({connection.id, reason, initiator});
    needTurn();
}

void EdgeLoop::closingFlushed(Connection &connection)
{
    if (!connection.writingFinished) {
        connection.writingFinished = true;
        connection.transport.finishWriting();
    }
    if (connection.peerGone)
        doom(connection, CloseReason::Normal, Initiator::Server);
    else
        updateInterest(connection);
}

void EdgeLoop::doom(Connection &connection, CloseReason reason, Initiator initiator)
{
    if (connection.phase == Phase::Doomed)
        return;
    if (connection.isLive())
        endLife(connection, reason, initiator);
    connection.phase = Phase::Doomed;
    if (connection.outbox)
        noteOutbox(-connection.outbox->bytes());
    m_wheel.disarm(connection.slot);
    m_doomed.push_back(connection.slot);
    needTurn();
}

void EdgeLoop::bury(const std::vector<quint32> &slots)
{
    for (const quint32 slot : slots) {
        m_poller.remove(m_connections.at(slot)->transport.descriptor());
        m_connections.remove(slot);
        EdgeCounters::sub(m_counters.connections);
    }
}

void EdgeLoop::closeAll(CloseReason reason, QByteArrayView text, int batch)
{
    m_draining = Draining{reason, text.toByteArray(), static_cast<quint32>(std::max(1, batch))};
    EdgeCounters::sub(m_counters.queuedHandshakes, m_waiting.size());
    m_waiting.clear();
    needTurn();
}

void EdgeLoop::drainSome()
{
    quint32 closed = 0;
    while (m_draining->next < m_connections.slots() && closed < m_draining->batch) {
        Connection *connection = m_connections.at(m_draining->next++);
        if (!connection || !connection->isLive())
            continue;
        ++closed;
        drainOne(*connection);
    }
}

void EdgeLoop::drainOne(Connection &connection)
{
    const Draining &draining = *m_draining;
    switch (connection.phase) {
    case Phase::Busy:
        return; // answered first, and not kept
    case Phase::Head:
        if (connection.http && !connection.http->parser.isIdle())
            return;
        beginClosing(connection, draining.reason, Initiator::Server);
        return;
    case Phase::Upgrading:
        refuseAndClose(connection, http::problem(ErrorCode::Draining));
        return;
    case Phase::TlsHandshake:
    case Phase::Answering:
    case Phase::Stream:
    case Phase::Open:
    case Phase::Closing:
    case Phase::Doomed:
        close(connection, draining.reason, draining.text, Pending::Flush);
        return;
    }
}

void EdgeLoop::dropAll()
{
    for (quint32 slot = 0; slot < m_connections.slots(); ++slot) {
        if (Connection *connection = m_connections.at(slot))
            doom(*connection, CloseReason::GoingAway, Initiator::Server);
    }
}

} // namespace sluice::net
