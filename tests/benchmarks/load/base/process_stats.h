// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace sluice::load {

/// Nanoseconds of the monotonic clock.
std::int64_t nowNs();

/// Processor time of this process, in nanoseconds.
std::int64_t ownCpuNs();

/// Processor time of all threads of another process, in nanoseconds; 0 if it is gone or pid is 0.
std::int64_t cpuNsOf(pid_t pid);

/// Resident memory of another process in bytes; 0 if it is gone or pid is 0.
std::uint64_t residentBytesOf(pid_t pid);

/// Raises the soft limit of open descriptors to the hard one and returns it.
std::uint64_t raiseDescriptorLimit();

/// How long an append of 4 KiB and its fdatasync take in a directory.
struct SyncLatency
{
    double p50Ms = 0;
    double p99Ms = 0;
    bool measured = false;
};
SyncLatency probeSync(const std::string &directory, int rounds);

} // namespace sluice::load
