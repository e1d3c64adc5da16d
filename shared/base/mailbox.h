// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/wakeup.h"

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <span>
#include <vector>

namespace sluice {

/// A FIFO of values from any thread to one reader's event loop. The reader is woken once when the
/// box becomes non-empty and gets what has gathered, in batches and always in a later turn, also
/// when it posts to itself. Values of one writer keep their order.
template <class T> class Mailbox
{
public:
    /// Called in the reader's thread; it may move the values out of the batch, which is destroyed
    /// afterwards, and may post to or close this box.
    using Reader = std::function<void(std::span<T> batch)>;

    static constexpr size_t kBatchLimit = 1024;

    /// Starts delivery in the calling thread; what was posted before comes first. At most
    /// `batchLimit` values are delivered in one turn of the event loop.
    void open(Reader reader, size_t batchLimit = kBatchLimit)
    {
        m_reader = std::move(reader);
        m_batchLimit = std::max<size_t>(1, batchLimit);
        m_wakeup.open([this] { deliver(); });
    }

    /// In the reader's thread: nothing is delivered any more. Writers may go on; their values are
    /// kept until the box is destroyed, so destroy it when the last writer is gone.
    void close()
    {
        m_closed = true;
        m_wakeup.close();
    }

    /// Any thread. `bytes` is what the value counts for in pendingBytes().
    void post(T value, qint64 bytes = 0)
    {
        if (bytes != 0)
            m_pendingBytes.fetch_add(bytes, std::memory_order_relaxed);
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            wake = m_incoming.empty();
            m_incoming.push_back(std::move(value));
            m_incomingBytes += bytes;
        }
        if (wake)
            m_wakeup.wake();
    }

    /// Any thread: what was posted and not yet worked off by the reader. Bounds are the writers'
    /// business: they look at this and stop.
    qint64 pendingBytes() const { return m_pendingBytes.load(std::memory_order_relaxed); }

private:
    void deliver()
    {
        if (m_next == m_batch.size())
            takeIncoming();
        const size_t count = std::min(m_batchLimit, m_batch.size() - m_next);
        const std::span<T> batch(m_batch.data() + m_next, count);
        m_next += count;
        // More than one turn's worth, so ask for another turn before the reader runs: it may
        // close the box.
        const bool last = m_next == m_batch.size();
        if (!last)
            m_wakeup.wake();
        if (count > 0)
            m_reader(batch);
        if (m_closed || !last)
            return;
        const bool tookSeveralTurns = m_batch.size() > m_batchLimit;
        m_pendingBytes.fetch_sub(m_batchBytes, std::memory_order_relaxed);
        m_batchBytes = 0;
        m_next = 0;
        m_batch.clear();
        if (m_batch.capacity() > kKeptCapacity)
            m_batch.shrink_to_fit();
        if (tookSeveralTurns)
            wakeIfWaiting();
    }

    /// The wake of what came during a delivery of several turns was used up by those turns.
    void wakeIfWaiting()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_incoming.empty())
            m_wakeup.wake();
    }

    void takeIncoming()
    {
        const std::lock_guard lock(m_mutex);
        m_batch.swap(m_incoming);
        m_batchBytes = m_incomingBytes;
        m_incomingBytes = 0;
    }

    static constexpr size_t kKeptCapacity = 16384;

    Wakeup m_wakeup;
    Reader m_reader;
    size_t m_batchLimit = kBatchLimit;
    bool m_closed = false;

    std::vector<T> m_batch; ///< reader only, delivered up to m_next
    size_t m_next = 0;
    qint64 m_batchBytes = 0;

    std::mutex m_mutex; ///< guards m_incoming and m_incomingBytes
    std::vector<T> m_incoming;
    qint64 m_incomingBytes = 0;
    std::atomic<qint64> m_pendingBytes = 0;
};

} // namespace sluice
