// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/maintenance.h"

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr auto kPauseAfterFailure = 1s;
/// The log file is given back after this long without a write.
constexpr auto kIdle = 1s;

} // namespace

Result<std::unique_ptr<Maintenance>> Maintenance::open(SqlConnection &connection,
                                                       Transaction &transaction,
                                                       StreamTable &streams, EventLog &log,
                                                       StoreLink &link)
{
    std::unique_ptr<Maintenance> maintenance(new Maintenance(connection, transaction, log, link));
    auto folder = Folder::open(connection, streams, link.tail);
    if (!folder)
        return fail(folder.error());
    auto sweeper = Sweeper::open(connection, streams);
    if (!sweeper)
        return fail(sweeper.error());
    maintenance->m_folder = std::move(*folder);
    maintenance->m_sweeper = std::move(*sweeper);
    return maintenance;
}

bool Maintenance::hasWork() const
{
    return m_folder->isDue() || m_sweeper->isRunning() || !m_sweeps.empty();
}

std::optional<std::chrono::milliseconds> Maintenance::patience() const
{
    if (hasWork() && !m_transaction.storeError()) {
        const auto pause = m_pausedUntil - Clock::now();
        return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(pause));
    }
    if (m_walMayBeLong)
        return kIdle;
    return std::nullopt;
}

void Maintenance::turn()
{
    if (m_transaction.storeError()) {
        answerSweeps(fail(*m_transaction.storeError()));
        m_walMayBeLong = false;
        return;
    }
    if (!hasWork() || Clock::now() < m_pausedUntil)
        return;
    foldTurn();
    sweepTurn();
}

void Maintenance::idle()
{
    if (hasWork() || !m_walMayBeLong)
        return;
    m_walMayBeLong = false;
    // A failure costs nothing: the next commit writes on behind the same log.
    (void)m_connection.runAll(L("checkpoint_truncate"));
}

void Maintenance::foldTurn()
{
    if (!m_sweeps.empty() && !m_sweeper->isRunning() && !m_foldedForSweep) {
        m_folder->start();
        m_foldedForSweep = !m_folder->isRunning();
    } else if (m_folder->isDue()) {
        m_folder->start();
    }
    if (!m_folder->isRunning())
        return;
    if (inTransaction([this] { return m_folder->slice(); })) {
        m_folder->committed();
        m_foldedForSweep = m_foldedForSweep || !m_folder->isRunning();
    } else {
        m_folder->rolledBack();
        m_pausedUntil = Clock::now() + kPauseAfterFailure;
    }
}

void Maintenance::sweepTurn()
{
    if (!m_sweeper->isRunning()) {
        if (m_sweeps.empty() || !m_foldedForSweep)
            return;
        m_sweeper->start(std::move(m_sweeps.front()));
        m_sweeps.pop_front();
        m_foldedForSweep = false;
    }
    const auto sliced = inTransaction([this] { return m_sweeper->slice(); });
    if (!sliced)
        complete(m_sweeper->finish(sliced));
    else if (m_sweeper->isFinished())
        complete(m_sweeper->finish());
}

Result<> Maintenance::inTransaction(const std::function<Result<>()> &work)
{
    auto done = m_transaction.begin(Transaction::Sync::Normal);
    if (!done)
        return done;
    m_walMayBeLong = true;
    done = work();
    if (done)
        done = m_transaction.commit();
    else {
        (void)m_transaction.survives(done.error());
        m_transaction.rollback();
    }
    // The stream table may hold what was just rolled back.
    if (!done)
        m_log.rolledBack();
    return done;
}

void Maintenance::finish()
{
    answerSweeps({});
    m_folder->start();
    while (m_folder->isRunning()) {
        if (!inTransaction([this] { return m_folder->slice(); }))
            return;
        m_folder->committed();
        if (!m_folder->isRunning())
            m_folder->start();
    }
}

void Maintenance::answerSweeps(const Result<> &outcome)
{
    if (m_sweeper->isRunning())
        complete(m_sweeper->finish(outcome));
    for (const SweepJob &job : std::exchange(m_sweeps, {}))
        complete({job.ticket, outcome ? Result<quint64>(0) : fail(outcome.error())});
}

void Maintenance::complete(JobDone done)
{
    m_link.backlogBytes -= backlogSize(SweepJob{});
    m_link.done.push(std::move(done));
}

} // namespace sluice::storage
