// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/audit_log.h"

#include "server/core/event/object_writer.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

namespace sluice::core {

namespace {

Q_LOGGING_CATEGORY(logAudit, "sluice.audit", QtInfoMsg)

QByteArray bounded(QByteArray value)
{
    if (value.size() <= AuditLog::kValueBytes)
        return value;
    QByteArray json;
    ObjectWriter(json)
        .number("bytes", static_cast<quint64>(value.size()))
        .text("sha256", QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex());
    return json;
}

} // namespace

// Who acts is not made to wait for the log, but what could not be kept is said in the server's.
void AuditLog::record(AdminAct act)
{
    AuditRow row{0,
                 m_context.clock.wallMs(),
                 std::move(act.by),
                 std::move(act.role),
                 std::move(act.from),
                 std::move(act.action),
                 std::move(act.target),
                 std::move(act.outcome),
                 std::move(act.reason),
                 bounded(std::move(act.before)),
                 bounded(std::move(act.after)),
                 {}};
    const QByteArray what = row.action + " by " + row.by;
    m_context.submit(SaveAuditJob{{}, std::move(row), kRows, std::move(act.key)},
                     [this, what](const Result<quint64> &saved) {
                         if (!saved && m_pace.isDue(m_context.clock.monotonicNs()))
                             qCCritical(logAudit).noquote()
                                 << "not recorded:" << what << "-" << saved.error().detail;
                     });
}

} // namespace sluice::core
