// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

namespace sluice::storage {

/// The database file's place on the disk: folder 0700, files 0600, locked for one process. The
/// lock (FILE.lock) goes with the object or with the process, however it ends.
class DataFile
{
public:
    DataFile() = default;
    ~DataFile() { release(); }
    Q_DISABLE_COPY_MOVE(DataFile)

    /// Errors: FileUnreadable (missing rights, used by another process), StorageFull.
    Result<> claim(const QString &path);
    void release();

private:
    int m_lock = -1;
};

/// Tells a file from its copies: the inode's number. Empty if there is no such file.
QByteArray fileIdentity(const QString &path);

} // namespace sluice::storage
