// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/audit/audit_export.h"

#include "console/models/lists/cell_text.h"
#include "shared/base/replace_file.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;

} // namespace

AuditExport::AuditExport(ServerSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void AuditExport::start(const QString &path, const AuditFilter &filter, bool isRefusedOnly)
{
    if (m_isRunning)
        return;
    m_filter = filter;
    m_isRefusedOnly = isRefusedOnly;
    m_before = 0;
    m_written = 0;
    m_isRunning = true;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        return end(false, writeProblem());
    ask();
}

void AuditExport::cancel()
{
    if (m_isRunning)
        end(false, tr("The export was stopped; no file was written."));
}

void AuditExport::ask()
{
    QJsonObject params{{u"count"_s, kPage}, {u"filter"_s, filterParam(m_filter)}};
    if (m_before > 0)
        params.insert(u"before"_s, m_before);
    m_session.call("admin.audit.query", params, this,
                   [this, number = ++m_question](const AdminAnswer &answer) {
                       if (number == m_question && m_isRunning)
                           take(answer);
                   });
}

void AuditExport::take(const AdminAnswer &answer)
{
    if (!answer)
        return end(false, tr("The export failed, no file was written: %1")
                              .arg(plainLine(answer.error().message)));
    const QJsonArray rows = answer->object.value("rows"_L1).toArray();
    for (const QJsonValue &each : rows) {
        const QJsonObject row = each.toObject();
        if (m_isRefusedOnly && !isRefused(row))
            continue;
        const QByteArray line = QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
        if (m_file->write(line) != line.size())
            return end(false, writeProblem());
        ++m_written;
    }
    const qint64 next = answer->object.value("next"_L1).toInteger();
    const bool hasMore = next > 0 && (m_before == 0 || next < m_before);
    m_before = next;
    Q_EMIT progressed();
    if (hasMore && m_written < kMostRows)
        return ask();
    if (!commitWhole(*m_file))
        return end(false, writeProblem());
    end(true, tr("%n entries were written to %1.", nullptr, static_cast<int>(m_written))
                  .arg(m_file->fileName()));
}

QString AuditExport::writeProblem() const
{
    return tr("%1 cannot be written: %2").arg(m_file->fileName(), m_file->errorString());
}

void AuditExport::end(bool isDone, const QString &text)
{
    m_isRunning = false;
    ++m_question;
    m_file.reset(); // what is not committed goes
    Q_EMIT finished(isDone, text);
}

} // namespace sluice::console
