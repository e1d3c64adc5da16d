// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/presence_desk.h"

#include "server/core/event/payload.h"
#include "server/core/hub/fan_out.h"

#include <simdjson.h>

#include <algorithm>
#include <span>

namespace sluice::core {

namespace {

constexpr QByteArrayView kOnlineRooms("/users/online/");
constexpr size_t kNoticesPerTurn = 500;
constexpr size_t kChangesPerMessage = 500;

PresenceTable::Options optionsOf(const HubOptions &options)
{
    PresenceTable::Options table;
    table.graceMs = options.presenceGraceMs;
    return table;
}

QByteArray companiesJson(const std::vector<QByteArray> &companies)
{
    QByteArray json("[");
    for (const QByteArray &company : companies) {
        if (json.size() > 1)
            json += ',';
        appendJsonString(json, company);
    }
    return json + ']';
}

std::vector<QByteArray> companiesOf(const QByteArray &json)
{
    static thread_local simdjson::dom::parser parser;
    simdjson::dom::array array;
    std::vector<QByteArray> companies;
    if (parser.parse(json.constData(), static_cast<size_t>(json.size()), true).get(array)
        != simdjson::SUCCESS)
        return companies;
    for (const auto element : array) {
        std::string_view name;
        if (element.get(name) == simdjson::SUCCESS)
            companies.emplace_back(name.data(), static_cast<qsizetype>(name.size()));
    }
    return companies;
}

// A notice travels as a delivery, because that is what the bus carries between nodes.
DeliveryPtr toDelivery(const PresenceNotice &notice, qint64 wallMs)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Node;
    delivery->id = notice.node;
    delivery->subject = notice.subject;
    delivery->action = notice.isConnected ? "online" : "offline";
    delivery->label = notice.mustTell ? "tell" : "";
    delivery->payload = companiesJson(notice.companies);
    delivery->atMs = wallMs;
    return delivery;
}

PresenceNotice toNotice(const Delivery &delivery)
{
    return {delivery.id, delivery.subject, delivery.action == "online", delivery.label == "tell",
            companiesOf(delivery.payload)};
}

} // namespace

PresenceDesk::PresenceDesk(HubContext &context)
    : m_context(context)
    , m_table(makeEpoch(), optionsOf(context.options))
{
}

void PresenceDesk::show(Session &session, const QByteArray &replyTo, ShowOnline command)
{
    if (!session.claims || session.claims->subject.isEmpty())
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::Unauthenticated,
                 QStringLiteral("only a subject can be online; the token has no `sub`")));
    const QByteArray &subject = session.claims->subject;
    if (command.isComplete)
        session.namesItsCompanies = true;
    if (std::exchange(session.shownAs, subject).isEmpty())
        m_table.connect(subject, std::move(command.companies));
    else
        m_table.touch(subject, std::move(command.companies), command.mustTell);
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
    publishNotices();
}

void PresenceDesk::list(const Session &session, const QByteArray &replyTo, const GetOnline &command)
{
    OnlineList found;
    for (const QByteArray &subject : command.subjects) {
        if (const auto isOnline = m_table.isOnline(subject, nowMs()))
            found.subjects.emplace_back(subject, *isOnline);
    }
    m_context.reply(session.id, replyTo, ReplyBody(std::move(found)));
}

// Twake's tokens do not name companies, but its clients join the room of theirs.
void PresenceDesk::entered(const Session &session, const RoomName &room)
{
    if (session.shownAs.isEmpty() || session.namesItsCompanies
        || !room.utf8.startsWith(kOnlineRooms) || !session.rooms.contains(room))
        return;
    m_table.touch(session.shownAs, {room.utf8.sliced(kOnlineRooms.size())}, false);
    publishNotices();
}

void PresenceDesk::hide(Session &session)
{
    if (!session.shownAs.isEmpty())
        m_table.disconnect(std::exchange(session.shownAs, {}));
}

void PresenceDesk::arrived(const Delivery &delivery)
{
    m_table.arrived(toNotice(delivery), nowMs());
}

void PresenceDesk::publishNotices()
{
    for (const PresenceNotice &notice : m_table.takeNotices(nowMs(), kNoticesPerTurn))
        m_context.bus.publish(toDelivery(notice, m_context.clock.wallMs()));
}

void PresenceDesk::tick()
{
    m_table.setOptions(optionsOf(m_context.options));
    publishNotices();
    std::vector<PresenceChange> changes = m_table.takeChanges(nowMs());
    std::ranges::stable_sort(changes, {}, &PresenceChange::company);
    for (auto first = changes.begin(); first != changes.end();) {
        auto last = first;
        while (last != changes.end() && last->company == first->company
               && std::distance(first, last) < static_cast<qptrdiff>(kChangesPerMessage))
            ++last;
        tell(first->company, {first, last});
        first = last;
    }
}

// Not by the bus: every node finds the same change in its own table.
void PresenceDesk::tell(const QByteArray &company, std::span<const PresenceChange> changes)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Room;
    delivery->channel = channelOf(RoomName{kOnlineRooms.toByteArray() + company});
    delivery->label = "user:online";
    delivery->action = "event";
    delivery->atMs = m_context.clock.wallMs();
    delivery->payload = "{\"online\":[";
    for (const PresenceChange &change : changes) {
        delivery->payload += delivery->payload.endsWith('[') ? "{\"company_id\":"
                                                             : ",{\"company_id\":";
        appendJsonString(delivery->payload, change.company);
        delivery->payload += ",\"user_id\":";
        appendJsonString(delivery->payload, change.subject);
        delivery->payload += change.isOnline ? ",\"is_online\":true}" : ",\"is_online\":false}";
    }
    delivery->payload += "]}";
    fanOut(m_context, delivery);
}

} // namespace sluice::core
