// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/action_registry.h"

#include <QAction>
#include <QKeySequence>

#include <algorithm>

namespace sluice::console {

namespace {

bool isWithin(const QObject *inner, const QObject *outer)
{
    for (; inner; inner = inner->parent()) {
        if (inner == outer)
            return true;
    }
    return false;
}

// Two views are never shown at once; a view and the window around it are.
bool overlap(const QAction &one, const QAction &other)
{
    return isWithin(one.parent(), other.parent()) || isWithin(other.parent(), one.parent());
}

} // namespace

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

ActionRegistry::ActionRegistry(const ActionRegistry *outer, QObject *parent)
    : QObject(parent)
    , m_outer(outer)
{
}

std::vector<ActionRegistry::Entry> ActionRegistry::entries() const
{
    std::vector<Entry> all = m_entries;
    if (m_outer) {
        const std::vector<Entry> outer = m_outer->entries();
        all.insert(all.end(), outer.begin(), outer.end());
    }
    return all;
}

QAction *ActionRegistry::add(const QByteArray &id, const QString &category, const QString &text,
                             QObject *owner, const QKeySequence &shortcut)
{
    Q_ASSERT_X(!find(id), "ActionRegistry::add", id.constData());
    auto *action = new QAction(text, owner);
    action->setObjectName(QString::fromLatin1(id));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    m_entries.push_back({id, category, action});
    connect(action, &QObject::destroyed, this, [this, action] {
        std::erase_if(m_entries, [action](const Entry &entry) { return entry.action == action; });
    });
    return action;
}

QAction *ActionRegistry::add(const QByteArray &id, const QString &category, const QString &text,
                             QObject *owner)
{
    return add(id, category, text, owner, QKeySequence());
}

QAction *ActionRegistry::find(const QByteArray &id) const
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    if (it != m_entries.end())
        return it->action;
    return m_outer ? m_outer->find(id) : nullptr;
}

std::vector<std::pair<QByteArray, QByteArray>> ActionRegistry::clashes() const
{
    std::vector<std::pair<QByteArray, QByteArray>> found;
    const std::vector<Entry> all = entries();
    for (auto one = all.begin(); one != all.end(); ++one) {
        for (auto other = std::next(one); other != all.end(); ++other) {
            for (const QKeySequence &keys : one->action->shortcuts()) {
                if (!keys.isEmpty() && overlap(*one->action, *other->action)
                    && other->action->shortcuts().contains(keys))
                    found.emplace_back(one->id, other->id);
            }
        }
    }
    return found;
}

int fuzzyScore(const QString &query, const QString &text)
{
    if (query.isEmpty())
        return 1;
    int score = 0;
    int run = 0;
    qsizetype at = 0;
    for (const QChar wanted : query) {
        if (wanted.isSpace()) {
            run = 0;
            continue;
        }
        const qsizetype found = text.indexOf(wanted, at, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        run = found == at ? run + 1 : 0;
        score += 1 + 2 * run + (startsWord ? 4 : 0);
        at = found + 1;
    }
    return score;
}

} // namespace sluice::console
