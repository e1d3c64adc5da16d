// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>

namespace sluice::ingress::amqp {

/// Totals of one broker. Written by its thread, read by any.
struct Counters
{
    std::atomic<quint64> received{0};
    std::atomic<quint64> recorded{0}; ///< acknowledged
    std::atomic<quint64> rejected{0}; ///< could not be read, or may not be published
    std::atomic<quint64> refused{0};  ///< requests that were answered with an error or exception
    std::atomic<quint64> retried{0};  ///< the core could not take them at once
    std::atomic<quint64> connects{0};
    std::atomic<quint64> gaps{0}; ///< times when exclusive queues were gone: events may be missing
    std::atomic<quint64> connected{0}; ///< now: 0 or 1
    std::atomic<quint64> unsettled{0}; ///< taken now and not acknowledged yet
    std::atomic<quint64> bound{0};     ///< events that come in now
    std::atomic<quint64> failed{0};    ///< events that the broker refuses
};

} // namespace sluice::ingress::amqp
