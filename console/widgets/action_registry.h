// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <vector>

class QAction;

namespace sluice::console {

class ShortcutBook;

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
        QList<QKeySequence> defaults; ///< the keys that it has unless others were chosen
    };

    /// With `book`, which outlives this, actions get the keys that were chosen there, at once.
    explicit ActionRegistry(ShortcutBook *book = nullptr, QObject *parent = nullptr);
    /// What `outer` holds is found here too: a server's tab has its own actions beside the window's.
    explicit ActionRegistry(const ActionRegistry *outer, QObject *parent = nullptr);

    /// Makes an action whose parent is `owner`; it leaves the registry when it is destroyed.
    QAction *add(const QByteArray &id, const QString &category, const QString &text, QObject *owner,
                 const QKeySequence &shortcut);
    QAction *add(const QByteArray &id, const QString &category, const QString &text,
                 QObject *owner);
    /// More than one way to call it.
    void setDefaults(const QByteArray &id, const QList<QKeySequence> &keys);

    /// Our own ones, then the outer ones.
    std::vector<Entry> entries() const;
    QAction *find(const QByteArray &id) const;

    /// Null: keys cannot be chosen.
    ShortcutBook *book() const { return m_book; }
    /// What these keys would call besides `id`, where both can be called at once.
    std::vector<Entry> sharing(const QByteArray &id, const QKeySequence &keys) const;

    /// Pairs of ids whose shortcuts are equal in scopes that overlap.
    std::vector<std::pair<QByteArray, QByteArray>> clashes() const;

private:
    void listen();
    void settle(const Entry &entry);
    void settle(const QByteArray &id);

    const ActionRegistry *m_outer = nullptr;
    ShortcutBook *m_book = nullptr;
    std::vector<Entry> m_entries;
};

/// How well `query` is found in `text` as a subsequence, ignoring case: 0 not at all; beginnings of
/// words and runs of characters count more. Pure.
int fuzzyScore(const QString &query, const QString &text);

} // namespace sluice::console
