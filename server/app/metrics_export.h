// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub.h"
#include "server/metrics/registry.h"

#include <array>
#include <memory>
#include <vector>

namespace sluice::app {

class EdgeRunner;

/// Registers what edges, core and store can tell about themselves. `hub` and `store` are read by
/// the scraper: only counters that may be read by any thread are used; the core's own sizes are
/// copied into gauges by updateCoreGauges().
class MetricsExport
{
public:
    MetricsExport(metrics::Registry &registry,
                  const std::vector<std::unique_ptr<EdgeRunner>> &edges, const core::Store &store);

    /// Core thread, now and then.
    void updateCoreGauges(const core::HubContext &core);
    void updateCalls(const core::FunctionCalls::Failures &failures);

private:
    void exportEdges(metrics::Registry &registry,
                     const std::vector<std::unique_ptr<EdgeRunner>> &edges);

    std::vector<metrics::CallbackHandle> m_callbacks;
    metrics::Gauge &m_sessions;
    metrics::Gauge &m_channels;
    metrics::Gauge &m_streams;
    metrics::Gauge &m_rooms;
    metrics::Gauge &m_dynamicRoutes;
    metrics::Counter &m_unusableNames;
    std::array<metrics::Counter *, 4> m_failedCalls{};
};

} // namespace sluice::app
