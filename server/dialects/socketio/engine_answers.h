// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_packets.h"
#include "server/net/http/request.h"
#include "server/net/http/response.h"

#include <chrono>
#include <optional>

/// What Engine.IO's HTTP side asks and answers, pure.
namespace sluice::dialects::engineio {

/// `dialects.socketio`.
struct Settings
{
    QByteArray path = "/socket"; ///< without a slash at its end
    bool eio3 = true;
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pingTimeout{20'000};
    qint64 maxPayload = 1'000'000;
};

/// The reference's error codes, in its words.
enum class Refusal : quint8
{
    TransportUnknown,
    SessionUnknown,
    BadHandshakeMethod,
    BadRequest,
    Forbidden,
    UnsupportedVersion,
};

/// Whether the request is for Engine.IO: its path begins with the configured one and a slash.
bool isFor(const Settings &settings, QByteArrayView path);

/// The query, as far as it means something here.
struct Asked
{
    Revision revision = Revision::V4;
    bool isWebSocket = false;
    QByteArray sid; ///< empty: a handshake
};
/// Refuses in the reference's order: transport, then, without a `sid`, the revision.
Expected<Asked, Refusal> readQuery(const Settings &settings, const net::http::Request &request);

net::http::Response refusal(Refusal refusal);
/// A plain answer to a poll or a post.
net::http::Response textAnswer(int status, QByteArrayView contentType, QByteArray body);
/// 204 to what a browser asks before it dares to ask.
net::http::Response preflightAnswer(const net::http::Request &request);
/// The origin is reflected, with credentials, as socket.io-client 2 needs it.
void addCors(net::http::Response &response, QByteArrayView origin);

/// The first packet of a session.
QByteArray openPacket(const Settings &settings, QByteArrayView sid, bool canUpgrade);

} // namespace sluice::dialects::engineio
