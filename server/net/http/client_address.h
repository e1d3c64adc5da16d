// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/headers.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

#include <utility>
#include <vector>

namespace sluice::net::http {

/// The addresses whose forwarding headers are believed. Value type; empty believes nobody.
/// An IPv4 address mapped into IPv6 counts as the IPv4 address.
class TrustedProxies
{
public:
    /// Each entry is an address or a CIDR block, e.g. `10.0.0.0/8`; else fails with ConfigInvalid.
    [[nodiscard]] static Result<TrustedProxies> parse(const QStringList &entries);

    bool contains(const QHostAddress &address) const;
    bool isEmpty() const { return m_blocks.empty(); }

private:
    std::vector<std::pair<QHostAddress, int>> m_blocks;
};

/// Which headers of a trusted proxy are read; the others may be the client's own.
enum class ForwardingHeader : quint8
{
    Auto,         ///< `Forwarded` if there is one, else those of XForwardedFor
    Forwarded,    ///< only `Forwarded` (RFC 7239)
    XForwardedFor ///< only `X-Forwarded-For` and `X-Forwarded-Proto`
};

/// Who is at the far end of a connection. Value type.
struct ClientAddress
{
    QHostAddress address;
    bool forwarded = false; ///< the address comes from a header of a trusted proxy
    bool secure = false;    ///< a trusted proxy says that the client used https

    friend bool operator==(const ClientAddress &, const ClientAddress &) = default;
};

/// The right-most hop of the header that counts which is not a trusted proxy; `secure` from that
/// hop's `proto` or from `X-Forwarded-Proto`. If every hop is
/// trusted it is the left-most. Headers of an untrusted peer are not read. A malformed header, or
/// an obfuscated or unknown node where the client should be, gives the peer's address.
ClientAddress clientAddress(const QHostAddress &peer, const Headers &headers,
                            const TrustedProxies &trusted,
                            ForwardingHeader header = ForwardingHeader::Auto);

} // namespace sluice::net::http
