// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/turnover_notice.h"

#include <utility>

namespace sluice::core {

namespace {

constexpr qint64 kIntervalMs = 1000;

} // namespace

void TurnoverNotice::tick()
{
    RouteTurnover &turnover = m_context.hub.turnover;
    if (m_context.sessions.empty())
        turnover = {}; // whoever comes later reads the routes as they are then
    const qint64 nowMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    if (turnover.isEmpty() || (m_toldMs != 0 && nowMs - m_toldMs < kIntervalMs))
        return;
    m_toldMs = nowMs;
    const RouteTurnover told = std::exchange(turnover, {});
    QByteArray params;
    {
        ObjectWriter writer(params);
        writer.text("resource", "routes")
            .text("action", "changed")
            .text("path", "/sluice/routes")
            .number("created", told.createdCount())
            .number("deleted", told.deletedCount())
            .number("expired", told.expiredCount());
        if (!told.by().isEmpty())
            writer.text("by", told.by());
        writer.number("revision", m_context.routesRevision);
    }
    m_context.pushToAll("admin.changed", params);
}

} // namespace sluice::core
