// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/admin/audit_file.h"

#include "server/core/admin/audit_chain.h"
#include "server/storage/sqlite/admin/audit_rows.h"
#include "server/storage/sqlite/sql/prepare_all.h"

#include <QFile>
#include <QFileInfo>

#include <limits>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

namespace {

constexpr char kSqlite[] = "SQLite format 3"; // with its final NUL

Result<QString> databaseAt(const QString &path)
{
    const QFileInfo place(path);
    const QFileInfo file(place.isDir() ? path + L("/sluice.db") : path);
    if (!file.exists())
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("%1: there is no such file; name a server's database, or the "
                                   "folder that holds its sluice.db")
                        .arg(file.filePath()));
    if (!file.isFile() || !file.isReadable())
        return fail(
            ErrorCode::FileUnreadable,
            QStringLiteral("%1: this file cannot be read; run as the server's user, or as root")
                .arg(file.filePath()));
    QFile begin(file.filePath());
    if (!begin.open(QIODevice::ReadOnly)
        || begin.read(sizeof kSqlite) != QByteArray(kSqlite, sizeof kSqlite))
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("%1: this is no SQLite database, so not a Sluice server's")
                        .arg(file.filePath()));
    return file.absoluteFilePath();
}

Result<> holdsALog(SqlConnection &connection)
{
    auto tables = connection.prepare(L("audit_tables"));
    if (!tables)
        return fail(tables.error());
    if (auto run = tables->run(); !run)
        return run;
    const bool isThere = tables->next() && tables->integer(0) == 2;
    if (auto checked = tables->check(); !checked)
        return checked;
    if (!isThere)
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("%1: this database holds no audit log; it is not a Sluice "
                                   "server's, or older than the admin API")
                        .arg(connection.file()));
    return {};
}

} // namespace

// One snapshot: what a running server adds meanwhile is not of this log.
Result<AuditVerdict> checkAuditFile(const QString &path)
{
    const auto file = databaseAt(path);
    if (!file)
        return fail(file.error());
    const auto connection = SqlConnection::open(*file, SqlConnection::Role::Visitor);
    if (!connection)
        return fail(connection.error());
    if (auto begun = (*connection)->runAll(L("transaction_read")); !begun)
        return fail(begun.error());
    if (auto held = holdsALog(**connection); !held)
        return fail(held.error());
    SqlStatement forwards;
    SqlStatement marks;
    auto prepared = prepareAll(**connection,
                               {{&forwards, L("audit_forwards")}, {&marks, L("audit_marks_read")}});
    if (!prepared)
        return fail(prepared.error());
    const auto ends = readAuditEnds(marks);
    if (!ends)
        return fail(ends.error());

    AuditVerdict verdict{0, {}, ends->anchor.seq + 1, ends->head.seq, ends->head.hash};
    AuditCheck check(ends->anchor);
    if (auto run = forwards.run(ends->anchor.seq, std::numeric_limits<qint64>::max()); !run)
        return fail(run.error());
    while (forwards.next() && check.take(auditRowOf(forwards))) {
    }
    if (auto checked = forwards.check(); !checked)
        return fail(checked.error());
    (void)check.finish(ends->head);
    verdict.checked = check.checked();
    verdict.firstBad = check.firstBad();
    return verdict;
}

} // namespace sluice::storage
