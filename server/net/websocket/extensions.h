// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/websocket/deflate.h"

#include <QByteArray>
#include <QByteArrayView>

namespace sluice::net::ws {

/// What both sides agreed on.
struct Negotiation
{
    bool deflate = false;
    int serverMaxWindowBits = kMaxWindowBits; ///< for deflateMessage()
    QByteArray responseHeader; ///< value of Sec-WebSocket-Extensions; empty: send none

    friend bool operator==(const Negotiation &, const Negotiation &) = default;
};

/// Chooses from the client's Sec-WebSocket-Extensions (several header lines joined by commas): the
/// first permessage-deflate offer that is well-formed and that we can serve, always with both
/// no_context_takeover parameters (RFC 7692 5, 7). Whatever cannot be accepted is declined, which
/// leaves the connection uncompressed; a header that is not a list of extensions is declined whole.
/// Pure; any thread.
Negotiation negotiate(QByteArrayView secWebSocketExtensions);

} // namespace sluice::net::ws
