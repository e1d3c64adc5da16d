// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics/registry.h"

#include <prometheus/collectable.h>
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <variant>

namespace sluice::metrics {

namespace {

constexpr char kStageSeconds[] = "sluice_stage_seconds";
constexpr char kStageSecondsHelp[] =
    "Time that an event spent in a stage of the pipeline, of those events that were timed.";
constexpr char kStageEvents[] = "sluice_stage_events_total";
constexpr char kStageEventsHelp[] = "Events that passed a stage of the pipeline.";
constexpr double kNsPerSecond = 1e9;

/// A series as it is added up; a histogram or a number.
using Value = std::variant<double, DurationHistogram::Snapshot>;

struct Family
{
    MetricType type = MetricType::Gauge;
    std::string help;
    std::map<Labels, Value> series;
};

using Families = std::map<std::string, Family>;

bool isMetricName(const std::string &name)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '_';
    };
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9')
           && std::ranges::all_of(name, isAllowed);
}

void addUp(Family &family, const Labels &labels, const Value &value)
{
    const auto [place, isNew] = family.series.try_emplace(labels, value);
    if (isNew)
        return;
    if (auto *number = std::get_if<double>(&place->second))
        *number += std::get<double>(value);
    else
        std::get<DurationHistogram::Snapshot>(
            place->second) += std::get<DurationHistogram::Snapshot>(value);
}

prometheus::MetricType prometheusType(MetricType type)
{
    switch (type) {
    case MetricType::Counter:
        return prometheus::MetricType::Counter;
    case MetricType::Gauge:
        return prometheus::MetricType::Gauge;
    case MetricType::Histogram:
        return prometheus::MetricType::Histogram;
    }
    return prometheus::MetricType::Untyped;
}

prometheus::ClientMetric::Histogram toPrometheus(const DurationHistogram::Snapshot &snapshot)
{
    prometheus::ClientMetric::Histogram histogram;
    histogram.sample_count = snapshot.count();
    histogram.sample_sum = static_cast<double>(snapshot.sumNs) / kNsPerSecond;
    quint64 cumulative = 0;
    // The serializer adds the last bucket, that of infinity, itself.
    for (size_t i = 0; i < DurationHistogram::kBoundsNs.size(); ++i) {
        cumulative += snapshot.buckets[i];
        histogram.bucket.push_back(
            {cumulative, static_cast<double>(DurationHistogram::kBoundsNs[i]) / kNsPerSecond});
    }
    return histogram;
}

prometheus::ClientMetric toPrometheus(MetricType type, const Labels &labels, const Value &value)
{
    prometheus::ClientMetric metric;
    for (const auto &[name, text] : labels)
        metric.label.push_back({name, text});
    if (const auto *snapshot = std::get_if<DurationHistogram::Snapshot>(&value))
        metric.histogram = toPrometheus(*snapshot);
    else if (type == MetricType::Counter)
        metric.counter.value = std::get<double>(value);
    else
        metric.gauge.value = std::get<double>(value);
    return metric;
}

} // namespace

/// The instruments and their series, and prometheus-cpp's view of them.
struct Registry::Collector final : prometheus::Collectable
{
    using Instrument = std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>,
                                    std::unique_ptr<DurationHistogram>, std::function<double()>>;

    struct Entry
    {
        quint64 id = 0;
        MetricType type = MetricType::Gauge;
        Series series;
        Instrument instrument;
    };

    std::vector<prometheus::MetricFamily> Collect() const override;

    quint64 add(MetricType type, Series series, Instrument instrument);
    Families families() const;
    void addStages(Families &families) const;

    mutable std::mutex mutex;
    std::vector<Entry> entries;
    std::vector<std::unique_ptr<StageRecorder>> recorders;
    quint64 lastId = 0;
};

quint64 Registry::Collector::add(MetricType type, Series series, Instrument instrument)
{
    Q_ASSERT_X(isMetricName(series.name) && !series.help.empty(), "Registry", "name and help");
    Q_ASSERT_X((type == MetricType::Counter) == series.name.ends_with("_total"), "Registry",
               "the names of counters, and only those, end in _total");
    std::ranges::sort(series.labels);
    const std::scoped_lock lock(mutex);
    Q_ASSERT_X(std::ranges::none_of(entries,
                                    [&](const Entry &entry) {
                                        return entry.series.name == series.name
                                               && (entry.type != type
                                                   || entry.series.help != series.help);
                                    }),
               "Registry", "one name has one type and one help");
    entries.push_back({++lastId, type, std::move(series), std::move(instrument)});
    return lastId;
}

Families Registry::Collector::families() const
{
    struct Read
    {
        Value operator()(const std::unique_ptr<Counter> &counter) const
        {
            return static_cast<double>(counter->value());
        }
        Value operator()(const std::unique_ptr<Gauge> &gauge) const { return gauge->value(); }
        Value operator()(const std::unique_ptr<DurationHistogram> &histogram) const
        {
            return histogram->snapshot();
        }
        Value operator()(const std::function<double()> &read) const { return read(); }
    };

    Families families;
    const std::scoped_lock lock(mutex);
    addStages(families);
    for (const Entry &entry : entries) {
        Family &family = families[entry.series.name];
        family.type = entry.type;
        family.help = entry.series.help;
        addUp(family, entry.series.labels, std::visit(Read(), entry.instrument));
    }
    return families;
}

void Registry::Collector::addStages(Families &families) const
{
    Family &seconds = families[kStageSeconds];
    seconds = {MetricType::Histogram, kStageSecondsHelp, {}};
    Family &events = families[kStageEvents];
    events = {MetricType::Counter, kStageEventsHelp, {}};
    for (size_t i = 0; i < kStageCount; ++i) {
        const auto stage = static_cast<Stage>(i);
        DurationHistogram::Snapshot durations;
        quint64 count = 0;
        for (const std::unique_ptr<StageRecorder> &recorder : recorders) {
            durations += recorder->durations(stage);
            count += recorder->events(stage);
        }
        const Labels labels = {{"stage", std::string(stageName(stage).data())}};
        addUp(seconds, labels, durations);
        addUp(events, labels, static_cast<double>(count));
    }
}

std::vector<prometheus::MetricFamily> Registry::Collector::Collect() const
{
    std::vector<prometheus::MetricFamily> collected;
    for (const auto &[name, family] : families()) {
        prometheus::MetricFamily &target = collected.emplace_back();
        target.name = name;
        target.help = family.help;
        target.type = prometheusType(family.type);
        for (const auto &[labels, value] : family.series)
            target.metric.push_back(toPrometheus(family.type, labels, value));
    }
    return collected;
}

Registry::Registry()
    : m_collector(std::make_unique<Collector>())
{
}

Registry::~Registry() = default;

StageRecorder &Registry::stageRecorder()
{
    const std::scoped_lock lock(m_collector->mutex);
    return *m_collector->recorders.emplace_back(std::make_unique<StageRecorder>());
}

Counter &Registry::counter(const Series &series)
{
    auto owned = std::make_unique<Counter>();
    Counter &counter = *owned;
    m_collector->add(MetricType::Counter, series, std::move(owned));
    return counter;
}

Gauge &Registry::gauge(const Series &series)
{
    auto owned = std::make_unique<Gauge>();
    Gauge &gauge = *owned;
    m_collector->add(MetricType::Gauge, series, std::move(owned));
    return gauge;
}

DurationHistogram &Registry::histogram(const Series &series)
{
    auto owned = std::make_unique<DurationHistogram>();
    DurationHistogram &histogram = *owned;
    m_collector->add(MetricType::Histogram, series, std::move(owned));
    return histogram;
}

CallbackHandle Registry::callback(MetricType type, const Series &series,
                                  std::function<double()> read)
{
    Q_ASSERT_X(type != MetricType::Histogram, "Registry::callback", "a callback gives one number");
    return CallbackHandle(this, m_collector->add(type, series, std::move(read)));
}

void Registry::removeCallback(quint64 id)
{
    const std::scoped_lock lock(m_collector->mutex);
    std::erase_if(m_collector->entries, [id](const auto &entry) { return entry.id == id; });
}

QByteArray Registry::text() const
{
    return QByteArray::fromStdString(
        prometheus::TextSerializer().Serialize(m_collector->Collect()));
}

std::vector<MetricDescription> Registry::describe() const
{
    std::vector<MetricDescription> rows;
    for (const auto &[name, family] : m_collector->families()) {
        MetricDescription row{name, family.type, family.help, {}};
        for (const auto &[labelName, labelValue] : family.series.begin()->first)
            row.labelNames.push_back(labelName);
        rows.push_back(std::move(row));
    }
    return rows;
}

CallbackHandle::~CallbackHandle()
{
    if (m_registry)
        m_registry->removeCallback(m_id);
}

CallbackHandle::CallbackHandle(CallbackHandle &&other) noexcept
    : m_registry(std::exchange(other.m_registry, nullptr))
    , m_id(other.m_id)
{
}

CallbackHandle &CallbackHandle::operator=(CallbackHandle &&other) noexcept
{
    std::swap(m_registry, other.m_registry);
    std::swap(m_id, other.m_id);
    return *this;
}

QLatin1StringView metricTypeName(MetricType type)
{
    switch (type) {
    case MetricType::Counter:
        return QLatin1StringView("counter");
    case MetricType::Gauge:
        return QLatin1StringView("gauge");
    case MetricType::Histogram:
        return QLatin1StringView("histogram");
    }
    return {};
}

} // namespace sluice::metrics
