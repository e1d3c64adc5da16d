// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/edge_types.h"
#include "server/net/io/descriptor.h"

#include <atomic>
#include <memory>

namespace sluice::net {

struct MovedConnection;
class TlsContext;

/// Counts the connections of all listeners and edges. Thread-safe.
class ConnectionQuota
{
public:
    explicit ConnectionQuota(qint64 limit)
        : m_limit(limit)
    {
    }

    bool tryTake()
    {
        if (m_used.fetch_add(1, std::memory_order_relaxed)
            < m_limit.load(std::memory_order_relaxed))
            return true;
        release();
        return false;
    }
    void release() { m_used.fetch_sub(1, std::memory_order_relaxed); }
    void setLimit(qint64 limit) { m_limit.store(limit, std::memory_order_relaxed); }
    qint64 used() const { return m_used.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_limit;
    std::atomic<qint64> m_used{0};
};

/// One unit of a quota, given back on destruction.
class QuotaTicket
{
public:
    QuotaTicket() = default;
    explicit QuotaTicket(std::shared_ptr<ConnectionQuota> taken)
        : m_quota(std::move(taken))
    {
    }
    ~QuotaTicket()
    {
        if (m_quota)
            m_quota->release();
    }
    QuotaTicket(QuotaTicket &&) noexcept = default;
    QuotaTicket &operator=(QuotaTicket &&other) noexcept
    {
        std::swap(m_quota, other.m_quota);
        return *this;
    }

private:
    std::shared_ptr<ConnectionQuota> m_quota;
};

/// A connection on its way to an edge: a fresh one from a listener, or one that moves from another
/// edge together with the head of a request.
struct AcceptedSocket
{
    Descriptor descriptor; ///< does not block; of a fresh one
    ListenerId listener{};
    std::shared_ptr<const TlsContext> tls; ///< none: plain
    QuotaTicket ticket;
    std::shared_ptr<MovedConnection> moved{}; ///< none: fresh
};

} // namespace sluice::net
