// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QKeySequence;

namespace sluice::console {

/// Everything that the program can do, once: menus, context menus, the command palette, the
/// shortcut editor and the tests for clashes all read it.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        QByteArray id;    ///< stable, e.g. `live.hold`; names the shortcut in the settings
        QString category; ///< translated, e.g. "Streams live"
        QAction *action = nullptr;
    };

    explicit ActionRegistry(QObject *parent = nullptr);
    /// What `outer` holds is found here too: a server's tab has its own actions beside the window's.
    explicit ActionRegistry(const ActionRegistry *outer, QObject *parent = nullptr);

    /// Makes an action whose parent is `owner`; it leaves the registry when it is destroyed.
    QAction *add(const QByteArray &id, const QString &category, const QString &text, QObject *owner,
                 const QKeySequence &shortcut);
    QAction *add(const QByteArray &id, const QString &category, const QString &text,
                 QObject *owner);

    /// Our own ones, then the outer ones.
    std::vector<Entry> entries() const;
    QAction *find(const QByteArray &id) const;

    /// Pairs of ids whose shortcuts are equal in scopes that overlap.
    std::vector<std::pair<QByteArray, QByteArray>> clashes() const;

private:
    const ActionRegistry *m_outer = nullptr;
    std::vector<Entry> m_entries;
};

/// How well `query` is found in `text` as a subsequence, ignoring case: 0 not at all; beginnings of
/// words and runs of characters count more. Pure.
int fuzzyScore(const QString &query, const QString &text);

} // namespace sluice::console
