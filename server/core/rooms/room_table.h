// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace sluice::core {

/// Rooms and their members on this node, and the presence changes that were not told yet.
class RoomTable
{
public:
    /// Presence is not broadcast in rooms with more members than this.
    static constexpr size_t kPresenceLimit = 1000;

    struct Presence
    {
        RoomName room;
        std::vector<Member> joined;
        std::vector<Member> left;
    };

    /// False if the session was a member already. `nowMs` is when a new room was made.
    bool join(const RoomName &room, SessionId session, const QByteArray &subject, qint64 nowMs = 0);
    /// False if it was none.
    bool leave(const RoomName &room, SessionId session);

    bool isMember(const RoomName &room, SessionId session) const;
    size_t memberCount(const RoomName &room) const;
    std::vector<Member> members(const RoomName &room, size_t limit) const;
    size_t size() const { return m_rooms.size(); }

    struct Overview
    {
        size_t members = 0;
        qint64 createdAtMs = 0;
    };
    /// Nothing if nobody is in it.
    std::optional<Overview> overview(const RoomName &room) const;

    /// For walking over all in steps: the places 0 … buckets() − 1, as long as their number is the
    /// same.
    size_t buckets() const { return m_rooms.bucket_count(); }
    template <class Visit> void visitBucket(size_t bucket, Visit &&visit) const
    {
        for (auto it = m_rooms.begin(bucket); it != m_rooms.end(bucket); ++it) {
            if (!it->second.members.empty())
                visit(it->first, Overview{it->second.members.size(), it->second.createdAtMs});
        }
    }

    /// Changes since the last call, one entry per room; a member that came and went cancels out.
    std::vector<Presence> takePresence();

private:
    struct Room
    {
        std::unordered_map<SessionId, QByteArray> members;
        std::unordered_map<SessionId, QByteArray> joined;
        std::unordered_map<SessionId, QByteArray> left;
        qint64 createdAtMs = 0;
        bool isDirty = false;
    };

    void markDirty(const RoomName &name, Room &room);

    std::unordered_map<RoomName, Room> m_rooms;
    std::vector<RoomName> m_dirty;
};

/// `{"joined":[{"subject":…,"session":…},…],"left":[…]}`
QByteArray toJson(const RoomTable::Presence &presence);

/// A session's number as clients see it: 16 hex digits.
QByteArray sessionText(quint64 session);

} // namespace sluice::core
