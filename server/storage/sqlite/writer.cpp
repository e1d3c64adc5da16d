// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/writer.h"

#include "server/storage/sqlite/sql/sql_text.h"
#include "server/storage/sqlite/sqlite_store.h"

#include <algorithm>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;
using Clock = std::chrono::steady_clock;

namespace {

constexpr size_t kMaxBatch = 1024;
constexpr auto kMaxBatchTime = std::chrono::milliseconds(5);

bool isRead(const StoreJob &job)
{
    return std::holds_alternative<OpenStreamJob>(job) || std::holds_alternative<ReadItemJob>(job)
           || std::holds_alternative<ListItemsJob>(job)
           || std::holds_alternative<ExpiredItemsJob>(job)
           || std::holds_alternative<ListGroupsJob>(job)
           || std::holds_alternative<ReadAuditJob>(job)
           || std::holds_alternative<ReadRouteChangesJob>(job)
           || std::holds_alternative<ReadManifestsJob>(job);
}

/// Whether the job needs a transaction. An ephemeral event must neither wait for the disk nor fail
/// with it.
bool writes(const StoreJob &job)
{
    const auto *append = std::get_if<AppendJob>(&job);
    return append != nullptr ? !append->targets.empty() || !append->items.empty() : !isRead(job);
}

const Error *failureOf(const StoreDone &done)
{
    return std::visit(
        [](const auto &one) -> const Error * {
            using Done = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Done, Appended>)
                return one.positions ? nullptr : &one.positions.error();
            else if constexpr (std::is_same_v<Done, StreamOpened>)
                return one.state ? nullptr : &one.state.error();
            else if constexpr (std::is_same_v<Done, JobDone>)
                return one.value ? nullptr : &one.value.error();
            else if constexpr (std::is_same_v<Done, ItemsRead>)
                return one.page ? nullptr : &one.page.error();
            else if constexpr (std::is_same_v<Done, GroupsRead>)
                return one.groups ? nullptr : &one.groups.error();
            else if constexpr (std::is_same_v<Done, AuditRead>)
                return one.page ? nullptr : &one.page.error();
            else if constexpr (std::is_same_v<Done, RouteChangesRead>)
                return one.changes ? nullptr : &one.changes.error();
            else if constexpr (std::is_same_v<Done, ManifestsRead>)
                return one.revisions ? nullptr : &one.revisions.error();
            else
                return nullptr;
        },
        done);
}

} // namespace

Writer::Writer(std::unique_ptr<SqlConnection> connection, StoreLink &link,
               JobQueue<StoreJob> &queue)
    : m_link(link)
    , m_queue(queue)
    , m_connection(std::move(connection))
{
}

std::unique_ptr<Writer> Writer::open(const SqliteOptions &options, StoreLink &link,
                                     JobQueue<StoreJob> &queue, qint64 nowMs,
                                     Result<StoreRecovery> &recovery)
{
    const WalState wal = checkWal(options.path);
    auto connection = SqlConnection::open(options.path, SqlConnection::Role::Writer);
    if (!connection) {
        recovery = fail(connection.error());
        return nullptr;
    }
    std::unique_ptr<Writer> writer(new Writer(std::move(*connection), link, queue));
    recovery = recoverStore(*writer->m_connection, wal, options.window, nowMs, link.tail);
    if (recovery && options.maxPages > 0) {
        if (auto limited = writer->m_connection->runText(
                sqlText(L("page_limit")).arg(options.maxPages));
            !limited)
            recovery = fail(limited.error());
    }
    if (recovery) {
        if (auto prepared = writer->prepare(recovery->epoch); !prepared)
            recovery = fail(prepared.error());
    }
    return recovery ? std::move(writer) : nullptr;
}

Result<> Writer::prepare(const QByteArray &epoch)
{
    auto transaction = Transaction::open(*m_connection);
    if (!transaction)
        return fail(transaction.error());
    m_transaction = std::move(*transaction);
    auto streams = StreamTable::open(*m_connection, m_link.tail, epoch);
    if (!streams)
        return fail(streams.error());
    m_streams = std::move(*streams);
    auto log = EventLog::open(*m_connection, *m_streams, m_link.tail);
    if (!log)
        return fail(log.error());
    m_log = std::move(*log);
    auto items = ItemTable::open(*m_connection);
    if (!items)
        return fail(items.error());
    m_items = std::move(*items);
    auto catalog = Catalog::open(*m_connection);
    if (!catalog)
        return fail(catalog.error());
    m_catalog = std::move(*catalog);
    auto audit = AuditTable::open(*m_connection);
    if (!audit)
        return fail(audit.error());
    m_audit = std::move(*audit);
    auto maintenance = Maintenance::open(*m_connection, *m_transaction, *m_streams, *m_log, m_link);
    if (!maintenance)
        return fail(maintenance.error());
    m_maintenance = std::move(*maintenance);
    return {};
}

void Writer::run()
{
    while (!m_queue.isDrained()) {
        const auto patience = m_maintenance->patience();
        auto taken = m_queue.take(patience);
        if (taken.jobs.empty() && patience && patience->count() > 0)
            m_maintenance->idle();
        std::vector<SweepJob> sweeps = takeSweeps(taken);
        const std::span<const StoreJob> jobs(taken.jobs);
        for (size_t at = 0; at < jobs.size();) {
            const auto begun = at == 0 ? taken.at : Clock::now();
            m_link.waitMicros = m_wait.begin(taken.submitted[at], begun).count();
            at += runBatch(jobs.subspan(at));
            m_maintenance->turn();
        }
        // A sweep sees what was submitted before it.
        for (SweepJob &sweep : sweeps)
            m_maintenance->add(std::move(sweep));
        m_maintenance->turn();
        m_streams->trim();
    }
    end();
}

size_t Writer::runBatch(std::span<const StoreJob> jobs)
{
    jobs = jobs.first(std::min(jobs.size(), kMaxBatch));
    m_done.clear();
    if (std::ranges::none_of(jobs, writes)) {
        for (const StoreJob &job : jobs)
            m_done.push_back(runJob(job));
        complete(jobs);
        return jobs.size();
    }
    const auto begun = Clock::now();
    size_t count = 0;
    const auto outcome = runInTransaction(jobs, count);
    jobs = jobs.first(count);
    if (outcome) {
        m_log->committed();
    } else {
        m_log->rolledBack();
        m_items->rolledBack();
        (void)m_audit->rolledBack();
        m_done.clear();
        for (const StoreJob &job : jobs)
            m_done.push_back(refuse(job, outcome.error()));
    }
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
    m_link.commitMicros = (7 * m_link.commitMicros + took.count()) / 8;
    complete(jobs);
    return count;
}

Result<> Writer::runInTransaction(std::span<const StoreJob> jobs, size_t &count)
{
    const bool sync = std::ranges::any_of(jobs,
                                          [this](const StoreJob &job) { return needsSync(job); });
    if (auto begun = m_transaction->begin(sync ? Transaction::Sync::Full
                                               : Transaction::Sync::Normal);
        !begun) {
        count = jobs.size();
        (void)m_transaction->survives(begun.error());
        return begun;
    }
    m_maintenance->wrote();
    const auto deadline = Clock::now() + kMaxBatchTime;
    while (count < jobs.size() && (count % 16 != 0 || count == 0 || Clock::now() < deadline)) {
        m_connection->resetScope();
        m_done.push_back(runJob(jobs[count++]));
        const Error *error = failureOf(m_done.back());
        if (error != nullptr && !m_transaction->survives(*error)) {
            const Error cause = *error;
            m_transaction->rollback();
            return fail(cause);
        }
    }
    return m_transaction->commit();
}

bool Writer::needsSync(const StoreJob &job)
{
    if (const auto *append = std::get_if<AppendJob>(&job))
        return m_log->needsSync(*append);
    return !isRead(job);
}

template <class Job> StoreDone Writer::runOne(const Job &job)
{
    if constexpr (std::is_same_v<Job, ReadPageJob> || std::is_same_v<Job, SweepJob>) {
        Q_ASSERT_X(false, "Writer", "pages go to the reader, sweeps to the maintenance");
        return JobDone{job.ticket, fail(ErrorCode::Internal)};
    } else {
        return JobDone{job.ticket, m_log->inSavepoint([&] { return m_catalog->run(job); })};
    }
}

StoreDone Writer::runJob(const StoreJob &job)
{
    return std::visit([this](const auto &one) { return runOne(one); }, job);
}

StoreDone Writer::runOne(const AppendJob &job)
{
    if (job.items.empty())
        return Appended{job.ticket, m_log->append(job), {}};
    std::vector<ItemChange> changes;
    auto positions = m_log->append(job, [&]() -> Result<> {
        auto written = m_items->write(job.items);
        if (!written)
            return fail(std::move(written).error());
        changes = std::move(*written);
        return {};
    });
    if (!positions)
        m_items->rolledBack();
    return Appended{job.ticket, std::move(positions), std::move(changes)};
}

StoreDone Writer::runOne(const ReadItemJob &job)
{
    return ItemsRead{job.ticket, m_items->read(job)};
}

StoreDone Writer::runOne(const ListItemsJob &job)
{
    return ItemsRead{job.ticket, m_items->list(job)};
}

StoreDone Writer::runOne(const ExpiredItemsJob &job)
{
    return ItemsRead{job.ticket, m_items->expired(job)};
}

StoreDone Writer::runOne(const ListGroupsJob &job)
{
    return GroupsRead{job.ticket, m_items->groups(job)};
}

StoreDone Writer::runOne(const SaveAuditJob &job)
{
    auto seq = m_log->inSavepoint([&] { return m_audit->run(job); });
    if (!seq)
        (void)m_audit->rolledBack();
    return JobDone{job.ticket, std::move(seq)};
}

StoreDone Writer::runOne(const ReadAuditJob &job)
{
    return AuditRead{job.ticket, m_audit->read(job)};
}

StoreDone Writer::runOne(const ReadRouteChangesJob &job)
{
    return RouteChangesRead{job.ticket, m_catalog->read(job)};
}

StoreDone Writer::runOne(const ReadManifestsJob &job)
{
    return ManifestsRead{job.ticket, m_catalog->read(job)};
}

StoreDone Writer::runOne(const OpenStreamJob &job)
{
    const auto row = m_streams->find(job.stream);
    if (!row)
        return StreamOpened{job.ticket, fail(row.error())};
    if (*row == nullptr)
        return StreamOpened{job.ticket, StreamState{m_streams->epoch(), 1, 0}};
    return StreamOpened{job.ticket, StreamState{(*row)->epoch, (*row)->first, (*row)->top}};
}

StoreDone Writer::refuse(const StoreJob &job, const Error &error)
{
    if (const auto *append = std::get_if<AppendJob>(&job)) {
        if (append->targets.empty() && append->items.empty())
            return Appended{append->ticket, std::vector<Position>(), {}};
        return Appended{append->ticket, fail(error), {}};
    }
    // What is asked is answered from what is committed.
    if (isRead(job))
        return runJob(job);
    const StoreTicket ticket = std::visit([](const auto &one) { return one.ticket; }, job);
    return JobDone{ticket, fail(error)};
}

void Writer::complete(std::span<const StoreJob> jobs)
{
    qint64 bytes = 0;
    for (const StoreJob &job : jobs)
        bytes += backlogSize(job);
    m_link.backlogBytes -= bytes;
    m_link.doneBytes += static_cast<quint64>(bytes);
    m_link.done.push(std::exchange(m_done, {}));
}

std::vector<SweepJob> Writer::takeSweeps(JobQueue<StoreJob>::Taken &taken)
{
    std::vector<SweepJob> sweeps;
    size_t kept = 0;
    for (size_t i = 0; i < taken.jobs.size(); ++i) {
        if (auto *sweep = std::get_if<SweepJob>(&taken.jobs[i])) {
            sweeps.push_back(std::move(*sweep));
            continue;
        }
        if (kept != i)
            taken.jobs[kept] = std::move(taken.jobs[i]);
        taken.submitted[kept++] = taken.submitted[i];
    }
    const auto end = static_cast<std::ptrdiff_t>(kept);
    taken.jobs.erase(taken.jobs.begin() + end, taken.jobs.end());
    taken.submitted.resize(kept);
    return sweeps;
}

void Writer::end()
{
    m_maintenance->finish();
    if (m_transaction->storeError() || !m_link.tail.isEmpty())
        return;
    if (auto synced = m_connection->runAll(L("synchronous_full")); !synced)
        return;
    if (auto marked = markCleanStop(*m_connection); !marked)
        return;
    (void)m_connection->runAll(L("checkpoint_truncate"));
}

} // namespace sluice::storage
