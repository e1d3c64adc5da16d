// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request.h"
#include "server/net/http/response.h"

#include <QByteArrayList>

#include <optional>
#include <vector>

/// What a request's head says to every dialect alike. Pure.
namespace sluice::dialects {

/// `Sec-WebSocket-Protocol`, over all its lines, in order.
std::vector<QByteArray> offeredProtocols(const net::http::Request &head);

/// The token of `Authorization: Bearer T`, a view into the head; nothing with another scheme.
std::optional<QByteArrayView> bearerToken(const net::http::Request &head);

/// The token of an upgrade: `Authorization: Bearer T`, or for browsers, which cannot set headers,
/// the sub-protocol pair `Authorization, T`.
std::optional<QByteArray> upgradeToken(const net::http::Request &head,
                                       const std::vector<QByteArray> &protocols);

/// What a copy of the head takes.
qint64 keptBytes(const net::http::Request &head);

/// How a token is refused over HTTP: RFC 6750 3.1.
net::http::Response tokenRefused(const Error &error);

/// How an upgrade is refused: the same, and the status line says why, since many WebSocket clients
/// show their users nothing else.
net::http::Response upgradeRefused(const Error &error);

} // namespace sluice::dialects
