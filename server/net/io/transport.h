// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/io/descriptor.h"

#include <QByteArrayView>

#include <span>

#include <sys/uio.h>

using SSL = struct ssl_st;

namespace sluice::net {

class TlsContext;

/// A non-blocking stream, plain or TLS. The only owner of its descriptor.
class Transport
{
public:
    enum class Status
    {
        Ok,
        WouldBlock,
        Ended, ///< the peer finished its direction; reading only
        Failed,
    };
    struct Progress
    {
        Status status = Status::Ok;
        qsizetype bytes = 0;
    };

    Transport() = default;
    explicit Transport(Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }
    ~Transport();
    Transport(Transport &&other) noexcept;
    Transport &operator=(Transport &&other) noexcept;

    /// From now on TLS, as the server. False if out of memory.
    [[nodiscard]] bool startTls(const TlsContext &context);
    bool isTls() const { return m_tls != nullptr; }
    /// Ok once the handshake is done.
    Status handshake();

    Progress read(char *buffer, qsizetype size);
    /// A TLS write that would block must be repeated with at least the same bytes.
    Progress write(QByteArrayView bytes);
    /// Several pieces; may stop within one. TLS writes one piece at a time.
    Progress write(std::span<const iovec> pieces);
    /// TLS holds decrypted bytes that epoll does not know of.
    bool hasBufferedInput() const;
    /// Which events a TLS step that would block waits for besides its natural one.
    bool readWaitsForWrite() const { return m_readWaitsForWrite; }
    bool writeWaitsForRead() const { return m_writeWaitsForRead; }

    /// Says that nothing more will be written.
    void finishWriting();

    /// For a system call now; never to be kept.
    int descriptor() const { return m_descriptor.number(); }

private:
    Progress tlsResult(int result, bool reading);

    Descriptor m_descriptor;
    bool m_readWaitsForWrite = false;
    bool m_writeWaitsForRead = false;
    bool m_tlsBroken = false; ///< no further call but freeing is allowed (SSL_get_error(3))
    SSL *m_tls = nullptr;
};

} // namespace sluice::net
