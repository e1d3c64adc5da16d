// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/channels/channel.h"

namespace sluice::core {

ChannelName channelOf(const StreamKey &key)
{
    return {ChannelKind::Stream, key.utf8, {}, {}};
}

ChannelName channelOf(const RoomName &name)
{
    return {ChannelKind::Room, name.utf8, {}, {}};
}

QByteArray toText(const ChannelName &name)
{
    switch (name.kind) {
    case ChannelKind::Stream:
        return "stream:" + name.first;
    case ChannelKind::Room:
        return "room:" + name.first;
    case ChannelKind::Group:
        return "group:" + name.first + '/' + name.second;
    case ChannelKind::Item:
        return "item:" + name.first + '/' + name.second + '/' + name.third;
    case ChannelKind::GroupPresence:
        return "presence:" + name.first + '/' + name.second;
    case ChannelKind::Share:
        return "share:" + name.first;
    }
    Q_UNREACHABLE();
}

} // namespace sluice::core
