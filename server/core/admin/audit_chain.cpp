// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/audit_chain.h"

#include "server/core/event/payload.h"

#include <QCryptographicHash>

namespace sluice::core {

QByteArray canonicalAudit(const AuditRow &row)
{
    QByteArray text = '[' + QByteArray::number(row.seq) + ',' + QByteArray::number(row.atMs);
    for (const QByteArray &field : {row.by, row.role, row.from, row.action, row.target, row.outcome,
                                    row.reason, row.before, row.after}) {
        text += ',';
        appendJsonString(text, field);
    }
    return text + ']';
}

QByteArray auditHash(const AuditRow &row, const QByteArray &previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous.isEmpty() ? QByteArray(64, '0') : previous);
    hash.addData("\n");
    hash.addData(canonicalAudit(row));
    return hash.result().toHex();
}

AuditRow chained(AuditRow row, const AuditMark &head)
{
    row.seq = head.seq + 1;
    row.hash = auditHash(row, head.hash);
    return row;
}

bool AuditCheck::take(const AuditRow &row)
{
    if (m_firstBad)
        return false;
    if (row.seq != m_last.seq + 1 || row.hash != auditHash(row, m_last.hash)) {
        m_firstBad = m_last.seq + 1;
        return false;
    }
    ++m_checked;
    m_last = {row.seq, row.hash};
    return true;
}

bool AuditCheck::finish(const AuditMark &head)
{
    if (!m_firstBad && m_last != head)
        m_firstBad = m_last.seq + 1;
    return !m_firstBad;
}

} // namespace sluice::core
