// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/list_profile.h"

#include <algorithm>

namespace sluice::console {

namespace {

bool isOfKind(const EventRecord &event, QByteArrayView kind)
{
    return event.origin && event.origin->kind == kind;
}

} // namespace

std::vector<ListPart> listProfile(const LiveModel &events, int parts, const EventRecord *like)
{
    const int rows = events.rowCount();
    const int count = std::min(rows, parts);
    std::vector<ListPart> profile;
    for (int part = 0; part < count; ++part) {
        const auto begin = static_cast<int>(qint64(rows) * part / count);
        const auto end = static_cast<int>(qint64(rows) * (part + 1) / count);
        ListPart made;
        for (int row = begin; row < end; ++row) {
            const EventRecord &event = events.record(row);
            made.hasDenial = made.hasDenial || isOfKind(event, "denied");
            made.hasLoss = made.hasLoss || isGap(event);
            made.hasLike = made.hasLike
                           || (like && event.label == like->label
                               && event.channel == like->channel);
        }
        // Up to the first event of the next part, so that a part of one event has a time as well.
        const int last = std::min(end, rows - 1);
        const qint64 ms = std::max<qint64>(1, events.record(last).atMs - events.record(begin).atMs);
        made.perSecond = 1000.0 * std::max(1, last - begin) / static_cast<double>(ms);
        profile.push_back(made);
    }
    return profile;
}

} // namespace sluice::console
