// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/benchmarks/load/base/report.h"
#include "tests/benchmarks/load/scenario/fanout_engine.h"
#include "tests/benchmarks/load/scenario/scenarios.h"

namespace sluice::load {

namespace {

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

void describe(const Options &options, Report *report)
{
    report->add("wire", options.wire.name);
    report->add("target", options.target == Channel::Kind::Room ? "room" : "stream");
    report->add("channels", static_cast<std::uint64_t>(options.channels));
    report->add("subscribers", static_cast<std::uint64_t>(options.subscribers));
    report->add("payload_bytes", static_cast<std::uint64_t>(options.payloadBytes));
    if (options.rate > 0)
        report->add("rate", options.rate);
    else
        report->add("window", static_cast<std::uint64_t>(options.window));
}

void addFaults(const FanoutFaults &faults, Report *report)
{
    report->add("errors", faults.total());
    report->add("missing", faults.missing);
    report->add("repeated", faults.repeated);
    report->add("gaps", faults.gaps);
    report->add("refused", faults.refused);
    report->add("unanswered", faults.unanswered);
    report->add("lost_connections", faults.lostConnections);
    if (!faults.first.empty())
        report->add("first_error", faults.first);
}

} // namespace

int runFanout(const Options &options, const Wire &wire)
{
    FanoutEngine engine(options, wire);
    Report report("fanout");
    describe(options, &report);
    if (engine.prepare()) {
        engine.run(options.warmSeconds);
        engine.startMeasuring();
        const std::int64_t serverBefore = cpuNsOf(options.serverPid);
        const std::int64_t clientBefore = ownCpuNs();
        engine.run(options.seconds);
        const FanoutTally tally = engine.tally();
        const std::int64_t elapsed = nowNs() - tally.beganNs;
        const std::int64_t serverCpu = cpuNsOf(options.serverPid) - serverBefore;
        const std::int64_t clientCpu = ownCpuNs() - clientBefore;
        engine.drain();
        report.add("deliveries_per_s",
                   static_cast<double>(tally.deliveries) * 1e9 / static_cast<double>(elapsed));
        report.add("events_per_s",
                   static_cast<double>(tally.published) * 1e9 / static_cast<double>(elapsed));
        report.add("latency", tally.latency);
        report.add("client_cpu", share(clientCpu, elapsed));
        report.add("server_cpu", share(serverCpu, elapsed));
        report.add("server_cpu_us_per_delivery",
                   share(serverCpu, static_cast<std::int64_t>(tally.deliveries)) / 1000);
    }
    report.add("events_in_all", engine.publishedInAll());
    report.add("deliveries_in_all", engine.deliveredInAll());
    report.add("acknowledged_in_all", engine.acknowledgedInAll());
    addFaults(engine.faults(), &report);
    report.print();
    return engine.faults().total() == 0 ? 0 : 1;
}

} // namespace sluice::load
