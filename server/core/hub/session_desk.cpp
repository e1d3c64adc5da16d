// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/session_desk.h"

#include "server/core/hub/held_channels.h"
#include "server/core/hub/route_desk.h"

namespace sluice::core {

namespace {

constexpr size_t kDuePerTick = 500;
constexpr qint64 kRecheckNsPerTick = 1'500'000;

claims::Revocation fromRow(const RevocationRow &row)
{
    using Kind = claims::Revocation::Kind;
    const Kind kind = row.kind == RevocationRow::Kind::TokenId ? Kind::TokenId : Kind::Subject;
    return {kind, row.name, row.before,
            row.expiresAt == 0 ? std::nullopt : std::optional(row.expiresAt)};
}

bool isTransient(const Session &session)
{
    return session.dialect == DialectId::Http;
}

// Shows its token at once or never; a request then only reads what anybody may, and iii's ports have
// their own rules.
bool isRequest(const Session &session)
{
    return isTransient(session) || session.dialect == DialectId::Toa
           || session.dialect == DialectId::IiiStream || session.dialect == DialectId::IiiWorker;
}

} // namespace

SessionDesk::SessionDesk(HubContext &context, Subscriptions &subscriptions, RoomDesk &rooms,
                         GroupDesk &groups)
    : m_context(context)
    , m_subscriptions(subscriptions)
    , m_rooms(rooms)
    , m_groups(groups)
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
    m_groups.dropAll(*session);
    m_context.sessions.erase(id);
}

void SessionDesk::authenticate(Session &session, const QByteArray &replyTo,
                               const Authenticate &command)
{
    const ClaimsPtr &claims = command.claims;
    if (m_revocations.isRevoked(*claims)) {
        // Its next command must not be carried out with the rights of nobody: this was the answer.
        session.isRefused = isRequest(session);
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::TokenRevoked, QStringLiteral("this token was revoked")));
    }
    if (session.dialect != DialectId::Admin && isBlocked(claims->subject)) {
        session.isRefused = isRequest(session);
        m_context.reply(session.id, replyTo,
                        fail(ErrorCode::PermissionDenied,
                             QStringLiteral("an operator keeps this subject out for now")));
        if (!session.isRefused)
            end(session, CloseReason::Kicked, "an operator keeps this subject out for now");
        return;
    }
    // An HTTP connection may carry requests of several users, one after another.
    if (session.claims && session.claims->subject != claims->subject && !isTransient(session)) {
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::SubjectChanged,
                 QStringLiteral("a session keeps its subject; open another connection")));
    }
    const bool isRefresh = session.claims != nullptr;
    session.claims = claims;
    setDeadline(session);
    m_context.reply(session.id, replyTo,
                    ReplyBody(Authenticated{claims->subject, claims->expiresAt}));
    if (isRefresh)
        recheck(session);
}

void SessionDesk::revoke(Session &session, const QByteArray &replyTo, const Revoke &command)
{
    if (const auto allowed = mayManage(session, claims::ManageScope::Tokens); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    RevocationRow row;
    row.kind = command.tokenId.isEmpty() ? RevocationRow::Kind::Subject
                                         : RevocationRow::Kind::TokenId;
    row.name = command.tokenId.isEmpty() ? command.subject : command.tokenId;
    row.before = command.before;
    row.expiresAt = command.expiresAt;
    revoke(std::move(row), session.claims ? session.claims->subject : QByteArray(),
           [this, replyTo, id = session.id](Result<> saved) {
               m_context.reply(id, replyTo,
                               saved ? Result<ReplyBody>(Done{}) : fail(std::move(saved).error()));
           });
}

void SessionDesk::revoke(RevocationRow row, QByteArray by, std::function<void(Result<>)> then)
{
    m_context.submit(
        SaveRevocationJob{{}, row},
        [this, row, by = std::move(by), then = std::move(then)](const Result<quint64> &saved) {
            if (!saved)
                return then(fail(saved.error()));
            m_revocations.add(fromRow(row));
            recheckAll();
            then({});
            if (m_context.observer)
                m_context.observer->tokenRevoked(row, by);
        });
}

void SessionDesk::kick(SessionId id, const QByteArray &why)
{
    if (const Session *session = m_context.sessions.find(id))
        end(*session, CloseReason::Kicked, why);
}

void SessionDesk::block(const QByteArray &subject, qint64 forMs)
{
    static constexpr size_t kBlocked = 100'000;
    const qint64 now = m_context.clock.wallMs();
    if (m_blocked.size() >= kBlocked)
        std::erase_if(m_blocked, [now](const auto &entry) { return entry.second <= now; });
    if (m_blocked.size() < kBlocked)
        m_blocked[subject] = now + forMs;
}

bool SessionDesk::isBlocked(const QByteArray &subject)
{
    const auto it = m_blocked.find(subject);
    if (it == m_blocked.end())
        return false;
    if (it->second > m_context.clock.wallMs())
        return true;
    m_blocked.erase(it);
    return false;
}

// It counts from now on even if it cannot be kept.
void SessionDesk::revokeSubject(const QByteArray &subject, qint64 before, qint64 expiresAt)
{
    const RevocationRow row{RevocationRow::Kind::Subject, subject, before, expiresAt};
    m_revocations.add(fromRow(row));
    recheckAll();
    m_context.submit(SaveRevocationJob{{}, row}, [](const Result<quint64> &) {});
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
    const qint64 until = m_context.clock.monotonicNs() + kRecheckNsPerTick;
    while (!m_recheck.empty() && m_context.clock.monotonicNs() < until) {
        Session *session = m_context.sessions.find(m_recheck.back());
        m_recheck.pop_back();
        if (session)
            recheck(*session);
        if (m_recheck.empty() && std::exchange(m_recheckAgain, false))
            m_recheck = m_context.sessions.ids();
    }
}

// A round under way is finished first: else a stream of revocations would never let it come to its
// last sessions.
void SessionDesk::recheckAll()
{
    if (m_recheck.empty())
        m_recheck = m_context.sessions.ids();
    else
        m_recheckAgain = true;
}

void SessionDesk::recheck(Session &session)
{
    const claims::Claims *claims = session.claims.get();
    if (claims && m_revocations.isRevoked(*claims))
        return end(session, CloseReason::TokenRevoked);
    for (const LostChannel &lost : lostChannels(session, *m_context.manifest)) {
        switch (lost.channel.kind) {
        case ChannelKind::Stream:
            m_subscriptions.drop(session, StreamKey{lost.channel.first}, lost.why);
            break;
        case ChannelKind::Room:
            m_rooms.drop(session, RoomName{lost.channel.first}, lost.why);
            break;
        default:
            m_groups.drop(session, lost.channel, lost.why);
        }
    }
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
        deadline = endOf(*session.claims->expiresAt * 1000);
    else if (!session.claims && !isRequest(session)
             && (!m_context.options.allowAnonymous || session.dialect == DialectId::Admin))
        deadline = session.openedAtMs + m_context.options.firstMessageDeadlineMs;
    m_context.sessions.setDeadline(session.id, deadline);
}

// A session ends when its token does. The leeway is for clocks that differ: who came within it may
// stay until its end.
qint64 SessionDesk::endOf(qint64 expiresAtMs) const
{
    const bool hasExpired = m_context.clock.wallMs() >= expiresAtMs;
    return hasExpired ? expiresAtMs + m_context.options.tokenLeewayMs : expiresAtMs;
}

// The edge answers with SessionClosed, which frees the session's memory; what it subscribed to
// ends here and now.
void SessionDesk::end(const Session &session, CloseReason reason, const QByteArray &text)
{
    const SessionId id = session.id;
    m_context.outlet.post(edgeOf(id), CloseSession{id, reason, text, !text.isEmpty()});
    if (Session *mutableSession = m_context.sessions.find(id)) {
        m_subscriptions.dropAll(*mutableSession);
        m_rooms.dropAll(*mutableSession);
        m_groups.dropAll(*mutableSession);
        mutableSession->claims = nullptr;
    }
}

} // namespace sluice::core
