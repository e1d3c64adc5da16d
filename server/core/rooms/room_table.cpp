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

std::optional<RoomTable::Overview> RoomTable::overview(const RoomName &name) const
{
    const auto it = m_rooms.find(name);
    if (it == m_rooms.end() || it->second.members.empty())
        return {};
    return Overview{it->second.members.size(), it->second.createdAtMs};
}

bool RoomTable::join(const RoomName &name, SessionId session, const QByteArray &subject,
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

bool RoomTable::leave(const RoomName &name, SessionId session)
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

bool RoomTable::isMember(const RoomName &room, SessionId session) const
{
    const auto it = m_rooms.find(room);
    return it != m_rooms.end() && it->second.members.contains(session);
}

size_t RoomTable::memberCount(const RoomName &room) const
{
    const auto it = m_rooms.find(room);
    return it == m_rooms.end() ? 0 : it->second.members.size();
}

std::vector<Member> RoomTable::members(const RoomName &room, size_t limit) const
{
    const auto it = m_rooms.find(room);
    return it == m_rooms.end() ? std::vector<Member>() : toMembers(it->second.members, limit);
}

std::vector<RoomTable::Presence> RoomTable::takePresence()
{
    std::vector<Presence> changes;
    for (const RoomName &name : m_dirty) {
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

void RoomTable::markDirty(const RoomName &name, Room &room)
{
    if (room.isDirty)
        return;
    room.isDirty = true;
    m_dirty.push_back(name);
}

QByteArray toJson(const RoomTable::Presence &presence)
{
    QByteArray json("{\"joined\":");
    appendMembers(json, presence.joined);
    json += ",\"left\":";
    appendMembers(json, presence.left);
    return json + '}';
}

QByteArray sessionText(quint64 session)
{
    return QByteArray::number(session, 16).rightJustified(16, '0');
}

} // namespace sluice::core
