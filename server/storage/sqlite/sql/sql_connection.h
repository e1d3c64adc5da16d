// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/sql/sql_statement.h"
#include "shared/base/result.h"

#include <QSqlDatabase>

#include <memory>
#include <vector>

namespace sluice::storage {

/// How much of the work in hand a failed statement takes with it.
enum class FailureScope : quint8
{
    Statement, ///< SQLite undid the statement; the transaction may go on
    Batch,     ///< roll back; the store may go on (disk full)
    Store,     ///< the file cannot be trusted any more (I/O error, failed sync, damaged page)
};

struct SqlFailure
{
    Error error;
    FailureScope scope = FailureScope::Statement;
};

/// Names the file and, for damage, the way out.
SqlFailure sqlFailure(const QSqlError &error, const QString &file);

/// One connection to the database file. Must be opened, used and destroyed in one thread.
class SqlConnection
{
public:
    enum class Role : quint8
    {
        Writer,
        Reader, ///< beside the writer, in its process
        Visitor ///< of another process: opens what is there, and changes nothing
    };

    static Result<std::unique_ptr<SqlConnection>> open(const QString &file, Role role);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    const QString &file() const { return m_file; }

    /// Prepared once, for the life of the connection.
    Result<SqlStatement> prepare(QLatin1StringView name);

    /// Runs every statement of a file without preparing it for later.
    Result<> runAll(QLatin1StringView name);
    Result<> runText(const QString &text);

    /// Of the last failed statement since resetScope().
    FailureScope lastScope() const { return m_lastScope; }
    void resetScope() { m_lastScope = FailureScope::Statement; }
    Error failed(const QSqlError &error); ///< remembers the scope

private:
    SqlConnection(QString name, QString file)
        : m_name(std::move(name))
        , m_file(std::move(file))
    {
    }

    QString m_name;
    QString m_file;
    QSqlDatabase m_database;
    FailureScope m_lastScope = FailureScope::Statement;
};

} // namespace sluice::storage
