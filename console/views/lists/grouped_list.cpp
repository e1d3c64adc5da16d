// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/grouped_list.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"

#include <QHeaderView>
#include <QJsonArray>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = ListColumn::Kind;

namespace {

constexpr std::chrono::seconds kAgain{3};
constexpr qsizetype kMostLevels = 8;
constexpr QChar kBetween(0x1F); // names of groups in a key

enum Role
{
    RowRole = Qt::UserRole,
    KeyRole,
    SeenRole
};

bool isSummed(Kind kind)
{
    return kind == Kind::Length || kind == Kind::Count || kind == Kind::Rate || kind == Kind::Size;
}

} // namespace

GroupedList::GroupedList(ServerSession &session, const QByteArray &noun,
                         std::vector<ListColumn> columns, const QString &name, QWidget *parent)
    : QTreeWidget(parent)
    , m_session(session)
    , m_noun(noun)
    , m_columns(std::move(columns))
{
    setAccessibleName(name);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setContextMenuPolicy(Qt::CustomContextMenu);
    QStringList titles;
    for (const ListColumn &column : m_columns)
        titles.append(column.title.contains(u"%1"_s) ? column.title.arg(zoneText()) : column.title);
    setHeaderLabels(titles);
    constexpr int kMargin = 24;
    for (int i = 1; i < columnCount(); ++i)
        setColumnWidth(i, fontMetrics().horizontalAdvance(titles[i]) + kMargin);
    setColumnWidth(0, fontMetrics().horizontalAdvance(u'm') * 20);
    header()->setStretchLastSection(true);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &GroupedList::begin);
    connect(&session.client(), &AdminClient::sessionStarted, this, &GroupedList::begin);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &GroupedList::currentRowChanged);
}

void GroupedList::setGroups(PathOf pathOf, NameOf nameOf)
{
    m_pathOf = std::move(pathOf);
    m_nameOf = std::move(nameOf);
    clear();
    m_items.clear();
    begin();
}

void GroupedList::setFilter(const QString &filter)
{
    m_filter = filter.trimmed();
    begin();
}

void GroupedList::setActive(bool isActive)
{
    m_isActive = isActive;
    begin();
}

void GroupedList::begin()
{
    ++m_question;
    m_again.stop();
    if (!m_isActive || !m_pathOf || !m_session.client().isUsable())
        return;
    m_rows.clear();
    ask(0);
}

void GroupedList::ask(int from)
{
    QJsonObject params{{u"from"_s, from},
                       {u"count"_s, m_session.client().hello().page},
                       {u"sort"_s, m_columns.front().member}};
    if (!m_filter.isEmpty())
        params.insert(u"filter"_s, m_filter);
    m_session.call("admin." + m_noun + ".query", params, this,
                   [this, question = m_question, from](const AdminAnswer &answer) {
                       took(question, from, answer);
                   });
}

void GroupedList::took(quint64 question, int from, const AdminAnswer &answer)
{
    if (question != m_question)
        return;
    if (!answer) {
        Q_EMIT failed(answer.error());
        return m_again.start();
    }
    const QJsonArray rows = answer->object.value("rows"_L1).toArray();
    for (const QJsonValue &row : rows) {
        if (static_cast<int>(m_rows.size()) < kMostRows)
            m_rows.push_back(row.toObject());
    }
    m_shown = answer->object.value("shown"_L1).toInt();
    const int next = from + static_cast<int>(rows.size());
    if (!rows.isEmpty() && next < std::min(m_shown, kMostRows))
        return ask(next);
    fill();
    m_isLoaded = true;
    Q_EMIT counted(static_cast<int>(m_rows.size()), m_shown);
    m_again.start();
}

// What is still there keeps its item, so that nothing closes or loses its selection.
void GroupedList::fill()
{
    QSet<QString> seen;
    for (const QJsonObject &row : std::as_const(m_rows)) {
        QTreeWidgetItem *group = groupFor(m_pathOf(row).mid(0, kMostLevels), seen);
        const QString id = row.value("id"_L1).toVariant().toString();
        QTreeWidgetItem *item = child(group, u"row"_s + kBetween + id, seen);
        item->setData(0, RowRole, row);
        for (size_t i = 0; i < m_columns.size(); ++i) {
            item->setText(static_cast<int>(i), cellText(m_columns[i], row));
            item->setToolTip(static_cast<int>(i), plainTip(cellHint(m_columns[i], row)));
        }
        if (m_nameOf)
            item->setText(0, plainLine(m_nameOf(row), 200));
    }
    dropUnseen(seen);
    sortItems(0, Qt::AscendingOrder);
    for (int i = 0; i < topLevelItemCount(); ++i)
        sum(topLevelItem(i));
    Q_EMIT currentRowChanged();
}

QTreeWidgetItem *GroupedList::groupFor(const QStringList &path, QSet<QString> &seen)
{
    QTreeWidgetItem *group = invisibleRootItem();
    QString key = u"group"_s;
    for (const QString &name : path) {
        key += kBetween + name;
        group = child(group, key, seen);
        group->setText(0, name.isEmpty() ? tr("(none)") : plainLine(name, 200));
    }
    return group;
}

QTreeWidgetItem *GroupedList::child(QTreeWidgetItem *parent, const QString &key,
                                    QSet<QString> &seen)
{
    seen.insert(key);
    QTreeWidgetItem *&item = m_items[key];
    if (item && (item->parent() ? item->parent() : invisibleRootItem()) != parent) {
        delete item; // a row that has come to another group
        item = nullptr;
    }
    if (!item) {
        item = new QTreeWidgetItem(parent);
        item->setData(0, KeyRole, key);
    }
    return item;
}

// A group is never taken away before what is in it: all that is in it is unseen as well.
void GroupedList::dropUnseen(const QSet<QString> &seen)
{
    QStringList gone;
    for (auto it = m_items.keyBegin(); it != m_items.keyEnd(); ++it) {
        if (!seen.contains(*it))
            gone.append(*it);
    }
    std::ranges::sort(gone, std::ranges::greater(), &QString::size); // the innermost first
    const auto isRow = [](const QString &key) { return key.startsWith(u"row"_s); };
    std::ranges::stable_partition(gone, isRow);
    for (const QString &key : std::as_const(gone))
        delete m_items.take(key);
}

void GroupedList::sum(QTreeWidgetItem *group)
{
    if (!group->data(0, RowRole).toJsonObject().isEmpty())
        return;
    for (int i = 0; i < group->childCount(); ++i)
        sum(group->child(i));
    std::vector<QJsonObject> rows;
    collect(group, rows);
    const QString name = group->data(0, KeyRole).toString().section(kBetween, -1);
    group->setText(
        0,
        u"%1  (%2)"_s.arg(name.isEmpty() ? tr("(none)") : plainLine(name, 200)).arg(rows.size()));
    for (size_t i = 1; i < m_columns.size(); ++i) {
        if (!isSummed(m_columns[i].kind))
            continue;
        double total = 0;
        for (const QJsonObject &row : rows) {
            const QJsonValue value = row.value(m_columns[i].member);
            total += value.isArray() ? static_cast<double>(value.toArray().size())
                                     : value.toDouble();
        }
        group->setText(static_cast<int>(i), cellText(m_columns[i], {{m_columns[i].member, total}}));
    }
    if (!group->data(0, SeenRole).toBool()) { // opened once, then it is as somebody left it
        group->setData(0, SeenRole, true);
        group->setExpanded(group->childCount() <= kOpened);
    }
}

void GroupedList::collect(const QTreeWidgetItem *item, std::vector<QJsonObject> &rows)
{
    const QJsonObject row = item->data(0, RowRole).toJsonObject();
    if (!row.isEmpty())
        rows.push_back(row);
    for (int i = 0; i < item->childCount(); ++i)
        collect(item->child(i), rows);
}

std::vector<QJsonObject> GroupedList::chosen() const
{
    std::vector<QJsonObject> rows;
    const QList<QTreeWidgetItem *> items = selectedItems();
    for (const QTreeWidgetItem *item : items)
        collect(item, rows);
    // A group and one in it may both be chosen.
    std::vector<QJsonObject> once;
    QSet<QString> ids;
    for (QJsonObject &row : rows) {
        const QString id = row.value("id"_L1).toVariant().toString();
        if (!id.isEmpty() && !ids.contains(id)) {
            ids.insert(id);
            once.push_back(std::move(row));
        }
    }
    return once;
}

QJsonObject GroupedList::current() const
{
    return currentItem() && currentItem()->isSelected()
               ? currentItem()->data(0, RowRole).toJsonObject()
               : QJsonObject();
}

} // namespace sluice::console
