// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"
#include "server/core/presence/presence_table.h"

namespace sluice::core {

/// Who is online: sessions that want to be seen, what is told of them in the rooms
/// `/users/online/<company>`, and the notices between nodes.
class PresenceDesk
{
public:
    explicit PresenceDesk(HubContext &context);

    void show(Session &session, const QByteArray &replyTo, ShowOnline command);
    void list(const Session &session, const QByteArray &replyTo, const GetOnline &command);
    /// The session asked to enter a room; if that names a company and it is in, the company is told.
    void entered(const Session &session, const RoomName &room);
    void hide(Session &session);

    /// A notice of a node, from the bus.
    void arrived(const Delivery &delivery);

    /// Tells what changed since the last call.
    void tick();

private:
    qint64 nowMs() const { return m_context.clock.monotonicNs() / 1'000'000; }
    void publishNotices();
    void tell(const QByteArray &company, std::span<const PresenceChange> changes);

    HubContext &m_context;
    PresenceTable m_table;
};

} // namespace sluice::core
