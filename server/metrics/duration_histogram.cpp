// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics/duration_histogram.h"

#include <numeric>

namespace sluice::metrics {

DurationHistogram::Snapshot &DurationHistogram::Snapshot::operator+=(const Snapshot &other)
{
    for (size_t i = 0; i < buckets.size(); ++i)
        buckets[i] += other.buckets[i];
    sumNs += other.sumNs;
    return *this;
}

quint64 DurationHistogram::Snapshot::count() const
{
    return std::accumulate(buckets.begin(), buckets.end(), quint64(0));
}

DurationHistogram::Snapshot DurationHistogram::snapshot() const
{
    Snapshot snapshot;
    for (size_t i = 0; i < m_buckets.size(); ++i)
        snapshot.buckets[i] = m_buckets[i].load(std::memory_order_relaxed);
    snapshot.sumNs = m_sumNs.load(std::memory_order_relaxed);
    return snapshot;
}

} // namespace sluice::metrics
