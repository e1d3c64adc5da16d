// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/sqlite_store.h"
#include "tests/contract/store_driver.h"

#include <QTemporaryDir>

namespace sluice::tests {

/// A folder for SQLite stores that a test breaks in some way. In memory where the system has
/// /dev/shm, because these tests care about bytes, not about disks.
class SqlitePlace
{
public:
    SqlitePlace();

    QString path() const { return m_folder.filePath(QStringLiteral("sluice.db")); }
    QString walPath() const { return path() + QLatin1StringView("-wal"); }
    QString folder() const { return m_folder.path(); }

    std::unique_ptr<StoreDriver> driver(qint64 maxPages = 0) const;

    /// Runs one statement on the file of a closed store.
    void execute(const QString &sql) const;
    QByteArray query(const QString &sql) const; ///< first column of the first row

    static QByteArray read(const QString &path);
    static void write(const QString &path, const QByteArray &bytes);

private:
    QTemporaryDir m_folder;
};

} // namespace sluice::tests
