// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_sessions.h"

#include "shared/base/error_code.h"

/// Requests: handshakes, polls and posts.
namespace sluice::dialects::engineio {

using net::http::Request;
using net::http::Response;

namespace {

bool isOldBrowser(QByteArrayView userAgent)
{
    return userAgent.contains(";MSIE") || userAgent.contains("Trident/");
}

bool isBinary(const Request &request)
{
    return request.headers.value("Content-Type").startsWith("application/octet-stream");
}

Response empty(int status)
{
    return textAnswer(status, "text/plain", {});
}

} // namespace

Asker Sessions::askerOf(net::ConnectionId id, const Request &request, const Asked &asked) const
{
    Asker asker{
        id, {}, asked.jsonp, asked.takesText, isOldBrowser(request.headers.value("User-Agent"))};
    if (m_host.allowsOrigin(request))
        asker.origin = request.headers.value("Origin").toByteArray();
    return asker;
}

// A body is on its way: from here on its end, or its breaking off, belongs to the session.
net::HeadVerdict Sessions::requestHead(net::ConnectionId id, const Request &head)
{
    net::HeadVerdict verdict{{}, m_host.settings().maxPayload};
    const auto asked = readQuery(m_host.settings(), head);
    if (!asked || asked->sid.isEmpty() || head.method != "POST")
        return verdict;
    const auto refuse = [&](int status) {
        verdict.refusal = empty(status);
        addCors(*verdict.refusal, askerOf(id, head, *asked).origin);
        return verdict;
    };
    if (head.headers.value("Content-Length").toLongLong() > verdict.maxBodyBytes)
        return refuse(413);
    Session *session = find(asked->sid);
    if (!session || session->socket || asked->isWebSocket)
        return verdict;
    if (session->post) {
        end(*session, EndReason::TransportError);
        return refuse(400);
    }
    session->post = id;
    m_posts.emplace(id.value, session);
    return verdict;
}

void Sessions::request(net::ConnectionId id, const Request &request)
{
    const auto asked = readQuery(m_host.settings(), request);
    const Asker asker = askerOf(id, request, asked ? *asked : Asked{});
    const bool isAllowed = m_host.allowsOrigin(request);
    if (request.method == "OPTIONS")
        return answer(asker, isAllowed ? preflightAnswer(request) : refusal(Refusal::Forbidden));
    if (!asked)
        return answer(asker, refusal(asked.error()));
    if (!asked->sid.isEmpty())
        return askSession(asker, request, *asked);
    if (request.method != "GET")
        return answer(asker, refusal(Refusal::BadHandshakeMethod));
    if (asked->isWebSocket)
        return answer(asker, refusal(Refusal::BadRequest));
    const auto refused = isAllowed ? m_host.refuses(request) : std::optional(QByteArray());
    if (refused)
        return answer(asker, refusal(Refusal::Forbidden, *refused));
    if (!asked->revision)
        return answer(asker, refusal(Refusal::UnsupportedVersion));
    handshake(asker, request, *asked);
}

void Sessions::askSession(const Asker &asker, const Request &request, const Asked &asked)
{
    if (auto node = m_posts.extract(asker.connection.value); !node.empty())
        node.mapped()->post = {};
    Session *session = find(asked.sid);
    if (session && session->dueMs <= nowMs())
        expire(*session, nowMs());
    session = find(asked.sid);
    if (!session)
        return answer(asker, refusal(Refusal::SessionUnknown));
    if (!m_host.allowsOrigin(request))
        return answer(asker, refusal(Refusal::Forbidden));
    if (asked.isWebSocket || session->socket || asked.revision != session->revision)
        return answer(asker, refusal(Refusal::BadRequest));
    if (request.method == "GET")
        return poll(asker, *session);
    if (request.method == "POST")
        return post(asker, request, *session);
    answer(asker, empty(500));
}

void Sessions::handshake(const Asker &asker, const Request &request, const Asked &asked)
{
    if (m_host.isDraining())
        return answer(asker, net::http::problem(ErrorCode::Draining,
                                                QStringLiteral("the server is shutting down")));
    Session &session = create(asked);
    const Packet open = textPacket(openPacket(m_host.settings(), session.sid, true));
    answer(asker, pollAnswer(joinPayload(session.revision, {&open, 1}, false), asker.jsonp));
    m_host.begun(session, request, asker.connection);
}

void Sessions::poll(const Asker &asker, Session &session)
{
    if (session
            .poll) { // two at a time: the client has lost its mind, or the first has lost its way
        answer(asker, empty(400));
        return end(session, EndReason::TransportError);
    }
    session.poll = asker;
    m_polls.insert_or_assign(asker.connection.value, &session);
    flush(session);
    if (session.isProbed)
        releasePoll(session);
    if (session.poll)
        m_host.edge().watchForEnd(asker.connection);
}

void Sessions::post(const Asker &asker, const Request &request, Session &session)
{
    const bool isForm = asker.jsonp.has_value();
    const bool mayBe = !isBinary(request) || session.revision == Revision::V3;
    const Split split = mayBe ? splitPayload(session.revision,
                                             isForm ? formPayload(request.body) : request.body,
                                             isBinary(request) && !isForm)
                              : Split{};
    for (const Packet &one : split.packets) {
        if (!session.hasEnded)
            packet(session, one);
    }
    if (split.isWhole)
        return answer(asker, textAnswer(200, "text/html", "ok"));
    answer(asker, empty(400));
    end(session, EndReason::ParseError);
}

void Sessions::answer(const Asker &asker, Response response)
{
    addCors(response, asker.origin);
    if (asker.isOldBrowser)
        response.headers.add("X-XSS-Protection", "0");
    m_host.edge().respond(asker.connection, response);
}

} // namespace sluice::dialects::engineio
