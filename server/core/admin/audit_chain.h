// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/admin_jobs.h"

#include <optional>

/// The audit log's chain: what a row's hash is made of, and how a log is checked. Pure.
namespace sluice::core {

/// A JSON array of strings and numbers: [seq, at, by, role, from, action, target, outcome, reason,
/// before, after]. Everything that a row says, and nothing else.
QByteArray canonicalAudit(const AuditRow &row);

/// 64 hex digits: SHA-256 of the hash before (64 zeros: none), a line feed, and the canonical form.
QByteArray auditHash(const AuditRow &row, const QByteArray &previous);

/// The row as the next one behind `head`.
AuditRow chained(AuditRow row, const AuditMark &head);

/// Checks a log row by row, oldest first.
class AuditCheck
{
public:
    explicit AuditCheck(AuditMark anchor)
        : m_last(std::move(anchor))
    {
    }

    /// False at the first row that is not the one that was written there.
    bool take(const AuditRow &row);
    /// After the last row: whether it is the newest that was ever written.
    bool finish(const AuditMark &head);

    quint64 checked() const { return m_checked; }
    std::optional<quint64> firstBad() const { return m_firstBad; }

private:
    AuditMark m_last;
    quint64 m_checked = 0;
    std::optional<quint64> m_firstBad;
};

} // namespace sluice::core
