// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/http_api.h"

#include "server/core/event/payload.h"

#include "server/dialects/gateway.h"
#include "server/dialects/native/decoder.h"
#include "server/dialects/native/encoder.h"
#include "server/dialects/upgrade_head.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <charconv>

namespace sluice::dialects {

namespace {

using namespace core;
using net::http::Request;
using net::http::Response;

// How a reply is written; the replyTo of the session's command.
constexpr char kSingle[] = "single";   // one event
constexpr char kBatch[] = "batch";     // POST /v1/events with an array
constexpr char kCreated[] = "created"; // 201 instead of 200
constexpr char kEmpty[] = "empty";     // 204
constexpr char kAuthentication[] = "auth";

constexpr qsizetype kShownCoding = 40; // of a name that is not known

Response json(int status, QByteArray body)
{
    Response response{status, {}, std::move(body)};
    response.headers.add("Content-Type", "application/json");
    return response;
}

QByteArray tagOf(const QByteArray &body)
{
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().first(16) + '"';
}

Response plain(int status, QByteArray body)
{
    Response response{status, {}, std::move(body)};
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Response methodNotAllowed(QByteArrayView allow)
{
    Response response = net::http::problem(
        ErrorCode::MethodNotFound, QStringLiteral("this path takes ") + QString::fromLatin1(allow));
    response.status = 405;
    response.headers.add("Allow", allow);
    return response;
}

/// Bodies are taken as they are: nothing is unpacked (RFC 9110 15.5.16).
std::optional<Response> codingRefused(const Request &request)
{
    for (const QByteArrayView value : request.headers.values("Content-Encoding")) {
        if (value.trimmed().isEmpty() || net::http::equalsIgnoringCase(value.trimmed(), "identity"))
            continue;
        Response response = net::http::problem(
            ErrorCode::Unsupported,
            QStringLiteral("the Content-Encoding %1 is not taken; send the body as it is")
                .arg(QString::fromLatin1(value.trimmed().first(
                    std::min<qsizetype>(value.trimmed().size(), kShownCoding)))));
        response.status = 415;
        response.headers.add("Accept-Encoding", "identity");
        return response;
    }
    return std::nullopt;
}

QByteArray batchJson(const PublishedAll &all)
{
    QByteArray out("{\"results\":[");
    for (const Result<Published> &result : all.results) {
        if (!out.endsWith('['))
            out += ',';
        out += result ? publishedJson(*result) : "{\"error\":" + errorJson(result.error()) + '}';
    }
    return out + "]}";
}

// Basic or Token, where they are served.
std::optional<claims::Scheme> toaScheme(const Request &request)
{
    if (!request.path.startsWith("/realtime/") || !request.headers.contains("Authorization"))
        return std::nullopt;
    const auto authorization = parseAuthorization(request.headers.value("Authorization"));
    const auto scheme = authorization ? schemeFromName(authorization->scheme) : std::nullopt;
    return scheme == claims::Scheme::Bearer ? std::nullopt : scheme;
}

} // namespace

HttpApi::HttpApi(Gateway &gateway)
    : m_gateway(gateway)
{
}

void HttpApi::request(net::ConnectionId id, Request &&request, const net::PeerInfo &peer,
                      bool isAdmin)
{
    net::Edge &edge = m_gateway.edge();
    const HttpPath *path = findPath(request, isAdmin ? PathListener::Admin : PathListener::Public);
    if (const auto response = answerHere(request, path))
        return edge.respond(id, *response);
    const auto start = std::chrono::steady_clock::now();
    QByteArray form;
    auto command = decode(request, path->owner, &form);
    if (!command)
        return edge.respond(id, isResourceForm(form) ? resourceError(command.error())
                                                     : net::http::problem(command.error()));
    if (const auto scheme = toaScheme(request))
        return identify(id, request, peer, *scheme, {std::move(form), std::move(*command)});
    ClaimsPtr claims;
    if (const auto token = bearerToken(request)) {
        auto verified = m_gateway.tokens().verify(*token);
        if (m_gateway.tokens().mayWait(verified, token->size() + request.body.size()))
            return waitForKeys(id, request, token->toByteArray(),
                               {std::move(form), std::move(*command)});
        if (!verified)
            return edge.respond(id, tokenRefused(verified.error()));
        claims = std::move(*verified);
    }
    EdgeSession &session = m_gateway.openSession(id, DialectId::Http,
                                                 request.headers.value("User-Agent").toByteArray());
    if (claims)
        m_gateway.submit(session, kAuthentication, Authenticate{std::move(claims)}, 0);
    m_gateway.submit(session, form, std::move(*command), request.body.size());
    m_gateway.stages().record(metrics::Stage::Decode, std::chrono::steady_clock::now() - start);
}

// Nothing is told to the core before the token is known to be good.
void HttpApi::waitForKeys(net::ConnectionId id, const Request &request, const QByteArray &token,
                          Wanted wanted)
{
    EdgeSession &opened = m_gateway.openSession(id, DialectId::Http,
                                                request.headers.value("User-Agent").toByteArray());
    const qsizetype bytes = request.body.size();
    m_gateway.tokens().wait(
        token, token.size() + bytes,
        [this, session = opened.id, wanted = std::move(wanted), bytes](auto verified) {
            EdgeSession *asking = m_gateway.session(session);
            if (!asking)
                return; // gone meanwhile
            if (verified) {
                m_gateway.submit(*asking, kAuthentication, Authenticate{std::move(*verified)}, 0);
                return m_gateway.submit(*asking, wanted.form, wanted.command, bytes);
            }
            const net::ConnectionId connection = asking->connection;
            m_gateway.closeSession(session, CloseReason::Normal);
            m_gateway.edge().respond(connection, tokenRefused(verified.error()));
        });
}

// Those who manage routes may come with Toa's credentials.
void HttpApi::identify(net::ConnectionId id, const Request &request, const net::PeerInfo &peer,
                       claims::Scheme scheme, Wanted wanted)
{
    const QByteArray authority = m_gateway.settings().toa->authorityOf(
        request.headers.value("Host"));
    const auto authorization = parseAuthorization(request.headers.value("Authorization"));
    EdgeSession &opened = m_gateway.openSession(id, DialectId::Http,
                                                request.headers.value("User-Agent").toByteArray());
    const auto then = [this, session = opened.id, method = request.method, path = request.path,
                       wanted = std::move(wanted)](auto found) {
        EdgeSession *asking = m_gateway.session(session);
        if (!asking)
            return; // gone meanwhile
        if (!found)
            return reply(*asking, wanted.form,
                         fail(found.error() == claims::Refusal::Overloaded
                                  ? ErrorCode::Overloaded
                                  : ErrorCode::Unauthenticated,
                              QStringLiteral("these credentials are not accepted")));
        if (!isPermitted(found->identity, method, path))
            return reply(*asking, wanted.form,
                         fail(ErrorCode::PermissionDenied,
                              QStringLiteral("the token's permissions do not cover this")));
        auto claims = std::make_shared<const claims::Claims>(found->identity.claims);
        m_gateway.submit(*asking, kAuthentication, Authenticate{std::move(claims)}, 0);
        m_gateway.submit(*asking, wanted.form, wanted.command, 0);
    };
    m_gateway.identities().identify(
        {scheme, authorization->credentials, authority, peer.client.address.toString().toLatin1()},
        then);
}

std::optional<Response> HttpApi::answerHere(const Request &request, const HttpPath *path)
{
    const auto nothingIsThere = [](QByteArrayView hint) {
        return net::http::problem(ErrorCode::MethodNotFound,
                                  hint.isEmpty() ? QStringLiteral("nothing is served at this path")
                                                 : QString::fromLatin1(hint));
    };
    if (!path)
        return nothingIsThere(pathHint(request.path));
    if (!takes(*path, request.method))
        return methodNotAllowed(path->methods);
    if (auto refused = codingRefused(request))
        return refused;
    switch (path->owner) {
    case PathOwner::Health:
        return plain(200, "ok\n");
    case PathOwner::Readiness:
        return readiness();
    case PathOwner::Metrics: {
        Response response{200, {}, m_hooks.metrics ? m_hooks.metrics() : QByteArray()};
        response.headers.add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        return response;
    }
    case PathOwner::OpenApi:
        return json(200, openApi(request.headers.value("Host").toByteArray()));
    case PathOwner::Schema: {
        QByteArray schema = m_hooks.schema ? m_hooks.schema(request.segments().at(1))
                                           : QByteArray();
        return schema.isEmpty() ? nothingIsThere("there is no schema of this name")
                                : json(200, std::move(schema));
    }
    default:
        return std::nullopt;
    }
}

Response HttpApi::readiness() const
{
    if (m_hooks.isReady && m_hooks.isReady())
        return plain(200, "ready\n");
    Response response = plain(503, "not ready\n");
    response.headers.add("Retry-After", "1");
    return response;
}

// Made when it is asked for and kept, as every probe that asks again asks the same.
QByteArray HttpApi::openApi(const QByteArray &host)
{
    const auto &facts = m_gateway.settings().openApi;
    if (m_openApi.facts != facts || m_openApi.host != host)
        m_openApi = {facts, host, openApiDocument(*facts, host)};
    return m_openApi.text;
}

Result<Command> HttpApi::decode(const Request &request, PathOwner owner, QByteArray *form)
{
    if (owner == PathOwner::Events)
        return decodeEvents(request, form);
    if (owner == PathOwner::Resources)
        return decodeResource(request, form);
    const std::vector<QByteArray> segments = request.segments();
    if (owner == PathOwner::History) {
        *form = kSingle;
        return decodeHistory(request, segments[2]);
    }
    *form = request.method == "POST" ? kCreated : request.method == "DELETE" ? kEmpty : kSingle;
    return decodeRoutes(request, segments.size() > 2 ? segments[2] : QByteArray());
}

Result<Command> HttpApi::decodeEvents(const Request &request, QByteArray *form)
{
    const QByteArray key = request.headers.value("Idempotency-Key").toByteArray();
    if (key.size() > kMaxPublishId - 8)
        return fail(
            ErrorCode::InvalidParams,
            QStringLiteral("Idempotency-Key must have at most %1 bytes").arg(kMaxPublishId - 8));
    if (!key.isValidUtf8())
        return fail(ErrorCode::InvalidParams, QStringLiteral("Idempotency-Key must be UTF-8"));
    const QByteArrayView body = QByteArrayView(request.body).trimmed();
    if (const auto valid = core::checkJson(request.body); !valid)
        return fail(valid.error());
    if (body.front() != '[') {
        *form = kSingle;
        auto event = decodeEvent(body);
        if (!event)
            return fail(std::move(event).error());
        if (event->id.isEmpty())
            event->id = key;
        return Command(Publish{{std::move(*event)}});
    }
    *form = kBatch;
    const auto elements = JsonMembers::elements(body, "the body");
    if (!elements)
        return fail(elements.error());
    if (elements->empty() || std::ssize(*elements) > kMaxBatch)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("a batch has 1 to %1 events").arg(kMaxBatch));
    Publish publish;
    for (const QByteArrayView element : *elements) {
        auto event = decodeEvent(element);
        if (!event)
            return fail(event.error().code, QStringLiteral("event %1: ").arg(publish.events.size())
                                                + event.error().detail);
        if (event->id.isEmpty() && !key.isEmpty())
            event->id = key + '/' + QByteArray::number(publish.events.size());
        publish.events.push_back(std::move(*event));
    }
    return Command(std::move(publish));
}

Result<Command> HttpApi::decodeHistory(const Request &request, const QByteArray &stream)
{
    auto key = checkName(stream, "stream");
    if (!key)
        return fail(std::move(key).error());
    History history{StreamKey{std::move(*key)}, {}, 100};
    if (const auto since = request.queryItem("since"); since && *since != "earliest") {
        const auto position = positionFromText(*since);
        if (!position)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`since` must be EPOCH.OFFSET or \"earliest\""));
        history.since = *position;
    }
    if (const auto limit = request.queryItem("limit")) {
        const auto [end, error] = std::from_chars(limit->begin(), limit->end(), history.limit);
        if (error != std::errc{} || end != limit->end() || history.limit < 1
            || history.limit > 1000)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`limit` must be an integer from 1 to 1000"));
    }
    return Command(std::move(history));
}

Result<Command> HttpApi::decodeRoutes(const Request &request, const QByteArray &id)
{
    if (request.method == "POST") {
        if (const auto valid = core::checkJson(request.body); !valid)
            return fail(valid.error());
        auto route = decodeRoute(request.body);
        if (!route)
            return fail(std::move(route).error());
        return Command(std::move(*route));
    }
    // The query is read by the same decoder as the native method: as an object of strings.
    QByteArray params("{");
    if (!id.isEmpty()) {
        params += "\"id\":";
        core::appendJsonString(params, id);
    }
    for (const auto &[name, value] : request.queryItems()) {
        if (params.size() > 1)
            params += ',';
        core::appendJsonString(params, name);
        params += ':';
        if (name == "limit" || name == "omit")
            params += value;
        else
            core::appendJsonString(params, value);
    }
    params += '}';
    if (const auto valid = core::checkJson(params); !valid)
        return fail(
            ErrorCode::InvalidParams,
            QStringLiteral("the query has an item twice, or one that is not what it should be"));
    if (request.method == "DELETE")
        return decodeCommand("route.delete", params);
    return decodeCommand(id.isEmpty() ? "route.list" : "route.get", params);
}

void HttpApi::reply(EdgeSession &session, const QByteArray &form, const Result<ReplyBody> &body)
{
    const net::ConnectionId connection = session.connection;
    const bool isAuthentication = form == kAuthentication;
    if (isAuthentication && body)
        return;
    Response response;
    if (isResourceForm(form)) {
        response = resourceAnswer(form, body,
                                  [this](const QByteArray &subject, const QByteArray &room) {
                                      const auto token = m_gateway.tokens().twake().mintRoom(
                                          subject, room, QDateTime::currentSecsSinceEpoch());
                                      return token ? *token : QByteArray(); // nobody gets none
                                  });
    } else if (!body) {
        response = net::http::problem(body.error());
    } else if (const auto *all = std::get_if<PublishedAll>(&*body); all && form == kBatch) {
        response = json(200, batchJson(*all));
    } else if (all && !all->results.front()) {
        response = net::http::problem(all->results.front().error());
    } else if (form == kEmpty) {
        response.status = 204;
    } else {
        response = json(form == kCreated ? 201 : 200, entityJson(*body));
        if (std::holds_alternative<core::RouteCreated>(*body))
            response.headers.add("ETag", tagOf(response.body));
    }
    if (response.status == 401)
        response.headers.add("WWW-Authenticate", "Bearer");
    m_gateway.closeSession(session.id, CloseReason::Normal);
    m_gateway.edge().respond(connection, response);
}

} // namespace sluice::dialects
