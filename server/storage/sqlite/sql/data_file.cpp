// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/data_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice::storage {

namespace {

Unexpected<Error> systemError(const QString &path, int number)
{
    return fail(number == ENOSPC || number == EDQUOT ? ErrorCode::StorageFull
                                                     : ErrorCode::FileUnreadable,
                QStringLiteral("%1: %2").arg(path, qt_error_string(number)));
}

Result<int> openPrivate(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return systemError(path, errno);
    return file;
}

Result<> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (auto parent = makeFolder(QFileInfo(folder).absolutePath()); !parent)
        return parent;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST) {
        const Result<> why = systemError(folder, errno);
        return fail(
            why.error().code,
            why.error().detail
                + QLatin1StringView(
                    " (the folder is missing and cannot be made: make it for the server's user, or set data_directory)"));
    }
    return {};
}

} // namespace

Result<> DataFile::claim(const QString &path)
{
    if (auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    const QString lockPath = path + QLatin1StringView(".lock");
    const auto lock = openPrivate(lockPath);
    if (!lock)
        return fail(lock.error());
    m_lock = *lock;
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        release();
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("%1: another process uses this database; stop it, or give this "
                                   "server a storage.path of its own")
                        .arg(path));
    }
    // SQLite gives -wal and -shm the mode of the database file.
    const auto file = openPrivate(path);
    if (!file)
        return fail(file.error());
    ::close(*file);
    return {};
}

QByteArray fileIdentity(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QByteArray::number(static_cast<quint64>(status.st_ino));
}

void DataFile::release()
{
    if (m_lock >= 0)
        ::close(m_lock);
    m_lock = -1;
}

} // namespace sluice::storage
