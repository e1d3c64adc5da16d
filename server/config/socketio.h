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

    struct Recovery
    {
        std::chrono::milliseconds window{0}; ///< 0: off
        qint64 logBytes = 16 * 1024 * 1024;
        qint64 sessions = 10'000;
    };

    QByteArray path{"/socket"}; ///< without a slash at its end
    bool eio3 = true;
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pingTimeout{20'000};
    qint64 maxPayload = 1'000'000;
    qint64 maxAttachments = 10;
    qint64 maxAttachmentBytes = 4 * 1024 * 1024;
    Recovery recovery;
    RoomTokens roomTokens;
    Legacy legacy;
    std::chrono::milliseconds presenceGrace{5'000};
    qint64 requestsPerSecond = 500;
};

} // namespace sluice::config
