// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/live_model.h"

namespace sluice::console {

/// What is in each of equal parts of the rows of a list.
struct ListPart
{
    double perSecond = 0;   ///< events; by their own times
    bool hasDenial = false; ///< something was denied
    bool hasLoss = false;   ///< something was not sent
    bool hasLike = false;   ///< an event of the same channel and label as the one in question
};

/// From the oldest row to the newest; `like` null: none is in question. Looks at every row. Pure.
std::vector<ListPart> listProfile(const LiveModel &events, int parts, const EventRecord *like);

} // namespace sluice::console
