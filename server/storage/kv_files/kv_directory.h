// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/kv_files/kv_file.h"

#include <QString>
#include <QStringList>

/// The directory of iii's KvStore on the disk. Blocks; any thread, one at a time.
namespace sluice::storage {

struct KvDirectoryContent
{
    std::vector<std::pair<core::GroupKey, KvItems>> groups;
    QStringList skipped; ///< for the log: files that cannot be read, and why
    QByteArray owner;    ///< what ownKvDirectory() left; empty: nothing
};

/// Creates the directory if it is missing; FileUnreadable.
Result<KvDirectoryContent> readKvDirectory(const QString &folder);

/// Replaces the group's file, or deletes it when there are no items; on the disk when this returns.
Result<> writeKvGroup(const QString &folder, const core::GroupKey &group, const KvItems &items);

/// Notes whose items the files hold.
Result<> ownKvDirectory(const QString &folder, const QByteArray &owner);

} // namespace sluice::storage
