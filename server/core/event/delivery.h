// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/channels/channel.h"
#include "server/core/items/item.h"
#include "server/core/routing/route_mark.h"
#include "server/core/sessions/dialect_id.h"

#include <memory>

namespace sluice::core {

/// An event on its way to the subscribers of one channel; immutable, shared by all of them and
/// by all edges. Encoders memoise nothing in it: each edge keeps its own frames.
struct Delivery
{
    enum class Kind : quint8
    {
        Event,    ///< `stream.event`: label, payload, id, position
        Room,     ///< `room.event`: label is the type, payload the data, subject the sender
        Presence, ///< `room.presence`: payload is `{"joined":[…],"left":[…]}`
        Item, ///< `item.changed`: see `item`; payload is the new value, the old one of a deleted
              ///< item, or an event's data, whose type is the label
        Page, ///< `group.page`: see `page`
        Node, ///< between the nodes, for no subscriber: who is online where
    };

    Kind kind = Kind::Event;
    ChannelName channel;
    QByteArray label;   ///< event label; type for rooms
    QByteArray payload; ///< JSON
    QByteArray id;
    QByteArray subject;
    QByteArray path;   ///< resource path of a room rule; else empty
    QByteArray action; ///< created, updated, …; else empty
    Position position; ///< of streams, and of changes that the group's history has
    std::shared_ptr<const RouteMark> route; ///< what selected the channel; null: nothing did
    DialectId source = DialectId::Server;   ///< whose mouth it came by
    qint64 atMs = 0;                        ///< items: strictly increasing on one node
    std::shared_ptr<const ItemNotice> item; ///< Item only
    std::shared_ptr<const GroupPage> page;  ///< Page only
};

using DeliveryPtr = std::shared_ptr<const Delivery>;

} // namespace sluice::core
