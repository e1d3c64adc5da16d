// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/metrics/registry.h"

#include <vector>

namespace sluice::metrics {

/// Registers what the process itself costs, under the names every Prometheus client uses:
/// `process_cpu_seconds_total`, `process_resident_memory_bytes`, `process_threads` and
/// `process_max_fds`. Linux; a number that cannot be read is 0. Keep the handles.
[[nodiscard]] std::vector<CallbackHandle> registerProcessMetrics(Registry &registry);

} // namespace sluice::metrics
