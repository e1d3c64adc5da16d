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

/// The way from the core to a thread of the store: one vector, swapped out whole. Thread-safe.
template <class Job> class JobQueue
{
public:
    void push(Job job)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_jobs.empty();
            m_jobs.push_back(std::move(job));
        }
        if (wasEmpty)
            m_changed.notify_one();
    }

    /// Everything submitted. Waits while there is nothing, at most `limit` if there is one.
    std::vector<Job> take(std::optional<std::chrono::milliseconds> limit)
    {
        std::unique_lock lock(m_mutex);
        const auto ready = [this] { return !m_jobs.empty() || m_closed; };
        if (limit)
            m_changed.wait_for(lock, *limit, ready);
        else
            m_changed.wait(lock, ready);
        return std::exchange(m_jobs, {});
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
        return m_closed && m_jobs.empty();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Job> m_jobs;
    bool m_closed = false;
};

} // namespace sluice::storage
