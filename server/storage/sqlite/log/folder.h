// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/log/stream_table.h"

#include <memory>

namespace sluice::storage {

/// Moves the tail index into the table entries, a slice per turn, sorted by stream. Lives in the
/// writer thread.
class Folder
{
public:
    static Result<std::unique_ptr<Folder>> open(SqlConnection &connection, StreamTable &streams,
                                                TailIndex &tail);

    /// Enough has gathered for a round, or one is running.
    bool isDue() const;
    bool isRunning() const { return m_next < m_round.size(); }

    /// Begins a round over everything that the tail holds, unless one is running.
    void start();

    /// One slice, inside the caller's transaction; to be confirmed by committed().
    Result<> slice();
    void committed();
    void rolledBack() { m_sliceEnd = m_next; }

private:
    Folder(SqlConnection &connection, StreamTable &streams, TailIndex &tail)
        : m_connection(connection)
        , m_streams(streams)
        , m_tail(tail)
    {
    }
    Result<> writeTop(const TailEntry &last);

    SqlConnection &m_connection;
    StreamTable &m_streams;
    TailIndex &m_tail;
    std::vector<TailEntry> m_round;
    size_t m_next = 0;     ///< first entry of the round that is not folded
    size_t m_sliceEnd = 0; ///< end of the slice that is not committed
    SqlStatement m_insert;
};

} // namespace sluice::storage
