// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/core/hub/pipeline.h"

// What comes to the line by other ways than a client's event.publish.
namespace sluice::core {

void Pipeline::publish(const Session &session, const QByteArray &replyTo, PublishRoom command)
{
    const quint64 batch = openBatch(session, replyTo, 1);
    m_batches[batch].roomMembers = m_context.rooms.memberCount(command.room);
    RoomTarget room{command.room, {}, {}, command.type};
    Publication publication = begin(
        session, batch, 0,
        derivedFrom(room, command.data, session.claims ? session.claims->subject : QByteArray()));
    publication.room = std::move(room);
    publication.roomData = std::move(command.data);
    publication.isGranted = isGrantedTo(session, command.grant);
    run(std::move(publication));
}

// What a room is told derives an event, if anybody wants it.
NewEvent Pipeline::derivedFrom(const RoomTarget &room, const QByteArray &data,
                               const QByteArray &subject) const
{
    NewEvent derived{EventLabel{"rooms." + room.type + ".published"}, {}, {}};
    if (!m_context.routes.knows(derived.label))
        return derived;
    derived.payload = "{\"room\":";
    appendJsonString(derived.payload, room.room.utf8);
    derived.payload += ",\"data\":" + data + ",\"_subject\":";
    appendJsonString(derived.payload, subject);
    derived.payload += '}';
    return derived;
}

void Pipeline::inject(Injection asked)
{
    Publication publication;
    if (asked.room && asked.isRouted)
        asked.event = derivedFrom(*asked.room, asked.roomData, asked.subject);
    QByteArray id = asked.event.id.isEmpty() ? m_idPrefix + QByteArray::number(++m_lastId, 36)
                                             : std::move(asked.event.id);
    publication.event = {std::move(asked.event.label), std::move(asked.event.payload),
                         std::move(id), std::move(asked.subject), m_context.clock.wallMs()};
    publication.room = std::move(asked.room);
    publication.roomData = std::move(asked.roomData);
    publication.told = std::move(asked.then);
    if (const auto admitted = admit({}); !admitted)
        return refuse(publication, admitted.error());
    if (asked.isRouted)
        route(publication);
    if (asked.stream) {
        publication.isStored.push_back(durabilityOf(*asked.stream) != manifest::Durability::None);
        publication.plan.streams.push_back({std::move(*asked.stream), {}, {}});
    }
    record(std::move(publication));
}

} // namespace sluice::core
