// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include "server/net/loop/turn.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace sluice::net {

namespace {

bool isLoopbackPeer(const Descriptor &descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(descriptor.number(), raw, &size) != 0)
        return false;
    if (raw->sa_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(raw);
        return (ntohl(v4->sin_addr.s_addr) >> 24) == IN_LOOPBACKNET;
    }
    if (raw->sa_family != AF_INET6)
        return raw->sa_family == AF_UNIX;
    const in6_addr &v6 = reinterpret_cast<const sockaddr_in6 *>(raw)->sin6_addr;
    // Byte 12 of a mapped IPv4 address is its first.
    return IN6_IS_ADDR_LOOPBACK(&v6)
           || (IN6_IS_ADDR_V4MAPPED(&v6) && v6.s6_addr[12] == IN_LOOPBACKNET);
}

/// Fails only on sockets that are not TCP or already gone, which shows soon enough.
void prepare(const Descriptor &descriptor, int notSentLowWater)
{
    const int one = 1;
    ::setsockopt(descriptor.number(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    ::setsockopt(descriptor.number(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &notSentLowWater,
                 sizeof notSentLowWater);
}

} // namespace

void EdgeLoop::takeSockets(std::span<AcceptedSocket> sockets)
{
    const Turn turn(*this);
    for (AcceptedSocket &socket : sockets)
        admit(std::move(socket));
}

void EdgeLoop::admit(AcceptedSocket socket)
{
    if (socket.moved)
        return arrive(std::move(socket));
    EdgeCounters::add(m_counters.accepted);
    if (m_draining)
        return;
    // A local proxy or a test opens many at once and is no stranger.
    const bool counted = !m_config.limits.loopbackHandshakesAreFree
                         || !isLoopbackPeer(socket.descriptor);
    if (counted && m_handshakes >= m_config.limits.maxHandshakes) {
        EdgeCounters::add(m_counters.queuedHandshakes);
        m_waiting.push_back(std::move(socket));
        return;
    }
    begin(std::move(socket), counted);
}

void EdgeLoop::begin(AcceptedSocket socket, bool counted)
{
    prepare(socket.descriptor, m_config.limits.notSentLowWater);
    const std::shared_ptr<const TlsContext> tls = std::move(socket.tls);
    Connection *connection = m_connections.add(std::move(socket));
    if (!connection)
        return;
    const bool ready = (!tls || connection->transport.startTls(*tls))
                       && m_poller.add(connection->transport.descriptor(), connection->id.value,
                                       EPOLLIN);
    if (!ready) {
        m_connections.remove(connection->slot);
        return;
    }
    connection->phase = tls ? Phase::TlsHandshake : Phase::Head;
    connection->interest = EPOLLIN;
    connection->since = connection->lastRead = m_now;
    connection->countsAsHandshake = counted;
    m_handshakes += counted ? 1 : 0;
    EdgeCounters::add(m_counters.connections);
    rearm(*connection);
}

void EdgeLoop::handshakeDone(Connection &connection)
{
    connection.isHandshake = false;
    if (!connection.countsAsHandshake)
        return;
    connection.countsAsHandshake = false;
    --m_handshakes;
    if (m_waiting.empty() || m_handshakes >= m_config.limits.maxHandshakes)
        return;
    AcceptedSocket next = std::move(m_waiting.front());
    m_waiting.pop_front();
    EdgeCounters::sub(m_counters.queuedHandshakes);
    begin(std::move(next), true);
}

} // namespace sluice::net
