// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/prepare_all.h"

namespace sluice::storage {

Result<> prepareAll(SqlConnection &connection,
                    std::initializer_list<std::pair<SqlStatement *, QLatin1StringView>> statements)
{
    for (const auto &[place, name] : statements) {
        auto statement = connection.prepare(name);
        if (!statement)
            return fail(statement.error());
        *place = std::move(*statement);
    }
    return {};
}

Result<quint64> readNumber(SqlConnection &connection, QLatin1StringView name)
{
    auto statement = connection.prepare(name);
    if (!statement)
        return fail(statement.error());
    if (auto run = statement->run(); !run)
        return fail(run.error());
    if (statement->next())
        return statement->number(0);
    if (auto checked = statement->check(); !checked)
        return fail(checked.error());
    return 0;
}

} // namespace sluice::storage
