// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/memory/item_memory.h"

#include <ranges>

namespace sluice::storage {

using namespace core;

Result<std::vector<ItemChange>> ItemMemory::write(const std::vector<ItemWrite> &writes)
{
    std::vector<ItemChange> changes;
    changes.reserve(writes.size());
    for (const ItemWrite &write : writes) {
        auto change = applyWrite(write, find(write.key));
        if (!change) {
            for (const ItemChange &done : std::views::reverse(changes))
                put(done.key, done.old);
            return fail(std::move(change).error());
        }
        if (change->now && !change->old)
            change->now->order = ++m_lastOrder;
        put(change->key, change->now);
        changes.push_back(std::move(*change));
    }
    return changes;
}

void ItemMemory::put(const ItemKey &key, const std::optional<Item> &item)
{
    Group &group = m_groups[key.groupKey()];
    if (const auto known = group.orders.find(key.id); known != group.orders.end()) {
        m_expiring.erase(expiryOf(group.items.at(known->second)));
        group.items.erase(known->second);
        group.orders.erase(known);
    }
    if (item) {
        group.orders.emplace(key.id, item->order);
        group.items.emplace(item->order, *item);
        if (item->expiresMs != 0)
            m_expiring.insert(expiryOf(*item));
    } else if (group.items.empty()) {
        m_groups.erase(key.groupKey());
    }
}

std::optional<Item> ItemMemory::find(const ItemKey &key) const
{
    const auto group = m_groups.find(key.groupKey());
    if (group == m_groups.end())
        return std::nullopt;
    const auto order = group->second.orders.find(key.id);
    if (order == group->second.orders.end())
        return std::nullopt;
    return group->second.items.at(order->second);
}

ItemPage ItemMemory::list(const ListItemsJob &job) const
{
    ItemPage page;
    const auto group = m_groups.find(job.group);
    if (group == m_groups.end())
        return page;
    const auto &items = group->second.items;
    qint64 bytes = 0;
    for (auto it = items.upper_bound(job.after); it != items.end(); ++it) {
        bytes += it->second.value.size() + it->second.key.id.size();
        page.hasMore = !page.items.empty()
                       && (bytes > job.maxBytes || std::ssize(page.items) >= job.maxItems);
        if (page.hasMore)
            break;
        page.items.push_back(it->second);
    }
    return page;
}

ItemPage ItemMemory::expired(const ExpiredItemsJob &job) const
{
    ItemPage page;
    for (const auto &[atMs, stream, group, id] : m_expiring) {
        if (atMs > job.nowMs)
            break;
        page.hasMore = std::ssize(page.items) >= job.maxItems;
        if (page.hasMore)
            break;
        page.items.push_back(*find({stream, group, id}));
    }
    return page;
}

std::vector<GroupKey> ItemMemory::groups(const ListGroupsJob &job) const
{
    std::vector<GroupKey> groups;
    const auto first = job.stream ? m_groups.lower_bound(GroupKey{*job.stream, {}})
                                  : m_groups.begin();
    for (auto it = first; it != m_groups.end() && std::ssize(groups) < job.maxGroups; ++it) {
        if (job.stream && it->first.stream != *job.stream)
            break;
        groups.push_back(it->first);
    }
    return groups;
}

} // namespace sluice::storage
