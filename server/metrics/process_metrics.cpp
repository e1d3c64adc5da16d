// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics/process_metrics.h"

#include <QFile>

#include <ctime>

#include <sys/resource.h>

namespace sluice::metrics {

namespace {

double cpuSeconds()
{
    timespec used = {};
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0)
        return 0;
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

/// The number in a `Name:   123 kB` line of proc(5)'s status file.
double statusNumber(QByteArrayView name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype line = text.indexOf(name);
    if (line < 0)
        return 0;
    const qsizetype from = line + name.size();
    const QByteArray number = text.mid(from, text.indexOf('\n', from) - from).simplified();
    return number.split(' ').first().toDouble();
}

double maxDescriptors()
{
    rlimit limit = {};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<double>(limit.rlim_cur) : 0;
}

} // namespace

std::vector<CallbackHandle> registerProcessMetrics(Registry &registry)
{
    constexpr double kBytesPerKib = 1024;
    std::vector<CallbackHandle> handles;
    handles.push_back(registry.callback(
        MetricType::Counter,
        {"process_cpu_seconds_total", "User and system CPU time of the process in seconds."},
        cpuSeconds));
    handles.push_back(registry.callback(
        MetricType::Gauge,
        {"process_resident_memory_bytes", "Resident memory of the process in bytes."},
        [] { return statusNumber("\nVmRSS:") * kBytesPerKib; }));
    handles.push_back(registry.callback(MetricType::Gauge,
                                        {"process_threads", "Threads of the process."},
                                        [] { return statusNumber("\nThreads:"); }));
    handles.push_back(registry.callback(
        MetricType::Gauge, {"process_max_fds", "Most descriptors that the process may open."},
        maxDescriptors));
    return handles;
}

} // namespace sluice::metrics
