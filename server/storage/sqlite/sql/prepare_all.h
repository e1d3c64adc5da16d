// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/sql/sql_connection.h"

#include <initializer_list>
#include <utility>

namespace sluice::storage {

/// Prepares each named statement into its place; stops at the first failure.
Result<> prepareAll(SqlConnection &connection,
                    std::initializer_list<std::pair<SqlStatement *, QLatin1StringView>> statements);

/// The only column of the only row of a query without parameters.
Result<quint64> readNumber(SqlConnection &connection, QLatin1StringView name);

} // namespace sluice::storage
