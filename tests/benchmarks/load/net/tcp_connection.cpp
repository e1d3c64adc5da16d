// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/net/tcp_connection.h"

#include "tests/benchmarks/load/base/process_stats.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace sluice::load {

namespace {

constexpr std::size_t kReadBytes = 256 * 1024;
// Edge-triggered: the kernel need not look at each connection again after it was read.
constexpr std::uint32_t kReadable = EPOLLIN | EPOLLRDHUP | EPOLLET;

/// One thread reads one connection at a time, so all share the space.
std::vector<char> &scratch()
{
    static std::vector<char> space(2 * kReadBytes);
    return space;
}

const sockaddr *generic(const sockaddr_in *address)
{
    return reinterpret_cast<const sockaddr *>(address);
}

void bindSource(int descriptor, std::uint32_t number)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in source{};
    source.sin_family = AF_INET;
    source.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + number);
    ::bind(descriptor, generic(&source), sizeof source);
}

} // namespace

bool parseEndpoint(const std::string &host, int port, Endpoint *endpoint)
{
    endpoint->address.sin_family = AF_INET;
    endpoint->address.sin_port = htons(static_cast<std::uint16_t>(port));
    return ::inet_pton(AF_INET, host.c_str(), &endpoint->address.sin_addr) == 1;
}

TcpConnection::TcpConnection(Loop &loop, std::uint32_t index)
    : m_loop(loop)
    , m_index(index)
{
}

TcpConnection::~TcpConnection()
{
    close();
}

bool TcpConnection::open(const Endpoint &endpoint)
{
    m_startedNs = nowNs();
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0) {
        m_problem = std::strerror(errno);
        return false;
    }
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (endpoint.receiveBufferBytes > 0)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &endpoint.receiveBufferBytes, sizeof on);
    if (endpoint.sources > 1)
        bindSource(m_descriptor, m_index % static_cast<std::uint32_t>(endpoint.sources));
    m_connecting = true;
    m_watched = EPOLLOUT;
    if ((::connect(m_descriptor, generic(&endpoint.address), sizeof endpoint.address) != 0
         && errno != EINPROGRESS)
        || !m_loop.add(m_descriptor, m_watched, this)) {
        m_problem = std::strerror(errno);
        close();
        return false;
    }
    return true;
}

void TcpConnection::close()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    m_descriptor = -1;
}

void TcpConnection::reset()
{
    const linger discard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &discard, sizeof discard);
    close();
}

void TcpConnection::stopReading()
{
    m_reading = false;
    watch(EPOLLRDHUP);
}

void TcpConnection::resumeReading()
{
    m_reading = true;
    watch(kReadable);
}

int TcpConnection::localPort() const
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    return ntohs(address.sin_port);
}

std::string &TcpConnection::out()
{
    if (!m_flushQueued) {
        m_flushQueued = true;
        m_loop.wakeAtTurnEnd(this);
    }
    return m_out;
}

void TcpConnection::fail(std::string_view why)
{
    if (m_descriptor < 0)
        return;
    if (m_problem.empty())
        m_problem = why;
    close();
    disconnected();
}

void TcpConnection::watch(std::uint32_t events)
{
    if (events == m_watched || m_descriptor < 0)
        return;
    m_watched = events;
    m_loop.modify(m_descriptor, events, this);
}

void TcpConnection::ready(std::uint32_t events)
{
    if (m_descriptor < 0)
        return;
    if (m_connecting) {
        int problem = 0;
        socklen_t length = sizeof problem;
        ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &problem, &length);
        if (problem != 0)
            return fail(std::strerror(problem));
        m_connecting = false;
        watch(kReadable);
        connected();
        return;
    }
    if (m_reading && (events & (EPOLLIN | EPOLLRDHUP)) != 0)
        read((events & EPOLLRDHUP) != 0);
    else if ((events & EPOLLRDHUP) != 0)
        return fail("end of stream");
    if (m_descriptor >= 0 && (events & (EPOLLERR | EPOLLHUP)) != 0)
        return fail("connection reset");
    if (m_descriptor >= 0 && (events & EPOLLOUT) != 0)
        flush();
}

void TcpConnection::read(bool toTheEnd)
{
    std::size_t count = kReadBytes;
    while (m_descriptor >= 0 && (count == kReadBytes || (toTheEnd && count > 0)))
        count = readOnce();
}

std::size_t TcpConnection::readOnce()
{
    auto &space = scratch();
    if (space.size() < m_rest.size() + kReadBytes)
        space.resize(m_rest.size() + kReadBytes);
    std::memcpy(space.data(), m_rest.data(), m_rest.size());
    const ssize_t count = ::recv(m_descriptor, space.data() + m_rest.size(), kReadBytes, 0);
    if (count <= 0) {
        if (count == 0 || errno != EAGAIN)
            fail(count == 0 ? "end of stream" : std::strerror(errno));
        return 0;
    }
    const std::string_view bytes(space.data(), m_rest.size() + static_cast<std::size_t>(count));
    const std::size_t consumed = received(bytes);
    m_rest.assign(bytes.substr(consumed));
    return static_cast<std::size_t>(count);
}

void TcpConnection::turnEnded()
{
    m_flushQueued = false;
    if (!m_connecting)
        flush();
}

void TcpConnection::flush()
{
    while (m_descriptor >= 0 && m_sent < m_out.size()) {
        const ssize_t count = ::send(m_descriptor, m_out.data() + m_sent, m_out.size() - m_sent,
                                     MSG_NOSIGNAL);
        if (count < 0) {
            if (errno == EAGAIN)
                return watch(m_watched | EPOLLOUT);
            return fail(std::strerror(errno));
        }
        m_sent += static_cast<std::size_t>(count);
    }
    m_out.clear();
    m_sent = 0;
    watch(m_watched & ~static_cast<std::uint32_t>(EPOLLOUT));
}

} // namespace sluice::load
