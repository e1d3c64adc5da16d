// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/manifest_writer.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice::app {

namespace {

constexpr mode_t kNewMode = 0644;
constexpr mode_t kModeBits = 07777;

QByteArray reasonOf(int error)
{
    return QByteArray(std::strerror(error));
}

// How the folder is set up, unlike a disk that fails: the revision may run without the file.
bool isNotAllowed(int error)
{
    return error == EACCES || error == EPERM || error == EROFS || error == ENOENT
           || error == ENOTDIR;
}

QByteArray targetOf(const QByteArray &path)
{
    const QString canonical = QFileInfo(QFile::decodeName(path)).canonicalFilePath();
    return canonical.isEmpty() ? path : QFile::encodeName(canonical);
}

QByteArray folderOf(const QByteArray &path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf('/'), 1));
}

QByteArray besideOf(const QByteArray &target)
{
    const qsizetype slash = target.lastIndexOf('/');
    return target.first(slash + 1) + '.' + target.sliced(slash + 1) + ".sluiced-new";
}

int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(),
                                        static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes = bytes.sliced(written);
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

/// The error's number, 0 for none. Whatever lay there is replaced; nothing stays after an error.
int writeFile(const QByteArray &path, const QByteArray &bytes, mode_t mode)
{
    if (::unlink(path.constData()) != 0 && errno != ENOENT)
        return errno;
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0)
        return errno;
    int error = writeAll(descriptor, bytes);
    if (error == 0 && ::fchmod(descriptor, mode) != 0) // the umask took part above
        error = errno;
    ::close(descriptor);
    if (error != 0)
        ::unlink(path.constData());
    return error;
}

void syncFolder(const QByteArray &folder)
{
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor); // without it a power loss may bring the old file back: that is drift
    ::close(descriptor);
}

} // namespace

int ManifestWriter::write(const core::ManifestEdit &edit)
{
    Staged staged{edit.path, targetOf(edit.path), {}};
    if (!edit.text) {
        const bool mayRemove = ::access(folderOf(staged.target).constData(), W_OK) == 0;
        if (!mayRemove)
            return errno;
        m_staged.push_back(std::move(staged));
        return 0;
    }
    struct stat now = {};
    const bool isThere = ::stat(staged.target.constData(), &now) == 0;
    staged.beside = besideOf(staged.target);
    const int error = writeFile(staged.beside, *edit.text,
                                isThere ? now.st_mode & kModeBits : kNewMode);
    if (error == 0)
        m_staged.push_back(std::move(staged));
    return error;
}

Result<> ManifestWriter::stage(const std::vector<core::ManifestEdit> &edits)
{
    discard();
    for (const core::ManifestEdit &edit : edits) {
        const int error = write(edit);
        if (error == 0)
            continue;
        if (isNotAllowed(error)) {
            m_failures.push_back({edit.path, reasonOf(error)});
            continue;
        }
        discard();
        const bool isFull = error == ENOSPC || error == EDQUOT;
        return fail(isFull ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
                    QStringLiteral("%1 cannot be written: %2")
                        .arg(QString::fromUtf8(edit.path), QString::fromUtf8(reasonOf(error))));
    }
    return {};
}

ManifestWriter::Failures ManifestWriter::commit()
{
    std::set<QByteArray> folders;
    for (const Staged &staged : m_staged) {
        const bool isRemoval = staged.beside.isEmpty();
        const int done = isRemoval
                             ? ::unlink(staged.target.constData())
                             : std::rename(staged.beside.constData(), staged.target.constData());
        const bool isGone = isRemoval && errno == ENOENT;
        if (done == 0 || isGone) {
            folders.insert(folderOf(staged.target));
            continue;
        }
        m_failures.push_back({staged.path, reasonOf(errno)});
        if (!isRemoval)
            ::unlink(staged.beside.constData());
    }
    for (const QByteArray &folder : folders)
        syncFolder(folder);
    m_staged.clear();
    return std::exchange(m_failures, {});
}

void ManifestWriter::discard()
{
    for (const Staged &staged : m_staged) {
        if (!staged.beside.isEmpty())
            ::unlink(staged.beside.constData());
    }
    m_staged.clear();
    m_failures.clear();
}

} // namespace sluice::app
