// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"

#include <optional>
#include <variant>

/// What operators do to connections, and what they publish.
namespace sluice::core {

/// One connection, or all of a subject.
struct KickConnection
{
    quint64 connection = 0;
    QByteArray subject;
    qint64 blockSeconds = 0; ///< for so long the subject does not come in again
};
struct MuteConnection
{
    quint64 connection = 0;
    qint64 seconds = 0; ///< 0: no longer
};
struct PublishAsOperator
{
    EventLabel label;
    QByteArray payload;
};
struct PublishToRoomAsOperator
{
    QByteArray room;
    QByteArray type;
    QByteArray data; ///< JSON
};
struct RevokeToken
{
    QByteArray tokenId; ///< or
    QByteArray subject;
    std::optional<qint64> beforeMs; ///< nothing: now
};
struct ReloadServer
{};

using SteerCommand = std::variant<KickConnection, MuteConnection, PublishAsOperator,
                                  PublishToRoomAsOperator, RevokeToken, ReloadServer>;

} // namespace sluice::core
