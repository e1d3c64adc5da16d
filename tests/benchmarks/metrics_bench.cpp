// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Cost of what every event pays for being counted, and of one scrape.

#include "server/metrics/registry.h"

#include <benchmark/benchmark.h>

using namespace sluice::metrics;

namespace {

void recordStage(benchmark::State &state)
{
    Registry registry;
    StageRecorder &recorder = registry.stageRecorder();
    // Durations that differ keep the branch predictor honest.
    qint64 ns = 700;
    for (auto _ : state) {
        recorder.record(Stage::Route, std::chrono::nanoseconds(ns));
        ns = ns * 5 % 1'000'003;
        benchmark::ClobberMemory();
    }
}

void countStage(benchmark::State &state)
{
    Registry registry;
    StageRecorder &recorder = registry.stageRecorder();
    for (auto _ : state) {
        recorder.count(Stage::Enqueue, 16);
        benchmark::ClobberMemory();
    }
}

void addToCounter(benchmark::State &state)
{
    Registry registry;
    Counter &counter = registry.counter({"sluice_bench_total", "Bench."});
    for (auto _ : state) {
        counter.add();
        benchmark::ClobberMemory();
    }
}

void scrape(benchmark::State &state)
{
    Registry registry;
    for (int i = 0; i < state.range(0); ++i) {
        registry.stageRecorder();
        registry.gauge({"sluice_bench", "Bench.", {{"edge", std::to_string(i)}}});
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(registry.text());
}

BENCHMARK(recordStage);
BENCHMARK(countStage);
BENCHMARK(addToCounter);
BENCHMARK(scrape)->Arg(2)->Arg(16);

} // namespace

BENCHMARK_MAIN();
