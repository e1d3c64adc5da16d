// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/access_command.h"
#include "server/core/admin/admin_context.h"

#include <deque>

namespace sluice::core {

/// Who may do what, and why, by the function that guards every command (server/core/access). What
/// goes over many sessions or channels is worked out in steps.
class AccessDesk
{
public:
    explicit AccessDesk(AdminContext &context);

    void handle(const Session &session, const QByteArray &replyTo, AccessCommand asked);
    void closed(SessionId session);

    bool hasQueries() const { return !m_walks.empty(); }
    /// Works for a millisecond.
    void slice();

private:
    /// The claims that are asked about, and what a connection has besides.
    struct Holder
    {
        ClaimsPtr claims;
        const Session *session = nullptr; ///< only during the call
        Exposure exposure = Exposure::None;
    };
    /// A walk over sessions (who) or channels (what) that is under way.
    struct Walk
    {
        SessionId session;
        QByteArray replyTo;
        AccessDeed deed;
        ClaimsPtr claims;
        bool isWho = true;
        quint64 from = 0;
        quint64 count = 0;
        int table = 0; ///< of those that are walked one after the other
        size_t place = 0;
        quint64 total = 0;
        QByteArray rows = "[";
    };

    std::optional<Holder> holderOf(const Session &session, const QByteArray &replyTo,
                                   const AccessHolder &asked);
    void explain(const Session &session, const QByteArray &replyTo, const ExplainAccess &asked);
    Decision decision(const Holder &holder, const AccessDeed &deed, AccessTrace *trace) const;
    void appendHints(QByteArray &out, const Holder &holder, const AccessDeed &deed,
                     const Decision &decision) const;
    void appendVisibility(QByteArray &out, const Session &session, const QByteArray &on) const;
    bool step(Walk &walk, const std::function<bool()> &isOver);
    bool visitPlace(Walk &walk);
    void consider(Walk &walk, const Session &session);
    void consider(Walk &walk, const QByteArray &on, bool canSubscribe);

    AdminContext &m_context;
    std::deque<Walk> m_walks;
};

} // namespace sluice::core
