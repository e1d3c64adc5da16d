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

    QByteArray path{"/socket"}; ///< without a slash at its end
    bool eio3 = true;
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pingTimeout{20'000};
    qint64 maxPayload = 1'000'000;
    RoomTokens roomTokens;
    Legacy legacy;
    std::chrono::milliseconds presenceGrace{5'000};
    qint64 requestsPerSecond = 500;
};

} // namespace sluice::config
