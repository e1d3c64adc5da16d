// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/settings.h"

namespace sluice::config {

using namespace declare;

namespace {

std::pair<QString, QString> checkSocketPath(QByteArrayView path)
{
    const bool isGood = path.size() > 1 && path.startsWith('/') && !path.endsWith('/')
                        && !path.contains('?') && path != "/v1";
    return isGood ? std::pair<QString, QString>()
                  : std::pair(u"this is no path to serve"_s,
                              u"begin with a slash and end without one, as in /socket"_s);
}

} // namespace

std::vector<Setting<Config>> socketIoSettings()
{
    return {
        text<C>(
            "dialects.socketio.path", [](C & c) -> auto & { return c.socketIo.path; },
            Effect::Reload,
            "Where Socket.IO is served; its clients call it path. socket.io's own default is /socket.io."_L1,
            checkSocketPath),
        boolean<C>(
            "dialects.socketio.eio3", [](C & c) -> auto & { return c.socketIo.eio3; },
            Effect::Reload, "Whether clients of socket.io 1 and 2 are served (Engine.IO 3)."_L1),
        duration<C>(
            "dialects.socketio.ping_interval",
            [](C & c) -> auto & { return c.socketIo.pingInterval; }, 100ms, 1h, Effect::Reload,
            "How often a Socket.IO connection shows that it lives."_L1),
        duration<C>(
            "dialects.socketio.ping_timeout",
            [](C & c) -> auto & { return c.socketIo.pingTimeout; }, 100ms, 1h, Effect::Reload,
            "How long that may be overdue."_L1),
        size<C>(
            "dialects.socketio.max_payload", [](C & c) -> auto & { return c.socketIo.maxPayload; },
            1024, 1024 * 1024, Effect::Reload, "The largest body of a long-polling request."_L1),
        integer<C, qint64>(
            "dialects.socketio.max_attachments",
            [](C & c) -> auto & { return c.socketIo.maxAttachments; }, 1, 1000, Effect::Reload,
            "The binary attachments of one packet; one that announces more ends its connection."_L1),
        size<C>(
            "dialects.socketio.max_attachment_bytes",
            [](C & c) -> auto & { return c.socketIo.maxAttachmentBytes; }, 1024, 64 * 1024 * 1024,
            Effect::Reload,
            "What the attachments of one packet may have together; more ends its connection."_L1),
        duration<C>(
            "dialects.socketio.recovery.window",
            [](C & c) -> auto & { return c.socketIo.recovery.window; }, 0ms, 1h, Effect::Reload,
            "How long a session whose connection broke keeps its rooms, so that a client of "
            "socket.io 4.6 or later comes back with what it missed; 0ms: not at all. Keeps these "
            "sessions at one edge, and adds an offset to their events as the last argument."_L1),
        size<C>(
            "dialects.socketio.recovery.log",
            [](C & c) -> auto & { return c.socketIo.recovery.logBytes; }, 64 * 1024,
            1024 * 1024 * 1024, Effect::Reload,
            "What is remembered for that of recent events; who missed more begins anew."_L1),
        integer<C, qint64>(
            "dialects.socketio.recovery.sessions",
            [](C & c) -> auto & { return c.socketIo.recovery.sessions; }, 1, 1'000'000,
            Effect::Reload, "Sessions that are kept so at once; the oldest goes first."_L1),
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
