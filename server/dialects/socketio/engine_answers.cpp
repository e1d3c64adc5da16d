// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_answers.h"

#include "server/core/event/payload.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace sluice::dialects::engineio {

namespace {

constexpr std::array<const char *, 6> kRefusals{
    "Transport unknown", "Session ID unknown", "Bad handshake method",
    "Bad request",       "Forbidden",          "Unsupported protocol version",
};

QByteArray wordsOf(Refusal refusal, QByteArray text)
{
    return text.isEmpty() ? QByteArray(kRefusals[static_cast<size_t>(refusal)]) : text;
}

QByteArray digitsOf(QByteArrayView text)
{
    QByteArray digits;
    std::ranges::copy_if(text, std::back_inserter(digits),
                         [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// RFC 9110 5.5, without the octets above ASCII: origins are ASCII.
bool mayBeInField(char c)
{
    return c == '\t' || (c >= ' ' && c < '\x7F');
}

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
        else if (name == "j")
            asked.jsonp = digitsOf(value);
        else if (name == "b64")
            asked.takesText = true;
    }
    if (transport != "polling" && transport != "websocket")
        return Unexpected<Refusal>(Refusal::TransportUnknown);
    if (!std::ranges::all_of(request.headers.value("Origin"), mayBeInField))
        return Unexpected<Refusal>(Refusal::BadRequest);
    asked.isWebSocket = transport == "websocket";
    asked.takesText = asked.takesText || asked.jsonp;
    if (revision == "4")
        asked.revision = Revision::V4;
    else if (revision == "3" && settings.eio3)
        asked.revision = Revision::V3;
    return asked;
}

net::http::Response refusal(Refusal refusal, QByteArray text)
{
    const auto code = static_cast<int>(refusal);
    QByteArray body = "{\"code\":" + QByteArray::number(code) + ",\"message\":";
    core::appendJsonString(body, wordsOf(refusal, std::move(text)));
    net::http::Response response;
    response.status = refusal == Refusal::Forbidden ? 403 : 400;
    response.headers.add("Content-Type", "application/json");
    response.body = body + '}';
    return response;
}

net::http::Response upgradeRefusal(Refusal refusal, QByteArray text)
{
    net::http::Response response;
    response.status = 400;
    response.headers.add("Content-Type", "text/html");
    response.body = wordsOf(refusal, std::move(text));
    return response;
}

net::http::Response pollAnswer(Payload payload, const std::optional<QByteArray> &jsonp)
{
    if (!jsonp)
        return textAnswer(
            200, payload.isBinary ? "application/octet-stream" : "text/plain; charset=UTF-8",
            std::move(payload.bytes));
    QByteArray script = "___eio[" + *jsonp + "](";
    core::appendJsonString(script, payload.bytes);
    // A script may not hold these two, though JSON may.
    script.replace("\xE2\x80\xA8", "\\u2028").replace("\xE2\x80\xA9", "\\u2029");
    return textAnswer(200, "text/javascript; charset=UTF-8", script + ");");
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

// The form escapes a line break as `\n` and that very text as `\\n`.
QByteArray formPayload(QByteArrayView form)
{
    net::http::Request asQuery;
    asQuery.query = form.toByteArray();
    const QByteArray escaped = asQuery.queryItem("d").value_or(QByteArray());
    QByteArray payload;
    payload.reserve(escaped.size());
    for (qsizetype at = 0; at < escaped.size(); ++at) {
        const QByteArrayView rest = QByteArrayView(escaped).sliced(at);
        if (rest.startsWith("\\\\n")) {
            payload.append("\\n");
            at += 2;
        } else if (rest.startsWith("\\n")) {
            payload.append('\n');
            at += 1;
        } else {
            payload.append(escaped[at]);
        }
    }
    return payload;
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
