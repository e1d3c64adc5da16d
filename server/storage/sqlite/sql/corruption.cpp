// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/corruption.h"

namespace sluice::storage {

Error corruption(const QString &file, const QString &what)
{
    return {ErrorCode::StorageCorrupt,
            QStringLiteral("%1: %2; stop the server and recover with: "
                           "sqlite3 '%1' \".recover\" | sqlite3 '%1.recovered'")
                .arg(file, what)};
}

} // namespace sluice::storage
