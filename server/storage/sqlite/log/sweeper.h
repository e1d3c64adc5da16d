// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/retention.h"
#include "server/storage/sqlite/log/stream_table.h"

#include <memory>
#include <optional>

namespace sluice::storage {

/// Runs sweeps in slices, each inside a transaction of the caller. Streams are looked through in
/// the order of their ids; what may go is gathered over many streams and deleted in log order,
/// because neighbours of a page belong to different streams. Lives in the writer thread.
class Sweeper
{
public:
    static Result<std::unique_ptr<Sweeper>> open(SqlConnection &connection, StreamTable &streams);

    bool isRunning() const { return m_plan.has_value(); }
    void start(core::SweepJob job);

    /// One slice. After it has been committed, finished() may have the count.
    Result<> slice();
    bool isFinished() const { return m_phase == Phase::Finished; }
    core::JobDone finish(Result<> outcome = {});

private:
    enum class Phase : quint8
    {
        Gather,
        DeleteEvents,
        DeleteEntries,
        Finished
    };
    struct Cut
    {
        quint64 stream = 0;
        quint64 below = 0;
    };

    Sweeper(SqlConnection &connection, StreamTable &streams)
        : m_connection(connection)
        , m_streams(streams)
    {
    }
    Result<> gather();
    Result<> gatherStream(quint64 id);
    Result<> deleteEvents();
    Result<> deleteEntries();

    SqlConnection &m_connection;
    StreamTable &m_streams;
    std::optional<SweepPlan> m_plan;
    Phase m_phase = Phase::Finished;
    quint64 m_lastStream = 0;
    bool m_allGathered = false;
    quint64 m_deleted = 0;
    std::vector<quint64> m_seqs; ///< to delete, ascending in Phase::DeleteEvents
    std::vector<Cut> m_cuts;
    SqlStatement m_streamSlice;
    SqlStatement m_oldest;
    SqlStatement m_deleteEvent;
    SqlStatement m_deleteEntries;
};

} // namespace sluice::storage
