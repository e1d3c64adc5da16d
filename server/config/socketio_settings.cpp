// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/settings.h"

namespace sluice::config {

using namespace declare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::vector<Setting<Config>> socketIoSettings()
{
    using C = Config;
    return {
        text<C>(
            "dialects.socketio.room_tokens.secret",
            [](C & c) -> auto & { return c.socketIo.roomTokens.secret; }, Effect::Reload,
            "The shared secret of room tokens (HS256); Twake's backend calls it auth.jwt.secret. Not set: one "
            "is made in the data directory at the first start."_L1),
        duration<C>(
            "dialects.socketio.room_tokens.lifetime",
            [](C & c) -> auto & { return c.socketIo.roomTokens.lifetime; }, 2min, 3650 * 24h,
            Effect::Reload, "How long a room token that this server issues is good."_L1),
        boolean<C>(
            "dialects.socketio.legacy.master_token",
            [](C & c) -> auto & { return c.socketIo.legacy.masterToken; }, Effect::Reload,
            "The token \"twake\" opens every room to everybody who is authenticated. For tests only."_L1),
        boolean<C>(
            "dialects.socketio.legacy.previous_rooms",
            [](C & c) -> auto & { return c.socketIo.legacy.previousRooms; }, Effect::Reload,
            "Rooms that begin with previous:: are open to everybody who is authenticated."_L1),
        duration<C>(
            "dialects.socketio.presence_grace",
            [](C & c) -> auto & { return c.socketIo.presenceGrace; }, 0ms, 10min, Effect::Reload,
            "How long a user's last connection may be away before others are told that they are offline."_L1),
        integer<C, qint64>(
            "dialects.socketio.requests_per_second",
            [](C & c) -> auto & { return c.socketIo.requestsPerSecond; }, 1, 1'000'000,
            Effect::Reload, "Joins, leaves and events of one socket in a second, and at once."_L1),
    };
}

} // namespace sluice::config
