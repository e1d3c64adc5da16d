// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/stream_table.h"

#include "server/storage/sqlite/sql/prepare_all.h"

#include <algorithm>

namespace sluice::storage {

using L = QLatin1StringView;

namespace {

constexpr size_t kMaxCachedStreams = 262'144;

} // namespace

StreamTable::StreamTable(SqlConnection &connection, const TailIndex &tail, QByteArray epoch)
    : m_connection(connection)
    , m_tail(tail)
    , m_epoch(std::move(epoch))
{
}

Result<std::unique_ptr<StreamTable>> StreamTable::open(SqlConnection &connection,
                                                       const TailIndex &tail, QByteArray epoch)
{
    std::unique_ptr<StreamTable> table(new StreamTable(connection, tail, std::move(epoch)));
    auto prepared = prepareAll(connection, {{&table->m_find, L("stream_find")},
                                            {&table->m_byId, L("stream_by_id")},
                                            {&table->m_insert, L("stream_insert")},
                                            {&table->m_mark, L("stream_mark_relaxed")},
                                            {&table->m_writeBounds, L("stream_update_bounds")}});
    if (!prepared)
        return fail(prepared.error());
    const auto lastId = readNumber(connection, L("streams_last_id"));
    if (!lastId)
        return fail(lastId.error());
    table->m_lastId = *lastId;
    return table;
}

Result<StreamRow *> StreamTable::find(const core::StreamKey &key)
{
    if (StreamRow *row = cached(key))
        return row;
    auto stored = readStream(m_find, key, m_connection.file());
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return nullptr;
    StreamRow &row = m_rows[key] = std::move(**stored);
    row.top = std::max(row.top, m_tail.top(row.id));
    return &row;
}

Result<StreamRow *> StreamTable::create(const core::StreamKey &key, bool relaxed)
{
    // A rolled back id is not used again: then a stale row could never be taken for another's.
    const StreamRow row{++m_lastId, key, m_epoch, 1, 0, relaxed};
    if (auto run = m_insert.run(row.id, row.key.utf8, row.epoch, row.first, row.top,
                                static_cast<int>(row.relaxed), streamChecksum(row));
        !run)
        return fail(run.error());
    return &(m_rows[key] = row);
}

Result<> StreamTable::markRelaxed(StreamRow &row)
{
    if (auto run = m_mark.run(row.id); !run)
        return run;
    row.relaxed = true;
    return {};
}

Result<StreamRow> StreamTable::readById(quint64 id)
{
    return readStreamById(m_byId, id, m_connection.file());
}

Result<> StreamTable::writeBounds(const StreamRow &row)
{
    return m_writeBounds.run(row.first, row.top, streamChecksum(row), row.id);
}

void StreamTable::trim()
{
    if (m_rows.size() > kMaxCachedStreams)
        m_rows.clear();
}

StreamRow *StreamTable::cached(const core::StreamKey &key)
{
    const auto found = m_rows.find(key);
    return found == m_rows.end() ? nullptr : &found->second;
}

} // namespace sluice::storage
