// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include <sys/epoll.h>

/// Connections that go to the edge where their next request belongs.
namespace sluice::net {

bool EdgeLoop::movesAway(Connection &connection, QByteArrayView rest)
{
    const int home = m_draining
                         ? -1
                         : m_events.homeOf(connection.listener, connection.http->parser.request());
    if (home < 0 || home == m_config.number)
        return false;
    auto moved = std::make_shared<MovedConnection>();
    m_poller.remove(connection.transport.descriptor());
    if (connection.outbox)
        noteOutbox(-connection.outbox->bytes());
    moved->transport = std::move(connection.transport);
    moved->http = std::move(connection.http);
    moved->outbox = std::move(connection.outbox);
    moved->unread = rest.toByteArray();
    AcceptedSocket socket;
    socket.listener = connection.listener;
    socket.ticket = std::move(connection.ticket);
    socket.moved = std::move(moved);

    handshakeDone(connection);
    if (connection.isKnown)
        m_closed.push_back({connection.id, CloseReason::Normal, Initiator::Peer});
    connection.phase = Phase::Doomed;
    m_wheel.disarm(connection.slot);
    m_doomed.push_back(connection.slot);
    needTurn();
    m_events.moved(home, std::move(socket));
    return true;
}

void EdgeLoop::arrive(AcceptedSocket socket)
{
    if (m_draining)
        return;
    const std::shared_ptr<MovedConnection> moved = std::move(socket.moved);
    Connection *connection = m_connections.add(std::move(socket));
    if (!connection)
        return;
    connection->transport = std::move(moved->transport);
    if (!m_poller.add(connection->transport.descriptor(), connection->id.value, EPOLLIN)) {
        m_connections.remove(connection->slot);
        return;
    }
    connection->interest = EPOLLIN;
    connection->isHandshake = false;
    connection->since = connection->lastRead = m_now;
    connection->http = std::move(moved->http);
    connection->outbox = std::move(moved->outbox);
    EdgeCounters::add(m_counters.connections);
    if (connection->outbox) {
        noteOutbox(connection->outbox->bytes());
        markDirty(*connection);
    }
    if (requestHeadRead(*connection))
        takeHttp(*connection, moved->unread);
    if (connection->transport.hasBufferedInput())
        queueResume(*connection);
    rearm(*connection);
}

} // namespace sluice::net
