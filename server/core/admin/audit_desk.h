// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/audit_chain.h"
#include "server/core/admin/deeds.h"
#include "shared/manifest/pattern.h"

namespace sluice::core {

/// `admin.audit.*` and `admin.outcome.get`. Reads the log a page at a time, so that nobody waits.
class AuditDesk
{
public:
    AuditDesk(AdminContext &context, Deeds &deeds)
        : m_context(context)
        , m_deeds(deeds)
    {
    }

    void handle(const Session &session, const QByteArray &to, const AuditCommand &command);

private:
    static constexpr int kPageRows = 200;
    static constexpr int kPagesPerQuery = 25; ///< then it is answered with what was found

    struct Query
    {
        SessionId session;
        QByteArray to;
        QueryAudit asked;
        manifest::Pattern action;
        std::vector<AuditRow> rows;
        int pages = 0;
    };
    struct Check
    {
        SessionId session;
        QByteArray to;
        std::optional<AuditCheck> check;
        quint64 from = 0;
    };

    void tellOutcome(const Session &session, const QByteArray &to, const QByteArray &key);
    void read(const std::shared_ptr<Query> &query);
    void take(const std::shared_ptr<Query> &query, AuditPage page);
    void verify(const std::shared_ptr<Check> &check);
    void take(const std::shared_ptr<Check> &check, const AuditPage &page);

    AdminContext &m_context;
    Deeds &m_deeds;
};

} // namespace sluice::core
