// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/log/event_log.h"
#include "server/storage/sqlite/log/folder.h"
#include "server/storage/sqlite/log/sweeper.h"
#include "server/storage/sqlite/store_link.h"
#include "server/storage/sqlite/transaction.h"

#include <chrono>
#include <deque>
#include <functional>

namespace sluice::storage {

/// What the writer does between batches: folding and sweeping, a slice at a time, and truncating
/// the log file when nothing else is to do. Its commits need no sync of their own: what a power
/// failure takes back is done again.
class Maintenance
{
public:
    static Result<std::unique_ptr<Maintenance>> open(SqlConnection &connection,
                                                     Transaction &transaction, StreamTable &streams,
                                                     EventLog &log, StoreLink &link);

    void add(core::SweepJob job) { m_sweeps.push_back(std::move(job)); }

    /// How long the writer may sleep when no job is there; nothing: as long as it likes.
    std::optional<std::chrono::milliseconds> patience() const;

    void turn(); ///< after each batch, and when the patience has ended
    void idle(); ///< the patience has ended without a job
    void wrote() { m_walMayBeLong = true; }

    /// Folds everything and answers the sweeps with what they have deleted so far.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    Maintenance(SqlConnection &connection, Transaction &transaction, EventLog &log, StoreLink &link)
        : m_connection(connection)
        , m_transaction(transaction)
        , m_log(log)
        , m_link(link)
    {
    }
    bool hasWork() const;
    void foldTurn();
    void sweepTurn();
    void answerSweeps(const Result<> &outcome);
    Result<> inTransaction(const std::function<Result<>()> &work);
    void complete(core::JobDone done);

    SqlConnection &m_connection;
    Transaction &m_transaction;
    EventLog &m_log;
    StoreLink &m_link;
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Sweeper> m_sweeper;
    std::deque<core::SweepJob> m_sweeps; ///< waiting
    bool m_foldedForSweep = false;       ///< a round has run since the first waiting sweep came up
    bool m_walMayBeLong = false;
    Clock::time_point m_pausedUntil; ///< after a failure
};

} // namespace sluice::storage
