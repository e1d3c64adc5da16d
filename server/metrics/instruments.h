// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>

namespace sluice::metrics {

// Instruments have one writer thread each and are read by whichever thread scrapes. A plain load
// and store is then enough, and costs a tenth of a locked addition. A thread that wants to write
// the same series registers its own instrument; the registry adds them up.

/// A number that only grows. One writer thread; wait-free.
class Counter
{
public:
    void add(quint64 amount = 1) noexcept
    {
        m_value.store(m_value.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }
    quint64 value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value = 0;
};

/// A number that goes up and down, e.g. a queue's depth. One writer thread; wait-free.
class Gauge
{
public:
    void set(double value) noexcept { m_value.store(value, std::memory_order_relaxed); }
    void add(double amount) noexcept { set(value() + amount); }
    double value() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value = 0;
};

static_assert(std::atomic<quint64>::is_always_lock_free
              && std::atomic<double>::is_always_lock_free);

} // namespace sluice::metrics
