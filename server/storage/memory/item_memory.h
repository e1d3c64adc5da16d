// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/item_jobs.h"

#include <QHash>

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace sluice::storage {

/// The items of a memory store.
class ItemMemory
{
public:
    /// All or nothing.
    Result<std::vector<core::ItemChange>> write(const std::vector<core::ItemWrite> &writes);

    std::optional<core::Item> find(const core::ItemKey &key) const;
    core::ItemPage list(const core::ListItemsJob &job) const;
    core::ItemPage expired(const core::ExpiredItemsJob &job) const;
    std::vector<core::GroupKey> groups(const core::ListGroupsJob &job) const;

private:
    struct Group
    {
        std::map<quint64, core::Item> items; ///< by order
        std::unordered_map<QByteArray, quint64> orders;
    };

    /// When, then which: stream, group, id.
    using Expiry = std::tuple<qint64, QByteArray, QByteArray, QByteArray>;

    static Expiry expiryOf(const core::Item &item)
    {
        return {item.expiresMs, item.key.stream, item.key.group, item.key.id};
    }
    void put(const core::ItemKey &key, const std::optional<core::Item> &item);

    std::map<core::GroupKey, Group> m_groups;
    std::set<Expiry> m_expiring;
    quint64 m_lastOrder = 0;
};

} // namespace sluice::storage
