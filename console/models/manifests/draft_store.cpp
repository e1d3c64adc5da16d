// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/draft_store.h"

#include "shared/base/replace_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::console {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DraftStore)
};

Unexpected<Error> failed(const QString &path, const QString &why)
{
    return Unexpected(
        Error{ErrorCode::StorageFailed, Text::tr("the draft could not be kept in %1: %2")
                                            .arg(QDir::toNativeSeparators(path), why)});
}

std::optional<Draft> draftFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Draft draft{object.value(QStringLiteral("path")).toString(),
                object.value(QStringLiteral("text")).toString(),
                object.value(QStringLiteral("base_revision")).toInteger(-1),
                QDateTime::fromString(object.value(QStringLiteral("saved_at")).toString(),
                                      Qt::ISODateWithMs)};
    const bool isWhole = !draft.path.isEmpty() && object.value(QStringLiteral("text")).isString()
                         && draft.baseRevision >= 0 && draft.savedAt.isValid();
    return isWhole ? std::optional(std::move(draft)) : std::nullopt;
}

} // namespace

DraftStore::DraftStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString DraftStore::fileOf(const QString &path) const
{
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(name.toHex().first(32)) + QStringLiteral(".json");
}

Result<> DraftStore::save(const Draft &draft) const
{
    const QString path = fileOf(draft.path);
    if (!QDir().mkpath(m_folder))
        return failed(path, Text::tr("the folder cannot be made"));
    const QJsonObject object{
        {QStringLiteral("path"), draft.path},
        {QStringLiteral("text"), draft.text},
        {QStringLiteral("base_revision"), draft.baseRevision},
        {QStringLiteral("saved_at"), draft.savedAt.toUTC().toString(Qt::ISODateWithMs)}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(object).toJson());
    if (!commitWhole(file))
        return failed(path, file.errorString());
    return {};
}

Result<> DraftStore::remove(const QString &path) const
{
    QFile file(fileOf(path));
    if (file.exists() && !file.remove())
        return failed(file.fileName(), file.errorString());
    return {};
}

DraftStore::Loaded DraftStore::load() const
{
    Loaded loaded;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        QFile file(path);
        const bool isRead = file.size() <= kLargest && file.open(QIODevice::ReadOnly);
        auto draft = isRead ? draftFrom(file.readAll()) : std::nullopt;
        if (draft) {
            loaded.drafts.push_back(std::move(*draft));
            continue;
        }
        file.close();
        const QString aside = path + QStringLiteral(".unreadable");
        QFile::remove(aside);
        QFile::rename(path, aside);
        loaded.aside.push_back(QDir::toNativeSeparators(aside));
    }
    std::ranges::sort(loaded.drafts, {}, &Draft::path);
    return loaded;
}

} // namespace sluice::console
