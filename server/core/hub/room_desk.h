// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

namespace sluice::core {

/// Joining, leaving and listing rooms; presence diffs.
class RoomDesk
{
public:
    explicit RoomDesk(HubContext &context);

    void join(Session &session, const QByteArray &replyTo, const JoinRoom &command);
    void leave(Session &session, const QByteArray &replyTo, const LeaveRoom &command);
    void members(Session &session, const QByteArray &replyTo, const RoomMembers &command);

    void drop(Session &session, const RoomName &room, std::optional<Error> why);
    void dropAll(Session &session);

    /// Publishes what changed since the last call; every 250 ms.
    void tellPresence();

private:
    Result<> mayEnter(const Session &session, const RoomName &room, bool isGranted) const;

    HubContext &m_context;
};

} // namespace sluice::core
