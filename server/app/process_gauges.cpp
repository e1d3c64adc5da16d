// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/process_gauges.h"

#include "server/app/edge_runner.h"
#include "server/app/log.h"

namespace sluice::app {

ProcessGauges::ProcessGauges(const Edges &edges,
                             std::vector<const metrics::StageRecorder *> recorders,
                             std::function<qint64()> inboxBytes)
    : m_edges(edges)
    , m_recorders(std::move(recorders))
    , m_inboxBytes(std::move(inboxBytes))
{
}

core::Gauges ProcessGauges::read() const
{
    core::Gauges gauges;
    const auto load = [](const net::EdgeCounters::Counter &counter) {
        return counter.load(std::memory_order_relaxed);
    };
    for (const auto &edge : m_edges) {
        const net::EdgeCounters &counters = edge->edge().counters();
        gauges.connections += load(counters.connections);
        gauges.deliveries += load(counters.deliveries);
        gauges.skipped += load(counters.skippedFrames);
        gauges.bytesIn += load(counters.bytesIn);
        gauges.bytesOut += load(counters.bytesOut);
        gauges.outboxBytes += static_cast<qint64>(load(counters.outboxBytes));
        gauges.adminBytes += edge->adminBytes();
    }
    for (const metrics::StageRecorder *recorder : m_recorders) {
        for (size_t i = 0; i < metrics::kStageCount; ++i) {
            const auto stage = static_cast<metrics::Stage>(i);
            gauges.stages[i].events += recorder->events(stage);
            gauges.stages[i].durations += recorder->durations(stage);
        }
    }
    gauges.inboxBytes = m_inboxBytes();
    return gauges;
}

std::vector<core::LogLine> ProcessGauges::linesAfter(quint64 seq) const
{
    return keptLogAfter(seq);
}

} // namespace sluice::app
