// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/access_desk.h"
#include "server/core/admin/list_desk.h"
#include "server/core/admin/operate_desk.h"
#include "server/core/admin/tail_desk.h"
#include "server/core/admin/turnover_notice.h"
#include "server/core/admin/watch_desk.h"

namespace sluice::core {

/// The admin API: asks whether the role allows a method, then leaves it to the desk that knows.
/// Nothing here takes more than 2 ms of a turn.
class AdminDesk
{
public:
    AdminDesk(HubContext &context, Pipeline &pipeline, SessionDesk &sessions, RouteDesk &routes);

    void handle(const Session &session, const QByteArray &replyTo, AdminCommand command);

    void closed(SessionId session);
    /// Every 25 ms or so.
    void tick();

    AdminContext &context() { return m_context; }
    /// Somebody waits for what is worked out in steps: slice() should be called soon, and again
    /// while this is true.
    bool hasWork() const
    {
        return m_lists.hasQueries() || m_access.hasQueries() || m_operate.hasWork();
    }
    /// Works for a millisecond.
    void slice();

    TailDesk &tails() { return m_tails; }
    WatchDesk &watches() { return m_watches; }
    ListDesk &lists() { return m_lists; }
    ManifestDesk &manifests() { return m_operate.manifests(); }

private:
    void hello(const Session &session, const QByteArray &replyTo, const AdminHello &hello);

    AdminContext m_context;
    TailDesk m_tails;
    OperateDesk m_operate;
    ListDesk m_lists;
    AccessDesk m_access;
    WatchDesk m_watches;
    TurnoverNotice m_turnover;
};

} // namespace sluice::core
