// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/benchmarks/load/base/report.h"
#include "tests/benchmarks/load/net/peer_state.h"
#include "tests/benchmarks/load/scenario/fanout_engine.h"
#include "tests/benchmarks/load/scenario/scenarios.h"

#include <algorithm>

namespace sluice::load {

namespace {

constexpr double kSliceSeconds = 0.25;

/// One measured stretch: what the readers saw and how large the server became.
struct Stretch
{
    Histogram latency;
    std::uint64_t peakBytes = 0;
    double closedAfterSeconds = -1; ///< when the server gave the stalled one up; -1: not seen
};

/// Both stretches look at the server equally often, so that looking costs both the same.
Stretch measure(FanoutEngine &engine, const Options &options, bool withStalled)
{
    Stretch stretch;
    const int stalledPort = withStalled ? engine.stalled().localPort() : 0;
    engine.startMeasuring();
    const std::int64_t begin = nowNs();
    for (double done = 0; done < options.seconds; done += kSliceSeconds) {
        engine.run(kSliceSeconds);
        stretch.peakBytes = std::max(stretch.peakBytes, residentBytesOf(options.serverPid));
        const PeerEnd end = peerEnd(options.endpoint.address, stalledPort);
        const bool gone = !withStalled ? false
                                       : !engine.stalled().isOpen() || end == PeerEnd::Closed;
        if (gone && stretch.closedAfterSeconds < 0)
            stretch.closedAfterSeconds = static_cast<double>(nowNs() - begin) / 1e9;
    }
    stretch.latency = engine.tally().latency;
    return stretch;
}

/// What the stalled one finds when it reads at last.
void readStalled(FanoutEngine &engine, Report *report)
{
    if (engine.stalled().isOpen())
        engine.stalled().resumeReading();
    for (int turn = 0; turn < 20 && engine.stalled().isOpen(); ++turn)
        engine.loop().turn(100'000'000);
    report->add("stalled_open_at_end",
                static_cast<std::uint64_t>(engine.stalled().isOpen() ? 1 : 0));
    report->add("stalled_close_code", static_cast<std::uint64_t>(engine.stalled().closeCode()));
    report->add("stalled_close_text", engine.stalled().problem());
}

void compareStretches(const Stretch &without, const Stretch &with, std::uint64_t restBytes,
                      Report *report)
{
    report->add("without", without.latency);
    report->add("with", with.latency);
    const double before = without.latency.quantileMs(0.99);
    report->add("p99_change", before > 0 ? with.latency.quantileMs(0.99) / before - 1 : 0);
    report->add("server_rest_bytes", restBytes);
    report->add("server_peak_bytes_without", without.peakBytes);
    report->add("server_peak_bytes_with", with.peakBytes);
    report->add("closed_after_s", with.closedAfterSeconds);
}

} // namespace

int runSlow(const Options &options, const Wire &wire)
{
    Options openLoop = options;
    openLoop.rate = options.rate > 0 ? options.rate : 1000;
    FanoutEngine engine(openLoop, wire);
    Report report("slow");
    report.add("wire", options.wire.name);
    report.add("target", options.target == Channel::Kind::Room ? "room" : "stream");
    report.add("subscribers", static_cast<std::uint64_t>(options.subscribers));
    report.add("rate", openLoop.rate);
    report.add("payload_bytes", static_cast<std::uint64_t>(options.payloadBytes));
    if (engine.prepare()) {
        const std::uint64_t restBytes = residentBytesOf(options.serverPid);
        engine.run(options.warmSeconds);
        const Stretch without = measure(engine, openLoop, false);
        if (engine.addStalled()) {
            const Stretch with = measure(engine, openLoop, true);
            engine.drain();
            compareStretches(without, with, restBytes, &report);
            readStalled(engine, &report);
        }
    }
    report.add("events_in_all", engine.publishedInAll());
    report.add("deliveries_in_all", engine.deliveredInAll());
    report.add("errors", engine.faults().total());
    if (!engine.faults().first.empty())
        report.add("first_error", engine.faults().first);
    report.print();
    return engine.faults().total() == 0 ? 0 : 1;
}

} // namespace sluice::load
