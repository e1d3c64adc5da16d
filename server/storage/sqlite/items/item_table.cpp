// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/items/item_table.h"

#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/prepare_all.h"
#include "server/storage/sqlite/sql/row_checksum.h"

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

namespace {

constexpr size_t kKnownGroups = 10'000;

qint64 checksumOf(quint64 group, const Item &item)
{
    return RowChecksum()
        .add(group)
        .add(item.key.id)
        .add(item.version)
        .add(static_cast<quint64>(item.createdMs))
        .add(static_cast<quint64>(item.updatedMs))
        .add(static_cast<quint64>(item.expiresMs))
        .add(item.value)
        .value();
}

} // namespace

Result<std::unique_ptr<ItemTable>> ItemTable::open(SqlConnection &connection)
{
    std::unique_ptr<ItemTable> t(new ItemTable(connection));
    auto prepared = prepareAll(connection, {{&t->m_groupFind, L("item_group_find")},
                                            {&t->m_groupInsert, L("item_group_insert")},
                                            {&t->m_groupDelete, L("item_group_delete")},
                                            {&t->m_groupsOfStream, L("item_groups_of_stream")},
                                            {&t->m_groupsAll, L("item_groups_all")},
                                            {&t->m_find, L("item_find")},
                                            {&t->m_insert, L("item_insert")},
                                            {&t->m_update, L("item_update")},
                                            {&t->m_delete, L("item_delete")},
                                            {&t->m_list, L("items_list")},
                                            {&t->m_expired, L("items_expired")}});
    if (!prepared)
        return fail(prepared.error());
    const auto lastSeq = readNumber(connection, L("items_last_seq"));
    if (!lastSeq)
        return fail(lastSeq.error());
    t->m_lastSeq = *lastSeq;
    return t;
}

Result<std::vector<ItemChange>> ItemTable::write(const std::vector<ItemWrite> &writes)
{
    std::vector<ItemChange> changes;
    changes.reserve(writes.size());
    for (const ItemWrite &write : writes) {
        auto change = writeOne(write);
        if (!change) {
            rolledBack(); // a group that was made or deleted here will be undone
            return fail(std::move(change).error());
        }
        changes.push_back(std::move(*change));
    }
    return changes;
}

Result<ItemChange> ItemTable::writeOne(const ItemWrite &write)
{
    const auto group = findGroup(write.key.groupKey());
    if (!group)
        return fail(group.error());
    auto old = find(*group, write.key);
    if (!old)
        return fail(old.error());
    auto change = applyWrite(write, std::move(*old));
    if (!change || !change->hasChanged())
        return change;
    const auto done = change->now ? save(*group, *change) : remove(*group, *change->old);
    if (!done)
        return fail(done.error());
    return change;
}

Result<> ItemTable::save(quint64 group, ItemChange &change)
{
    Item &item = *change.now;
    if (change.old)
        return m_update.run(item.version, item.updatedMs, item.expiresMs, checksumOf(group, item),
                            item.value, item.order);
    const auto own = obtainGroup(item.key.groupKey());
    if (!own)
        return fail(own.error());
    item.order = ++m_lastSeq; // never given twice: a reader of pages relies on it
    return m_insert.run(item.order, *own, item.key.id, item.version, item.createdMs, item.updatedMs,
                        item.expiresMs, checksumOf(*own, item), item.value);
}

Result<> ItemTable::remove(quint64 group, const Item &old)
{
    if (auto run = m_delete.run(old.order); !run)
        return run;
    if (auto run = m_groupDelete.run(group); !run)
        return run;
    if (m_groupDelete.affectedRows() > 0)
        m_groups.erase(old.key.groupKey());
    return {};
}

Result<quint64> ItemTable::findGroup(const GroupKey &key)
{
    if (const auto known = m_groups.find(key); known != m_groups.end())
        return known->second;
    if (auto run = m_groupFind.run(key.stream, key.group); !run)
        return fail(run.error());
    if (!m_groupFind.next()) {
        if (auto checked = m_groupFind.check(); !checked)
            return fail(checked.error());
        return 0;
    }
    const quint64 id = m_groupFind.number(0);
    m_groupFind.finish();
    if (m_groups.size() >= kKnownGroups)
        m_groups.clear();
    m_groups.emplace(key, id);
    return id;
}

Result<quint64> ItemTable::obtainGroup(const GroupKey &key)
{
    const auto known = findGroup(key);
    if (!known || *known != 0)
        return known;
    if (auto run = m_groupInsert.run(key.stream, key.group); !run)
        return fail(run.error());
    return findGroup(key);
}

Result<std::optional<Item>> ItemTable::find(quint64 group, const ItemKey &key)
{
    if (group == 0)
        return std::nullopt;
    if (auto run = m_find.run(group, key.id); !run)
        return fail(run.error());
    if (!m_find.next()) {
        if (auto checked = m_find.check(); !checked)
            return fail(checked.error());
        return std::nullopt;
    }
    auto item = itemAt(m_find, group, key);
    m_find.finish();
    if (!item)
        return fail(std::move(item).error());
    return std::optional(std::move(*item));
}

// Columns: seq, version, created, updated, expires, checksum, value.
Result<Item> ItemTable::itemAt(const SqlStatement &row, quint64 group, ItemKey key) const
{
    Item item;
    item.key = std::move(key);
    item.order = row.number(0);
    item.version = row.number(1);
    item.createdMs = row.integer(2);
    item.updatedMs = row.integer(3);
    item.expiresMs = row.integer(4);
    item.value = row.bytes(6);
    if (row.integer(5) == checksumOf(group, item))
        return item;
    return fail(
        corruption(m_connection.file(),
                   QStringLiteral("item %1 of group %2 of stream %3 is damaged")
                       .arg(QString::fromUtf8(item.key.id), QString::fromUtf8(item.key.group),
                            QString::fromUtf8(item.key.stream))));
}

Result<ItemPage> ItemTable::read(const ReadItemJob &job)
{
    const auto group = findGroup(job.key.groupKey());
    if (!group)
        return fail(group.error());
    auto item = find(*group, job.key);
    if (!item)
        return fail(std::move(item).error());
    ItemPage page;
    if (*item)
        page.items.push_back(std::move(**item));
    return page;
}

Result<ItemPage> ItemTable::list(const ListItemsJob &job)
{
    ItemPage page;
    const auto group = findGroup(job.group);
    if (!group || *group == 0)
        return group ? Result<ItemPage>(std::move(page)) : fail(group.error());
    if (auto run = m_list.run(*group, job.after, job.maxItems + 1); !run)
        return fail(run.error());
    qint64 bytes = 0;
    while (m_list.next()) {
        auto item = itemAt(m_list, *group, {job.group.stream, job.group.group, m_list.bytes(7)});
        if (!item) {
            m_list.finish();
            return fail(std::move(item).error());
        }
        bytes += item->value.size() + item->key.id.size();
        page.hasMore = !page.items.empty()
                       && (bytes > job.maxBytes || std::ssize(page.items) >= job.maxItems);
        if (page.hasMore)
            break;
        page.items.push_back(std::move(*item));
    }
    if (auto checked = m_list.check(); !checked)
        return fail(checked.error());
    m_list.finish();
    return page;
}

Result<ItemPage> ItemTable::expired(const ExpiredItemsJob &job)
{
    if (auto run = m_expired.run(job.nowMs, job.maxItems); !run)
        return fail(run.error());
    ItemPage page;
    while (m_expired.next()) {
        Item item;
        item.key = {m_expired.bytes(8), m_expired.bytes(9), m_expired.bytes(7)};
        item.version = m_expired.number(1);
        item.expiresMs = m_expired.integer(4);
        page.items.push_back(std::move(item)); // whoever deletes it reads and checks the row
    }
    if (auto checked = m_expired.check(); !checked)
        return fail(checked.error());
    page.hasMore = std::ssize(page.items) >= job.maxItems;
    return page;
}

Result<std::vector<GroupKey>> ItemTable::groups(const ListGroupsJob &job)
{
    SqlStatement &statement = job.stream ? m_groupsOfStream : m_groupsAll;
    auto run = job.stream ? statement.run(*job.stream, job.maxGroups)
                          : statement.run(job.maxGroups);
    if (!run)
        return fail(run.error());
    std::vector<GroupKey> groups;
    while (statement.next())
        groups.push_back({statement.bytes(0), statement.bytes(1)});
    if (auto checked = statement.check(); !checked)
        return fail(checked.error());
    return groups;
}

} // namespace sluice::storage
