// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

#include <unordered_map>

namespace sluice::storage {

/// What a sweep may delete of one stream: offsets below `countCut`, and, from the oldest on,
/// events that are older than `olderThanMs`; never an offset from `keepFrom` on.
struct SweepCut
{
    quint64 countCut = 0;
    qint64 olderThanMs = 0;
    quint64 keepFrom = 0;

    /// Whether the oldest kept event, at `offset` and of time `atMs`, goes.
    bool deletes(quint64 offset, qint64 atMs) const
    {
        return offset < keepFrom && (offset < countCut || atMs < olderThanMs);
    }
};

/// A sweep, prepared for many streams.
class SweepPlan
{
public:
    explicit SweepPlan(core::SweepJob job);

    core::StoreTicket ticket() const { return m_job.ticket; }

    /// The first matching rule decides; without one the defaults of manifest::Retention do.
    SweepCut cut(const core::StreamKey &key, quint64 top) const;

private:
    core::SweepJob m_job;
    std::unordered_map<core::StreamKey, quint64> m_keepFrom;
};

} // namespace sluice::storage
