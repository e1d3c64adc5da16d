// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace sluice::tests {

/// Drives a Store as the core does, with calls that wait for their own completion. All completions
/// are kept in `seen`, in order.
class StoreDriver
{
public:
    explicit StoreDriver(std::unique_ptr<core::Store> store);
    ~StoreDriver();

    core::Store &store() { return *m_store; }
    Result<core::StoreRecovery> open(qint64 nowMs = 0) { return m_store->open(nowMs); }

    core::StoreTicket nextTicket() { return {++m_lastTicket}; }
    core::StoreTicket submit(core::StoreJob job); ///< gives the job its ticket

    /// Takes completions until `ticket` is among `seen`; asserts after 30 s.
    const core::StoreDone &waitFor(core::StoreTicket ticket);
    void collect(); ///< one takeDone()
    bool waitForWake(std::chrono::milliseconds limit);
    int wakes() const;

    Result<std::vector<Position>> append(core::AppendJob job);
    Result<std::vector<Position>> append(const QByteArray &stream, const QByteArray &payload,
                                         qint64 atMs = 1000);
    core::StreamState stateOf(const QByteArray &stream);
    Result<core::Page> page(const QByteArray &stream, quint64 after = 0, int maxEvents = 256,
                            qint64 maxBytes = 256 * 1024);
    Result<quint64> run(core::StoreJob job); ///< for jobs that answer JobDone

    std::vector<core::StoreDone> seen;

private:
    std::unique_ptr<core::Store> m_store;
    quint64 m_lastTicket = 0;
    mutable std::mutex m_mutex;
    std::condition_variable m_woken;
    int m_wakes = 0;
    int m_consumedWakes = 0;
};

core::StoreTicket ticketOf(const core::StoreDone &done);

core::AppendJob makeAppend(const std::vector<QByteArray> &streams, const QByteArray &payload,
                           manifest::Durability durability = manifest::Durability::Strict,
                           qint64 atMs = 1000);

} // namespace sluice::tests
