// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_answers.h"

#include <array>

namespace sluice::dialects::engineio {

namespace {

constexpr std::array<const char *, 6> kRefusals{
    "Transport unknown", "Session ID unknown", "Bad handshake method",
    "Bad request",       "Forbidden",          "Unsupported protocol version",
};

} // namespace

bool isFor(const Settings &settings, QByteArrayView path)
{
    return path.size() > settings.path.size() && path.startsWith(settings.path)
           && path[settings.path.size()] == '/';
}

Expected<Asked, Refusal> readQuery(const Settings &settings, const net::http::Request &request)
{
    Asked asked;
    QByteArray transport;
    QByteArray revision;
    for (auto &[name, value] : request.queryItems()) { // the last one counts
        if (name == "transport")
            transport = std::move(value);
        else if (name == "sid")
            asked.sid = std::move(value);
        else if (name == "EIO")
            revision = std::move(value);
    }
    if (transport != "polling" && transport != "websocket")
        return Unexpected<Refusal>(Refusal::TransportUnknown);
    asked.isWebSocket = transport == "websocket";
    const bool isKnown = revision == "4" || (revision == "3" && settings.eio3);
    if (!isKnown && asked.sid.isEmpty())
        return Unexpected<Refusal>(Refusal::UnsupportedVersion);
    asked.revision = revision == "3" ? Revision::V3 : Revision::V4;
    return asked;
}

net::http::Response refusal(Refusal refusal)
{
    const auto code = static_cast<int>(refusal);
    return textAnswer(refusal == Refusal::Forbidden ? 403 : 400, "application/json",
                      "{\"code\":" + QByteArray::number(code) + ",\"message\":\""
                          + kRefusals[static_cast<size_t>(code)] + "\"}");
}

net::http::Response textAnswer(int status, QByteArrayView contentType, QByteArray body)
{
    net::http::Response response;
    response.status = status;
    response.headers.add("Content-Type", contentType);
    response.headers.add("Cache-Control", "no-store");
    response.body = std::move(body);
    return response;
}

net::http::Response preflightAnswer(const net::http::Request &request)
{
    net::http::Response response;
    response.status = 204;
    response.headers.add("Access-Control-Allow-Methods", "GET,HEAD,PUT,PATCH,POST,DELETE");
    if (request.headers.contains("Access-Control-Request-Headers"))
        response.headers.add("Access-Control-Allow-Headers",
                             request.headers.value("Access-Control-Request-Headers"));
    return response;
}

void addCors(net::http::Response &response, QByteArrayView origin)
{
    if (origin.isEmpty())
        return;
    response.headers.add("Access-Control-Allow-Origin", origin);
    response.headers.add("Vary", "Origin");
    response.headers.add("Access-Control-Allow-Credentials", "true");
}

QByteArray openPacket(const Settings &settings, QByteArrayView sid, bool canUpgrade)
{
    return "0{\"sid\":\"" + sid.toByteArray() + "\",\"upgrades\":["
           + (canUpgrade ? "\"websocket\"" : "")
           + "],\"pingInterval\":" + QByteArray::number(settings.pingInterval.count())
           + ",\"pingTimeout\":" + QByteArray::number(settings.pingTimeout.count())
           + ",\"maxPayload\":" + QByteArray::number(settings.maxPayload) + '}';
}

} // namespace sluice::dialects::engineio
