// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/sqlite_place.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace sluice::tests {

namespace {

QString pattern()
{
    const QString shared = QStringLiteral("/dev/shm");
    const QString base = QDir(shared).exists() ? shared : QDir::tempPath();
    return base + QStringLiteral("/sluice-test-XXXXXX");
}

} // namespace

SqlitePlace::SqlitePlace()
    : m_folder(pattern())
{
}

std::unique_ptr<StoreDriver> SqlitePlace::driver(qint64 maxPages) const
{
    storage::SqliteOptions options;
    options.path = path();
    options.maxPages = maxPages;
    return std::make_unique<StoreDriver>(std::make_unique<storage::SqliteStore>(options));
}

void SqlitePlace::execute(const QString &sql) const
{
    query(sql);
}

QByteArray SqlitePlace::query(const QString &sql) const
{
    QByteArray value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"),
                                                          QStringLiteral("test"));
        database.setDatabaseName(path());
        QSqlQuery query(database);
        if (!database.open() || !query.exec(sql))
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(query.lastError().text()));
        if (query.next())
            value = query.value(0).toByteArray();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
    return value;
}

QByteArray SqlitePlace::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SqlitePlace::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

} // namespace sluice::tests
