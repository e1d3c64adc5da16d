// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/operate_desk.h"

#include "shared/base/overloaded.h"

namespace sluice::core {

OperateDesk::OperateDesk(AdminContext &context, Pipeline &pipeline, SessionDesk &sessions,
                         RouteDesk &routes)
    : m_context(context)
    , m_log(context.hub)
    , m_deeds(context)
    , m_audit(context, m_deeds)
    , m_steer(context, m_deeds, pipeline, sessions)
    , m_routes(context, m_deeds, routes)
    , m_history(context)
    , m_manifests(context, m_deeds)
    , m_whatIfs(context, m_routes, m_manifests)
    , m_replays(context, m_deeds, pipeline)
{
    context.audit = &m_log;
}

void OperateDesk::handle(const Session &session, const QByteArray &to, const AdminCommand &command,
                         OperateCommand asked)
{
    DeedPtr deed;
    if (command.method->isMutation) {
        deed = m_deeds.begin(session, to, command);
        if (!deed)
            return;
    }
    std::visit(
        Overloaded{
            [&](const AuditCommand &one) { m_audit.handle(session, to, one); },
            [&](SteerCommand &one) { m_steer.handle(deed, std::move(one)); },
            [&](RouteCommand &one) { m_routes.handle(session.id, to, deed, std::move(one)); },
            [&](HistoryCommand &one) { m_history.handle(session.id, to, std::move(one)); },
            [&](ManifestCommand &one) { m_manifests.handle(session, to, deed, std::move(one)); },
            [&](ReplayCommand &one) { m_replays.handle(session, to, deed, std::move(one)); },
            [&](WhatIf &one) { m_whatIfs.begin(session, to, std::move(one)); },
        },
        asked);
}

// In turn, so that neither waits for the other.
void OperateDesk::slice()
{
    m_isWhatIfsTurn = !m_isWhatIfsTurn;
    if (m_whatIfs.hasWork() && (m_isWhatIfsTurn || !m_manifests.hasWork()))
        m_whatIfs.slice();
    else
        m_manifests.slice();
}

} // namespace sluice::core
