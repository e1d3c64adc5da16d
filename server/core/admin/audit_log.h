// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_audit.h"
#include "server/core/hub/hub_context.h"
#include "server/core/hub/log_pace.h"

namespace sluice::core {

/// The audit log of the store. Core thread.
class AuditLog final : public AdminAudit
{
public:
    static constexpr quint64 kRows = 100'000;           ///< kept
    static constexpr qsizetype kValueBytes = 16 * 1024; ///< of what was before, and after

    explicit AuditLog(HubContext &context)
        : m_context(context)
    {
    }

    /// A longer value is kept as its size and its SHA-256.
    void record(AdminAct act) override;

private:
    HubContext &m_context;
    LogPace m_pace;
};

} // namespace sluice::core
