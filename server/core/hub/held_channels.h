// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/access/access.h"
#include "server/core/channels/channel.h"
#include "server/core/sessions/session_table.h"
#include "shared/base/error.h"

/// What sessions hold, held against rules: those that run, or a draft. Pure.
namespace sluice::core {

/// Whether the session may subscribe to a stream, a room, a group or an item under these rules;
/// points into them. It is what guards every command and what is asked again when rules change.
Decision mayHold(const Session &session, const ChannelName &channel,
                 const manifest::Manifest &rules);

/// A channel that a session holds and would be taken from it.
struct LostChannel
{
    ChannelName channel;
    Decision decision; ///< allowed: the session may subscribe again, and sees other items
    Error why;
};

/// Streams, then rooms, then groups and items.
std::vector<LostChannel> lostChannels(const Session &session, const manifest::Manifest &rules);

} // namespace sluice::core
