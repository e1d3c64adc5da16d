// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/tls_context.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>

namespace sluice::net {

namespace {

QString opensslReason()
{
    std::array<char, 256> text{};
    const unsigned long code = ERR_peek_error();
    if (code == 0)
        return QStringLiteral("unknown reason");
    if (const char *reason = ERR_reason_error_string(code))
        return QString::fromLatin1(reason);
    ERR_error_string_n(code, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

/// OpenSSL's own words for a missing file are hard to read, so look first.
Result<> checkReadable(const QString &path, QLatin1StringView what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("TLS %1 %2: %3").arg(what, path, file.errorString()));
    }
    return {};
}

QString failureText(QLatin1StringView what, const QString &path)
{
    return QStringLiteral("TLS %1 %2: %3").arg(what, path, opensslReason());
}

/// HTTP/1.1 is all we speak (RFC 7301 3.2); a client that offers only others goes on without ALPN.
int selectProtocol(SSL *, const unsigned char **out, unsigned char *outSize,
                   const unsigned char *offered, unsigned int offeredSize, void *)
{
    static constexpr std::array<unsigned char, 9> kOurs{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *chosen = nullptr;
    const int result = SSL_select_next_proto(&chosen, outSize, kOurs.data(), kOurs.size(), offered,
                                             offeredSize);
    *out = chosen;
    return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

void configure(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION
                            | SSL_OP_CIPHER_SERVER_PREFERENCE
                            // A proxy or browser that just hangs up is an end, not an error.
                            | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                                  | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Tickets resume without memory on our side.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_alpn_select_cb(context, selectProtocol, nullptr);
}

Result<> demandClientCertificates(SSL_CTX *context, const QString &file)
{
    const QLatin1StringView what("client_ca");
    if (auto readable = checkReadable(file, what); !readable)
        return readable;
    const QByteArray name = QFile::encodeName(file);
    STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(name.constData());
    if (!names)
        return fail(ErrorCode::ConfigInvalid, failureText(what, file));
    SSL_CTX_set_client_CA_list(context, names); // takes them
    if (SSL_CTX_load_verify_file(context, name.constData()) != 1)
        return fail(ErrorCode::ConfigInvalid, failureText(what, file));
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    // Without a context of their own OpenSSL refuses tickets of clients that showed a certificate.
    static constexpr std::array<unsigned char, 6> kTickets{'s', 'l', 'u', 'i', 'c', 'e'};
    SSL_CTX_set_session_id_context(context, kTickets.data(), kTickets.size());
    return {};
}

} // namespace

TlsContext::TlsContext(SSL_CTX *context)
    : m_context(context)
{
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

Result<std::shared_ptr<const TlsContext>> TlsContext::load(const QString &certificateFile,
                                                           const QString &keyFile,
                                                           const QString &clientCaFile)
{
    const QLatin1StringView certificate("certificate");
    const QLatin1StringView key("key");
    if (auto readable = checkReadable(certificateFile, certificate); !readable)
        return fail(std::move(readable).error());
    if (auto readable = checkReadable(keyFile, key); !readable)
        return fail(std::move(readable).error());

    ERR_clear_error();
    SSL_CTX *raw = SSL_CTX_new(TLS_server_method());
    if (!raw)
        return fail(ErrorCode::Internal, QStringLiteral("TLS: %1").arg(opensslReason()));
    const std::shared_ptr<const TlsContext> context(new TlsContext(raw));
    configure(raw);
    if (SSL_CTX_use_certificate_chain_file(raw, QFile::encodeName(certificateFile).constData())
        != 1)
        return fail(ErrorCode::ConfigInvalid, failureText(certificate, certificateFile));
    if (SSL_CTX_use_PrivateKey_file(raw, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM)
            != 1
        || SSL_CTX_check_private_key(raw) != 1)
        return fail(ErrorCode::ConfigInvalid, failureText(key, keyFile));
    if (!clientCaFile.isEmpty()) {
        if (auto demanded = demandClientCertificates(raw, clientCaFile); !demanded)
            return fail(std::move(demanded).error());
    }
    return context;
}

SSL *TlsContext::createSession(int descriptor) const
{
    SSL *session = SSL_new(m_context);
    if (!session)
        return nullptr;
    if (SSL_set_fd(session, descriptor) != 1) {
        SSL_free(session);
        return nullptr;
    }
    SSL_set_accept_state(session);
    return session;
}

} // namespace sluice::net
