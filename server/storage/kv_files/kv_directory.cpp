// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/kv_files/kv_directory.h"

#include "shared/base/replace_file.h"

#include <QDir>
#include <QFile>

namespace sluice::storage {

namespace {

constexpr char kOwnerFile[] = ".sluice-owner";

Unexpected<Error> unwritable(const QString &path, const QString &why)
{
    return fail(ErrorCode::FileUnreadable, QStringLiteral("cannot write %1: %2").arg(path, why));
}

// QSaveFile flushes to the disk before it renames.
Result<> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return unwritable(path, file.errorString());
    return {};
}

} // namespace

Result<KvDirectoryContent> readKvDirectory(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("cannot make the directory %1 of the KvStore").arg(folder));
    KvDirectoryContent content;
    const QDir directory(folder);
    QFile owner(directory.filePath(QLatin1StringView(kOwnerFile)));
    if (owner.open(QIODevice::ReadOnly))
        content.owner = owner.read(256).trimmed();
    for (const QString &name : directory.entryList({QStringLiteral("*.bin")}, QDir::Files)) {
        const auto group = groupOfKvFile(name.toUtf8());
        QFile file(directory.filePath(name));
        if (!group || !file.open(QIODevice::ReadOnly)) {
            content.skipped.push_back(name + QStringLiteral(": not a readable file of a group"));
            continue;
        }
        auto items = decodeKvFile(file.readAll());
        if (items)
            content.groups.emplace_back(*group, std::move(*items));
        else
            content.skipped.push_back(name + QStringLiteral(": ") + items.error().detail);
    }
    return content;
}

Result<> writeKvGroup(const QString &folder, const core::GroupKey &group, const KvItems &items)
{
    const QString path = QDir(folder).filePath(QString::fromUtf8(kvFileName(group)));
    if (!items.empty())
        return replaceFile(path, encodeKvFile(items));
    QFile file(path);
    if (file.exists() && !file.remove())
        return unwritable(path, file.errorString());
    return {};
}

Result<> ownKvDirectory(const QString &folder, const QByteArray &owner)
{
    return replaceFile(QDir(folder).filePath(QLatin1StringView(kOwnerFile)), owner + '\n');
}

} // namespace sluice::storage
