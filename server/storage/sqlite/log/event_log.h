// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/sqlite/log/stream_table.h"

#include <functional>

namespace sluice::storage {

/// The append side: events go to the end of the log, their offsets from the stream table. Lives in
/// the writer thread. Calls of one transaction end with committed() or rolledBack().
class EventLog
{
public:
    static Result<std::unique_ptr<EventLog>> open(SqlConnection &connection, StreamTable &streams,
                                                  TailIndex &tail);

    /// Whether the job's commit must reach the disk before it is acknowledged: an item, a strict
    /// target, or the first relaxed one since the last clean stop (its mark must not be lost).
    bool needsSync(const core::AppendJob &job);

    /// All targets or none; the positions are in the targets' order.
    /// `before` runs first and happens with the append or not at all.
    Result<std::vector<Position>> append(const core::AppendJob &job,
                                         const std::function<Result<>()> &before = {});

    /// Runs several statements so that they happen all or not at all.
    Result<quint64> inSavepoint(const std::function<Result<quint64>()> &work);

    void committed();
    void rolledBack();

private:
    /// What has to be taken back in memory when one job fails.
    struct Made
    {
        StreamRow *row = nullptr;
        bool created = false;
        bool marked = false;
        bool counted = false;
    };

    EventLog(StreamTable &streams, TailIndex &tail)
        : m_streams(streams)
        , m_tail(tail)
    {
    }
    Result<bool> isOneStatement(const core::AppendJob &job);
    Result<std::vector<Position>> appendAll(const core::AppendJob &job);
    Result<Made *> touch(const core::AppendTarget &target);
    Result<> write(const core::AppendJob &job, size_t part, StreamRow &row);
    void undo();

    StreamTable &m_streams;
    TailIndex &m_tail;
    quint64 m_lastSeq = 0;
    std::vector<TailEntry> m_pending; ///< of the running transaction
    size_t m_pendingBefore = 0;       ///< size of m_pending when the running job began
    std::vector<Made> m_made;         ///< of the running job
    SqlStatement m_append;
    SqlStatement m_savepoint;
    SqlStatement m_release;
    SqlStatement m_undo;
};

} // namespace sluice::storage
