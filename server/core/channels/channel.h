// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"

#include <optional>

namespace sluice::core {

/// What a session subscribes to (architecture, words). Names are tuples, never joined strings.
enum class ChannelKind : quint8
{
    Stream,
    Room,
    Group,
    Item,
    GroupPresence, ///< who joins and leaves a group: for those who asked
    Share, ///< of a group or an item, for those who may see only a part of it (share_table.h)
};

struct ChannelName
{
    ChannelKind kind = ChannelKind::Stream;
    QByteArray first;  ///< stream key, room name, or iii stream name
    QByteArray second; ///< group; empty otherwise
    QByteArray third;  ///< item id; empty otherwise

    friend bool operator==(const ChannelName &, const ChannelName &) = default;
    friend size_t qHash(const ChannelName &name, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(name.kind), name.first, name.second, name.third);
    }
};

/// Interned ChannelName; dense, so that tables can be arrays. Reused only after the last edge
/// has confirmed that nobody listens.
using ChannelId = StrongId<struct ChannelIdTag, quint32>;

ChannelName channelOf(const StreamKey &key);
ChannelName channelOf(const RoomName &name);

/// `stream:KEY`, `room:NAME`, `group:STREAM/GROUP`, `item:STREAM/GROUP/ID`,
/// `presence:STREAM/GROUP`, `share:NUMBER`: for people, patterns and logs only, because names may contain separators.
QByteArray toText(const ChannelName &name);

} // namespace sluice::core

template <> struct std::hash<sluice::core::ChannelName>
{
    size_t operator()(const sluice::core::ChannelName &name) const noexcept { return qHash(name); }
};
