// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/benchmarks/load/options.h"
#include "tests/benchmarks/load/scenario/scenarios.h"

#include <cstdio>
#include <string_view>

int main(int argc, char **argv)
{
    using namespace sluice::load;
    if (argc == 2 && std::string_view(argv[1]) == "--help") {
        std::fputs(kUsage, stdout);
        return 0;
    }
    Options options;
    if (!parseOptions(argc, argv, &options))
        return 64; // EX_USAGE
    const auto wire = createWire(options.wire);
    if (!wire) {
        std::fprintf(stderr, "sluice-load: unknown wire %s\n", options.wire.name.c_str());
        return 64;
    }
    raiseDescriptorLimit();
    if (options.scenario == "fanout")
        return runFanout(options, *wire);
    if (options.scenario == "storm")
        return runStorm(options, *wire);
    if (options.scenario == "publish")
        return runPublish(options, *wire);
    if (options.scenario == "slow")
        return runSlow(options, *wire);
    if (options.scenario == "resets")
        return runResets(options, *wire);
    if (options.scenario == "verify")
        return runVerify(options);
    std::fprintf(stderr, "sluice-load: unknown scenario %s\n", options.scenario.c_str());
    return 64;
}
