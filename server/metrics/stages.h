// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <array>
#include <atomic>
#include <chrono>

namespace sluice::metrics {

enum class Stage : quint8 { Accept, Frame, Decode, Admit, Authorise, Route, Record, Publish, FanOut, Encode, Enqueue, Flush };
inline constexpr size_t kStageCount = 12;

class StageRecorder {
public:
    void record(Stage stage, std::chrono::nanoseconds duration, quint64 count = 1);
    void count(Stage stage, quint64 count = 1);
};

} // namespace sluice::metrics
