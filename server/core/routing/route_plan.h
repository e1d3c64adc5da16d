// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/core/items/item.h"
#include "server/core/routing/route_mark.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace sluice::core {

inline constexpr qsizetype kMaxStreamKeyBytes = 256;
inline constexpr qsizetype kMaxRoomNameBytes = 256;
inline constexpr qsizetype kMaxItemNameBytes = 256; ///< of a stream, a group, an id

/// A key, room, group, type or id: not empty, not too long, and without control characters, which no
/// request could name.
inline bool isUsableName(QByteArrayView name)
{
    const bool hasControl = std::any_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    return !name.isEmpty() && name.size() <= kMaxStreamKeyBytes && !hasControl;
}

/// Whether properties may be dotted paths (routes.paths).
enum class PayloadPaths : quint8
{
    Off,
    On
};

struct StreamTarget
{
    StreamKey stream;
    std::optional<QByteArray> payload; ///< set when only some members may be seen
    RouteMarkRef mark = {};            ///< the first rule that selected it

    friend bool operator==(const StreamTarget &, const StreamTarget &) = default;
};

struct RoomTarget
{
    RoomName room;
    QByteArray path;
    QByteArray action;
    QByteArray type;
    RouteMarkRef mark = {};

    friend bool operator==(const RoomTarget &, const RoomTarget &) = default;
};

struct ItemTarget
{
    ItemKey key;
    ItemWrite::Operation operation = ItemWrite::Operation::Set;

    friend bool operator==(const ItemTarget &, const ItemTarget &) = default;
};

/// Where one event goes; each stream and each (room, path) at most once.
struct RoutePlan
{
    std::vector<StreamTarget> streams;
    std::vector<RoomTarget> rooms;
    std::vector<ItemTarget> items;
    std::vector<RouteMarkPtr> marks; ///< of every rule that matched; one may be there twice
    quint64 unusableNames = 0;       ///< values that cannot name what a rule makes of them; skipped
};

/// One rule's verdict on one event, for `explain`.
struct RouteVerdict
{
    enum class Rule : quint8
    {
        Static,
        Dynamic,
        Room,
        Item
    };

    Rule rule = Rule::Static;
    QByteArray name;  ///< property, route id, room template or item templates
    QByteArray where; ///< `file:line:column`, or `dynamic`
    bool matched = false;
    QByteArray reason;                ///< one English sentence
    std::vector<QByteArray> channels; ///< as toText(ChannelName)
};

/// What an explanation is made of. Of dynamic routes it tells no more than so many, first those that
/// match.
struct RouteTrace
{
    static constexpr size_t kMostDynamic = 1000;

    std::vector<RouteVerdict> verdicts;
    size_t dynamic = 0; ///< verdicts of dynamic routes among them
    size_t omitted = 0; ///< dynamic routes of the event without a verdict
    bool isCut = false; ///< some of these match: the plan leaves them out too
};

} // namespace sluice::core
