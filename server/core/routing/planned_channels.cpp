// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/planned_channels.h"

#include "server/core/channels/channel.h"

#include <algorithm>
#include <iterator>

namespace sluice::core {

PlannedChannels plannedChannels(const RoutePlan &plan)
{
    PlannedChannels channels;
    for (const StreamTarget &target : plan.streams)
        channels.insert(toText(channelOf(target.stream)));
    for (const RoomTarget &target : plan.rooms)
        channels.insert(toText(channelOf(target.room)));
    for (const ItemTarget &target : plan.items)
        channels.insert(toText(channelOf(target.key)));
    return channels;
}

PlannedChannels without(const PlannedChannels &from, const PlannedChannels &what)
{
    PlannedChannels rest;
    std::ranges::set_difference(from, what, std::inserter(rest, rest.end()));
    return rest;
}

} // namespace sluice::core
