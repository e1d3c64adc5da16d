// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_context.h"
#include "server/core/admin/delivery_record.h"

#include <map>
#include <unordered_set>

namespace sluice::core {

/// Shows operators the events that are delivered, as far as they have given credit. What exceeds
/// it is counted, never kept: a tail holds at most its credit, and takes at most its share of the
/// core's time.
class TailDesk
{
public:
    explicit TailDesk(AdminContext &context);

    void handle(const Session &session, const QByteArray &replyTo, const AdminCommand &command,
                TailCommand asked);

    /// Stage 9: about to go to the edges.
    void arrived(const DeliveryPtr &delivery)
    {
        if (!m_tails.empty())
            look(delivery);
    }

    /// A session has ended, of an operator or one that was tapped.
    void closed(SessionId session);
    void tick();

    /// Whether somebody watches what the session receives.
    bool isTapped(SessionId session) const { return m_tapped.contains(session); }

private:
    struct Tail
    {
        QByteArray id;
        SessionId session;
        TailScope scope;
        filter::Filter filter;
        TailCredit credit;
        quint64 rate = 0;
        qint64 expiresAtMs = 0; ///< monotonic; taps only
        quint64 matched = 0;
        quint64 matchedBefore = 0; ///< at the last measuring of the rate
        quint64 sentInSecond = 0;  ///< against the rate
        TailReport report;         ///< since the last batch
        qint64 reportBytes = 0;
        qint64 toldAtMs = 0;
    };
    using Tails = std::map<quint64, Tail>;

    void look(const DeliveryPtr &delivery);
    bool isInScope(const Tail &tail, const Delivery &delivery) const;
    void take(Tail &tail, const DeliveryPtr &delivery, quint64 receivers);
    void tell(Tail &tail);
    void measure(Tail &tail);
    void close(Tails::iterator tail, const char *reason);
    Tails::iterator find(const Session &session, const QByteArray &id);
    void retap();

    void open(const Session &session, const QByteArray &replyTo, const AdminCommand &command,
              OpenTail asked);
    Result<> mayOpen(const Session &session, const OpenTail &asked) const;
    void change(const Session &session, const QByteArray &replyTo, ChangeTail asked);

    AdminContext &m_context;
    Tails m_tails; // by number, which is the id's
    std::unordered_set<SessionId> m_tapped;
    DeliveryRecord m_record;
    quint64 m_lastTail = 0;
    qint64 m_spentNs = 0; // since the last tick
    qint64 m_measuredAtMs = 0;
};

} // namespace sluice::core
