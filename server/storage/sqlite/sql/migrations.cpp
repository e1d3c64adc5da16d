// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/migrations.h"

#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/row_checksum.h"
#include "server/storage/sqlite/sql/sql_text.h"

namespace sluice::storage {

using L = QLatin1StringView;

namespace {

qint64 metaChecksum(const QByteArray &name, const QByteArray &value)
{
    return RowChecksum().add(name).add(value).value();
}

Result<qsizetype> storedVersion(SqlConnection &connection)
{
    auto exists = connection.prepare(L("meta_exists"));
    if (!exists)
        return fail(exists.error());
    if (auto run = exists->run(); !run)
        return fail(run.error());
    if (!exists->next() || exists->number(0) == 0)
        return 0;
    exists->finish();
    const auto version = readMeta(connection, "version");
    if (!version)
        return fail(version.error());
    return version->toLongLong();
}

Result<> applyFrom(SqlConnection &connection, qsizetype version, const QStringList &names)
{
    for (const QString &name : names.sliced(version)) {
        if (auto run = connection.runAll(L(name.toLatin1())); !run)
            return run;
    }
    return writeMeta(connection, "version", QByteArray::number(names.size()));
}

} // namespace

Result<> migrate(SqlConnection &connection)
{
    const auto version = storedVersion(connection);
    if (!version)
        return fail(version.error());
    const QStringList names = migrationNames();
    if (*version > names.size())
        return fail(ErrorCode::SchemaTooNew,
                    QStringLiteral("%1 has schema %2, this release knows %3; install the release "
                                   "that wrote it, or restore a backup")
                        .arg(connection.file())
                        .arg(*version)
                        .arg(names.size()));
    if (*version == names.size())
        return {};

    if (auto begun = connection.runAll(L("transaction_begin")); !begun)
        return begun;
    if (auto applied = applyFrom(connection, *version, names); !applied) {
        (void)connection.runAll(L("transaction_rollback"));
        return applied;
    }
    return connection.runAll(L("transaction_commit"));
}

Result<QByteArray> readMeta(SqlConnection &connection, const QByteArray &name)
{
    auto statement = connection.prepare(L("meta_read"));
    if (!statement)
        return fail(statement.error());
    if (auto run = statement->run(QVariant(QString::fromLatin1(name))); !run)
        return fail(run.error());
    if (statement->next()) {
        const QByteArray value = statement->bytes(0);
        if (statement->integer(1) == metaChecksum(name, value))
            return value;
    }
    return fail(corruption(connection.file(),
                           QStringLiteral("row \"%1\" of table meta is missing or damaged")
                               .arg(QString::fromLatin1(name))));
}

Result<> writeMeta(SqlConnection &connection, const QByteArray &name, const QByteArray &value)
{
    auto statement = connection.prepare(L("meta_write"));
    if (!statement)
        return fail(statement.error());
    return statement->run(QVariant(QString::fromLatin1(name)), value, metaChecksum(name, value));
}

} // namespace sluice::storage
