// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>

namespace sluice::storage {

/// How long jobs wait that were already there when a batch began and did not fit in. A job that comes
/// while a batch runs goes with the next one: that is no wait, however slow the disk is. Pure; the
/// writing thread.
class StandingWait
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// A batch begins whose first job was submitted then; jobs come in the order of their
    /// submission. What that job has waited since the first batch that began without it.
    std::chrono::microseconds begin(Time submitted, Time now)
    {
        while (!m_begun.empty() && m_begun.front() <= submitted)
            m_begun.pop_front();
        const auto missed = m_begun.empty() ? now : m_begun.front();
        m_begun.push_back(now);
        return std::chrono::duration_cast<std::chrono::microseconds>(now - missed);
    }

private:
    std::deque<Time> m_begun; // the batches that jobs may have missed, at most as many as jobs wait
};

} // namespace sluice::storage
