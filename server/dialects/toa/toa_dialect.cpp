// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/toa_dialect.h"

#include "server/dialects/gateway.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace sluice::dialects {

namespace {

using namespace core;
using net::http::Request;
using net::http::Response;
using toa::Format;

Q_LOGGING_CATEGORY(logEncode, "sluice.encode", QtInfoMsg)

constexpr char kAuthentication[] = "auth";
constexpr char kIdentity[] = "who"; // an authentication that is answered with who it is
constexpr char kOpening[] = "open";
constexpr char kProbe[] = "probe"; // may this one read? The answer is something else.

constexpr std::chrono::seconds kSilence{16};
constexpr std::chrono::milliseconds kTick{250};

net::Variant variantOf(Format format, net::http::StreamFraming framing)
{
    const int first = framing == net::http::StreamFraming::Chunked ? 0 : toa::kFormats;
    return static_cast<net::Variant>(ToaDialect::kFirstVariant + first + static_cast<int>(format));
}

Format formatOf(net::Variant variant)
{
    return static_cast<Format>((variant - ToaDialect::kFirstVariant) % toa::kFormats);
}

bool isChunked(net::Variant variant)
{
    return variant < ToaDialect::kFirstVariant + toa::kFormats;
}

QByteArray randomBoundary()
{
    QByteArray boundary("cut");
    for (int i = 0; i < 2; ++i)
        boundary += QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    return boundary;
}

// Why a command failed, as this tree says it.
Response failure(const Error &error, std::optional<Format> format)
{
    switch (error.code) {
    case ErrorCode::PermissionDenied:
        return toa::plainAnswer(403, {}, format);
    case ErrorCode::Unauthenticated:
    case ErrorCode::TokenRevoked:
        return toa::plainAnswer(401, {}, format);
    default:
        return net::http::problem(error);
    }
}

} // namespace

ToaDialect::ToaDialect(Gateway &gateway)
    : m_gateway(gateway)
    , m_boundary(randomBoundary())
{
}

ToaDialect::~ToaDialect() = default;

void ToaDialect::request(net::ConnectionId id, const Request &request)
{
    const auto answer = [&](Response response) {
        toa::addCors(response, request);
        m_gateway.edge().respond(id, response);
    };
    toa::Judgement judgement = toa::judge(request);
    if (judgement.answer)
        return answer(std::move(*judgement.answer));
    const toa::Credentials credentials = toa::credentials(request, judgement.format);
    if (credentials.refusal)
        return answer(*credentials.refusal);
    ClaimsPtr claims;
    if (!credentials.bearer.isEmpty()) {
        auto verified = m_gateway.verify(credentials.bearer);
        if (!verified)
            return answer(toa::plainAnswer(401, {}, judgement.format));
        claims = std::move(*verified);
    }
    if (judgement.isIdentity && !claims)
        return answer(toa::plainAnswer(401, {}, judgement.format));
    if (!judgement.isIdentity && !toa::isKey(judgement.key))
        return answer(toa::plainAnswer(claims ? 403 : 401, {}, judgement.format));
    EdgeSession &session = m_gateway.openSession(id, DialectId::Toa,
                                                 request.headers.value("User-Agent").toByteArray());
    Reader &reader = m_readers[session.id];
    reader.isHead = request.method == "HEAD";
    reader.claims = claims;
    reader.head.method = request.method;
    if (request.headers.contains("Origin"))
        reader.head.headers.add("Origin", request.headers.value("Origin"));
    if (judgement.isIdentity) {
        reader.judgement = std::move(judgement);
        return m_gateway.submit(session, kIdentity, Authenticate{std::move(claims)}, 0);
    }
    const bool onlyProbe = judgement.refusal || reader.isHead;
    const StreamKey key{judgement.key};
    const auto since = judgement.since;
    reader.judgement = std::move(judgement);
    if (claims)
        m_gateway.submit(session, kAuthentication, Authenticate{std::move(claims)}, 0);
    if (onlyProbe)
        m_gateway.submit(session, kProbe, History{key, {}, 1}, 0);
    else
        m_gateway.submit(session, kOpening, Subscribe{key, since}, 0);
}

void ToaDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                       const Result<ReplyBody> &body)
{
    const auto it = m_readers.find(session.id);
    if (it == m_readers.end() || (replyTo == kAuthentication && body))
        return;
    Reader &reader = it->second;
    const bool isForbidden = !body
                             && (body.error().code == ErrorCode::PermissionDenied
                                 || body.error().code == ErrorCode::Unauthenticated);
    if (!body && (isForbidden || replyTo != kProbe))
        return respond(session, reader, failure(body.error(), reader.judgement.format));
    if (reader.judgement.refusal)
        return respond(session, reader, *reader.judgement.refusal);
    if (replyTo == kIdentity)
        return respond(session, reader,
                       toa::identityAnswer(*reader.claims, *reader.judgement.format));
    if (m_gateway.isDraining())
        return respond(session, reader, net::http::problem(ErrorCode::Draining));
    if (replyTo == kProbe) {
        const net::ConnectionId connection = session.connection;
        const Response head = streamHead(reader);
        m_gateway.closeSession(session.id, CloseReason::Normal);
        m_gateway.edge().beginStream(connection, head);
        return m_gateway.edge().endStream(connection);
    }
    open(session, reader, std::get<Subscribed>(*body));
}

void ToaDialect::respond(EdgeSession &session, const Reader &reader, Response response)
{
    toa::addCors(response, reader.head);
    const net::ConnectionId connection = session.connection;
    m_gateway.closeSession(session.id, CloseReason::Normal);
    m_gateway.edge().respond(connection, response);
}

Response ToaDialect::streamHead(const Reader &reader) const
{
    const Format format = *reader.judgement.format;
    Response head;
    head.headers.add("Content-Type", toa::streamType(styleOf(reader)));
    if (format == Format::Sse)
        head.headers.add("Cache-Control", "no-store");
    else if (reader.claims)
        head.headers.add("Cache-Control", "private");
    head.headers.add("X-Accel-Buffering", "no"); // nginx would wait for more
    toa::addCors(head, reader.head);
    return head;
}

// What is replayed and what is live follows in the core's FIFO.
void ToaDialect::open(EdgeSession &session, Reader &reader, const Subscribed &subscribed)
{
    net::Edge &edge = m_gateway.edge();
    const Format format = *reader.judgement.format;
    edge.beginStream(session.connection, streamHead(reader));
    session.variant = variantOf(format, edge.streamFraming(session.connection));
    edge.write(session.connection, toa::opening(styleOf(reader)));
    if (reader.judgement.since && !subscribed.recovered && format == Format::Sse)
        edge.write(session.connection, toa::resetNotice({subscribed.epoch, subscribed.offset}));
    reader.isOpen = true;
    reader.lastPart = Clock::now();
    ++m_lastParts[reader.judgement.key].readers;
    watch(session, reader.lastPart + kSilence);
}

QByteArray ToaDialect::encode(const Delivery &delivery, net::Variant variant)
{
    if (const auto it = m_lastParts.find(delivery.channel.first); it != m_lastParts.end())
        it->second.at = Clock::now();
    const toa::Style style = toa::styleOf(formatOf(variant), m_boundary);
    QByteArray part = toa::part(delivery, style);
    if (part.isEmpty()) {
        qCWarning(logEncode, "event %s holds the boundary of multipart and is not delivered as %s",
                  delivery.id.constData(), toa::streamType(style).constData());
        part = toa::heartbeat(style);
    }
    if (!isChunked(variant))
        return part;
    QByteArray frame;
    frame.reserve(part.size() + 20);
    net::http::appendChunk(frame, part);
    return frame;
}

void ToaDialect::detached(EdgeSession &session, const ChannelName &, const Error &)
{
    m_gateway.edge().detachAll(session.connection, net::Pending::Discard);
    finish(session, CloseReason::Kicked);
}

void ToaDialect::closing(EdgeSession &session, CloseReason)
{
    const auto it = m_readers.find(session.id);
    if (it != m_readers.end() && it->second.isOpen)
        m_gateway.edge().write(session.connection, toa::closing(styleOf(it->second)));
}

// The stream ends in good order even where what is queued must not go out any more.
bool ToaDialect::endsItself(EdgeSession &session, CloseReason reason, net::Pending pending)
{
    if (pending == net::Pending::Discard)
        m_gateway.edge().detachAll(session.connection, net::Pending::Discard);
    finish(session, reason);
    return true;
}

void ToaDialect::finish(EdgeSession &session, CloseReason reason)
{
    const auto it = m_readers.find(session.id);
    if (it == m_readers.end())
        return;
    if (!it->second.isOpen)
        return respond(session, it->second, toa::plainAnswer(401, {}, it->second.judgement.format));
    const net::ConnectionId connection = session.connection;
    closing(session, reason);
    m_gateway.closeSession(session.id, reason);
    m_gateway.edge().endStream(connection);
}

void ToaDialect::ended(const EdgeSession &session)
{
    const auto it = m_readers.find(session.id);
    if (it == m_readers.end())
        return;
    const auto last = m_lastParts.find(it->second.judgement.key);
    if (it->second.isOpen && last != m_lastParts.end() && --last->second.readers == 0)
        m_lastParts.erase(last);
    m_readers.erase(it);
    if (!m_readers.empty())
        return;
    m_due = {};
    if (m_timer)
        m_timer->stop();
}

void ToaDialect::watch(const EdgeSession &session, Clock::time_point at)
{
    m_due.push({at, session.id, session.connection});
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setTimerType(Qt::CoarseTimer);
        m_timer->setInterval(kTick);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { beat(); });
    }
    if (!m_timer->isActive())
        m_timer->start();
}

// One look at each reader in 16 s, whatever it was sent meanwhile.
void ToaDialect::beat()
{
    const auto now = Clock::now();
    while (!m_due.empty() && m_due.top().at <= now) {
        Due due = m_due.top();
        m_due.pop();
        const auto it = m_readers.find(due.session);
        if (it == m_readers.end())
            continue;
        Reader &reader = it->second;
        const auto last = std::max(reader.lastPart, m_lastParts.at(reader.judgement.key).at);
        if (last + kSilence <= now) {
            m_gateway.edge().write(due.connection, toa::heartbeat(styleOf(reader)));
            reader.lastPart = now;
        }
        due.at = std::max(reader.lastPart, last) + kSilence;
        m_due.push(due);
    }
}

} // namespace sluice::dialects
