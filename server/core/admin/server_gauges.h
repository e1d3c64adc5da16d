// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/metrics/stages.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace sluice::core {

/// What the core does not know of itself.
struct Gauges
{
    struct Stage
    {
        quint64 events = 0;
        metrics::DurationHistogram::Snapshot durations;
    };

    quint64 connections = 0;
    quint64 deliveries = 0; ///< one event for one subscriber, since the start
    quint64 skipped = 0;    ///< of these, dropped because the subscriber was slow
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    qint64 outboxBytes = 0;
    qint64 inboxBytes = 0;  ///< posted by the edges and not taken by the core
    quint64 adminBytes = 0; ///< sent to operators
    std::array<Stage, metrics::kStageCount> stages;
};

/// One line of the server's log.
struct LogLine
{
    quint64 seq = 0;
    qint64 atMs = 0;
    int level = 0; ///< 0 debug, 1 info, 2 warning, 3 error
    QByteArray category;
    QByteArray text;
};

/// Port: numbers and log lines of the whole process, for operators. Core thread; quick.
class ServerGauges
{
public:
    virtual ~ServerGauges() = default;

    virtual Gauges read() const = 0;

    /// The kept lines after `seq`, the oldest first; some hundred are kept.
    virtual std::vector<LogLine> linesAfter(quint64 seq) const = 0;
};

} // namespace sluice::core
