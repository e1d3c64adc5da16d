// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>

namespace sluice::config {

/// `dialects.socketio`.
struct SocketIo
{
    struct RoomTokens
    {
        QByteArray secret; ///< empty: one is made in the data directory
        std::chrono::milliseconds lifetime = std::chrono::hours(31 * 24);
    };
    struct Legacy
    {
        bool masterToken = false;
        bool previousRooms = false;
    };

    RoomTokens roomTokens;
    Legacy legacy;
    std::chrono::milliseconds presenceGrace{5'000};
    qint64 requestsPerSecond = 500;
};

} // namespace sluice::config
