// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

namespace sluice::core {

/// To those who may see only a part of the group or the item; false: there are none.
inline bool fanOutShares(HubContext &context, const DeliveryPtr &delivery)
{
    if (delivery->kind != Delivery::Kind::Item || context.shares.isEmpty())
        return false;
    ItemView view(delivery);
    return context.shares.forEach(delivery->channel,
                                  [&](const Audience &audience, ChannelId channel) {
                                      const DeliveryPtr shown = view.shownTo(audience);
                                      if (!shown)
                                          return;
                                      context.channels.countDelivery(channel);
                                      context.channels.forEachEdge(channel, [&](EdgeIndex edge) {
                                          context.outlet.post(edge, Deliver{channel, shown, true});
                                      });
                                  });
}

/// Stage 9: a delivery that came back from the bus goes to the edges that have subscribers.
inline void fanOut(HubContext &context, const DeliveryPtr &delivery)
{
    const StageTimer timer(context, metrics::Stage::FanOut);
    if (delivery->kind == Delivery::Kind::Event) {
        Stream *stream = context.streams.find(StreamKey{delivery->channel.first});
        // Not next: it was committed before the subscribers' starting point was read.
        if (stream && !stream->advance(delivery))
            return;
    }
    const bool isShared = fanOutShares(context, delivery);
    const ChannelId channel = context.channels.find(delivery->channel);
    if (!channel)
        return;
    if (delivery->kind != Delivery::Kind::Presence)
        context.channels.countDelivery(channel);
    context.channels.forEachEdge(channel, [&](EdgeIndex edge) {
        context.outlet.post(edge, Deliver{channel, delivery, isShared});
    });
}

} // namespace sluice::core
