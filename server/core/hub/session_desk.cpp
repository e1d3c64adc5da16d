// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/session_desk.h"

#include "server/core/access/access.h"
#include "server/core/hub/route_desk.h"

namespace sluice::core {

namespace {

constexpr size_t kDuePerTick = 500;
constexpr size_t kRecheckPerTick = 2000;

claims::Revocation fromRow(const RevocationRow &row)
{
    using Kind = claims::Revocation::Kind;
    const Kind kind = row.kind == RevocationRow::Kind::TokenId ? Kind::TokenId : Kind::Subject;
    return {kind, row.name, row.before, row.expiresAt == 0 ? std::nullopt : std::optional(row.expiresAt)};
}

bool isTransient(const Session &session)
{
    return session.dialect == DialectId::Http;
}

// A request shows its token at once or never, and then only reads what anybody may.
bool isRequest(const Session &session)
{
    return isTransient(session) || session.dialect == DialectId::Toa;
}

} // namespace

SessionDesk::SessionDesk(HubContext &context, Subscriptions &subscriptions, RoomDesk &rooms)
    : m_context(context)
    , m_subscriptions(subscriptions)
    , m_rooms(rooms)
{
}

void SessionDesk::open(const SessionOpened &opened)
{
    setDeadline(m_context.sessions.open(opened, m_context.clock.wallMs()));
}

void SessionDesk::close(SessionId id)
{
    Session *session = m_context.sessions.find(id);
    if (!session)
        return;
    m_subscriptions.dropAll(*session);
    m_rooms.dropAll(*session);
    m_context.sessions.erase(id);
}

void SessionDesk::authenticate(Session &session, const QByteArray &replyTo, const Authenticate &command)
{
    const ClaimsPtr &claims = command.claims;
    if (m_revocations.isRevoked(*claims))
        return m_context.reply(session.id, replyTo, fail(ErrorCode::TokenRevoked, QStringLiteral("this token was revoked")));
    // An HTTP connection may carry requests of several users, one after another.
    if (session.claims && session.claims->subject != claims->subject && !isTransient(session)) {
        return m_context.reply(session.id, replyTo,
                               fail(ErrorCode::SubjectChanged, QStringLiteral("a session keeps its subject; open another connection")));
    }
    const bool isRefresh = session.claims != nullptr;
    session.claims = claims;
    setDeadline(session);
    m_context.reply(session.id, replyTo, ReplyBody(Authenticated{claims->subject, claims->expiresAt}));
    if (isRefresh)
        recheck(session);
}

void SessionDesk::revoke(Session &session, const QByteArray &replyTo, const Revoke &command)
{
    if (const auto allowed = mayManage(session, claims::ManageScope::Tokens); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    RevocationRow row;
    row.kind = command.tokenId.isEmpty() ? RevocationRow::Kind::Subject : RevocationRow::Kind::TokenId;
    row.name = command.tokenId.isEmpty() ? command.subject : command.tokenId;
    row.before = command.before;
    row.expiresAt = command.expiresAt;
    m_context.submit(SaveRevocationJob{{}, row}, [this, row, replyTo, id = session.id](const Result<quint64> &saved) {
        if (!saved)
            return m_context.reply(id, replyTo, fail(saved.error()));
        m_revocations.add(fromRow(row));
        recheckAll();
        m_context.reply(id, replyTo, ReplyBody(Done{}));
    });
}

void SessionDesk::restore(const std::vector<RevocationRow> &rows)
{
    for (const RevocationRow &row : rows)
        m_revocations.add(fromRow(row));
}

void SessionDesk::tick()
{
    for (const SessionId id : m_context.sessions.takeDue(m_context.clock.wallMs(), kDuePerTick)) {
        if (Session *session = m_context.sessions.find(id))
            meetDeadline(*session);
    }
    for (size_t i = 0; i < kRecheckPerTick && !m_recheck.empty(); ++i) {
        Session *session = m_context.sessions.find(m_recheck.back());
        m_recheck.pop_back();
        if (session)
            recheck(*session);
    }
}

void SessionDesk::recheckAll()
{
    m_recheck = m_context.sessions.ids();
}

void SessionDesk::recheck(Session &session)
{
    const claims::Claims *claims = session.claims.get();
    if (claims && m_revocations.isRevoked(*claims))
        return end(session, CloseReason::TokenRevoked);
    const auto refusal = [&](const QByteArray &on) -> std::optional<Error> {
        const Decision decision = decide(manifest::Action::Subscribe, on, claims, m_context.manifest->access);
        if (decision.allowed)
            return std::nullopt;
        return Error{ErrorCode::PermissionDenied, QString::fromUtf8(reasonOf(decision, manifest::Action::Subscribe, on))};
    };
    std::vector<std::pair<StreamKey, Error>> streams;
    for (const auto &[key, subscription] : session.subscriptions) {
        if (auto why = refusal("stream:" + key.utf8))
            streams.emplace_back(key, std::move(*why));
    }
    std::vector<std::pair<RoomName, Error>> rooms;
    for (const auto &[name, channel] : session.rooms) {
        if (auto why = refusal("room:" + name.utf8))
            rooms.emplace_back(name, std::move(*why));
    }
    for (auto &[key, why] : streams)
        m_subscriptions.drop(session, key, std::move(why));
    for (auto &[name, why] : rooms)
        m_rooms.drop(session, name, std::move(why));
}

void SessionDesk::meetDeadline(Session &session)
{
    if (!session.claims)
        return end(session, CloseReason::AuthenticationTimeout);
    if (isTransient(session)) {
        session.claims = nullptr;
        return;
    }
    end(session, CloseReason::TokenExpired);
}

void SessionDesk::setDeadline(const Session &session)
{
    qint64 deadline = 0;
    if (session.claims && session.claims->expiresAt)
        deadline = *session.claims->expiresAt * 1000 + m_context.options.tokenLeewayMs;
    else if (!session.claims && !isRequest(session) && !m_context.options.allowAnonymous)
        deadline = session.openedAtMs + m_context.options.firstMessageDeadlineMs;
    m_context.sessions.setDeadline(session.id, deadline);
}

// The edge answers with SessionClosed, which frees the session's memory; what it subscribed to
// ends here and now.
void SessionDesk::end(const Session &session, CloseReason reason)
{
    const SessionId id = session.id;
    m_context.outlet.post(edgeOf(id), CloseSession{id, reason, {}, false});
    if (Session *mutableSession = m_context.sessions.find(id)) {
        m_subscriptions.dropAll(*mutableSession);
        m_rooms.dropAll(*mutableSession);
        mutableSession->claims = nullptr;
    }
}

} // namespace sluice::core
