// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/sql_statement.h"

#include "server/storage/sqlite/sql/sql_connection.h"

#include <QSqlError>

namespace sluice::storage {

Result<> SqlStatement::execute()
{
    if (!m_query.exec())
        return fail(m_connection->failed(m_query.lastError()));
    return {};
}

Result<> SqlStatement::check()
{
    const QSqlError error = m_query.lastError();
    if (error.type() != QSqlError::NoError)
        return fail(m_connection->failed(error));
    return {};
}

} // namespace sluice::storage
