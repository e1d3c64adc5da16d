// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QString>

#include <memory>

using SSL_CTX = struct ssl_ctx_st;
using SSL = struct ssl_st;

namespace sluice::net {

/// A certificate with its key, ready to serve TLS 1.2 and later. Immutable and thread-safe; a reload
/// makes a new one, and connections keep the one they began with.
class TlsContext
{
public:
    /// PEM files; the certificate file may hold the chain. With `clientCaFile` every client must
    /// show a certificate that one of its authorities signed. Fails with FileUnreadable or
    /// ConfigInvalid and a detail that names the file and the reason.
    [[nodiscard]] static Result<std::shared_ptr<const TlsContext>> load(
        const QString &certificateFile, const QString &keyFile, const QString &clientCaFile = {});
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    /// A server's end of one connection on this descriptor; null if out of memory. The caller frees
    /// it with SSL_free() before it closes the descriptor.
    SSL *createSession(int descriptor) const;

private:
    explicit TlsContext(SSL_CTX *context);

    SSL_CTX *m_context;
};

} // namespace sluice::net
