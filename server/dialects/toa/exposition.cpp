// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/exposition.h"

#include "server/core/event/payload.h"

#include <QList>

#include <algorithm>
#include <array>

namespace sluice::dialects::toa {

namespace {

using net::http::Request;
using net::http::Response;

constexpr std::array<QByteArrayView, 8> kMethods{"OPTIONS", "GET",   "HEAD",   "POST",
                                                 "PUT",     "PATCH", "DELETE", "LOCK"};
constexpr qsizetype kMaxKey = 256;

bool isKnownMethod(const QByteArray &method)
{
    return method == "UNLOCK"
           || std::ranges::find(kMethods, QByteArrayView(method)) != kMethods.end();
}

bool isRead(const Request &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

Response preflight(const Request &request)
{
    Response response{204, {}, {}};
    net::http::Headers &headers = response.headers;
    headers.add("Access-Control-Allow-Origin", request.headers.value("Origin"));
    headers.add("Access-Control-Allow-Credentials", "true");
    headers.add("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, LOCK, UNLOCK");
    headers.add(
        "Access-Control-Allow-Headers",
        "accept, authorization, content-type, etag, if-match, if-none-match, last-event-id");
    headers.add("Access-Control-Max-Age", "3600");
    headers.add("Cache-Control", "max-age=3600");
    headers.add("Vary", "origin");
    return response;
}

Response introspectionOfIdentity()
{
    Response response{200, {}, "{\"GET\":{\"output\":{}}}"};
    response.headers.add("Allow", "GET");
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Vary", "accept");
    return response;
}

Response introspection(bool hasKey)
{
    Response response{
        200,
        {},
        hasKey ? "{\"GET\":{\"route\":{\"key\":{\"type\":\"string\"}},\"input\":{},\"output\":{}}}"
               : "{}"};
    response.headers.add("Allow", hasKey ? "GET" : "");
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Vary", "accept");
    return response;
}

bool isIdentityPath(QByteArrayView path)
{
    return path == QByteArrayView("/identity") || path == QByteArrayView("/identity/");
}

// A body on a GET is read if it says what it is; then only its form matters, as no member of it
// is used.
std::optional<Response> bodyRefusal(const Request &request, std::optional<Format> format,
                                    const Compat &compat)
{
    if (!request.headers.contains("Content-Type") || request.body.isEmpty())
        return std::nullopt;
    QByteArray type = request.headers.value("Content-Type").toByteArray();
    if (!compat.exactMediaType)
        type = type.split(';').first().trimmed().toLower();
    if (type != "application/json")
        return plainAnswer(415, {}, format);
    if (!core::checkJson(request.body))
        return plainAnswer(400, {}, format);
    if (!request.body.trimmed().startsWith('{'))
        return plainAnswer(400, "/input: type must be object", format);
    return std::nullopt;
}

// A position that we never gave is like one of a store that is gone: everything kept follows.
core::Since sinceOf(QByteArrayView text)
{
    if (text == QByteArrayView("earliest"))
        return {true, {}};
    return {false, positionFromText(text).value_or(Position{})};
}

bool isMultipart(std::optional<Format> format)
{
    return format && *format != Format::Sse;
}

std::optional<Response> queryRefusal(const Request &request, const Judgement &judgement,
                                     const Compat &compat)
{
    const std::optional<Format> format = judgement.format;
    for (const auto &[name, value] : request.queryItems()) {
        const bool isToken = name == "token" && isMultipart(format) && !compat.noResume;
        const bool isSince = name == "since" && format == Format::Sse;
        if (judgement.isIdentity || (!isToken && !isSince))
            return plainAnswer(400, "Query parameter '" + name + "' is not allowed", format);
        if (isToken && !value.isEmpty() && !fromResumeToken(value))
            return plainAnswer(400, "`token` is not one that a stream gave", format);
        if (isSince && value != "earliest" && !positionFromText(value))
            return plainAnswer(400, "`since` must be EPOCH.OFFSET or earliest", format);
    }
    return std::nullopt;
}

std::optional<Response> refusalOf(const Request &request, bool hasSlash, const Judgement &judgement,
                                  const Compat &compat)
{
    const std::optional<Format> format = judgement.format;
    if (!hasSlash)
        return plainAnswer(404, "Trailing slash is required", format);
    if (!format)
        return plainAnswer(406, {}, format);
    if (auto refusal = bodyRefusal(request, format, compat))
        return refusal;
    return queryRefusal(request, judgement, compat);
}

void judgeIdentity(const Request &request, Judgement &judgement, const Compat &compat)
{
    judgement.isIdentity = true;
    if (request.method == "OPTIONS")
        judgement.answer = introspectionOfIdentity();
    else if (!isRead(request))
        judgement.answer = plainAnswer(405, {}, judgement.format);
    else
        judgement.refusal = refusalOf(request, request.path.endsWith('/'), judgement, compat);
}

} // namespace

bool isKey(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= kMaxKey;
}

bool isExposed(QByteArrayView path)
{
    if (isIdentityPath(path))
        return true;
    static constexpr QByteArrayView kTree("/realtime/streams");
    return path.startsWith(kTree) && (path.size() == kTree.size() || path[kTree.size()] == '/');
}

Judgement judge(const Request &request, const Compat &compat)
{
    Judgement judgement;
    judgement.format = negotiate(request.headers, compat.noSse ? Sse::Refused : Sse::Offered);
    if (!isKnownMethod(request.method)) {
        judgement.answer = Response{501, {}, {}};
        return judgement;
    }
    const bool isOptions = request.method == "OPTIONS";
    if (isOptions && request.headers.contains("Origin")) {
        judgement.answer = preflight(request);
        return judgement;
    }
    if (isIdentityPath(request.path)) {
        judgeIdentity(request, judgement, compat);
        return judgement;
    }
    // "realtime", "streams", the key, and an empty one after the trailing slash.
    const std::vector<QByteArray> segments = request.rawSegments();
    const bool hasKey = segments.size() > 3 || (segments.size() == 3 && !segments[2].isEmpty());
    if (segments.size() > 4 || (segments.size() == 4 && !segments[3].isEmpty()))
        judgement.answer = plainAnswer(404, "Route not found", judgement.format);
    else if (isOptions)
        judgement.answer = introspection(hasKey);
    else if (!hasKey || !isRead(request))
        judgement.answer = plainAnswer(405, {}, judgement.format);
    if (judgement.answer)
        return judgement;
    judgement.key = segments[2];
    judgement.refusal = refusalOf(request, segments.size() == 4, judgement, compat);
    if (isMultipart(judgement.format) && !compat.noResume) {
        const auto token = request.queryItem("token");
        judgement.wantsTokens = token.has_value();
        if (const auto position = fromResumeToken(token.value_or(QByteArray())))
            judgement.since = core::Since{false, *position};
    }
    if (judgement.format != Format::Sse)
        return judgement;
    if (request.headers.contains("Last-Event-ID"))
        judgement.since = sinceOf(request.headers.value("Last-Event-ID"));
    else if (const auto since = request.queryItem("since"))
        judgement.since = sinceOf(*since);
    return judgement;
}

QByteArray toResumeToken(const Position &position)
{
    return toText(position).toBase64(QByteArray::Base64UrlEncoding
                                     | QByteArray::OmitTrailingEquals);
}

std::optional<Position> fromResumeToken(QByteArrayView token)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        token.toByteArray(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? positionFromText(decoded.decoded) : std::nullopt;
}

Credentials credentials(const Request &request, std::optional<Format> format)
{
    Credentials found;
    if (!request.headers.contains("Authorization"))
        return found;
    found.areThere = true;
    auto authorization = parseAuthorization(request.headers.value("Authorization"));
    if (!authorization) {
        found.why = authorization.error();
        found.refusal = plainAnswer(401, "Malformed authorization header", format);
        return found;
    }
    const auto scheme = schemeFromName(authorization->scheme);
    if (!scheme) {
        found.why = claims::Refusal::UnknownScheme;
        found.refusal = plainAnswer(
            401, "Unknown authentication scheme '" + authorization->scheme + '\'', format);
        return found;
    }
    found.scheme = *scheme;
    found.text = std::move(authorization->credentials);
    return found;
}

Response plainAnswer(int status, QByteArrayView text, std::optional<Format> format)
{
    Response response{status, {}, {}};
    if (status == 401)
        response.headers.add("WWW-Authenticate", "Bearer");
    if (text.isEmpty() || !format)
        return response;
    response.body = encodeText(text, *format);
    response.headers.add("Content-Type", contentType(*format));
    response.headers.add("Vary", "accept");
    return response;
}

Response identityAnswer(const claims::Claims &claims, Format format)
{
    QByteArray json("{\"id\":");
    core::appendJsonString(json, claims.subject);
    json += ",\"roles\":[";
    std::vector<QByteArray> roles = claims.roles;
    if (!claims.role.isEmpty() && std::ranges::find(roles, claims.role) == roles.end())
        roles.insert(roles.begin(), claims.role);
    for (const QByteArray &role : roles) {
        if (!json.endsWith('['))
            json += ',';
        core::appendJsonString(json, role);
    }
    Response response{200, {}, encodeObject(json + "]}", format)};
    response.headers.add("Content-Type", contentType(format));
    response.headers.add("Cache-Control", "private");
    response.headers.add("Vary", "accept");
    return response;
}

void addCors(Response &response, const Request &request)
{
    if (!request.headers.contains("Origin")
        || response.headers.contains("Access-Control-Allow-Origin"))
        return;
    response.headers.add("Access-Control-Allow-Origin", request.headers.value("Origin"));
    response.headers.add("Access-Control-Allow-Credentials", "true");
    response.headers.add("Access-Control-Expose-Headers",
                         "authorization, content-type, content-length, etag, last-modified");
    if (isRead(request) || request.method == "OPTIONS")
        response.headers.add("Vary", "origin");
}

void finishHead(Response &response, const Request &request, const Settings &settings)
{
    addCors(response, request);
    if (!settings.server.isEmpty() && response.status != 501)
        response.headers.set("Server", settings.server);
    if (settings.compat.noChallenge)
        response.headers.remove("WWW-Authenticate");
}

} // namespace sluice::dialects::toa
