// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/metrics/stages.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sluice::metrics {

/// Label names and values. Values come from a small fixed set, never from a peer's bytes: each
/// combination is kept for the life of the process.
using Labels = std::vector<std::pair<std::string, std::string>>;

enum class MetricType
{
    Counter,
    Gauge,
    Histogram
};

/// What one series is. All series of a name have the same type and help.
struct Series
{
    std::string name; ///< `sluice_…`, in Prometheus's alphabet; a counter ends in `_total`
    std::string help; ///< one English sentence
    Labels labels = {};
};

/// One row of the metrics reference.
struct MetricDescription
{
    std::string name;
    MetricType type = MetricType::Gauge;
    std::string help;
    std::vector<std::string> labelNames;

    friend bool operator==(const MetricDescription &, const MetricDescription &) = default;
};

class Registry;

/// Keeps a callback registered; its destruction ends that, waiting for a scrape under way.
class CallbackHandle
{
public:
    CallbackHandle() = default;
    ~CallbackHandle();
    CallbackHandle(CallbackHandle &&other) noexcept;
    CallbackHandle &operator=(CallbackHandle &&other) noexcept;

private:
    friend class Registry;
    CallbackHandle(Registry *registry, quint64 id)
        : m_registry(registry)
        , m_id(id)
    {
    }

    Registry *m_registry = nullptr;
    quint64 m_id = 0;
};

/// Owns every instrument of the process and writes them as text. Thread-safe: a mutex guards
/// registering and scraping, and no instrument ever waits for it. Instruments live as long as the
/// registry; instruments and recorders of one series are added up.
class Registry
{
public:
    Registry();
    ~Registry();
    Registry(const Registry &) = delete;
    Registry &operator=(const Registry &) = delete;

    /// A new recorder for the calling component's thread.
    StageRecorder &stageRecorder();
    Counter &counter(const Series &series);
    Gauge &gauge(const Series &series);
    DurationHistogram &histogram(const Series &series);

    /// `read` is called in the scraping thread with the mutex held: it must be quick, thread-safe
    /// and must not use the registry. `type` is Counter or Gauge.
    [[nodiscard]] CallbackHandle callback(MetricType type, const Series &series,
                                          std::function<double()> read);

    /// Prometheus text format 0.0.4, families in the order of their names.
    QByteArray text() const;
    /// What text() writes, for the reference; families in the order of their names.
    std::vector<MetricDescription> describe() const;

private:
    friend class CallbackHandle;
    void removeCallback(quint64 id);

    struct Collector;
    std::unique_ptr<Collector> m_collector;
};

/// The Content-Type of Registry::text().
inline constexpr char kTextContentType[] = "text/plain; version=0.0.4; charset=utf-8";

/// `counter`, `gauge`, `histogram`.
QLatin1StringView metricTypeName(MetricType type);

} // namespace sluice::metrics
