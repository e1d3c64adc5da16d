// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/channels/channel.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

/// Items: keyed values of a group of a stream (iii's words; a resource is an item seen through
/// CRUD eyes). Names are tuples of arbitrary bytes: separators in them mean nothing.
namespace sluice::core {

struct GroupKey
{
    QByteArray stream;
    QByteArray group;

    friend bool operator==(const GroupKey &, const GroupKey &) = default;
    friend bool operator<(const GroupKey &a, const GroupKey &b)
    {
        return a.stream < b.stream || (a.stream == b.stream && a.group < b.group);
    }
    friend size_t qHash(const GroupKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.stream, key.group);
    }
};

struct ItemKey
{
    QByteArray stream;
    QByteArray group;
    QByteArray id;

    GroupKey groupKey() const { return {stream, group}; }

    friend bool operator==(const ItemKey &, const ItemKey &) = default;
    friend size_t qHash(const ItemKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.stream, key.group, key.id);
    }
};

inline ChannelName channelOf(const GroupKey &key)
{
    return {ChannelKind::Group, key.stream, key.group, {}};
}
inline ChannelName channelOf(const ItemKey &key)
{
    return {ChannelKind::Item, key.stream, key.group, key.id};
}

inline ChannelName presenceOf(const GroupKey &key)
{
    return {ChannelKind::GroupPresence, key.stream, key.group, {}};
}

struct Item
{
    ItemKey key;
    QByteArray value;     ///< JSON
    quint64 version = 1;  ///< of this incarnation: 1 when it is created, then 2, 3, …
    qint64 createdMs = 0; ///< Unix milliseconds
    qint64 updatedMs = 0;
    qint64 expiresMs = 0; ///< 0: never; deleted soon after
    quint64 order = 0;    ///< place in its group: insertion order; given by the store

    friend bool operator==(const Item &, const Item &) = default;
};

/// One write, carried out atomically by the store: read, checked, computed, written.
struct ItemWrite
{
    enum class Operation : quint8
    {
        Set,    ///< value is the new value
        Merge,  ///< value is an object whose members replace those of the stored object
        Update, ///< value is the list of update operations (update_ops.h)
        Delete
    };

    ItemKey key;
    Operation operation = Operation::Set;
    QByteArray value;                 ///< JSON
    std::optional<quint64> ifVersion; ///< Conflict unless the item has it; 0: must not exist
    std::optional<qint64> expiresMs;  ///< nothing: Set clears it, the others keep it
    qint64 nowMs = 0;
};

/// What a write has done.
struct ItemChange
{
    ItemKey key;
    std::optional<Item> old; ///< nothing: it did not exist
    std::optional<Item> now; ///< nothing: it does not exist
    QByteArray errors;       ///< Update: JSON array of the operations that failed; empty: none

    /// False: there was nothing to delete.
    bool hasChanged() const { return old || now; }
};

/// Conflict (the version is another), InvalidParams (the operations are malformed). Pure.
Result<ItemChange> applyWrite(const ItemWrite &write, std::optional<Item> old);

/// What subscribers of a group are told.
enum class ItemChangeKind : quint8
{
    Created,
    Updated,
    Deleted,
    Event ///< ephemeral: nothing was stored
};

/// Part of a Delivery of kind Item.
struct ItemNotice
{
    ItemKey key; ///< empty id: an event for the whole group
    ItemChangeKind change = ItemChangeKind::Created;
    quint64 oldVersion = 0; ///< 0: did not exist
    quint64 version = 0;    ///< 0: does not exist
    qint64 updatedMs = 0;
    QByteArray oldValue = {}; ///< Updated: JSON
};

/// Part of a Delivery of kind Page.
struct GroupPage
{
    std::vector<Item> items; ///< in insertion order
    bool isLast = false;
};

} // namespace sluice::core

template <> struct std::hash<sluice::core::GroupKey>
{
    size_t operator()(const sluice::core::GroupKey &key) const noexcept { return qHash(key); }
};
template <> struct std::hash<sluice::core::ItemKey>
{
    size_t operator()(const sluice::core::ItemKey &key) const noexcept { return qHash(key); }
};
