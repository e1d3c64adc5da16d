// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace sluice::storage {

/// The statement resources/sql/NAME.sql, without its comments. The name must exist.
QString sqlText(QLatin1StringView name);

/// The same, split at the semicolons.
QStringList sqlStatements(QLatin1StringView name);

/// Names of the numbered migrations, in order; the n-th leads from version n - 1 to n.
QStringList migrationNames();

} // namespace sluice::storage
