// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/group_desk.h"
#include "server/core/hub/hub_context.h"
#include "server/core/hub/room_desk.h"
#include "server/core/hub/subscriptions.h"
#include "shared/claims/revocations.h"

namespace sluice::core {

/// Sessions: opening, authenticating, expiry, revocation, and looking again at what they may do
/// after rules, claims or revocations have changed.
class SessionDesk
{
public:
    SessionDesk(HubContext &context, Subscriptions &subscriptions, RoomDesk &rooms,
                GroupDesk &groups);

    void open(const SessionOpened &opened);
    void close(SessionId id);
    void authenticate(Session &session, const QByteArray &replyTo, const Authenticate &command);
    void revoke(Session &session, const QByteArray &replyTo, const Revoke &command);

    /// Not asked by a session: a subject's tokens issued before that moment (Unix seconds) count no
    /// more.
    void revokeSubject(const QByteArray &subject, qint64 before, qint64 expiresAt);

    /// Kept first; then it counts.
    void revoke(RevocationRow row, QByteArray by, std::function<void(Result<>)> then);

    /// Ends the session; its peer is told why, in its dialect.
    void kick(SessionId id, const QByteArray &why);
    /// The subject does not come in for so long; forgotten with the process.
    void block(const QByteArray &subject, qint64 forMs);

    void restore(const std::vector<RevocationRow> &rows);

    /// Closes sessions whose token has expired or who never sent one; looks again at some.
    void tick();

    /// Every session will be looked at again, a slice per tick.
    void recheckAll();
    bool isRechecking() const { return !m_recheck.empty(); }

private:
    void recheck(Session &session);
    void meetDeadline(Session &session);
    void setDeadline(const Session &session);
    qint64 endOf(qint64 expiresAtMs) const;
    void end(const Session &session, CloseReason reason, const QByteArray &text = {});
    bool isBlocked(const QByteArray &subject);

    HubContext &m_context;
    Subscriptions &m_subscriptions;
    RoomDesk &m_rooms;
    GroupDesk &m_groups;
    claims::Revocations m_revocations;
    std::unordered_map<QByteArray, qint64> m_blocked; ///< subject → until (Unix milliseconds)
    std::vector<SessionId> m_recheck;
    bool m_recheckAgain = false;
};

} // namespace sluice::core
