// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/gateway.h"
#include "server/dialects/socketio/session_id.h"
#include "server/dialects/socketio/socketio_dialect.h"
#include "server/net/http/origin.h"

/// How packets come and go: requests that poll and post, WebSockets, and the upgrade.
namespace sluice::dialects {

using namespace core;
using engineio::Refusal;
using engineio::Revision;
using net::http::Request;
using net::http::Response;

namespace {

QByteArray originOf(const Request &request)
{
    return request.headers.value("Origin").toByteArray();
}

} // namespace

net::HeadVerdict SocketIoDialect::requestHead() const
{
    return {{}, m_gateway.settings().engineio.maxPayload};
}

void SocketIoDialect::request(net::ConnectionId id, const Request &request)
{
    const Poll asker{id, originOf(request)};
    const auto refuse = [&](Refusal why) { answer(asker, engineio::refusal(why)); };
    if (!net::http::originAllowed(
            request.headers.contains("Origin") ? request.headers.value("Origin") : QByteArrayView(),
            request.headers.value("Host"), m_gateway.settings().origins))
        return m_gateway.edge().respond(id, engineio::refusal(Refusal::Forbidden));
    if (request.method == "OPTIONS")
        return answer(asker, engineio::preflightAnswer(request));
    const auto asked = engineio::readQuery(m_gateway.settings().engineio, request);
    if (!asked)
        return refuse(asked.error());
    if (asked->sid.isEmpty()) {
        if (request.method != "GET")
            return refuse(Refusal::BadHandshakeMethod);
        return asked->isWebSocket ? refuse(Refusal::BadRequest) : handshake(id, request, *asked);
    }
    askEngine(id, request, *asked);
}

void SocketIoDialect::askEngine(net::ConnectionId id, const Request &request,
                                const engineio::Asked &asked)
{
    const Poll asker{id, originOf(request)};
    Engine *engine = find(asked.sid);
    if (!engine)
        return answer(asker, engineio::refusal(Refusal::SessionUnknown));
    if (asked.isWebSocket || engine->socket || asked.revision != engine->revision)
        return answer(asker, engineio::refusal(Refusal::BadRequest));
    if (request.method == "GET")
        return poll(id, request, *engine);
    if (request.method == "POST")
        return post(id, request, *engine);
    answer(asker, engineio::textAnswer(500, "text/plain", {}));
}

void SocketIoDialect::handshake(net::ConnectionId id, const Request &request,
                                const engineio::Asked &asked)
{
    if (m_gateway.isDraining())
        return answer(
            {id, originOf(request)},
            net::http::problem(ErrorCode::Draining, QStringLiteral("the server is shutting down")));
    Engine &engine = create(id, asked.revision, request.headers.value("User-Agent").toByteArray());
    send(engine, engineio::openPacket(m_gateway.settings().engineio, engine.sid, true));
    poll(id, request, engine);
    if (asked.revision == Revision::V3)
        connectNamespace(engine, {});
}

void SocketIoDialect::poll(net::ConnectionId id, const Request &request, Engine &engine)
{
    if (engine.poll) { // two at a time: the client has lost its mind, or the first has lost its way
        answer({id, originOf(request)}, engineio::textAnswer(400, "text/plain", {}));
        return end(engine.sid, CloseReason::ProtocolError);
    }
    engine.poll = Poll{id, originOf(request)};
    m_polls.insert_or_assign(id.value, engine.sid);
    flush(engine);
    if (engine.isProbed)
        releasePoll(engine);
}

void SocketIoDialect::releasePoll(Engine &engine)
{
    if (engine.poll)
        send(engine, QByteArray(1, engineio::kNoop));
}

void SocketIoDialect::post(net::ConnectionId id, const Request &request, Engine &engine)
{
    const QByteArray sid = engine.sid;
    const Poll asker{id, originOf(request)};
    const bool isBinary = request.headers.value("Content-Type")
                              .startsWith("application/octet-stream");
    const auto packets = isBinary
                             ? Result<std::vector<QByteArrayView>>(fail(ErrorCode::Unsupported))
                             : engineio::splitPayload(engine.revision, request.body);
    if (!packets) {
        answer(asker, engineio::textAnswer(400, "text/plain", {}));
        return end(sid, CloseReason::ProtocolError);
    }
    for (const QByteArrayView one : *packets) {
        if (Engine *alive = find(sid))
            packet(*alive, one);
    }
    answer(asker, engineio::textAnswer(200, "text/html", "ok"));
}

void SocketIoDialect::answer(const Poll &poll, Response response)
{
    engineio::addCors(response, poll.origin);
    m_gateway.edge().respond(poll.connection, response);
}

void SocketIoDialect::upgrade(net::ConnectionId id, const Request &head)
{
    const auto refuse = [&](Refusal why) { m_gateway.edge().refuse(id, engineio::refusal(why)); };
    if (!net::http::originAllowed(head.headers.contains("Origin") ? head.headers.value("Origin")
                                                                  : QByteArrayView(),
                                  head.headers.value("Host"), m_gateway.settings().origins))
        return refuse(Refusal::Forbidden);
    const auto asked = engineio::readQuery(m_gateway.settings().engineio, head);
    if (!asked)
        return refuse(asked.error());
    if (!asked->isWebSocket)
        return refuse(Refusal::BadRequest);
    Engine *engine = asked->sid.isEmpty() ? nullptr : find(asked->sid);
    if (!asked->sid.isEmpty() && !engine)
        return refuse(Refusal::SessionUnknown);
    if (engine && (engine->socket || engine->probe || engine->revision != asked->revision))
        return refuse(Refusal::BadRequest);
    if (!engine && m_gateway.isDraining())
        return m_gateway.edge().refuse(
            id,
            net::http::problem(ErrorCode::Draining, QStringLiteral("the server is shutting down")));
    if (engine)
        engine->probe = id;
    m_strays.insert_or_assign(id.value, Stray{asked->sid, asked->revision,
                                              head.headers.value("User-Agent").toByteArray()});
    m_gateway.edge().acceptUpgrade(id, {});
}

bool SocketIoDialect::opened(net::ConnectionId id)
{
    const auto it = m_strays.find(id.value);
    if (it == m_strays.end())
        return false;
    if (!it->second.sid.isEmpty())
        return true;
    const Stray stray = m_strays.extract(it).mapped();
    Engine &engine = create(id, stray.revision, stray.userAgent);
    engine.socket = id;
    EdgeSession *session = m_gateway.session(engine.session);
    session->connection = id;
    session->variant = kVariant;
    m_gateway.edge().setUserData(id, session->id.value);
    send(engine, engineio::openPacket(m_gateway.settings().engineio, engine.sid, false));
    if (stray.revision == Revision::V3)
        connectNamespace(engine, {});
    return true;
}

// The upgrade: `2probe` is answered, `5` makes this connection the session's.
void SocketIoDialect::strayMessage(net::ConnectionId id, QByteArrayView payload,
                                   net::ws::Opcode opcode)
{
    const auto it = m_strays.find(id.value);
    if (it == m_strays.end())
        return;
    Engine *engine = find(it->second.sid);
    const bool isText = opcode == net::ws::Opcode::Text;
    if (engine && isText && payload == "2probe") {
        (void)m_gateway.edge().send(id, "3probe", net::ws::Opcode::Text);
        engine->isProbed = true;
        return releasePoll(*engine);
    }
    m_strays.erase(it);
    if (!engine || !isText || payload != "5") {
        if (engine) {
            engine->probe = {};
            engine->isProbed = false;
        }
        return m_gateway.edge().close(id, CloseReason::ProtocolError);
    }
    switchToSocket(*engine);
}

void SocketIoDialect::switchToSocket(Engine &engine)
{
    const std::vector<QByteArray> waiting = std::exchange(engine.queue, {});
    releasePoll(engine);
    flush(engine);
    EdgeSession *session = m_gateway.session(engine.session);
    engine.socket = std::exchange(engine.probe, {});
    engine.queuedBytes = 0;
    if (!session) { // it was told to go, or is to be told now
        for (const QByteArray &packet : waiting)
            send(engine, packet);
        return;
    }
    session->connection = engine.socket;
    session->variant = kVariant;
    m_gateway.edge().setUserData(engine.socket, session->id.value);
    for (const QByteArray &packet : waiting)
        send(engine, packet);
    for (const quint32 channel : engine.channels) {
        std::erase(m_polling[channel], &engine);
        m_gateway.edge().attach(engine.socket, channel, kVariant, m_gateway.settings().slowPolicy);
    }
    m_gateway.refreshReading(*session);
}

void SocketIoDialect::connectionClosed(net::ConnectionId id)
{
    if (auto node = m_strays.extract(id.value); !node.empty()) {
        if (Engine *engine = find(node.mapped().sid); engine && engine->probe == id) {
            engine->probe = {};
            engine->isProbed = false;
        }
    }
    if (auto node = m_polls.extract(id.value); !node.empty()) {
        if (Engine *engine = find(node.mapped())) {
            engine->poll.reset();
            end(engine->sid, CloseReason::Abnormal);
        }
    }
}

// A request that waits gets all that there is, in one answer.
void SocketIoDialect::flush(Engine &engine)
{
    if (!engine.poll || engine.queue.empty())
        return;
    const Poll poll = *std::exchange(engine.poll, std::nullopt);
    m_polls.erase(poll.connection.value);
    const std::vector<QByteArray> packets = std::exchange(engine.queue, {});
    engine.queuedBytes = 0;
    answer(poll, engineio::textAnswer(200, "text/plain; charset=UTF-8",
                                      engineio::joinPayload(engine.revision, packets)));
}

} // namespace sluice::dialects
