// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/steer_desk.h"

#include "server/core/event/object_writer.h"
#include "shared/base/overloaded.h"

#include <algorithm>
#include <span>

namespace sluice::core {

namespace {

QByteArray connectionText(SessionId id)
{
    return QByteArray::number(id.value, 16).rightJustified(16, '0');
}

constexpr size_t kDescribed = 50; // of one kick, for the audit log

/// The connection as the audit log keeps it.
QByteArray describe(const Session &session, qint64 nowMs)
{
    const bool isMuted = session.mutedUntilMs > nowMs;
    QByteArray json;
    ObjectWriter(json)
        .text("id", connectionText(session.id))
        .text("subject", session.claims ? session.claims->subject : QByteArray())
        .text("address", session.address)
        .text("dialect", toText(session.dialect))
        .signedNumber("since", session.openedAtMs)
        .number("channels",
                session.subscriptions.size() + session.rooms.size() + session.groups.size())
        .signedNumber("mutedUntil", isMuted ? session.mutedUntilMs : 0);
    return json;
}

/// Those of a subject: the first of them, and how many more there were.
QByteArray describeAll(SessionTable &sessions, const std::vector<SessionId> &ids, qint64 nowMs)
{
    const auto described = std::span(ids).first(std::min(ids.size(), kDescribed));
    QByteArray json;
    {
        ObjectWriter writer(json);
        appendArray(writer.key("connections"), described, [&](QByteArray &out, SessionId id) {
            out += describe(*sessions.find(id), nowMs);
        });
        if (ids.size() > kDescribed)
            writer.number("more", ids.size() - kDescribed);
    }
    return json;
}

Error noConnection()
{
    return {ErrorCode::NotFound, QStringLiteral("there is no such connection (any more)")};
}

} // namespace

void SteerDesk::handle(const DeedPtr &deed, SteerCommand command)
{
    std::visit(Overloaded{
                   [&](const KickConnection &asked) { kick(deed, asked); },
                   [&](const MuteConnection &asked) { mute(deed, asked); },
                   [&](PublishAsOperator &asked) { publish(deed, std::move(asked)); },
                   [&](PublishToRoomAsOperator &asked) { publish(deed, std::move(asked)); },
                   [&](const RevokeToken &asked) { revoke(deed, asked); },
                   [&](const ReloadServer &) { reload(deed); },
               },
               command);
}

// Operators are not kicked: one that is locked out cannot undo what another does by mistake.
void SteerDesk::kick(const DeedPtr &deed, const KickConnection &asked)
{
    const qint64 now = m_context.hub.clock.wallMs();
    QByteArray subject = asked.subject;
    std::vector<SessionId> ids;
    if (asked.connection != 0) {
        deed->target = "connection " + connectionText({asked.connection});
        const Session *session = m_context.hub.sessions.find({asked.connection});
        if (!session || session->dialect == DialectId::Admin)
            return m_deeds.refuse(deed, noConnection());
        deed->before = describe(*session, now);
        subject = session->claims ? session->claims->subject : QByteArray();
        ids.push_back(session->id);
    } else {
        deed->target = "subject " + subject;
        for (const SessionId id : m_context.hub.sessions.ids()) {
            const Session *session = m_context.hub.sessions.find(id);
            const bool isMeant = session->claims && session->claims->subject == subject
                                 && session->dialect != DialectId::Admin;
            if (isMeant)
                ids.push_back(id);
        }
        deed->before = describeAll(m_context.hub.sessions, ids, now);
    }
    if (asked.blockSeconds > 0 && subject.isEmpty())
        return m_deeds.refuse(deed,
                              {ErrorCode::InvalidParams,
                               QStringLiteral("`blockSeconds` is for subjects; the connection "
                                              "has shown no token")});
    if (asked.blockSeconds > 0)
        m_sessions.block(subject, asked.blockSeconds * 1000);
    for (const SessionId id : ids)
        m_sessions.kick(id, deed->reason);
    QByteArray json;
    ObjectWriter(json).number("closed", ids.size());
    deed->after = json;
    m_deeds.done(deed, json);
}

void SteerDesk::mute(const DeedPtr &deed, const MuteConnection &asked)
{
    deed->target = "connection " + connectionText({asked.connection});
    Session *session = m_context.hub.sessions.find({asked.connection});
    if (!session)
        return m_deeds.refuse(deed, noConnection());
    const qint64 now = m_context.hub.clock.wallMs();
    deed->before = describe(*session, now);
    session->mutedUntilMs = asked.seconds > 0 ? now + asked.seconds * 1000 : 0;
    ObjectWriter(deed->after).signedNumber("mutedUntil", session->mutedUntilMs);
    QByteArray json;
    {
        ObjectWriter writer(json);
        if (asked.seconds > 0)
            writer.signedNumber("until", session->mutedUntilMs);
    }
    m_deeds.done(deed, json);
}

void SteerDesk::publish(const DeedPtr &deed, PublishAsOperator asked)
{
    deed->target = "event " + asked.label.utf8;
    deed->after = asked.payload;
    Pipeline::Injection injection;
    injection.event = {std::move(asked.label), std::move(asked.payload), {}};
    injection.subject = deed->by;
    injection.then = [this, deed](const Result<Published> &published) { answer(deed, published); };
    m_pipeline.inject(std::move(injection));
}

void SteerDesk::publish(const DeedPtr &deed, PublishToRoomAsOperator asked)
{
    deed->target = "room " + asked.room;
    deed->after = asked.data;
    Pipeline::Injection injection;
    injection.event.label = EventLabel{"rooms." + asked.type + ".published"};
    injection.room = RoomTarget{RoomName{asked.room}, {}, {}, asked.type};
    injection.roomData = std::move(asked.data);
    injection.subject = deed->by;
    injection.then = [this, deed](const Result<Published> &published) { answer(deed, published); };
    m_pipeline.inject(std::move(injection));
}

void SteerDesk::answer(const DeedPtr &deed, const Result<Published> &published)
{
    if (!published)
        return m_deeds.refuse(deed, published.error());
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.text("id", published->id);
        appendArray(writer.key("deliveries"), published->deliveries,
                    [](QByteArray &out, const StreamPosition &at) {
                        ObjectWriter(out)
                            .text("stream", at.stream.utf8)
                            .text("epoch", at.position.epoch)
                            .number("offset", at.position.offset);
                    });
    }
    m_deeds.done(deed, std::move(json));
}

void SteerDesk::revoke(const DeedPtr &deed, const RevokeToken &asked)
{
    RevocationRow row;
    const bool isToken = !asked.tokenId.isEmpty();
    row.kind = isToken ? RevocationRow::Kind::TokenId : RevocationRow::Kind::Subject;
    row.name = isToken ? asked.tokenId : asked.subject;
    deed->target = (isToken ? "token " : "subject ") + row.name;
    if (!isToken) // what is issued in this very second counts too
        row.before = asked.beforeMs ? (*asked.beforeMs + 999) / 1000
                                    : m_context.hub.clock.wallMs() / 1000 + 1;
    m_sessions.revoke(row, deed->by, [this, deed](const Result<> &saved) {
        if (!saved)
            return m_deeds.refuse(deed, saved.error());
        m_deeds.done(deed, "{}");
    });
}

void SteerDesk::reload(const DeedPtr &deed)
{
    deed->target = "server";
    if (!m_context.reload)
        return m_deeds.refuse(deed, {ErrorCode::Unsupported, QStringLiteral("nothing to reload")});
    m_context.reload([this, deed](const Result<> &done) {
        if (!done)
            return m_deeds.refuse(deed, done.error());
        QByteArray json;
        ObjectWriter(json).number("manifest", m_context.running.number);
        deed->after = json;
        m_deeds.done(deed, json);
    });
}

} // namespace sluice::core
