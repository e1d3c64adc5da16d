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

/// Who is at the far end of a connection. Value type.
struct ClientAddress
{
    QHostAddress address;
    bool forwarded = false; ///< the address comes from a header of a trusted proxy
    bool secure = false;    ///< a trusted proxy says that the client used https

    friend bool operator==(const ClientAddress &, const ClientAddress &) = default;
};

/// The right-most hop of `Forwarded` (RFC 7239) or, without it, `X-Forwarded-For` that is not a
/// trusted proxy; `secure` from that hop's `proto` or from `X-Forwarded-Proto`. If every hop is
/// trusted it is the left-most. Headers of an untrusted peer are not read. A malformed header, or
/// an obfuscated or unknown node where the client should be, gives the peer's address.
ClientAddress clientAddress(const QHostAddress &peer, const Headers &headers,
                            const TrustedProxies &trusted);

} // namespace sluice::net::http
