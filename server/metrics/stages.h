// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/metrics/duration_histogram.h"
#include "server/metrics/instruments.h"

#include <QLatin1StringView>

#include <array>
#include <chrono>

namespace sluice::metrics {

/// The line every event travels, in its order. The names are the same in metrics, logs, benchmarks
/// and documents.
enum class Stage : quint8
{
    Accept,
    Frame,
    Decode,
    Admit,
    Authorise,
    Route,
    Record,
    Publish,
    FanOut,
    Encode,
    Enqueue,
    Flush,
};
inline constexpr size_t kStageCount = 12;

/// `accept`, `frame`, … `fan_out`, … `flush`.
QLatin1StringView stageName(Stage stage);

/// One thread's record of the stages it runs. One writer thread per instance, wait-free; any thread
/// may read. Get it from Registry::stageRecorder(), which adds up those of all threads.
class alignas(64) StageRecorder
{
public:
    /// `count` events that took `duration` together in this stage.
    void record(Stage stage, std::chrono::nanoseconds duration, quint64 count = 1) noexcept
    {
        m_durations[indexOf(stage)].observe(duration, count);
        m_events[indexOf(stage)].add(count);
    }
    /// Events that were not timed.
    void count(Stage stage, quint64 count = 1) noexcept { m_events[indexOf(stage)].add(count); }

    /// All events of a stage, timed or not.
    quint64 events(Stage stage) const { return m_events[indexOf(stage)].value(); }
    DurationHistogram::Snapshot durations(Stage stage) const
    {
        return m_durations[indexOf(stage)].snapshot();
    }

private:
    static constexpr size_t indexOf(Stage stage) { return static_cast<size_t>(stage); }

    std::array<DurationHistogram, kStageCount> m_durations;
    std::array<Counter, kStageCount> m_events;
};

} // namespace sluice::metrics
