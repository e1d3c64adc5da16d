// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/audit_desk.h"
#include "server/core/admin/audit_log.h"
#include "server/core/admin/history_desk.h"
#include "server/core/admin/manifest_desk.h"
#include "server/core/admin/operate_command.h"
#include "server/core/admin/replay_desk.h"
#include "server/core/admin/route_change_desk.h"
#include "server/core/admin/steer_desk.h"
#include "server/core/admin/what_if_desk.h"

namespace sluice::core {

/// The half of the admin API that changes things. A mutation is begun as a deed (Deeds) and left to
/// the desk that carries it out. Core thread.
class OperateDesk
{
public:
    OperateDesk(AdminContext &context, Pipeline &pipeline, SessionDesk &sessions,
                RouteDesk &routes);

    void handle(const Session &session, const QByteArray &to, const AdminCommand &command,
                OperateCommand asked);
    void closed(SessionId session)
    {
        m_manifests.closed(session);
        m_whatIfs.closed(session);
        m_replays.closed(session);
    }
    void tick()
    {
        m_replays.tick();
        slice();
    }
    /// Somebody waits for what is worked out in steps.
    bool hasWork() const { return m_manifests.hasWork() || m_whatIfs.hasWork(); }
    /// Works for a millisecond.
    void slice();

    ManifestDesk &manifests() { return m_manifests; }

private:
    AdminContext &m_context;
    AuditLog m_log;
    Deeds m_deeds;
    AuditDesk m_audit;
    SteerDesk m_steer;
    RouteChangeDesk m_routes;
    HistoryDesk m_history;
    ManifestDesk m_manifests;
    WhatIfDesk m_whatIfs;
    ReplayDesk m_replays;
    bool m_isWhatIfsTurn = false;
};

} // namespace sluice::core
