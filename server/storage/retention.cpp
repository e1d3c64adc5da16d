// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/retention.h"

#include <algorithm>
#include <limits>

namespace sluice::storage {

SweepPlan::SweepPlan(core::SweepJob job)
    : m_job(std::move(job))
{
    for (const auto &[stream, offset] : m_job.protect) {
        const auto [place, isNew] = m_keepFrom.try_emplace(stream, offset);
        if (!isNew)
            place->second = std::min(place->second, offset);
    }
}

SweepCut SweepPlan::cut(const core::StreamKey &key, quint64 top) const
{
    manifest::Retention keep;
    const auto rule = std::ranges::find_if(
        m_job.rules, [&](const manifest::StreamRule &r) { return r.match.matches(key.utf8); });
    if (rule != m_job.rules.end())
        keep = rule->keep;

    SweepCut cut;
    cut.countCut = top >= keep.messages ? top - keep.messages + 1 : 0;
    const qint64 ageMs = std::chrono::duration_cast<std::chrono::milliseconds>(keep.age).count();
    cut.olderThanMs = m_job.nowMs - ageMs;
    const auto protection = m_keepFrom.find(key);
    cut.keepFrom = protection == m_keepFrom.end() ? std::numeric_limits<quint64>::max()
                                                  : protection->second;
    return cut;
}

} // namespace sluice::storage
