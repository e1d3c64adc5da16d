// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <variant>

namespace sluice::core {

/// `admin.audit.query`: the newest first.
struct QueryAudit
{
    std::optional<QByteArray> by;
    std::optional<QByteArray> action; ///< a pattern
    std::optional<qint64> fromMs;
    std::optional<qint64> toMs; ///< exclusive
    quint64 before = 0;         ///< rows with a lower seq; 0: from the newest
    int count = 100;
};
struct VerifyAudit
{};
/// `admin.outcome.get`
struct GetOutcome
{
    QByteArray key;
};

using AuditCommand = std::variant<QueryAudit, VerifyAudit, GetOutcome>;

} // namespace sluice::core
