// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/manifest_workspace.h"

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

RunningManifest runningManifest(const QJsonObject &json)
{
    RunningManifest running{json.value("revision"_L1).toInteger(),
                            json.value("at"_L1).toInteger(),
                            json.value("by"_L1).toString(),
                            json.value("comment"_L1).toString(),
                            {},
                            {}};
    const QJsonArray files = json.value("files"_L1).toArray();
    for (const QJsonValue &value : files) {
        const QJsonObject file = value.toObject();
        WorkFile read;
        read.path = file.value("path"_L1).toString();
        read.running = file.value("text"_L1).toString();
        read.isDrifted = file.value("drift"_L1).toBool();
        // A text that the server leaves out is none that could be edited.
        if (!read.path.isEmpty() && file.value("text"_L1).isString())
            running.files.push_back(std::move(read));
    }
    running.folder =
        json.value("folders"_L1).toArray().first().toObject().value("path"_L1).toString();
    return running;
}

ManifestWorkspace::ManifestWorkspace(QObject *parent)
    : QObject(parent)
{
}

void ManifestWorkspace::setRunning(RunningManifest running)
{
    std::map<QString, WorkFile> next;
    for (const WorkFile &told : running.files)
        next.emplace(told.path, told);
    std::vector<QString> replaced;
    for (auto &[path, mine] : m_files) {
        const auto it = next.find(path);
        const auto now = it == next.end() ? std::optional<QString>() : it->second.running;
        const bool isTheirs = now != mine.running;
        if (!mine.isChanged()) {
            if (isTheirs)
                replaced.push_back(path);
            continue;
        }
        WorkFile &kept = next.try_emplace(path, WorkFile{}).first->second;
        kept.path = path;
        kept.draft = mine.draft;
        kept.base = mine.base;
        kept.isRemoved = mine.isRemoved;
        kept.isOvertaken = mine.isOvertaken || isTheirs;
        settle(kept);
        if (kept.text() != mine.text())
            replaced.push_back(path);
    }
    m_files = std::move(next);
    m_running = std::move(running);
    notify();
    for (const QString &path : replaced)
        Q_EMIT textReplaced(path);
}

/// A draft that equals what runs is none.
void ManifestWorkspace::settle(WorkFile &file)
{
    if (file.isRemoved && !file.running)
        file.isRemoved = false;
    if (file.draft && file.draft == file.running)
        file.draft.reset();
    if (!file.isChanged()) {
        file.isOvertaken = false;
        file.base = 0;
    }
}

std::vector<WorkFile> ManifestWorkspace::files() const
{
    std::vector<WorkFile> files;
    for (const auto &[path, file] : m_files)
        files.push_back(file);
    return files;
}

const WorkFile *ManifestWorkspace::file(const QString &path) const
{
    const auto it = m_files.find(path);
    return it == m_files.end() ? nullptr : &it->second;
}

QString ManifestWorkspace::pathLike(const QString &path) const
{
    if (m_files.contains(path))
        return path;
    const QString name = u'/' + path.section(u'/', -1);
    QString found;
    for (const auto &[known, file] : m_files) {
        if (!known.endsWith(name))
            continue;
        if (!found.isEmpty())
            return {};
        found = known;
    }
    return found;
}

void ManifestWorkspace::edit(const QString &path, const QString &text)
{
    const auto it = m_files.find(path);
    if (it == m_files.end())
        return;
    WorkFile &file = it->second;
    if (!file.isChanged())
        file.base = m_running.revision;
    file.draft = text;
    file.isRemoved = false;
    settle(file);
    notify();
}

bool ManifestWorkspace::add(const QString &path, const QString &text)
{
    if (m_files.contains(path))
        return false;
    WorkFile file;
    file.path = path;
    file.draft = text;
    file.base = m_running.revision;
    m_files.emplace(path, std::move(file));
    notify();
    return true;
}

void ManifestWorkspace::remove(const QString &path)
{
    const auto it = m_files.find(path);
    if (it == m_files.end())
        return;
    if (!it->second.running) {
        m_files.erase(it);
    } else {
        it->second.draft.reset();
        it->second.isRemoved = true;
        it->second.base = m_running.revision;
    }
    notify();
    Q_EMIT textReplaced(path);
}

void ManifestWorkspace::discard(const QString &path)
{
    const auto it = m_files.find(path);
    if (it == m_files.end())
        return;
    if (!it->second.running) {
        m_files.erase(it);
    } else {
        it->second.draft.reset();
        it->second.isRemoved = false;
        settle(it->second);
    }
    notify();
    Q_EMIT textReplaced(path);
}

void ManifestWorkspace::discardAll()
{
    for (const QString &path : changed())
        discard(path);
}

void ManifestWorkspace::keepMine(const QString &path)
{
    const auto it = m_files.find(path);
    if (it == m_files.end())
        return;
    it->second.isOvertaken = false;
    it->second.base = m_running.revision;
    notify();
}

std::vector<QString> ManifestWorkspace::changed() const
{
    std::vector<QString> paths;
    for (const auto &[path, file] : m_files) {
        if (file.isChanged())
            paths.push_back(path);
    }
    return paths;
}

std::vector<QString> ManifestWorkspace::overtaken() const
{
    std::vector<QString> paths;
    for (const auto &[path, file] : m_files) {
        if (file.isOvertaken)
            paths.push_back(path);
    }
    return paths;
}

QJsonArray ManifestWorkspace::changeSet() const
{
    QJsonArray files;
    for (const auto &[path, file] : m_files) {
        if (file.isChanged())
            files.append(QJsonObject{{u"path"_s, path},
                                     {u"text"_s, file.isRemoved ? QJsonValue() : file.text()}});
    }
    return files;
}

std::vector<Draft> ManifestWorkspace::drafts() const
{
    std::vector<Draft> drafts;
    for (const auto &[path, file] : m_files) {
        if (file.draft)
            drafts.push_back({path, *file.draft, file.base, QDateTime::currentDateTimeUtc()});
    }
    return drafts;
}

void ManifestWorkspace::restore(const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts) {
        WorkFile &file = m_files.try_emplace(draft.path, WorkFile{}).first->second;
        file.path = draft.path;
        file.draft = draft.text;
        file.base = draft.baseRevision;
        // What the draft was made from is not here any more: somebody has to look.
        file.isOvertaken = draft.baseRevision != m_running.revision;
        settle(file);
    }
    notify();
    for (const Draft &draft : drafts)
        Q_EMIT textReplaced(draft.path);
}

void ManifestWorkspace::notify()
{
    std::vector<WorkFile> now = files();
    for (WorkFile &file : now) { // a key stroke changes a text, not the list
        if (file.isChanged())
            file.draft = file.isRemoved ? QString() : u"changed"_s;
        else
            file.draft.reset();
    }
    if (now == m_told)
        return;
    m_told = std::move(now);
    Q_EMIT filesChanged();
}

} // namespace sluice::console
