// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/stream_dialect.h"

#include "server/dialects/gateway.h"
#include "server/dialects/upgrade_head.h"
#include "server/net/http/origin.h"

#include <QDateTime>
#include <QLoggingCategory>

namespace sluice::dialects {

namespace {

using namespace core;
using net::http::Request;

Q_LOGGING_CATEGORY(logDecode, "sluice.decode", QtInfoMsg)

constexpr char kAdmission[] = "admission";
constexpr char kAuthentication[] = "authentication";
constexpr char kJoin[] = "join";
constexpr char kLeave[] = "leave";

// `/stream/NAME/GROUP[/ID]`, documented by iii, with or without a slash at its end.
std::optional<iii::StreamMessage> joinOfPath(const Request &head)
{
    std::vector<QByteArray> segments = head.segments();
    if (!segments.empty() && segments.back().isEmpty())
        segments.pop_back();
    if (segments.size() < 3 || segments.size() > 4 || segments[0] != "stream")
        return std::nullopt;
    iii::StreamMessage message{true, "path", {segments[1], segments[2]}, std::nullopt};
    if (segments.size() == 4)
        message.id = segments[3];
    for (const QByteArray &segment : segments) {
        if (segment.isEmpty() || segment.size() > iii::kMaxName
            || !QByteArrayView(segment).isValidUtf8())
            return std::nullopt;
    }
    return message;
}

iii::UpgradeFacts factsOf(const Request &head, const net::PeerInfo &peer)
{
    iii::UpgradeFacts facts;
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const auto [name, value] = head.headers.at(i);
        facts.headers.emplace_back(name.toByteArray(), value.toByteArray());
    }
    facts.path = head.path;
    facts.query = head.query;
    facts.address = peer.client.address.toString().toLatin1() + ':' + QByteArray::number(peer.port);
    return facts;
}

} // namespace

IiiStreamDialect::IiiStreamDialect(Gateway &gateway, metrics::Registry *registry)
    : m_gateway(gateway)
    , m_ignored(registry, "streams")
{
}

iii::EnvelopeOptions IiiStreamDialect::options() const
{
    return {m_gateway.settings().iii.injectId};
}

void IiiStreamDialect::upgrade(net::ConnectionId id, const Request &head, const net::PeerInfo &peer)
{
    // As with iii, pages of any origin may connect unless the operator has named some.
    const auto &origins = m_gateway.settings().origins;
    if (!origins.empty() && head.headers.contains("Origin")
        && !net::http::originAllowed(head.headers.value("Origin"), head.headers.value("Host"),
                                     origins))
        return m_gateway.edge().refuse(
            id, net::http::problem(
                    ErrorCode::OriginDenied,
                    QStringLiteral("add this page's origin to `origins` in the configuration")));
    Client client;
    if (head.path != "/") {
        client.pathJoin = joinOfPath(head);
        if (!client.pathJoin)
            return m_gateway.edge().refuse(
                id, net::http::problem(ErrorCode::MethodNotFound,
                                       QStringLiteral("streams are served at / and at "
                                                      "/stream/NAME/GROUP[/ID]")));
    }
    const auto protocols = offeredProtocols(head);
    if (!protocols.empty())
        client.protocol = protocols.front();
    if (!m_gateway.settings().iii.streamsNeedToken)
        return authorise(id, head, peer, std::move(client), {});
    auto token = upgradeToken(head, protocols);
    if (!token)
        token = head.queryItem("authToken");
    if (!token)
        return m_gateway.edge().refuse(id, net::http::problem(ErrorCode::Unauthenticated));
    m_gateway.verifyUpgrade(
        id, *token, keptBytes(head),
        [this, id, head, peer, client = std::move(client)](const auto &verified) {
            if (!verified)
                return m_gateway.edge().refuse(id, net::http::problem(verified.error()));
            authorise(id, head, peer, client, *verified);
        });
}

void IiiStreamDialect::authorise(net::ConnectionId id, const Request &head,
                                 const net::PeerInfo &peer, Client client, ClaimsPtr claims)
{
    EdgeSession &session = m_gateway.openSession(id, DialectId::IiiStream,
                                                 head.headers.value("User-Agent").toByteArray());
    session.variant = kVariant;
    m_clients.emplace(session.id, std::move(client));
    if (claims)
        m_gateway.submit(session, kAuthentication, Authenticate{std::move(claims)}, 0);
    QByteArray input = iii::authInputText(factsOf(head, peer));
    const qsizetype size = input.size();
    m_gateway.submit(session, kAdmission, WorkerCommand(AuthoriseStream{std::move(input)}), size);
}

void IiiStreamDialect::opened(EdgeSession &session)
{
    const auto client = m_clients.find(session.id);
    if (client != m_clients.end() && client->second.pathJoin)
        join(session, client->second, *client->second.pathJoin);
}

// What means nothing is dropped: this protocol has no error message.
void IiiStreamDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode)
{
    const auto client = m_clients.find(session.id);
    if (client == m_clients.end())
        return;
    const QByteArray text = payload.toByteArray();
    auto message = iii::decodeStreamMessage(text);
    if (!message) {
        ++session.errors;
        m_ignored.count(iii::whyStreamMessageIsIgnored(text));
        qCDebug(logDecode, "a message on the stream port means nothing and is dropped");
        return;
    }
    if (message->isJoin)
        return join(session, client->second, std::move(*message));
    session.laneBlockedBy = kLeave;
    m_gateway.submit(
        session, kLeave,
        WorkerCommand(LeaveStream{message->subscriptionId, message->group, message->id}),
        payload.size());
}

void IiiStreamDialect::join(EdgeSession &session, Client &client, iii::StreamMessage message)
{
    session.laneBlockedBy = kJoin;
    JoinStream command{message.subscriptionId, message.group, message.id};
    client.joining = std::move(message);
    client.snapshot.reset();
    m_gateway.submit(session, kJoin, WorkerCommand(std::move(command)), 256);
}

void IiiStreamDialect::returned(EdgeSession &session, const FunctionReturned &returned)
{
    const auto client = m_clients.find(session.id);
    if (client != m_clients.end())
        client->second.snapshot = returned.outcome;
}

void IiiStreamDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                             const Result<ReplyBody> &body)
{
    const auto client = m_clients.find(session.id);
    if (client == m_clients.end())
        return;
    if (replyTo == kJoin)
        return joined(session, client->second, body);
    if (!body && (replyTo == kAdmission || replyTo == kAuthentication)) {
        m_clients.erase(client);
        return m_gateway.edge().refuse(session.connection, net::http::problem(body.error()));
    }
    if (replyTo == kAdmission)
        m_gateway.edge().acceptUpgrade(session.connection, {client->second.protocol, {}});
}

void IiiStreamDialect::joined(EdgeSession &session, Client &client, const Result<ReplyBody> &body)
{
    const auto message = std::exchange(client.joining, std::nullopt);
    const auto snapshot = std::exchange(client.snapshot, std::nullopt);
    if (!message)
        return;
    if (!body) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (body.error().code != ErrorCode::PermissionDenied
            && body.error().code != ErrorCode::LimitExceeded)
            return; // the read failed: subscribed, but no snapshot
        m_gateway.send(session, iii::unauthorizedText(*message, now));
        if (m_gateway.settings().iii.accessDeniedEvent)
            m_gateway.send(session, iii::accessDeniedText(*message, now));
        return;
    }
    const auto *subscribed = std::get_if<GroupSubscribed>(&*body);
    if (!subscribed || (snapshot && snapshot->failed()))
        return;
    if (snapshot) {
        const QByteArray nothing = message->id ? "null" : "[]";
        return m_gateway.sendLarge(
            session, iii::syncText(*message, snapshot->result.value_or(nothing), subscribed->atMs));
    }
    m_gateway.sendLarge(session,
                        iii::syncText(*message, subscribed->items, subscribed->atMs, options()));
}

// A token or a rule does not allow it any more.
void IiiStreamDialect::detached(EdgeSession &session, const ChannelName &channel, const Error &)
{
    iii::StreamMessage lost{false, {}, {channel.first, channel.second}, std::nullopt};
    if (channel.kind == ChannelKind::Item)
        lost.id = channel.third;
    m_gateway.send(session, iii::unauthorizedText(lost, QDateTime::currentMSecsSinceEpoch()));
}

QByteArray IiiStreamDialect::encode(const Delivery &delivery, net::Variant)
{
    QByteArray frame;
    if (delivery.kind != Delivery::Kind::Item)
        return frame;
    const QByteArray text = iii::envelopeText(delivery, options());
    frame.reserve(net::ws::frameSize(text.size()));
    net::ws::appendFrame(frame, net::ws::Opcode::Text, text);
    return frame;
}

} // namespace sluice::dialects
