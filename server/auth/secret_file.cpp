// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/secret_file.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/rand.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSecretBytes = 32;
constexpr qsizetype kMaxFileBytes = 4096;

class Descriptor
{
public:
    Descriptor(const QString &path, int flags, mode_t mode = 0)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    int number() const { return m_number; }

private:
    int m_number;
};

Unexpected<Error> failErrno(const QString &path, const QString &what)
{
    const int number = errno;
    const ErrorCode code = number == EEXIST ? ErrorCode::Conflict : ErrorCode::FileUnreadable;
    return fail(code, u"cannot %1 %2: %3"_s.arg(what, path, qt_error_string(number)));
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(descriptor, bytes.constData() + done,
                                  static_cast<size_t>(bytes.size() - done));
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            done += n;
    }
    return true;
}

Result<> checkMode(const QString &path, const struct stat &status)
{
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::FileUnreadable, u"%1 is not a regular file"_s.arg(path));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return fail(ErrorCode::FileUnreadable,
                    u"%1 holds a secret and is open to others (mode %2); run: chmod 600 '%1'"_s.arg(
                        path, QString::number(status.st_mode & 07777, 8)));
    }
    return {};
}

/// A new name survives a crash only once its folder is on the disk too.
bool syncFolderOf(const QString &path)
{
    const Descriptor folder(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
    return folder.number() >= 0 && ::fsync(folder.number()) == 0;
}

} // namespace

Result<QByteArray> createSecretFile(const QString &path)
{
    QByteArray random(kSecretBytes, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(random.data()), kSecretBytes) != 1)
        return fail(ErrorCode::Internal, u"OpenSSL has no random bytes"_s);
    const QByteArray secret = random.toBase64(QByteArray::Base64UrlEncoding
                                              | QByteArray::OmitTrailingEquals);

    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file.number() < 0)
        return failErrno(path, u"create"_s);
    if (!writeAll(file.number(), secret + '\n') || ::fsync(file.number()) != 0
        || !syncFolderOf(path)) {
        const Unexpected<Error> error = failErrno(path, u"write"_s);
        // Half a secret would be taken for a whole one at the next start.
        ::unlink(QFile::encodeName(path).constData());
        return error;
    }
    return secret;
}

Result<QByteArray> readSecretFile(const QString &path)
{
    // O_NONBLOCK: opening a pipe must not wait for a writer.
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return failErrno(path, u"read"_s);
    if (Result<> checked = checkMode(path, status); !checked)
        return fail(checked.error());
    QFile reader;
    if (!reader.open(file.number(), QIODevice::ReadOnly))
        return failErrno(path, u"read"_s);
    QByteArray text = reader.read(kMaxFileBytes + 1);
    if (text.size() > kMaxFileBytes) {
        return fail(ErrorCode::FileUnreadable,
                    u"%1 has more than %2 bytes"_s.arg(path).arg(kMaxFileBytes));
    }
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    if (text.isEmpty())
        return fail(ErrorCode::FileUnreadable, u"%1 is empty; remove it"_s.arg(path));
    return text;
}

} // namespace sluice::auth
