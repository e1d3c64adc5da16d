// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/sqlite/admin/audit_table.h"
#include "server/storage/sqlite/catalog.h"
#include "server/storage/sqlite/items/item_table.h"
#include "server/storage/sqlite/job_queue.h"
#include "server/storage/sqlite/log/event_log.h"
#include "server/storage/sqlite/maintenance.h"
#include "server/storage/sqlite/standing_wait.h"
#include "server/storage/sqlite/store_link.h"

#include <span>

namespace sluice::storage {

struct SqliteOptions;

/// The writing thread of a SQLite store: takes the whole queue, runs it in one transaction, and
/// lets the completions go after the commit. While a commit is on its way to the disk the next
/// jobs gather: that is the group.
class Writer
{
public:
    /// In the thread that will call run(). Null if `recovery` is an error.
    static std::unique_ptr<Writer> open(const SqliteOptions &options, StoreLink &link,
                                        JobQueue<core::StoreJob> &queue, qint64 nowMs,
                                        Result<core::StoreRecovery> &recovery);

    /// Until the queue is closed and drained; then ends the store in order.
    void run();

private:
    Writer(std::unique_ptr<SqlConnection> connection, StoreLink &link,
           JobQueue<core::StoreJob> &queue);
    Result<> prepare(const QByteArray &epoch);

    /// Runs and completes the first jobs; answers how many.
    size_t runBatch(std::span<const core::StoreJob> jobs);
    void runWithoutTransaction(std::span<const core::StoreJob> jobs);
    Result<> runInTransaction(std::span<const core::StoreJob> jobs, size_t &count);
    bool needsSync(const core::StoreJob &job);
    core::StoreDone runJob(const core::StoreJob &job);
    template <class Job> core::StoreDone runOne(const Job &job);
    core::StoreDone runOne(const core::AppendJob &job);
    core::StoreDone runOne(const core::OpenStreamJob &job);
    core::StoreDone runOne(const core::ReadItemJob &job);
    core::StoreDone runOne(const core::ListItemsJob &job);
    core::StoreDone runOne(const core::ExpiredItemsJob &job);
    core::StoreDone runOne(const core::ListGroupsJob &job);
    core::StoreDone runOne(const core::SaveAuditJob &job);
    core::StoreDone runOne(const core::ReadAuditJob &job);
    core::StoreDone runOne(const core::ReadRouteChangesJob &job);
    core::StoreDone runOne(const core::ReadManifestsJob &job);
    /// Completions of a batch that was rolled back.
    core::StoreDone refuse(const core::StoreJob &job, const Error &error);
    void complete(std::span<const core::StoreJob> jobs);
    static std::vector<core::SweepJob> takeSweeps(JobQueue<core::StoreJob>::Taken &taken);
    void end();

    StoreLink &m_link;
    JobQueue<core::StoreJob> &m_queue;
    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<StreamTable> m_streams;
    std::unique_ptr<EventLog> m_log;
    std::unique_ptr<ItemTable> m_items;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<AuditTable> m_audit;
    std::unique_ptr<Maintenance> m_maintenance;
    std::vector<core::StoreDone> m_done; ///< of the running batch
    StandingWait m_wait;
};

} // namespace sluice::storage
