// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/event_density.h"

#include <algorithm>

namespace sluice::console {

double EventDensity::placeOf(qint64 atMs) const
{
    if (toMs <= fromMs)
        return 0;
    return std::clamp(static_cast<double>(atMs - fromMs) / static_cast<double>(toMs - fromMs), 0.0,
                      1.0);
}

qint64 EventDensity::momentAt(double place) const
{
    return fromMs + static_cast<qint64>(place * static_cast<double>(toMs - fromMs));
}

EventDensity densityOf(const LiveModel &events, int parts)
{
    EventDensity density;
    const int rows = events.rowCount();
    if (rows == 0 || parts < 1)
        return density;
    density.fromMs = density.toMs = events.record(0).atMs;
    for (int row = 1; row < rows; ++row) { // a server's clock may have been set back
        density.fromMs = std::min(density.fromMs, events.record(row).atMs);
        density.toMs = std::max(density.toMs, events.record(row).atMs);
    }
    density.parts.resize(static_cast<size_t>(parts));
    for (int row = 0; row < rows; ++row) {
        const EventRecord &event = events.record(row);
        const auto place = static_cast<int>(density.placeOf(event.atMs) * parts);
        EventDensity::Part &part = density.parts[static_cast<size_t>(std::min(place, parts - 1))];
        if (isGap(event))
            part.hasLoss = true;
        else
            ++part.events;
        part.hasDenial = part.hasDenial || (event.origin && event.origin->kind == "denied");
    }
    return density;
}

} // namespace sluice::console
