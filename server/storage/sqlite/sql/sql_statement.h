// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QSqlQuery>

namespace sluice::storage {

class SqlConnection;

/// A prepared statement. Must not outlive its connection.
class SqlStatement
{
public:
    SqlStatement() = default;
    SqlStatement(SqlConnection *connection, QSqlQuery query)
        : m_connection(connection)
        , m_query(std::move(query))
    {
    }

    /// Binds by position and executes. Numbers, QByteArray (null becomes empty) or QVariant().
    template <class... Value> Result<> run(const Value &...values)
    {
        int index = 0;
        (bind(index++, values), ...);
        return execute();
    }

    /// Next row of a query. False at the end or on an error: check() tells which.
    bool next() { return m_query.next(); }
    Result<> check();

    quint64 number(int column) const { return m_query.value(column).toULongLong(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.isNull(column); }

    int affectedRows() const { return m_query.numRowsAffected(); }

    /// Gives the rows and the read lock back before the end of the rows.
    void finish() { m_query.finish(); }

private:
    void bind(int index, quint64 value)
    {
        m_query.bindValue(index, QVariant(static_cast<qint64>(value)));
    }
    void bind(int index, qint64 value) { m_query.bindValue(index, QVariant(value)); }
    void bind(int index, int value) { m_query.bindValue(index, QVariant(value)); }
    void bind(int index, const QByteArray &value)
    {
        m_query.bindValue(index, QVariant(value.isNull() ? QByteArray("") : value));
    }
    void bind(int index, const QVariant &value) { m_query.bindValue(index, value); }
    Result<> execute();

    SqlConnection *m_connection = nullptr;
    QSqlQuery m_query;
};

} // namespace sluice::storage
