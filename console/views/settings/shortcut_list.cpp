// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/settings/shortcut_list.h"

#include "console/widgets/shortcut_book.h"

#include <QAction>
#include <QFont>

#include <algorithm>

namespace sluice::console {

ShortcutList::ShortcutList(const ActionRegistry &registry, QObject *parent)
    : QAbstractTableModel(parent)
    , m_registry(registry)
{
    connect(registry.book(), &ShortcutBook::changed, this, [this](const QByteArray &id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    refresh();
}

QString ShortcutList::nameOf(const ActionRegistry::Entry &entry)
{
    return entry.category + QStringLiteral(": ") + entry.action->text().remove(QLatin1Char('&'));
}

void ShortcutList::refresh()
{
    beginResetModel();
    for (const ActionRegistry::Entry &entry : m_rows)
        disconnect(entry.action, nullptr, this, nullptr);
    m_rows.clear();
    for (const ActionRegistry::Entry &entry : m_registry.entries()) {
        const QString row = nameOf(entry) + QLatin1Char(' ') + text(entry, Keys);
        if (std::ranges::all_of(m_words, [&](const QString &word) {
                return row.contains(word, Qt::CaseInsensitive);
            }))
            m_rows.push_back(entry);
    }
    std::ranges::stable_sort(m_rows, [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(nameOf(one), nameOf(other)) < 0;
    });
    // An action that goes takes its row along.
    for (const ActionRegistry::Entry &entry : m_rows)
        connect(entry.action, &QObject::destroyed, this, [this, gone = entry.action] {
            beginResetModel();
            std::erase_if(m_rows, [gone](const auto &each) { return each.action == gone; });
            endResetModel();
        });
    endResetModel();
}

void ShortcutList::setSearch(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    refresh();
}

const ActionRegistry::Entry *ShortcutList::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int ShortcutList::rowOf(const QByteArray &id) const
{
    const auto it = std::ranges::find(m_rows, id, &ActionRegistry::Entry::id);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int ShortcutList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShortcutList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ShortcutList::text(const ActionRegistry::Entry &entry, int column) const
{
    switch (column) {
    case Action:
        return nameOf(entry);
    case Keys:
        return QKeySequence::listToString(entry.action->shortcuts(), QKeySequence::NativeText);
    default:
        return QKeySequence::listToString(entry.defaults, QKeySequence::NativeText);
    }
}

QVariant ShortcutList::data(const QModelIndex &index, int role) const
{
    const ActionRegistry::Entry *row = entry(index.row());
    if (!row)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(*row, index.column());
    if (role == Qt::FontRole && m_registry.book()->chosen(row->id)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant ShortcutList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Action:
        return tr("Action");
    case Keys:
        return tr("Shortcut");
    default:
        return tr("Unless changed");
    }
}

} // namespace sluice::console
