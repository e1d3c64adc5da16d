// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/live_model.h"

namespace sluice::console {

/// How many events of a list are in each of equal parts of its time.
struct EventDensity
{
    struct Part
    {
        int events = 0;
        bool hasLoss = false; ///< something is missing here: a gap, an edge of retention, an epoch
        bool hasDenial = false; ///< something was denied here
    };

    qint64 fromMs = 0; ///< of the first event
    qint64 toMs = 0;   ///< of the last one
    std::vector<Part> parts;

    /// Where in the range that is, 0…1.
    double placeOf(qint64 atMs) const;
    qint64 momentAt(double place) const;
};

/// Rows that the filter leaves out do not count. Empty without events. Pure.
EventDensity densityOf(const LiveModel &events, int parts);

} // namespace sluice::console
