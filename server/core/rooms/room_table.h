// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/items/item.h"
#include "server/core/ports/edge_messages.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace sluice::core {

/// Presence is not broadcast in rooms and groups with more members than this.
inline constexpr size_t kPresenceLimit = 1000;

/// Who came and who went since it was told last.
template <class Name> struct PresenceOf
{
    Name name;
    std::vector<Member> joined;
    std::vector<Member> left;
};

/// Rooms, or groups, and their members on this node, and the presence changes that were not told
/// yet.
template <class Name> class MemberTable
{
public:
    using Presence = PresenceOf<Name>;

    /// False if the session was a member already. `nowMs` is when a new room was made.
    bool join(const Name &name, SessionId session, const QByteArray &subject, qint64 nowMs = 0);
    /// False if it was none.
    bool leave(const Name &name, SessionId session);

    bool isMember(const Name &name, SessionId session) const;
    size_t memberCount(const Name &name) const;
    std::vector<Member> members(const Name &name, size_t limit) const;
    size_t size() const { return m_rooms.size(); }

    struct Overview
    {
        size_t members = 0;
        qint64 createdAtMs = 0;
    };
    /// Nothing if nobody is in it.
    std::optional<Overview> overview(const Name &name) const;

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

    void markDirty(const Name &name, Room &room);

    std::unordered_map<Name, Room> m_rooms;
    std::vector<Name> m_dirty;
};

extern template class MemberTable<RoomName>;
extern template class MemberTable<GroupKey>;
using RoomTable = MemberTable<RoomName>;
using GroupMembersTable = MemberTable<GroupKey>;

/// `{"joined":[{"subject":…,"session":…},…],"left":[…]}`
QByteArray presenceJson(const std::vector<Member> &joined, const std::vector<Member> &left);

/// A session's number as clients see it: 16 hex digits.
QByteArray sessionText(quint64 session);

} // namespace sluice::core
