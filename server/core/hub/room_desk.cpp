// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/room_desk.h"

namespace sluice::core {

namespace {

constexpr size_t kListedMembers = 1000;

} // namespace

RoomDesk::RoomDesk(HubContext &context)
    : m_context(context)
{
}

void RoomDesk::join(Session &session, const QByteArray &replyTo, const JoinRoom &command)
{
    const bool isGranted = isGrantedTo(session, command.grant);
    if (const auto allowed = mayEnter(session, command.room, isGranted); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    const bool isNew = !session.rooms.contains(command.room);
    if (isNew && session.rooms.size() >= m_context.options.roomsPerSession) {
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::LimitExceeded,
                 QStringLiteral("%1 rooms per session (limits.rooms_per_session)")
                     .arg(m_context.options.roomsPerSession)));
    }
    if (isNew) {
        m_context.rooms.join(command.room, session.id,
                             session.claims ? session.claims->subject : QByteArray(),
                             m_context.clock.wallMs());
        const ChannelId channel = m_context.channels.attach(channelOf(command.room),
                                                            edgeOf(session.id));
        session.rooms.emplace(command.room, RoomPlace{channel, false});
        m_context.outlet.post(edgeOf(session.id),
                              Attach{session.id, channel, channelOf(command.room)});
    }
    if (isGranted)
        session.rooms.find(command.room)->second.isGranted = true;
    m_context.reply(session.id, replyTo,
                    ReplyBody(Joined{command.room, m_context.rooms.memberCount(command.room)}));
}

void RoomDesk::leave(Session &session, const QByteArray &replyTo, const LeaveRoom &command)
{
    if (!session.rooms.contains(command.room))
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::NotFound, QStringLiteral("this session is not in the room")));
    drop(session, command.room, {});
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

void RoomDesk::members(Session &session, const QByteArray &replyTo, const RoomMembers &command)
{
    if (const auto allowed = mayEnter(session, command.room, false); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    m_context.reply(
        session.id, replyTo,
        ReplyBody(Members{command.room, m_context.rooms.members(command.room, kListedMembers),
                          m_context.rooms.memberCount(command.room)}));
}

void RoomDesk::drop(Session &session, const RoomName &roomName, std::optional<Error> why)
{
    const RoomName room = roomName; // the argument may live in what is erased below
    const auto node = session.rooms.extract(room);
    if (node.empty())
        return;
    m_context.rooms.leave(room, session.id);
    m_context.channels.detach(node.mapped().channel, edgeOf(session.id));
    m_context.outlet.post(edgeOf(session.id), Detach{session.id, node.mapped().channel,
                                                     channelOf(room), std::move(why)});
}

void RoomDesk::dropAll(Session &session)
{
    while (!session.rooms.empty())
        drop(session, session.rooms.begin()->first, {});
}

void RoomDesk::tellPresence()
{
    for (const RoomTable::Presence &change : m_context.rooms.takePresence()) {
        auto delivery = std::make_shared<Delivery>();
        delivery->kind = Delivery::Kind::Presence;
        delivery->channel = channelOf(change.name);
        delivery->payload = presenceJson(change.joined, change.left);
        delivery->atMs = m_context.clock.wallMs();
        m_context.bus.publish(std::move(delivery));
    }
}

Result<> RoomDesk::mayEnter(const Session &session, const RoomName &room, bool isGranted) const
{
    return mayUseRoom(m_context, session, manifest::Action::Subscribe, room, isGranted);
}

} // namespace sluice::core
