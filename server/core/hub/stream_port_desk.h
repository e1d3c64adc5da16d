// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/group_desk.h"
#include "server/core/hub/log_pace.h"
#include "server/core/hub/worker_desk.h"

namespace sluice::core {

/// The sessions of iii's stream port: who may come in, what they join and leave, and the functions of
/// workers that are asked or told of it. A session's commands come one at a time; its edge sees to it.
class StreamPortDesk
{
public:
    StreamPortDesk(HubContext &context, GroupDesk &groups, WorkerDesk &workers);

    void authorise(const Session &session, const QByteArray &replyTo,
                   const AuthoriseStream &command);
    void join(const Session &session, const QByteArray &replyTo, JoinStream command);
    void leave(Session &session, const QByteArray &replyTo, const LeaveStream &command);
    /// Every subscription that is left is told to the leave triggers.
    void closed(SessionId session);

private:
    using Target = std::pair<GroupKey, std::optional<QByteArray>>;

    struct Visitor
    {
        QByteArray context; ///< JSON that the auth function gave
        std::unordered_map<QByteArray, Target> subscriptions;
    };

    void admitJoin(SessionId session, const QByteArray &replyTo, const JoinStream &command,
                   bool isRefused);
    void subscribe(Session &session, const QByteArray &replyTo, const JoinStream &command);
    void release(Session &session, Visitor &visitor, const QByteArray &subscription);
    TriggerDesk::Visit visitOf(const QByteArray &context, const QByteArray &subscription,
                               const Target &target) const;

    HubContext &m_context;
    GroupDesk &m_groups;
    WorkerDesk &m_workers;
    std::unordered_map<SessionId, Visitor> m_visitors;
    LogPace m_failurePace;
};

} // namespace sluice::core
