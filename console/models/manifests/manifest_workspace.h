// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/manifests/draft_store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <map>
#include <optional>

namespace sluice::console {

/// A manifest file: what runs, and what was made of it here.
struct WorkFile
{
    QString path;
    std::optional<QString> running; ///< nothing: the running revision has no such file
    std::optional<QString> draft;   ///< nothing: as it runs
    qint64 base = 0;                ///< the revision that the draft was made from
    bool isRemoved = false;         ///< is to go
    bool isDrifted = false;         ///< the file on the server's disk is another than what runs
    bool isOvertaken = false;       ///< somebody changed the running text after `base`

    /// What is to be shown and edited.
    QString text() const { return draft.value_or(running.value_or(QString())); }
    /// Compared with what runs, never with what was typed.
    bool isChanged() const { return isRemoved || (draft && draft != running); }

    friend bool operator==(const WorkFile &, const WorkFile &) = default;
};

/// A running revision as the server tells it.
struct RunningManifest
{
    qint64 revision = 0;
    qint64 atMs = 0;
    QString by;
    QString comment;
    std::vector<WorkFile> files; ///< `path`, `running` and `isDrifted` only; none without its text
    QString folder;              ///< where new files are to be; empty: the server does not say
};
RunningManifest runningManifest(const QJsonObject &json);

/// The files of the running revision with the drafts over them. A newer revision never changes a
/// draft: a file that both sides changed is overtaken until somebody decides. GUI thread.
class ManifestWorkspace final : public QObject
{
    Q_OBJECT

public:
    explicit ManifestWorkspace(QObject *parent = nullptr);

    void setRunning(RunningManifest running);
    const RunningManifest &running() const { return m_running; }

    /// By path.
    std::vector<WorkFile> files() const;
    const WorkFile *file(const QString &path) const;
    /// What a rule's path means: the file of that path, else the only one of that name (a server may
    /// have read it by another way, such as a symbolic link). Empty: there is none, or several.
    QString pathLike(const QString &path) const;

    void edit(const QString &path, const QString &text);
    /// False if there is such a file already.
    bool add(const QString &path, const QString &text);
    void remove(const QString &path);
    /// Back to what runs.
    void discard(const QString &path);
    void discardAll();
    /// The draft is meant for the running revision, whatever that says now.
    void keepMine(const QString &path);

    std::vector<QString> changed() const;
    std::vector<QString> overtaken() const;
    /// What the methods of the admin API take as `files`.
    QJsonArray changeSet() const;

    /// For the drafts' folder; those that equal what runs are no drafts any more.
    std::vector<Draft> drafts() const;
    void restore(const std::vector<Draft> &drafts);

Q_SIGNALS:
    void filesChanged();                    ///< files came, went, or changed their state
    void textReplaced(const QString &path); ///< not by edit(): an editor must take it over

private:
    void settle(WorkFile &file);
    void notify();

    RunningManifest m_running;
    std::map<QString, WorkFile> m_files;
    std::vector<WorkFile> m_told;
};

} // namespace sluice::console
