// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

namespace sluice::storage {

/// What a sweep may delete of one stream: offsets below `countCut`, and, from the oldest on,
/// events that are older than `olderThanMs`; never an offset from `keepFrom` on.
struct SweepCut {
    quint64 countCut = 0;
    qint64 olderThanMs = 0;
    quint64 keepFrom = 0;

    /// Whether the oldest kept event, at `offset` and of time `atMs`, goes.
    bool deletes(quint64 offset, qint64 atMs) const
    {
        return offset < keepFrom && (offset < countCut || atMs < olderThanMs);
    }
};

/// The first matching rule decides; without one the defaults of manifest::Retention do.
SweepCut sweepCut(const core::SweepJob &job, const core::StreamKey &key, quint64 top);

} // namespace sluice::storage
