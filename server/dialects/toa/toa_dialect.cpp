// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/toa_dialect.h"

#include "server/dialects/gateway.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <array>
#include <string>

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
constexpr std::chrono::seconds kWelcome{1};
constexpr std::chrono::milliseconds kTick{100};

// What is counted; the rest is one series.
constexpr std::array kStatuses{200, 201, 204, 400, 401, 403, 404, 405, 406, 415, 501, 503};

net::Variant variantOf(Format format, net::http::StreamFraming framing, bool hasTokens)
{
    const int row = (framing == net::http::StreamFraming::Chunked ? 0 : 1)
                    + (hasTokens ? ToaDialect::kTokenRow : 0);
    return static_cast<net::Variant>(ToaDialect::kFirstVariant + row * toa::kFormats
                                     + static_cast<int>(format));
}

int rowOf(net::Variant variant)
{
    return (variant - ToaDialect::kFirstVariant) / toa::kFormats;
}

Format formatOf(net::Variant variant)
{
    return static_cast<Format>((variant - ToaDialect::kFirstVariant) % toa::kFormats);
}

bool isChunked(net::Variant variant)
{
    return rowOf(variant) % 2 == 0;
}

bool hasTokens(net::Variant variant)
{
    return rowOf(variant) >= ToaDialect::kTokenRow;
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

// An identity that nobody had before: 32 hexadecimal digits, as Toa's are.
QByteArray newIdentity()
{
    QByteArray id;
    for (int i = 0; i < 2; ++i)
        id += QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                  .rightJustified(16, '0');
    return id;
}

} // namespace

ToaDialect::ToaDialect(Gateway &gateway, metrics::Registry *registry)
    : m_gateway(gateway)
    , m_settings(gateway.settings().toa)
    , m_boundary(randomBoundary())
{
    const auto add = [&](int status, const std::string &label) {
        m_answers[status] = &registry->counter(
            {"sluice_exposition_answers_total",
             "Answers about streams over HTTP and identities, by status.",
             {{"status", label}}});
    };
    if (!registry)
        return;
    add(0, "other");
    for (const int status : kStatuses)
        add(status, std::to_string(status));
}

ToaDialect::~ToaDialect() = default;

const toa::Settings &ToaDialect::settings() const
{
    return *m_settings;
}

void ToaDialect::count(int status)
{
    const auto found = m_answers.find(status);
    const auto counter = found == m_answers.end() ? m_answers.find(0) : found;
    if (counter != m_answers.end())
        counter->second->add();
}

void ToaDialect::request(net::ConnectionId id, const Request &request)
{
    toa::Judgement judgement = toa::judge(request, settings().compat);
    const toa::Credentials credentials = toa::credentials(request, judgement.format);
    if (!judgement.answer && credentials.refusal) {
        m_gateway.identities().count(credentials.why);
        judgement.answer = credentials.refusal;
    }
    if (judgement.answer) {
        toa::finishHead(*judgement.answer, request, settings());
        count(judgement.answer->status);
        return m_gateway.edge().respond(id, *judgement.answer);
    }
    EdgeSession &session = m_gateway.openSession(id, DialectId::Toa,
                                                 request.headers.value("User-Agent").toByteArray());
    Reader &reader = m_readers[session.id];
    reader.head.method = request.method;
    reader.head.path = request.path;
    for (const char *name : {"Origin", "Host"}) {
        if (request.headers.contains(name))
            reader.head.headers.add(name, request.headers.value(name));
    }
    reader.authority = settings().authorityOf(request.headers.value("Host"));
    reader.judgement = std::move(judgement);
    if (!credentials.areThere)
        return admit(session, reader);
    const QByteArray address = m_gateway.edge().peer(id).client.address.toString().toLatin1();
    m_gateway.identities().identify(
        {credentials.scheme, credentials.text, reader.authority, address},
        [this, session = session.id](auto found) { identified(session, std::move(found)); });
}

// The client may be gone by now.
void ToaDialect::identified(SessionId id, Expected<Identities::Found, claims::Refusal> found)
{
    EdgeSession *session = m_gateway.session(id);
    const auto it = m_readers.find(id);
    if (!session || it == m_readers.end())
        return;
    Reader &reader = it->second;
    if (found) {
        reader.identity = std::move(found->identity);
        reader.newToken = std::move(found->newToken);
        return admit(*session, reader);
    }
    if (found.error() == claims::Refusal::Overloaded)
        return respond(*session, reader, net::http::problem(ErrorCode::Overloaded));
    respond(*session, reader, toa::plainAnswer(401, {}, reader.judgement.format));
}

toa::Verdict ToaDialect::verdictOf(const Reader &reader) const
{
    return toa::judge(settings().access, toa::Asker{reader.identity ? &*reader.identity : nullptr,
                                                    reader.judgement.key, reader.authority,
                                                    reader.head.headers.value("Host")});
}

void ToaDialect::admit(EdgeSession &session, Reader &reader)
{
    const auto refuse = [&](int status, QByteArrayView text = {}) {
        respond(session, reader, toa::plainAnswer(status, text, reader.judgement.format));
    };
    if (reader.identity && !isPermitted(*reader.identity, reader.head.method, reader.head.path))
        return refuse(403);
    if (reader.judgement.isIdentity)
        return tellIdentity(session, reader);
    const toa::Verdict verdict = verdictOf(reader);
    if (!verdict.refusal.isEmpty())
        return refuse(403, verdict.refusal);
    if (!toa::isKey(reader.judgement.key))
        return refuse(reader.identity ? 403 : 401);
    reader.isGranted = verdict.isGranted;
    const Exposure exposure = verdict.isGranted ? Exposure::Granted : Exposure::Silent;
    const StreamKey key{reader.judgement.key};
    const auto since = reader.judgement.since;
    const bool onlyProbe = reader.judgement.refusal || reader.head.method == "HEAD";
    authenticate(session, reader, kAuthentication);
    if (onlyProbe)
        m_gateway.submit(session, kProbe, History{key, {}, 1, exposure}, 0);
    else
        m_gateway.submit(session, kOpening, Subscribe{key, since, exposure}, 0);
}

void ToaDialect::authenticate(EdgeSession &session, const Reader &reader, const char *replyTo)
{
    if (!reader.identity)
        return;
    claims::Claims claims = reader.identity->claims;
    if (settings().compat.outliveTokens)
        claims.expiresAt.reset();
    m_gateway.submit(session, replyTo,
                     Authenticate{std::make_shared<const claims::Claims>(std::move(claims))}, 0);
}

void ToaDialect::tellIdentity(EdgeSession &session, Reader &reader)
{
    if (reader.identity)
        return authenticate(session, reader, kIdentity);
    if (!settings().compat.transientIdentities || !m_gateway.identities().issuesTokens())
        return respond(session, reader, toa::plainAnswer(401, {}, reader.judgement.format));
    if (reader.judgement.refusal)
        return respond(session, reader, *reader.judgement.refusal);
    respond(session, reader, transientIdentity(reader));
}

Response ToaDialect::transientIdentity(Reader &reader) const
{
    claims::Identity &identity = reader.identity.emplace();
    identity.scheme = claims::Scheme::Token;
    identity.claims.subject = newIdentity();
    reader.newToken = m_gateway.identities().issue(identity, reader.authority);
    reader.isAdmitted = true;
    Response response = toa::identityAnswer(identity.claims, *reader.judgement.format);
    response.status = 201;
    return response;
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
    reader.isAdmitted = true;
    if (reader.judgement.refusal)
        return respond(session, reader, *reader.judgement.refusal);
    if (replyTo == kIdentity)
        return respond(session, reader,
                       toa::identityAnswer(reader.identity->claims, *reader.judgement.format));
    if (m_gateway.isDraining())
        return respond(session, reader, net::http::problem(ErrorCode::Draining));
    if (replyTo == kProbe) {
        const net::ConnectionId connection = session.connection;
        const Response head = streamHead(reader);
        m_gateway.closeSession(session.id, CloseReason::Normal);
        count(head.status);
        m_gateway.edge().beginStream(connection, head);
        return m_gateway.edge().endStream(connection);
    }
    open(session, reader, std::get<Subscribed>(*body));
}

void ToaDialect::respond(EdgeSession &session, const Reader &reader, Response response)
{
    addToken(response, reader);
    toa::finishHead(response, reader.head, settings());
    count(response.status);
    const net::ConnectionId connection = session.connection;
    m_gateway.closeSession(session.id, CloseReason::Normal);
    m_gateway.edge().respond(connection, response);
}

// What shows who asked is not for the caches of others.
void ToaDialect::addToken(Response &response, const Reader &reader) const
{
    if (!reader.isAdmitted || !reader.identity)
        return;
    if (!reader.newToken.isEmpty())
        response.headers.add("Authorization", "Token " + reader.newToken);
    if (!response.headers.contains("Cache-Control") || !reader.newToken.isEmpty())
        response.headers.set("Cache-Control", reader.newToken.isEmpty() ? "private" : "no-store");
}

toa::Style ToaDialect::styleOf(const Reader &reader) const
{
    return toa::styleOf(*reader.judgement.format, m_boundary, settings().compat);
}

Response ToaDialect::streamHead(const Reader &reader) const
{
    Response head;
    head.headers.add("Content-Type", toa::streamType(styleOf(reader)));
    if (*reader.judgement.format == Format::Sse)
        head.headers.add("Cache-Control", "no-store");
    addToken(head, reader);
    head.headers.add("X-Accel-Buffering", "no"); // nginx would wait for more
    toa::finishHead(head, reader.head, settings());
    return head;
}

// What is replayed and what is live follows in the core's FIFO.
void ToaDialect::open(EdgeSession &session, Reader &reader, const Subscribed &subscribed)
{
    net::Edge &edge = m_gateway.edge();
    const toa::Judgement &judgement = reader.judgement;
    const toa::Style style = styleOf(reader);
    edge.beginStream(session.connection, streamHead(reader));
    count(200);
    session.variant = variantOf(*judgement.format, edge.streamFraming(session.connection),
                                judgement.wantsTokens);
    const Position top{subscribed.epoch, subscribed.offset};
    const bool hasGap = judgement.since && !subscribed.recovered;
    QByteArray begin = toa::opening(style);
    if (hasGap)
        begin += toa::resetNotice(top, style);
    else if (judgement.wantsTokens)
        begin += toa::tokenPart(judgement.since ? judgement.since->position : top, style);
    edge.write(session.connection, begin);
    reader.isOpen = true;
    reader.lastPart = Clock::now();
    ++m_lastParts[judgement.key].readers;
    const auto first = settings().compat.timestampedHeartbeat ? kWelcome : kSilence;
    watch(session, reader.lastPart + first);
}

QByteArray ToaDialect::encode(const Delivery &delivery, net::Variant variant)
{
    // A replay is for one reader only.
    const auto last = m_lastParts.find(delivery.channel.first);
    if (last != m_lastParts.end() && !m_gateway.isReplaying())
        last->second.at = Clock::now();
    const toa::Style style = toa::styleOf(formatOf(variant), m_boundary, settings().compat);
    QByteArray part = toa::part(delivery, style);
    if (part.isEmpty()) {
        qCWarning(logEncode, "event %s holds the boundary of multipart and is not delivered as %s",
                  delivery.id.constData(), toa::streamType(style).constData());
        part = toa::heartbeat(style);
    }
    if (hasTokens(variant))
        part += toa::tokenPart(delivery.position, style);
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

void ToaDialect::settingsChanged()
{
    const toa::SettingsPtr next = m_gateway.settings().toa;
    const bool looksOther = next->compat.fixedBoundary != settings().compat.fixedBoundary
                            || next->compat.textObjects != settings().compat.textObjects;
    finishWhere([looksOther](const Reader &reader) { return reader.isOpen && looksOther; });
    m_settings = next;
    finishWhere([this](const Reader &reader) {
        const bool isWaiting = !reader.isOpen && !reader.isGranted;
        const bool holds = !reader.identity || m_gateway.identities().stillHolds(*reader.identity);
        const bool isAllowed = !reader.isGranted || verdictOf(reader).isGranted;
        return !isWaiting && (!holds || !isAllowed);
    });
}

void ToaDialect::finishWhere(const std::function<bool(const Reader &)> &isOver)
{
    std::vector<SessionId> over;
    for (const auto &[id, reader] : m_readers) {
        if (isOver(reader))
            over.push_back(id);
    }
    for (const SessionId id : over) {
        EdgeSession *session = m_gateway.session(id);
        if (!session)
            continue;
        m_gateway.edge().detachAll(session->connection, net::Pending::Discard);
        finish(*session, CloseReason::TokenRevoked);
    }
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
    while (!m_due.empty() && m_due.top().at <= now + kTick) {
        Due due = m_due.top();
        m_due.pop();
        const auto it = m_readers.find(due.session);
        if (it == m_readers.end())
            continue;
        Reader &reader = it->second;
        const toa::Compat &compat = settings().compat;
        const auto last = std::max(reader.lastPart, m_lastParts.at(reader.judgement.key).at);
        const bool isWelcome = compat.timestampedHeartbeat && !reader.isGreeted;
        // A tick early rather than late: the silence never lasts longer than it may.
        if (isWelcome || compat.fixedHeartbeat || last + kSilence <= now + kTick) {
            const std::optional<qint64> stamp = compat.timestampedHeartbeat ? std::optional(
                                                    QDateTime::currentMSecsSinceEpoch())
                                                                            : std::nullopt;
            m_gateway.edge().write(due.connection, toa::heartbeat(styleOf(reader), stamp));
            reader.lastPart = now;
            reader.isGreeted = true;
        }
        due.at = (compat.fixedHeartbeat ? due.at : std::max(reader.lastPart, last)) + kSilence;
        m_due.push(due);
    }
}

} // namespace sluice::dialects
