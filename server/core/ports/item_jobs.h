// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/items/item.h"
#include "shared/base/result.h"
#include "shared/base/strong_id.h"

/// What the core asks a Store about items; writes are part of AppendJob. All of them keep their
/// place in the store's one FIFO, so that an answer holds exactly what was written before it.
namespace sluice::core {

using StoreTicket = StrongId<struct StoreTicketTag>;

/// Answered by ItemsRead with one item or none.
struct ReadItemJob
{
    StoreTicket ticket;
    ItemKey key;
};
/// Items of a group in insertion order. Answered by ItemsRead.
struct ListItemsJob
{
    StoreTicket ticket;
    GroupKey group;
    quint64 after = 0; ///< Item::order of the last one of the page before
    int maxItems = 1000;
    qint64 maxBytes = 1024 * 1024; ///< at least one item is returned whatever its size
};
/// Items whose time is over, the oldest first. Answered by ItemsRead.
struct ExpiredItemsJob
{
    StoreTicket ticket;
    qint64 nowMs = 0;
    int maxItems = 1000;
};
/// Groups that have items. Answered by GroupsRead.
struct ListGroupsJob
{
    StoreTicket ticket;
    std::optional<QByteArray> stream; ///< nothing: of all streams
    int maxGroups = 10'000;
};

struct ItemPage
{
    std::vector<Item> items;
    bool hasMore = false;
};
struct ItemsRead
{
    StoreTicket ticket;
    Result<ItemPage> page;
};
struct GroupsRead
{
    StoreTicket ticket;
    Result<std::vector<GroupKey>> groups; ///< sorted by stream, then group
};

} // namespace sluice::core
