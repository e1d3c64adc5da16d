// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/io/transport.h"

#include "server/net/tls_context.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/socket.h>

namespace sluice::net {

namespace {

Transport::Status statusOfErrno()
{
    const bool again = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return again ? Transport::Status::WouldBlock : Transport::Status::Failed;
}

int clampedToInt(qsizetype size)
{
    return static_cast<int>(std::min<qsizetype>(size, std::numeric_limits<int>::max()));
}

} // namespace

Transport::~Transport()
{
    SSL_free(m_tls);
}

Transport::Transport(Transport &&other) noexcept
    : m_descriptor(std::move(other.m_descriptor))
    , m_readWaitsForWrite(other.m_readWaitsForWrite)
    , m_writeWaitsForRead(other.m_writeWaitsForRead)
    , m_tlsBroken(other.m_tlsBroken)
    , m_tls(std::exchange(other.m_tls, nullptr))
{
}

Transport &Transport::operator=(Transport &&other) noexcept
{
    std::swap(m_tls, other.m_tls);
    m_descriptor = std::move(other.m_descriptor);
    m_readWaitsForWrite = other.m_readWaitsForWrite;
    m_writeWaitsForRead = other.m_writeWaitsForRead;
    m_tlsBroken = other.m_tlsBroken;
    return *this;
}

bool Transport::startTls(const TlsContext &context)
{
    m_tls = context.createSession(m_descriptor.number());
    return m_tls != nullptr;
}

Transport::Status Transport::handshake()
{
    ERR_clear_error();
    m_readWaitsForWrite = false;
    const int result = SSL_do_handshake(m_tls);
    return result == 1 ? Status::Ok : tlsResult(result, true).status;
}

Transport::Progress Transport::tlsResult(int result, bool reading)
{
    if (result > 0)
        return {Status::Ok, result};
    switch (SSL_get_error(m_tls, result)) {
    case SSL_ERROR_WANT_READ:
        if (!reading)
            m_writeWaitsForRead = true;
        return {Status::WouldBlock};
    case SSL_ERROR_WANT_WRITE:
        if (reading)
            m_readWaitsForWrite = true;
        return {Status::WouldBlock};
    case SSL_ERROR_ZERO_RETURN:
        return {reading ? Status::Ended : Status::Failed};
    default:
        m_tlsBroken = true;
        return {Status::Failed};
    }
}

Transport::Progress Transport::read(char *buffer, qsizetype size)
{
    if (m_tls) {
        if (m_tlsBroken)
            return {Status::Failed};
        ERR_clear_error();
        m_readWaitsForWrite = false;
        return tlsResult(SSL_read(m_tls, buffer, clampedToInt(size)), true);
    }
    const ssize_t count = ::recv(m_descriptor.number(), buffer, static_cast<size_t>(size),
                                 MSG_DONTWAIT);
    if (count > 0)
        return {Status::Ok, count};
    return {count == 0 ? Status::Ended : statusOfErrno()};
}

Transport::Progress Transport::write(QByteArrayView bytes)
{
    if (m_tls) {
        if (m_tlsBroken)
            return {Status::Failed};
        ERR_clear_error();
        m_writeWaitsForRead = false;
        return tlsResult(SSL_write(m_tls, bytes.data(), clampedToInt(bytes.size())), false);
    }
    const ssize_t count = ::send(m_descriptor.number(), bytes.data(),
                                 static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0)
        return {Status::Ok, count};
    return {statusOfErrno()};
}

Transport::Progress Transport::write(std::span<const iovec> pieces)
{
    if (m_tls) {
        const iovec &first = pieces.front();
        return write(QByteArrayView(static_cast<const char *>(first.iov_base),
                                    static_cast<qsizetype>(first.iov_len)));
    }
    msghdr message{};
    // sendmsg(2) does not write to the vector; its type is older than const.
    message.msg_iov = const_cast<iovec *>(pieces.data());
    message.msg_iovlen = pieces.size();
    const ssize_t count = ::sendmsg(m_descriptor.number(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0)
        return {Status::Ok, count};
    return {statusOfErrno()};
}

bool Transport::hasBufferedInput() const
{
    return m_tls && !m_tlsBroken && SSL_pending(m_tls) > 0;
}

void Transport::finishWriting()
{
    if (m_tls && !m_tlsBroken && SSL_is_init_finished(m_tls)) {
        ERR_clear_error();
        // One way only: the peer's own close_notify is not waited for.
        SSL_shutdown(m_tls);
    }
    ::shutdown(m_descriptor.number(), SHUT_WR);
}

} // namespace sluice::net
