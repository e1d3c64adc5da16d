// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_packets.h"
#include "server/net/http/request.h"
#include "server/net/http/response.h"
#include "shared/base/result.h"

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
    std::chrono::milliseconds upgradeTimeout{10'000}; ///< for a probe to become the transport
    std::chrono::milliseconds closeTimeout{30'000};   ///< for a poll to fetch the end
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
    std::optional<Revision> revision; ///< none: a value that is not spoken here
    bool isWebSocket = false;
    QByteArray sid;                  ///< empty: a handshake
    std::optional<QByteArray> jsonp; ///< the digits of `j`: answers are a script
    bool takesText = false;          ///< only: `b64`, or a script
};
/// TransportUnknown, or BadRequest for an `Origin` that no browser sends.
Expected<Asked, Refusal> readQuery(const Settings &settings, const net::http::Request &request);

/// What `text` says instead of the code's own words is only for Forbidden.
net::http::Response refusal(Refusal refusal, QByteArray text = {});
/// The same to who wants a WebSocket: the bare words, and always 400.
net::http::Response upgradeRefusal(Refusal refusal, QByteArray text = {});
/// A plain answer to a poll or a post.
net::http::Response textAnswer(int status, QByteArrayView contentType, QByteArray body);
/// What a poll gets: a text, bytes, or, asked for by a script, a script.
net::http::Response pollAnswer(Payload payload, const std::optional<QByteArray> &jsonp);
/// 204 to what a browser asks before it dares to ask.
net::http::Response preflightAnswer(const net::http::Request &request);
/// The origin is reflected, with credentials, as socket.io-client 2 needs it. Empty: nothing.
void addCors(net::http::Response &response, QByteArrayView origin);

/// The payload in a form that a script posted; empty if there is none.
QByteArray formPayload(QByteArrayView form);

/// The first packet of a session.
QByteArray openPacket(const Settings &settings, QByteArrayView sid, bool canUpgrade);

} // namespace sluice::dialects::engineio
