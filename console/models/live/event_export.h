// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/live_model.h"
#include "shared/base/result.h"

namespace sluice::console {

/// Writes the rows that are shown to a file, as a whole or not at all: NDJSON that a recording can
/// be opened from, or CSV if the path ends so. Payloads are written as they were published, times in
/// UTC. The number of events, or FileUnreadable. GUI thread; blocks for the disk.
Result<int> exportEvents(const QString &path, const LiveModel &model);

} // namespace sluice::console
