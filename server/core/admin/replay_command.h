// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/tail_command.h"
#include "server/core/channels/channel.h"

#include <optional>
#include <variant>

/// `admin.stream.replay` and `admin.replay.*`: what a stream keeps is shown once more.
namespace sluice::core {

/// Streams and rooms that take replays are named so, and no others: nobody who follows something
/// else is told an old event.
inline constexpr QByteArrayView kReplayPrefix = "replay/";

struct StartReplay
{
    StreamKey stream;
    QByteArray epoch;                  ///< of the offsets; empty: whichever
    quint64 from = 1;                  ///< offsets, both inclusive
    std::optional<quint64> to;         ///< nothing: what is the last one now
    std::optional<ChannelName> target; ///< a stream or a room; nothing: the session that asks
    qint64 rate = 100;                 ///< events per second
    TailCredit credit;                 ///< for the session that asks
    bool isDryRun = false;             ///< only says what it would do
};
struct AddReplayCredit
{
    QByteArray replay;
    TailCredit credit;
};
struct CancelReplay
{
    QByteArray replay;
};
struct ListReplays
{};

using ReplayCommand = std::variant<StartReplay, AddReplayCredit, CancelReplay, ListReplays>;

} // namespace sluice::core
