// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/metrics/instruments.h"

#include <array>
#include <bit>
#include <chrono>

namespace sluice::metrics {

/// Durations counted in fixed buckets from 1 µs to 10 s. One writer thread; wait-free.
class DurationHistogram
{
public:
    /// Upper bounds in nanoseconds, inclusive. Each is at least twice the one before: bucketOf()
    /// relies on it.
    static constexpr std::array<quint64, 16> kBoundsNs = {
        1'000,      2'500,       5'000,         10'000,        25'000,    100'000,
        250'000,    500'000,     1'000'000,     2'500'000,     5'000'000, 10'000'000,
        50'000'000, 100'000'000, 1'000'000'000, 10'000'000'000};
    /// One more than the bounds: the last one is for everything longer.
    static constexpr size_t kBuckets = kBoundsNs.size() + 1;

    /// The numbers at one moment; values of several histograms may be added.
    struct Snapshot
    {
        std::array<quint64, kBuckets> buckets = {};
        quint64 sumNs = 0;

        Snapshot &operator+=(const Snapshot &other);
        quint64 count() const;
    };

    /// `count` events that took `duration` together; each counts with its share. A negative
    /// duration counts as none, and so does a count of 0 events.
    void observe(std::chrono::nanoseconds duration, quint64 count = 1) noexcept
    {
        if (count == 0)
            return;
        const quint64 totalNs = duration.count() < 0 ? 0 : static_cast<quint64>(duration.count());
        add(m_buckets[bucketOf(count == 1 ? totalNs : totalNs / count)], count);
        add(m_sumNs, totalNs);
    }

    /// May be called in any thread. Buckets and sum may be an event apart.
    Snapshot snapshot() const;

    static constexpr size_t bucketOf(quint64 ns) noexcept
    {
        // Durations of one bit width meet at most one bound.
        const size_t first = kFirstBucket[static_cast<size_t>(std::bit_width(ns))];
        return first + (first < kBoundsNs.size() && ns > kBoundsNs[first] ? 1 : 0);
    }

private:
    static void add(std::atomic<quint64> &number, quint64 amount) noexcept
    {
        number.store(number.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }

    /// For each bit width the bucket of its smallest duration.
    static constexpr std::array<quint8, 65> kFirstBucket = [] {
        std::array<quint8, 65> table = {};
        for (size_t width = 0; width < table.size(); ++width) {
            const quint64 smallest = width == 0 ? 0 : quint64(1) << (width - 1);
            quint8 bucket = 0;
            while (bucket < kBoundsNs.size() && smallest > kBoundsNs[bucket])
                ++bucket;
            table[width] = bucket;
        }
        return table;
    }();

    std::array<std::atomic<quint64>, kBuckets> m_buckets = {};
    std::atomic<quint64> m_sumNs = 0;
};

} // namespace sluice::metrics
