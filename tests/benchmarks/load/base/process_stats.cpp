// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/process_stats.h"

#include "tests/benchmarks/load/base/histogram.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <fstream>

namespace sluice::load {

namespace {

std::int64_t clockNs(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

} // namespace

std::int64_t nowNs()
{
    return clockNs(CLOCK_MONOTONIC);
}

std::int64_t ownCpuNs()
{
    return clockNs(CLOCK_PROCESS_CPUTIME_ID);
}

std::int64_t cpuNsOf(pid_t pid)
{
    // The scheduler's counter has nanoseconds where utime and stime have ticks of 10 ms.
    std::error_code problem;
    std::int64_t total = 0;
    const auto folder = "/proc/" + std::to_string(pid) + "/task";
    for (const auto &thread : std::filesystem::directory_iterator(folder, problem)) {
        std::int64_t running = 0;
        if (std::ifstream(thread.path() / "schedstat") >> running)
            total += running;
    }
    return total;
}

std::uint64_t residentBytesOf(pid_t pid)
{
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    if (pid <= 0 || !(std::ifstream("/proc/" + std::to_string(pid) + "/statm") >> all >> resident))
        return 0;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::uint64_t raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

SyncLatency probeSync(const std::string &directory, int rounds)
{
    std::string path = directory + "/sluice-load-probe-XXXXXX";
    const int file = ::mkstemp(path.data());
    if (file < 0)
        return {};
    const std::string block(4096, 'x');
    Histogram latencies;
    bool good = true;
    for (int round = 0; round < rounds && good; ++round) {
        const std::int64_t begin = nowNs();
        good = ::write(file, block.data(), block.size()) == static_cast<ssize_t>(block.size())
               && ::fdatasync(file) == 0;
        latencies.record(nowNs() - begin);
    }
    ::close(file);
    ::unlink(path.c_str());
    return {latencies.quantileMs(0.5), latencies.quantileMs(0.99), good};
}

} // namespace sluice::load
