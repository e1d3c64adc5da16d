// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/sql_connection.h"

#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/sql_text.h"

#include <QSqlError>

#include <atomic>

namespace sluice::storage {

namespace {

// Result codes of https://www.sqlite.org/rescode.html; Qt Sql passes them on as text.
constexpr int kNoMemory = 7;
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kConstraint = 19;
constexpr int kNotADatabase = 26;
constexpr int kIoErrorShmSize = 10 | (19 << 8); // no room for the -shm file

SqlFailure classified(int code, const QString &what, const QString &file)
{
    const QString where = file + QLatin1StringView(": ") + what;
    if (code == kIoErrorShmSize || (code & 0xff) == kFull)
        return {{ErrorCode::StorageFull, where}, FailureScope::Batch};
    switch (code & 0xff) {
    case kCorrupt:
    case kNotADatabase:
    case kConstraint:
        return {corruption(file, what),
                (code & 0xff) == kConstraint ? FailureScope::Statement : FailureScope::Store};
    case kIoError:
        return {{ErrorCode::StorageFailed, where}, FailureScope::Store};
    case kNoMemory:
    case kReadOnly:
        return {{ErrorCode::StorageFailed, where}, FailureScope::Batch};
    default:
        return {{ErrorCode::StorageFailed, where}, FailureScope::Statement};
    }
}

} // namespace

SqlFailure sqlFailure(const QSqlError &error, const QString &file)
{
    const QString code = error.nativeErrorCode();
    return classified(code.toInt(),
                      QStringLiteral("%1 (SQLite %2)").arg(error.databaseText(), code), file);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &file, Role role)
{
    static std::atomic<int> number = 0;
    const QString name = QStringLiteral("sluice-storage-%1").arg(++number);
    std::unique_ptr<SqlConnection> connection(new SqlConnection(name, file));
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    if (!connection->m_database.isValid())
        return fail(ErrorCode::StorageFailed,
                    QStringLiteral("Qt's SQLite driver is missing; install libqt6sql6-sqlite"));
    connection->m_database.setDatabaseName(file);
    // Nobody else has the file, but a truncating checkpoint waits for our own reader.
    connection->m_database.setConnectOptions(
        role == Role::Visitor ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000;QSQLITE_OPEN_READONLY")
                              : QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000"));
    if (!connection->m_database.open())
        return fail(connection->failed(connection->m_database.lastError()));
    const auto prepared = connection->runAll(role == Role::Writer
                                                 ? QLatin1StringView("connection_writer")
                                                 : QLatin1StringView("connection_reader"));
    if (!prepared)
        return fail(prepared.error());
    return connection;
}

SqlConnection::~SqlConnection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<SqlStatement> SqlConnection::prepare(QLatin1StringView name)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sqlText(name)))
        return fail(failed(query.lastError()));
    return SqlStatement(this, std::move(query));
}

Result<> SqlConnection::runAll(QLatin1StringView name)
{
    for (const QString &text : sqlStatements(name)) {
        if (auto done = runText(text); !done)
            return done;
    }
    return {};
}

Result<> SqlConnection::runText(const QString &text)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(text))
        return fail(failed(query.lastError()));
    return {};
}

Error SqlConnection::failed(const QSqlError &error)
{
    SqlFailure failure = sqlFailure(error, m_file);
    m_lastScope = failure.scope;
    return std::move(failure.error);
}

} // namespace sluice::storage
