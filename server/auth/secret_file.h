// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

namespace sluice::auth {

/// Creates `path` with mode 0600 and 32 random bytes in base64url, synced to the disk, and returns
/// that text, which is the HS secret. Conflict if the file exists, FileUnreadable with the reason
/// otherwise.
[[nodiscard]] Result<QByteArray> createSecretFile(const QString &path);

/// The text of the file without trailing newlines. FileUnreadable if it is missing, not a regular
/// file, empty, over 4 KiB, or open to group or others: the detail says which command repairs it.
[[nodiscard]] Result<QByteArray> readSecretFile(const QString &path);

} // namespace sluice::auth
