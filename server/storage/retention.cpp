// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/retention.h"

#include <algorithm>
#include <limits>

namespace sluice::storage {

SweepCut sweepCut(const core::SweepJob &job, const core::StreamKey &key, quint64 top)
{
    manifest::Retention keep;
    const auto rule = std::ranges::find_if(
        job.rules, [&](const manifest::StreamRule &r) { return r.match.matches(key.utf8); });
    if (rule != job.rules.end())
        keep = rule->keep;

    SweepCut cut;
    cut.countCut = top >= keep.messages ? top - keep.messages + 1 : 0;
    const qint64 ageMs = std::chrono::duration_cast<std::chrono::milliseconds>(keep.age).count();
    cut.olderThanMs = job.nowMs - ageMs;
    cut.keepFrom = std::numeric_limits<quint64>::max();
    for (const auto &[stream, offset] : job.protect) {
        if (stream == key)
            cut.keepFrom = std::min(cut.keepFrom, offset);
    }
    return cut;
}

} // namespace sluice::storage
