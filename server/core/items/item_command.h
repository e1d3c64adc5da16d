// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/items/item.h"
#include "shared/base/position.h"

/// What may be asked of items, and the answers. Members of Command and ReplyBody.
namespace sluice::core {

/// Through which mouth a change came: names the derived event (shared/docs/manifest.md).
enum class ItemCause : quint8
{
    Iii,      ///< `iii.<stream>.created` and so on
    Native,   ///< the same label; guarded by publish on `group:<stream>/<group>`
    Resource, ///< `resources.<collection>.…`; guarded by publish on that label
    Rule,     ///< a manifest's `items:` rule; derives nothing
    Expiry    ///< its time was over
};

/// Answered by ItemChanged.
struct SetItem
{
    ItemKey key;
    QByteArray value; ///< JSON
    std::optional<quint64> ifVersion;
    std::optional<qint64> ttlMs;
    ItemCause cause = ItemCause::Native;
};
/// Answered by ItemChanged; deleting what does not exist is no error unless ifVersion is given.
struct DeleteItem
{
    ItemKey key;
    std::optional<quint64> ifVersion;
    ItemCause cause = ItemCause::Native;
};
/// Atomic read-modify-write by update operations. Answered by ItemChanged.
struct UpdateItem
{
    ItemKey key;
    QByteArray operations; ///< JSON array, update_ops.h
    std::optional<quint64> ifVersion;
    std::optional<qint64> ttlMs;
    ItemCause cause = ItemCause::Native;
};
/// Answered by ItemFound.
struct GetItem
{
    ItemKey key;
    ItemCause cause = ItemCause::Native;
};
/// A page in insertion order. Answered by ItemList.
struct ListItems
{
    GroupKey group;
    quint64 after = 0; ///< ItemList::next of the page before
    int limit = 1000;
    ItemCause cause = ItemCause::Native;
};
/// Answered by GroupList.
struct ListGroups
{
    std::optional<QByteArray> stream; ///< nothing: the groups of all streams
    ItemCause cause = ItemCause::Native;
};
/// Something for those who are subscribed now; nothing is stored. Answered by Done.
struct SendToGroup
{
    GroupKey group;
    QByteArray id; ///< empty: for the group only, not for subscribers of an item
    QByteArray type;
    QByteArray data; ///< JSON
    ItemCause cause = ItemCause::Native;
};
/// Snapshot, then every change after it: what is in the snapshot is never told again. Answered by
/// GroupSubscribed. Again: a fresh snapshot. A session that is subscribed to a group and to items of
/// it gets each change once.
struct SubscribeGroup
{
    GroupKey group;
    std::optional<QByteArray> id; ///< one item instead of the whole group
    /// Nothing: the whole group in one answer. Else: attached at once, the answer holds at most that
    /// many items and the rest is fetched by ListItems; whoever applies pages and changes in the
    /// order of their arrival ends up right.
    std::optional<int> pageSize;
    ItemCause cause = ItemCause::Native;
    /// Of a whole group: to be told from now on who joins and who leaves it.
    bool wantsPresence = false;
    /// What came after it and then what is live, instead of a snapshot; a snapshot if the group's
    /// history does not have all of it.
    std::optional<Position> since = {};
    /// A snapshot that has more bytes than this goes on in pages that are sent as they are read;
    /// nothing: kSnapshotBytes are the most.
    std::optional<qint64> pagesAfterBytes = {};
};
/// Who is subscribed to the whole group. Answered by GroupMembers.
struct ListGroupMembers
{
    GroupKey group;
};
struct UnsubscribeGroup
{
    GroupKey group;
    std::optional<QByteArray> id;
};

struct ItemChanged
{
    ItemChange change;
};
struct ItemFound
{
    std::optional<Item> item;
};
struct ItemList
{
    GroupKey group;
    std::vector<Item> items; ///< in insertion order
    quint64 next = 0;        ///< 0: that was all
};
struct GroupList
{
    std::vector<GroupKey> groups; ///< sorted by stream, then group
};
struct GroupSubscribed
{
    GroupKey group;
    std::optional<QByteArray> id;
    std::vector<Item> items; ///< one or none when an item was subscribed to
    quint64 next = 0;        ///< pageSize only: fetch the rest from here
    qint64 atMs = 0;         ///< later than every change in it, earlier than every change after it
    std::optional<quint64> members; ///< with this one; set if presence was asked for
    Position position;              ///< of the group's history, at this moment
    std::optional<bool> recovered;  ///< set if `since` was given; true: changes come, no snapshot
    bool hasPages = false;          ///< the rest comes in pages
};

} // namespace sluice::core
