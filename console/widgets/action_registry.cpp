// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/action_registry.h"

#include "console/widgets/shortcut_book.h"

#include <QAction>

#include <algorithm>

namespace sluice::console {

namespace {

QString plainText(const QAction &action)
{
    return action.text().remove(QLatin1Char('&'));
}

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

ActionRegistry::ActionRegistry(ShortcutBook *book, QObject *parent)
    : QObject(parent)
    , m_book(book)
{
    listen();
}

ActionRegistry::ActionRegistry(const ActionRegistry *outer, QObject *parent)
    : QObject(parent)
    , m_outer(outer)
    , m_book(outer->m_book)
{
    listen();
}

void ActionRegistry::listen()
{
    if (m_book)
        connect(m_book, &ShortcutBook::changed, this,
                qOverload<const QByteArray &>(&ActionRegistry::settle));
}

void ActionRegistry::settle(const QByteArray &id)
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    if (it != m_entries.end())
        settle(Entry(*it));
}

// Of two that clash the one that was chosen yields: what the program came with works.
void ActionRegistry::settle(const Entry &entry)
{
    const auto chosen = m_book ? m_book->chosen(entry.id) : std::nullopt;
    const QList<QKeySequence> keys = chosen.value_or(entry.defaults);
    entry.action->setShortcuts(keys);
    for (const QKeySequence &each : keys) {
        const std::vector<Entry> others = m_book ? sharing(entry.id, each) : std::vector<Entry>();
        for (const Entry &other : others) {
            const bool isOurs = chosen.has_value();
            if (!isOurs && !m_book->chosen(other.id))
                continue;
            m_book->refuse(isOurs ? entry.id : other.id,
                           tr("%1 is taken by “%2”: “%3” has its own keys.")
                               .arg(each.toString(QKeySequence::NativeText),
                                    plainText(isOurs ? *other.action : *entry.action),
                                    plainText(isOurs ? *entry.action : *other.action)));
            if (isOurs)
                return; // settled again by the book's signal
        }
    }
}

std::vector<ActionRegistry::Entry> ActionRegistry::sharing(const QByteArray &id,
                                                           const QKeySequence &keys) const
{
    std::vector<Entry> found;
    const QAction *own = find(id);
    const std::vector<Entry> all = entries();
    for (const Entry &other : all) {
        if (!own || keys.isEmpty() || other.id == id || !overlap(*own, *other.action))
            continue;
        const QList<QKeySequence> taken = other.action->shortcuts();
        if (std::ranges::any_of(taken, [&](const QKeySequence &each) {
                return !each.isEmpty()
                       && (each.matches(keys) != QKeySequence::NoMatch
                           || keys.matches(each) != QKeySequence::NoMatch);
            }))
            found.push_back(other);
    }
    return found;
}

void ActionRegistry::setDefaults(const QByteArray &id, const QList<QKeySequence> &keys)
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    if (it == m_entries.end())
        return;
    it->defaults = keys;
    settle(Entry(*it));
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
    action->setShortcutContext(Qt::WindowShortcut);
    m_entries.push_back(
        {id, category, action,
         shortcut.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{shortcut}});
    connect(action, &QObject::destroyed, this, [this, action] {
        std::erase_if(m_entries, [action](const Entry &entry) { return entry.action == action; });
    });
    settle(Entry(m_entries.back()));
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
