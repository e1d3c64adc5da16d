// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/encoder.h"

#include "server/core/event/payload.h"
#include "server/core/rooms/room_table.h"
#include "server/core/routing/route_json.h"
#include "server/dialects/native/item_encoder.h"
#include "server/dialects/native/object_writer.h"
#include "shared/base/overloaded.h"

#include <functional>

namespace sluice::dialects {

namespace {

using namespace core;

void appendPosition(QByteArray &out, const StreamPosition &at)
{
    ObjectWriter(out)
        .text("stream", at.stream.utf8)
        .text("epoch", at.position.epoch)
        .number("offset", at.position.offset);
}

void appendMember(QByteArray &out, const Member &member)
{
    ObjectWriter(out).text("subject", member.subject).text("session", sessionText(member.session));
}

void appendStreamEvent(QByteArray &out, const Delivery &delivery)
{
    ObjectWriter(out)
        .text("stream", delivery.channel.first)
        .text("event", delivery.label)
        .raw("data", delivery.payload)
        .text("id", delivery.id)
        .number("offset", delivery.position.offset)
        .text("epoch", delivery.position.epoch)
        .number("at", static_cast<quint64>(delivery.atMs));
}

void appendRoomEvent(QByteArray &out, const Delivery &delivery)
{
    ObjectWriter writer(out);
    writer.text("room", delivery.channel.first)
        .text("type", delivery.label)
        .raw("data", delivery.payload);
    writer.text("id", delivery.id)
        .text("subject", delivery.subject)
        .number("at", static_cast<quint64>(delivery.atMs));
    if (!delivery.path.isEmpty())
        writer.text("path", delivery.path);
    if (!delivery.action.isEmpty())
        writer.text("action", delivery.action);
}

QByteArray notification(const char *method, const std::function<void(QByteArray &)> &appendParams)
{
    QByteArray out("{\"jsonrpc\":\"2.0\",\"method\":\"");
    out += method;
    out += "\",\"params\":";
    appendParams(out);
    out += '}';
    return out;
}

} // namespace

QByteArray publishedJson(const Published &published)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("id", published.id);
        appendArray(writer.key("deliveries"), published.deliveries, appendPosition);
        if (published.repeated)
            writer.flag("repeated", true);
    }
    return out;
}

QByteArray historyJson(const HistoryPage &page)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("stream", page.stream.utf8)
            .text("epoch", page.epoch)
            .number("first", page.first)
            .number("top", page.top);
        writer.flag("recovered", page.recovered);
        appendArray(writer.key("events"), page.events,
                    [&page](QByteArray &to, const StoredEvent &event) {
                        ObjectWriter(to)
                            .text("event", event.label.utf8)
                            .raw("data", event.payload)
                            .text("id", event.id)
                            .number("offset", event.offset)
                            .text("epoch", page.epoch)
                            .number("at", static_cast<quint64>(event.atMs));
                    });
        if (!page.events.empty() && page.events.back().offset < page.top)
            writer.text("next", toText(Position{page.epoch, page.events.back().offset}));
    }
    return out;
}

namespace {

enum class Form : quint8
{
    Native,
    Entity
};

void appendSources(QByteArray &out, const std::vector<SourceState> &sources)
{
    appendArray(out, sources,
                [](QByteArray &to, const SourceState &state) { to += toJson(state); });
}

QByteArray routeJson(const RouteCreated &created, Form form)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.members(toJson(created.route));
        if (!created.sources.empty())
            appendSources(writer.key("sources"), created.sources);
        // Of two states of a route the later one counts, so its moment is its version.
        const auto moment = static_cast<quint64>(created.route.createdAtMs);
        if (form == Form::Entity)
            writer.number("_version", moment).number("_created", moment);
    }
    return out;
}

QByteArray routeListJson(const RouteList &list, Form form)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        if (list.total)
            writer.number("total", *list.total);
        appendArray(
            writer.key("routes"), list.routes,
            [form](QByteArray &to, const RouteCreated &route) { to += routeJson(route, form); });
        if (list.next)
            writer.text("next", toText(*list.next));
    }
    return out;
}

} // namespace

QByteArray entityJson(const ReplyBody &body)
{
    if (const auto *created = std::get_if<RouteCreated>(&body))
        return routeJson(*created, Form::Entity);
    if (const auto *list = std::get_if<RouteList>(&body))
        return routeListJson(*list, Form::Entity);
    return resultJson(body);
}

QByteArray resultJson(const ReplyBody &body)
{
    QByteArray out;
    std::visit(
        Overloaded{
            [&](const Done &) { out = "{}"; },
            [&](const Authenticated &authenticated) {
                ObjectWriter(out)
                    .text("subject", authenticated.subject)
                    .raw("expires", authenticated.expiresAt
                                        ? QByteArray::number(*authenticated.expiresAt)
                                        : QByteArray("null"));
            },
            [&](const PublishedAll &all) {
                Q_ASSERT(all.results.size() == 1 && all.results.front());
                out = publishedJson(*all.results.front());
            },
            [&](const Subscribed &subscribed) {
                ObjectWriter(out)
                    .text("epoch", subscribed.epoch)
                    .number("offset", subscribed.offset)
                    .flag("recovered", subscribed.recovered);
            },
            [&](const HistoryPage &page) { out = historyJson(page); },
            [&](const Joined &joined) {
                ObjectWriter(out).text("room", joined.room.utf8).number("members", joined.members);
            },
            [&](const Members &members) {
                ObjectWriter writer(out);
                writer.text("room", members.room.utf8).number("total", members.total);
                appendArray(writer.key("members"), members.members, appendMember);
            },
            [&](const RoomPublished &published) {
                ObjectWriter writer(out);
                writer.text("id", published.id).number("members", published.members);
                appendArray(writer.key("deliveries"), published.deliveries, appendPosition);
            },
            [&](const RouteCreated &created) { out = routeJson(created, Form::Native); },
            [&](const RouteList &list) { out = routeListJson(list, Form::Native); },
            [&](const SourceList &list) {
                ObjectWriter writer(out);
                writer.number("total", list.total);
                appendSources(writer.key("sources"), list.sources);
            },
            [&](const Explained &explained) { out = explained.json; },
            [&](const ItemChanged &changed) { out = itemChangedJson(changed); },
            [&](const ItemFound &found) { out = itemFoundJson(found); },
            [&](const ItemList &list) { out = itemListJson(list); },
            [&](const GroupList &list) { out = groupListJson(list); },
            [](const WorkerReply &) {}, // of the iii ports only
            [&](const GroupSubscribed &subscribed) { out = groupSubscribedJson(subscribed); },
            [](const OnlineList &) { Q_UNREACHABLE(); },      // nothing native asks for it
            [](const ResourceChanged &) { Q_UNREACHABLE(); }, // resource_api.h answers with these
            [](const AdminReply &) { Q_UNREACHABLE(); },      // of the admin API
            [](const AdminRefusal &) { Q_UNREACHABLE(); },
            [](const ResourceFound &) { Q_UNREACHABLE(); },
            [](const ResourceList &) { Q_UNREACHABLE(); },
        },
        body);
    return out;
}

QByteArray replyText(const QByteArray &id, const Result<ReplyBody> &body)
{
    if (!body)
        return errorText(id, body.error());
    if (const auto *all = std::get_if<PublishedAll>(&*body); all && !all->results.front())
        return errorText(id, all->results.front().error());
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + resultJson(*body) + '}';
}

QByteArray deliveryText(const Delivery &delivery)
{
    QByteArray out;
    out.reserve(delivery.payload.size() + 256);
    switch (delivery.kind) {
    case Delivery::Kind::Event:
        out += "{\"jsonrpc\":\"2.0\",\"method\":\"stream.event\",\"params\":";
        appendStreamEvent(out, delivery);
        break;
    case Delivery::Kind::Room:
        out += "{\"jsonrpc\":\"2.0\",\"method\":\"room.event\",\"params\":";
        appendRoomEvent(out, delivery);
        break;
    case Delivery::Kind::Presence:
        out += "{\"jsonrpc\":\"2.0\",\"method\":\"room.presence\",\"params\":{\"room\":";
        appendJsonString(out, delivery.channel.first);
        // The payload is `{"joined":…,"left":…}`: its members join ours.
        out += ',';
        out.append(QByteArrayView(delivery.payload).sliced(1));
        break;
    case Delivery::Kind::Item:
        out += "{\"jsonrpc\":\"2.0\",\"method\":\"item.changed\",\"params\":";
        out += itemDeliveryJson(delivery);
        break;
    case Delivery::Kind::Node:
        Q_UNREACHABLE(); // never leaves the core
    }
    out += '}';
    return out;
}

QByteArray closingText(CloseReason reason, const QByteArray &why)
{
    return notification("session.closing", [&](QByteArray &out) {
        const CloseReasonRow &row = closeReasonRow(reason);
        ObjectWriter writer(out);
        writer.number("code", static_cast<quint64>(reason))
            .text("reason", QByteArrayView(row.name.data(), row.name.size()))
            .flag("reconnect", row.reconnect);
        if (!why.isEmpty())
            writer.text("text", why);
    });
}

QByteArray detachedText(const ChannelName &channel, const Error &why)
{
    if (channel.kind == ChannelKind::Group || channel.kind == ChannelKind::Item) {
        return notification("group.ended", [&](QByteArray &out) {
            ObjectWriter writer(out);
            appendGroupName(writer, channel);
            writer.raw("error", errorJson(why));
        });
    }
    const bool isRoom = channel.kind == ChannelKind::Room;
    return notification(isRoom ? "room.ended" : "stream.ended", [&](QByteArray &out) {
        ObjectWriter(out)
            .text(isRoom ? "room" : "stream", channel.first)
            .raw("error", errorJson(why));
    });
}

QByteArray skippedText(const ChannelName &channel, quint64 from, quint64 to)
{
    if (channel.kind == ChannelKind::Group || channel.kind == ChannelKind::Item) {
        return notification("group.skipped", [&](QByteArray &out) {
            ObjectWriter writer(out);
            appendGroupName(writer, channel);
        });
    }
    const bool isRoom = channel.kind == ChannelKind::Room;
    return notification(isRoom ? "room.skipped" : "stream.skipped", [&](QByteArray &out) {
        ObjectWriter writer(out);
        writer.text(isRoom ? "room" : "stream", channel.first);
        if (!isRoom) // rooms have no offsets
            writer.number("from", from).number("to", to);
    });
}

} // namespace sluice::dialects
