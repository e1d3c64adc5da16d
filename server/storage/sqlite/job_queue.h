// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace sluice::storage {

/// The way from the core to a thread of the store: what came is taken whole. Thread-safe.
template <class Job> class JobQueue
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Taken
    {
        std::vector<Job> jobs;
        std::vector<Time> submitted; ///< of each
        Time at; ///< what was submitted before is in here, what comes later is not
    };

    void push(Job job)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_taken.jobs.empty();
            m_taken.jobs.push_back(std::move(job));
            m_taken.submitted.push_back(std::chrono::steady_clock::now());
        }
        if (wasEmpty)
            m_changed.notify_one();
    }

    /// Everything submitted. Waits while there is nothing, at most `limit` if there is one.
    Taken take(std::optional<std::chrono::milliseconds> limit)
    {
        std::unique_lock lock(m_mutex);
        const auto ready = [this] { return !m_taken.jobs.empty() || m_closed; };
        if (limit)
            m_changed.wait_for(lock, *limit, ready);
        else
            m_changed.wait(lock, ready);
        m_taken.at = std::chrono::steady_clock::now();
        return std::exchange(m_taken, {});
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_one();
    }

    /// Nothing will come any more.
    bool isDrained() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed && m_taken.jobs.empty();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Taken m_taken; // not yet
    bool m_closed = false;
};

} // namespace sluice::storage
