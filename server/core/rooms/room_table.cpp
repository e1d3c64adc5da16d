// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/rooms/room_table.h"

#include "server/core/event/payload.h"

namespace sluice::core {

namespace {

void appendMembers(QByteArray &out, const std::vector<Member> &members)
{
    out += '[';
    for (const Member &member : members) {
        if (!out.endsWith('['))
            out += ',';
        out += "{\"subject\":";
        appendJsonString(out, member.subject);
        out += ",\"session\":\"" + sessionText(member.session) + "\"}";
    }
    out += ']';
}

std::vector<Member> toMembers(const std::unordered_map<SessionId, QByteArray> &sessions,
                              size_t limit)
{
    std::vector<Member> members;
    members.reserve(std::min(sessions.size(), limit));
    for (const auto &[session, subject] : sessions) {
        if (members.size() == limit)
            break;
        members.push_back({subject, session.value});
    }
    return members;
}

} // namespace

template <class Name>
auto MemberTable<Name>::overview(const Name &name) const -> std::optional<Overview>
{
    const auto it = m_rooms.find(name);
    if (it == m_rooms.end() || it->second.members.empty())
        return {};
    return Overview{it->second.members.size(), it->second.createdAtMs};
}

template <class Name>
bool MemberTable<Name>::join(const Name &name, SessionId session, const QByteArray &subject,
                             qint64 nowMs)
{
    Room &room = m_rooms[name];
    if (room.members.empty())
        room.createdAtMs = nowMs;
    if (!room.members.emplace(session, subject).second)
        return false;
    if (room.left.erase(session) == 0)
        room.joined.emplace(session, subject);
    markDirty(name, room);
    return true;
}

template <class Name> bool MemberTable<Name>::leave(const Name &name, SessionId session)
{
    const auto it = m_rooms.find(name);
    if (it == m_rooms.end())
        return false;
    Room &room = it->second;
    const auto member = room.members.find(session);
    if (member == room.members.end())
        return false;
    if (room.joined.erase(session) == 0)
        room.left.emplace(session, member->second);
    room.members.erase(member);
    if (room.members.empty())
        m_rooms.erase(it); // nobody is left to be told; m_dirty skips unknown names
    else
        markDirty(name, room);
    return true;
}

template <class Name> bool MemberTable<Name>::isMember(const Name &name, SessionId session) const
{
    const auto it = m_rooms.find(name);
    return it != m_rooms.end() && it->second.members.contains(session);
}

template <class Name> size_t MemberTable<Name>::memberCount(const Name &name) const
{
    const auto it = m_rooms.find(name);
    return it == m_rooms.end() ? 0 : it->second.members.size();
}

template <class Name>
std::vector<Member> MemberTable<Name>::members(const Name &name, size_t limit) const
{
    const auto it = m_rooms.find(name);
    return it == m_rooms.end() ? std::vector<Member>() : toMembers(it->second.members, limit);
}

template <class Name> auto MemberTable<Name>::takePresence() -> std::vector<Presence>
{
    std::vector<Presence> changes;
    for (const Name &name : m_dirty) {
        const auto it = m_rooms.find(name);
        if (it == m_rooms.end() || !it->second.isDirty)
            continue;
        Room &room = it->second;
        room.isDirty = false;
        if (room.members.size() <= kPresenceLimit && !(room.joined.empty() && room.left.empty()))
            changes.push_back({name, toMembers(room.joined, kPresenceLimit),
                               toMembers(room.left, kPresenceLimit)});
        room.joined = {};
        room.left = {};
    }
    m_dirty.clear();
    return changes;
}

template <class Name> void MemberTable<Name>::markDirty(const Name &name, Room &room)
{
    if (room.isDirty)
        return;
    room.isDirty = true;
    m_dirty.push_back(name);
}

template class MemberTable<RoomName>;
template class MemberTable<GroupKey>;

QByteArray presenceJson(const std::vector<Member> &joined, const std::vector<Member> &left)
{
    QByteArray json("{\"joined\":");
    appendMembers(json, joined);
    json += ",\"left\":";
    appendMembers(json, left);
    return json + '}';
}

QByteArray sessionText(quint64 session)
{
    return QByteArray::number(session, 16).rightJustified(16, '0');
}

} // namespace sluice::core
