// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/log/stream_row.h"
#include "server/storage/sqlite/log/tail_index.h"

#include <memory>
#include <unordered_map>

namespace sluice::storage {

/// The writer's view of the streams: rows as they will be after the running transaction, cached.
/// Rows stay where they are until forget() or trim().
class StreamTable
{
public:
    static Result<std::unique_ptr<StreamTable>> open(SqlConnection &connection,
                                                     const TailIndex &tail, QByteArray epoch);

    /// Null if the stream never had an event.
    Result<StreamRow *> find(const core::StreamKey &key);
    Result<StreamRow *> create(const core::StreamKey &key, bool relaxed);
    Result<> markRelaxed(StreamRow &row);

    Result<StreamRow> readById(quint64 id);
    /// Writes first and top.
    Result<> writeBounds(const StreamRow &row);

    void forget(const core::StreamKey &key) { m_rows.erase(key); }
    void forgetAll() { m_rows.clear(); }
    /// Between transactions: bounds the cache.
    void trim();
    /// A cached row, if it is cached.
    StreamRow *cached(const core::StreamKey &key);

    const QByteArray &epoch() const { return m_epoch; }

private:
    StreamTable(SqlConnection &connection, const TailIndex &tail, QByteArray epoch);

    SqlConnection &m_connection;
    const TailIndex &m_tail;
    QByteArray m_epoch;
    quint64 m_lastId = 0;
    std::unordered_map<core::StreamKey, StreamRow> m_rows;
    SqlStatement m_find;
    SqlStatement m_byId;
    SqlStatement m_insert;
    SqlStatement m_mark;
    SqlStatement m_writeBounds;
};

} // namespace sluice::storage
