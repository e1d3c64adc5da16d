// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/files.h"

#include "shared/yaml/source_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace sluice::manifest {

namespace {

class Search
{
public:
    void start(const QString &path)
    {
        const QFileInfo info(path);
        if (info.isDir())
            enter(path);
        else if (info.isFile() && fileKind(path) != FileKind::Other)
            take(path);
        else if (info.isFile())
            complain(
                path, QStringLiteral("this is not a manifest"),
                QStringLiteral("name it manifest.toa.yaml, context.toa.yaml or NAME.sluice.yaml"));
        else
            complain(path, QStringLiteral("there is no such file or folder"),
                     QStringLiteral("create it, or remove it from \"manifests\""));
    }

    FoundFiles finish()
    {
        std::sort(m_found.files.begin(), m_found.files.end(),
                  [](const ManifestFile &a, const ManifestFile &b) { return a.path < b.path; });
        return std::move(m_found);
    }

private:
    void enter(const QString &folder)
    {
        // A folder reached over a second path, or over a loop of links, has been read already.
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (m_seen.contains(canonical))
            return;
        m_seen.insert(canonical);
        const QDir dir(folder);
        if (!dir.isReadable())
            return complain(folder, QStringLiteral("the folder cannot be read"),
                            QStringLiteral("allow this user to read it"));
        const QFileInfoList entries = dir.entryInfoList(
            QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (entry.isDir())
                enter(entry.filePath());
            else if (fileKind(entry.filePath()) != FileKind::Other)
                take(entry.filePath());
        }
    }

    void take(const QString &path)
    {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (m_seen.contains(canonical))
            return;
        m_seen.insert(canonical);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return complain(path, QStringLiteral("the file cannot be read: ") + file.errorString(),
                            QStringLiteral("allow this user to read it"));
        // One byte more than is read tells the parser that the file is too large.
        m_found.files.push_back({path, file.read(yaml::kMaxFileBytes + 1)});
    }

    void complain(const QString &path, QString message, QString hint)
    {
        m_found.diagnostics.push_back(
            {Diagnostic::Severity::Error, path, 0, 0, 0, std::move(message), std::move(hint)});
    }

    QSet<QString> m_seen;
    FoundFiles m_found;
};

} // namespace

FileKind fileKind(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (name == QLatin1StringView("manifest.toa.yaml"))
        return FileKind::ToaManifest;
    if (name == QLatin1StringView("context.toa.yaml"))
        return FileKind::ToaContext;
    return name.endsWith(QLatin1StringView(".sluice.yaml")) ? FileKind::Sluice : FileKind::Other;
}

FoundFiles findManifestFiles(const QStringList &folders)
{
    Search search;
    for (const QString &folder : folders)
        search.start(folder);
    return search.finish();
}

} // namespace sluice::manifest
