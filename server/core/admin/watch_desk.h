// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_context.h"
#include "server/core/admin/server_gauges.h"
#include "server/core/admin/source_rows.h"

#include <map>

namespace sluice::core {

/// The numbers of the server once a second, and its log, for those who watch.
class WatchDesk
{
public:
    explicit WatchDesk(AdminContext &context);

    void handle(const Session &session, const QByteArray &replyTo, const WatchCommand &asked);
    void closed(SessionId session);
    void tick();

    /// Null: there is nothing to tell. Outlives this.
    void setGauges(ServerGauges *gauges) { m_gauges = gauges; }

private:
    struct Log
    {
        int level = 1;
        quint64 seq = 0; ///< told so far
    };

    void tellMetrics(qint64 nowMs);
    void tellLog();
    void appendStages(QByteArray &out, const Gauges &now) const;
    void appendAttention(QByteArray &out, const Gauges &now, const SourceReading &sources) const;

    AdminContext &m_context;
    ServerGauges *m_gauges = nullptr;
    std::set<SessionId> m_metrics;
    std::map<SessionId, Log> m_logs;
    Gauges m_last;
    SourceReading m_lastSources;
    quint64 m_lastSpentNs = 0;
    qint64 m_toldMs = 0;
    qint64 m_toldLogMs = 0;
};

} // namespace sluice::core
