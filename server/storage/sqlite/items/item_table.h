// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/item_jobs.h"
#include "server/storage/sqlite/sql/sql_connection.h"

#include <memory>
#include <unordered_map>

namespace sluice::storage {

/// The items of a SQLite store. Lives in the writer thread; writes run inside the caller's
/// transaction and savepoint, reads see everything before them.
class ItemTable
{
public:
    static Result<std::unique_ptr<ItemTable>> open(SqlConnection &connection);

    /// Conflict, InvalidParams, or what the store could not do; the caller then undoes its savepoint.
    Result<std::vector<core::ItemChange>> write(const std::vector<core::ItemWrite> &writes);

    Result<core::ItemPage> read(const core::ReadItemJob &job);
    Result<core::ItemPage> list(const core::ListItemsJob &job);
    Result<core::ItemPage> expired(const core::ExpiredItemsJob &job);
    Result<std::vector<core::GroupKey>> groups(const core::ListGroupsJob &job);

    /// What was learned since then may have been undone.
    void rolledBack() { m_groups.clear(); }

private:
    explicit ItemTable(SqlConnection &connection)
        : m_connection(connection)
    {
    }
    /// 0: there is none.
    Result<quint64> findGroup(const core::GroupKey &key);
    Result<quint64> obtainGroup(const core::GroupKey &key);
    Result<std::optional<core::Item>> find(quint64 group, const core::ItemKey &key);
    Result<core::Item> itemAt(const SqlStatement &row, quint64 group, core::ItemKey key) const;
    Result<core::ItemChange> writeOne(const core::ItemWrite &write);
    Result<> remove(quint64 group, const core::Item &old);
    Result<> save(quint64 group, core::ItemChange &change);

    SqlConnection &m_connection;
    std::unordered_map<core::GroupKey, quint64> m_groups; ///< ids of some that exist
    quint64 m_lastSeq = 0;
    SqlStatement m_groupFind;
    SqlStatement m_groupInsert;
    SqlStatement m_groupDelete;
    SqlStatement m_groupsOfStream;
    SqlStatement m_groupsAll;
    SqlStatement m_find;
    SqlStatement m_insert;
    SqlStatement m_update;
    SqlStatement m_delete;
    SqlStatement m_list;
    SqlStatement m_expired;
};

} // namespace sluice::storage
