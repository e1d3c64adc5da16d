// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/metrics_export.h"

#include "server/app/edge_runner.h"
#include "server/metrics/process_metrics.h"
#include "shared/base/close_reason.h"

namespace sluice::app {

namespace {

using metrics::MetricType;
using Edges = std::vector<std::unique_ptr<EdgeRunner>>;

struct EdgeMetric
{
    const char *name;
    const char *help;
    MetricType type;
    net::EdgeCounters::Counter net::EdgeCounters::*counter;
};

// One row, one line.
// clang-format off
constexpr EdgeMetric kEdgeMetrics[] = {
    {"sluice_connections", "Open connections.", MetricType::Gauge, &net::EdgeCounters::connections},
    {"sluice_websockets", "Open WebSocket connections.", MetricType::Gauge, &net::EdgeCounters::sockets},
    {"sluice_handshakes_queued", "Accepted connections that wait for their turn to shake hands.", MetricType::Gauge, &net::EdgeCounters::queuedHandshakes},
    {"sluice_outbox_bytes", "Bytes queued for peers that do not read fast enough.", MetricType::Gauge, &net::EdgeCounters::outboxBytes},
    {"sluice_accepted_total", "Connections accepted.", MetricType::Counter, &net::EdgeCounters::accepted},
    {"sluice_http_requests_total", "HTTP requests.", MetricType::Counter, &net::EdgeCounters::requests},
    {"sluice_upgrades_total", "WebSocket handshakes completed.", MetricType::Counter, &net::EdgeCounters::upgrades},
    {"sluice_refusals_total", "Request heads and upgrades that the edge refused.", MetricType::Counter, &net::EdgeCounters::refusals},
    {"sluice_frames_in_total", "WebSocket messages received.", MetricType::Counter, &net::EdgeCounters::framesIn},
    {"sluice_bytes_in_total", "Bytes received.", MetricType::Counter, &net::EdgeCounters::bytesIn},
    {"sluice_frames_out_total", "Frames written or queued.", MetricType::Counter, &net::EdgeCounters::framesOut},
    {"sluice_bytes_out_total", "Bytes given to the kernel.", MetricType::Counter, &net::EdgeCounters::bytesOut},
    {"sluice_deliveries_total", "Deliveries: one event for one subscriber.", MetricType::Counter, &net::EdgeCounters::deliveries},
    {"sluice_skipped_total", "Deliveries dropped because the subscriber was slow.", MetricType::Counter, &net::EdgeCounters::skippedFrames},
    {"sluice_flushes_total", "Write system calls.", MetricType::Counter, &net::EdgeCounters::flushes},
};
// clang-format on

} // namespace

MetricsExport::MetricsExport(metrics::Registry &registry, const Edges &edges,
                             const core::Store &store)
    : m_callbacks(metrics::registerProcessMetrics(registry))
    , m_sessions(registry.gauge({"sluice_sessions", "Sessions known to the core."}))
    , m_channels(registry.gauge({"sluice_channels", "Channels with at least one subscriber."}))
    , m_streams(
          registry.gauge({"sluice_streams_active", "Streams with subscribers, or not stored."}))
    , m_rooms(registry.gauge({"sluice_rooms", "Rooms with at least one member."}))
    , m_dynamicRoutes(registry.gauge({"sluice_dynamic_routes", "Dynamic routes."}))
    , m_unusableNames(registry.counter(
          {"sluice_unusable_names_total",
           "Values of events that cannot name a stream, a room or an item; they were skipped."}))
{
    static constexpr const char *kFailures[] = {"missing", "refused", "stopped", "timed_out"};
    for (size_t i = 0; i < m_failedCalls.size(); ++i)
        m_failedCalls[i] = &registry.counter(
            {"sluice_iii_failed_calls_total",
             "Calls and hooks of workers' functions that came to nothing.",
             {{"reason", kFailures[i]}}});
    exportEdges(registry, edges);
    m_callbacks.push_back(registry.callback(
        MetricType::Gauge,
        {"sluice_store_backlog_bytes", "Bytes submitted to the store and not completed."},
        [&store] { return static_cast<double>(store.backlog().bytes); }));
    m_callbacks.push_back(registry.callback(
        MetricType::Gauge, {"sluice_store_commit_seconds", "Recent duration of a commit."},
        [&store] { return static_cast<double>(store.backlog().commitTime.count()) / 1e6; }));
    m_callbacks.push_back(registry.callback(
        MetricType::Gauge,
        {"sluice_store_wait_seconds",
         "What jobs of the latest commit had waited beyond the commit before it."},
        [&store] { return static_cast<double>(store.backlog().wait.count()) / 1e6; }));
}

void MetricsExport::exportEdges(metrics::Registry &registry, const Edges &edges)
{
    for (size_t i = 0; i < edges.size(); ++i) {
        const net::EdgeCounters &counters = edges[i]->edge().counters();
        const std::string edge = std::to_string(i);
        for (const EdgeMetric &metric : kEdgeMetrics) {
            const auto &counter = counters.*metric.counter;
            m_callbacks.push_back(registry.callback(
                metric.type, {metric.name, metric.help, {{"edge", edge}}}, [&counter] {
                    return static_cast<double>(counter.load(std::memory_order_relaxed));
                }));
        }
        const auto reasons = closeReasonTable();
        for (size_t row = 0; row < reasons.size(); ++row) {
            const auto &counter = counters.closes[row];
            const QLatin1StringView name = reasons[row].name;
            m_callbacks.push_back(registry.callback(
                MetricType::Counter,
                {"sluice_closes_total",
                 "Connections ended, by reason.",
                 {{"edge", edge},
                  {"reason", std::string(name.data(), static_cast<size_t>(name.size()))}}},
                [&counter] {
                    return static_cast<double>(counter.load(std::memory_order_relaxed));
                }));
        }
        const EdgeRunner &runner = *edges[i];
        m_callbacks.push_back(
            registry.callback(MetricType::Gauge,
                              {"sluice_edge_lag_bytes",
                               "Bytes posted by the core and not yet taken by the edge.",
                               {{"edge", edge}}},
                              [&runner] { return static_cast<double>(runner.lagBytes()); }));
    }
}

void MetricsExport::updateCalls(const core::FunctionCalls::Failures &failures)
{
    const quint64 counts[] = {failures.missing, failures.refused, failures.stopped,
                              failures.timedOut};
    for (size_t i = 0; i < m_failedCalls.size(); ++i)
        m_failedCalls[i]->add(counts[i] - m_failedCalls[i]->value());
}

void MetricsExport::updateCoreGauges(const core::HubContext &core)
{
    m_sessions.set(static_cast<double>(core.sessions.size()));
    m_channels.set(static_cast<double>(core.channels.size()));
    m_streams.set(static_cast<double>(core.streams.size()));
    m_rooms.set(static_cast<double>(core.rooms.size()));
    m_dynamicRoutes.set(static_cast<double>(core.routes.dynamic().size()));
    m_unusableNames.add(core.unusableNames - m_unusableNames.value());
}

} // namespace sluice::app
