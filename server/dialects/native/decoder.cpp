// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/decoder.h"

#include "server/core/routing/payload_reader.h"
#include "server/core/routing/route_plan.h"
#include "server/dialects/native/item_decoder.h"
#include "shared/manifest/label.h"

#include <algorithm>
#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr int kMaxHistory = 1000;
constexpr int kMaxListed = 100;
constexpr qint64 kMaxTtl = 10LL * 365 * 24 * 3600;
constexpr qsizetype kMaxExpose = 100;

Result<EventLabel> labelOf(const JsonMembers &members, const char *name)
{
    SLUICE_READ(text, members.text(name));
    SLUICE_READ(label, manifest::completeLabel(text));
    return EventLabel{std::move(label.utf8)};
}

Result<StreamKey> streamOf(const JsonMembers &members)
{
    SLUICE_READ(text, members.text("stream"));
    SLUICE_READ(key, checkName(std::move(text), "stream"));
    return StreamKey{std::move(key)};
}

Result<RoomName> roomOf(const JsonMembers &members)
{
    SLUICE_READ(text, members.text("room"));
    SLUICE_READ(name, checkName(std::move(text), "room"));
    return RoomName{std::move(name)};
}

Result<Position> positionOf(QByteArrayView raw)
{
    if (const auto text = stringOf(raw)) {
        if (auto position = positionFromText(*text))
            return *position;
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`since` as text must be EPOCH.OFFSET or \"earliest\""));
    }
    SLUICE_READ(members, JsonMembers::of(raw, "since"));
    if (const auto known = members.allowOnly({"epoch", "offset"}); !known)
        return fail(known.error());
    SLUICE_READ(epoch, members.text("epoch"));
    SLUICE_READ(offset, members.optionalInteger("offset", 0, std::numeric_limits<qint64>::max()));
    if (!offset)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`since.offset` must be given, an integer from 0"));
    auto position = positionFromText(epoch + '.' + QByteArray::number(*offset));
    if (!position)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`since.epoch` must be 1 to 32 characters of 0-9 and a-z"));
    return *position;
}

Result<Command> decodeSubscribe(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "since"}); !known)
        return fail(known.error());
    SLUICE_READ(stream, streamOf(members));
    Subscribe command{stream, {}};
    const auto raw = members.raw("since");
    if (raw && *raw == "\"earliest\"") {
        command.since = Since{true, {}};
    } else if (raw && *raw != "null") {
        SLUICE_READ(position, positionOf(*raw));
        command.since = Since{false, position};
    }
    return Command(std::move(command));
}

Result<Command> decodeUnsubscribe(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream"}); !known)
        return fail(known.error());
    SLUICE_READ(stream, streamOf(members));
    return Command(Unsubscribe{stream});
}

Result<Command> decodeHistory(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "since", "limit"}); !known)
        return fail(known.error());
    SLUICE_READ(stream, streamOf(members));
    SLUICE_READ(limit, members.optionalInteger("limit", 1, kMaxHistory));
    History command{stream, {}, static_cast<int>(limit.value_or(100))};
    const auto raw = members.raw("since");
    if (raw && *raw != "null" && *raw != "\"earliest\"") {
        SLUICE_READ(position, positionOf(*raw));
        command.since = position;
    }
    return Command(std::move(command));
}

Result<Command> decodePublish(const JsonMembers &members)
{
    Publish command;
    SLUICE_READ(label, labelOf(members, "event"));
    if (const auto known = members.allowOnly({"event", "payload", "id"}); !known)
        return fail(known.error());
    const auto payload = members.raw("payload");
    if (!payload)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`payload` must be given; it may be any JSON value"));
    SLUICE_READ(id, members.optionalText("id"));
    if (id && (id->isEmpty() || id->size() > kMaxPublishId))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`id` must have 1 to %1 bytes").arg(kMaxPublishId));
    command.events.push_back({std::move(label), payload->toByteArray(), id.value_or(QByteArray())});
    return Command(std::move(command));
}

template <class Room> Result<Command> decodeRoomCommand(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"room"}); !known)
        return fail(known.error());
    SLUICE_READ(room, roomOf(members));
    return Command(Room{room});
}

Result<Command> decodeRoomPublish(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"room", "type", "data"}); !known)
        return fail(known.error());
    SLUICE_READ(room, roomOf(members));
    SLUICE_READ(type, members.text("type"));
    SLUICE_READ(checked, checkName(std::move(type), "type"));
    const auto data = members.raw("data");
    return Command(
        PublishRoom{room, std::move(checked), data ? data->toByteArray() : QByteArray("null")});
}

Result<RouteValue> routeValueOf(QByteArrayView raw)
{
    using Kind = RouteValue::Kind;
    if (raw == "null")
        return RouteValue{Kind::Null, {}};
    if (raw == "true" || raw == "false")
        return RouteValue{Kind::Bool, raw.toByteArray()};
    if (const auto text = stringOf(raw))
        return RouteValue{Kind::String, *text};
    if (const auto number = canonicalNumber(raw))
        return RouteValue{Kind::Number, *number};
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("`value` must be a string, a number, true, false or null"));
}

Result<Command> decodeRouteGet(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"id"}); !known)
        return fail(known.error());
    SLUICE_READ(id, members.text("id"));
    return Command(GetRoute{std::move(id)});
}

Result<RouteFilter> filterOf(const JsonMembers &members)
{
    RouteFilter filter;
    if (members.contains("event")) {
        SLUICE_READ(label, labelOf(members, "event"));
        filter.event = std::move(label);
    }
    if (members.contains("stream")) {
        SLUICE_READ(stream, streamOf(members));
        filter.stream = std::move(stream);
    }
    SLUICE_READ(property, members.optionalText("property"));
    filter.property = std::move(property);
    if (const auto raw = members.raw("value")) {
        SLUICE_READ(value, routeValueOf(*raw));
        filter.value = std::move(value);
    }
    return filter;
}

Result<Command> decodeRouteList(const JsonMembers &members)
{
    if (const auto known = members.allowOnly(
            {"event", "stream", "property", "value", "limit", "omit"});
        !known)
        return fail(known.error());
    SLUICE_READ(filter, filterOf(members));
    SLUICE_READ(limit, members.optionalInteger("limit", 1, kMaxListed));
    SLUICE_READ(omit, members.optionalInteger("omit", 0, std::numeric_limits<int>::max()));
    return Command(ListRoutes{std::move(filter), static_cast<int>(limit.value_or(10)),
                              static_cast<int>(omit.value_or(0))});
}

Result<Command> decodeRouteDelete(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"id", "event", "stream", "property", "value"});
        !known)
        return fail(known.error());
    SLUICE_READ(id, members.optionalText("id"));
    SLUICE_READ(filter, filterOf(members));
    if (!id && !filter.stream && !filter.event)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("name the route by `id`, or several by `stream` or `event`"));
    return Command(DeleteRoutes{id.value_or(QByteArray()), std::move(filter)});
}

Result<Command> decodeExplain(const JsonMembers &members)
{
    auto publish = decodePublish(members);
    if (!publish)
        return publish;
    return Command(Explain{std::move(std::get<Publish>(*publish).events.front())});
}

Result<Command> decodeRevoke(const JsonMembers &members)
{
    static constexpr qint64 kMaxSeconds = 253402300799; // year 9999
    if (const auto known = members.allowOnly({"jti", "subject", "before", "expires"}); !known)
        return fail(known.error());
    SLUICE_READ(jti, members.optionalText("jti"));
    SLUICE_READ(subject, members.optionalText("subject"));
    SLUICE_READ(before, members.optionalInteger("before", 0, kMaxSeconds));
    SLUICE_READ(expires, members.optionalInteger("expires", 0, kMaxSeconds));
    const bool isToken = jti && !jti->isEmpty() && !subject && !before;
    const bool isSubject = subject && !subject->isEmpty() && !jti && before;
    if (!isToken && !isSubject)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("give either `jti`, or `subject` and `before` (Unix seconds)"));
    return Command(Revoke{jti.value_or(QByteArray()), subject.value_or(QByteArray()),
                          before.value_or(0), expires.value_or(0)});
}

struct Method
{
    QByteArrayView name;
    Result<Command> (*decode)(const JsonMembers &);
};

constexpr std::array kMethods = {
    Method{"event.publish", decodePublish},
    Method{"event.explain", decodeExplain},
    Method{"stream.subscribe", decodeSubscribe},
    Method{"stream.unsubscribe", decodeUnsubscribe},
    Method{"stream.history", decodeHistory},
    Method{"room.join", decodeRoomCommand<JoinRoom>},
    Method{"room.leave", decodeRoomCommand<LeaveRoom>},
    Method{"room.members", decodeRoomCommand<RoomMembers>},
    Method{"room.publish", decodeRoomPublish},
    Method{"route.get", decodeRouteGet},
    Method{"route.list", decodeRouteList},
    Method{"route.delete", decodeRouteDelete},
    Method{"token.revoke", decodeRevoke},
    Method{"item.set", decodeItemSet},
    Method{"item.get", decodeItemGet},
    Method{"item.delete", decodeItemDelete},
    Method{"item.list", decodeItemList},
    Method{"item.update", decodeItemUpdate},
    Method{"group.list", decodeGroupList},
    Method{"group.send", decodeGroupSend},
    Method{"group.subscribe", decodeGroupSubscribe},
    Method{"group.unsubscribe", decodeGroupUnsubscribe},
};

} // namespace

Result<QByteArray> checkName(QByteArray name, const char *what)
{
    const bool hasControl = std::ranges::any_of(
        name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (name.isEmpty() || name.size() > kMaxStreamKeyBytes || hasControl) {
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`%1` must have 1 to %2 bytes and no control characters")
                        .arg(QLatin1StringView(what))
                        .arg(kMaxStreamKeyBytes));
    }
    return name;
}

Result<RpcCall> decodeCall(const QByteArray &text, QByteArray *id)
{
    const auto trimmed = QByteArrayView(text).trimmed();
    if (!trimmed.isEmpty() && trimmed.front() == '[')
        return fail(ErrorCode::InvalidRequest,
                    QStringLiteral("batches are not taken; send one request per message"));
    auto members = JsonMembers::check(text, "the request");
    if (!members)
        return fail(members.error().code == ErrorCode::InvalidParams ? ErrorCode::InvalidRequest
                                                                     : members.error().code,
                    members.error().detail);
    RpcCall call;
    if (const auto raw = members->raw("id")) {
        const bool isNumber = !raw->isEmpty()
                              && (raw->front() == '-'
                                  || (raw->front() >= '0' && raw->front() <= '9'));
        const bool isString = !raw->isEmpty() && raw->front() == '"';
        if ((!isNumber && !isString) || raw->size() > 256)
            return fail(ErrorCode::InvalidRequest,
                        QStringLiteral("`id` must be a number or a string of at most 256 bytes"));
        *id = call.id = raw->toByteArray();
    }
    if (const auto version = members->raw("jsonrpc"); !version || *version != "\"2.0\"")
        return fail(ErrorCode::InvalidRequest, QStringLiteral("`jsonrpc` must be \"2.0\""));
    const auto method = members->optionalText("method");
    if (!method || !*method)
        return fail(ErrorCode::InvalidRequest, QStringLiteral("`method` must be a string"));
    call.method = **method;
    if (const auto known = members->allowOnly({"jsonrpc", "id", "method", "params"}); !known)
        return fail(ErrorCode::InvalidRequest, known.error().detail);
    call.params = members->raw("params").value_or(QByteArrayView());
    if (!call.params.isEmpty() && call.params.front() != '{')
        return fail(ErrorCode::InvalidRequest, QStringLiteral("`params` must be an object"));
    return call;
}

Result<Command> decodeCommand(QByteArrayView method, QByteArrayView params)
{
    if (method == "route.create") {
        SLUICE_READ(route, decodeRoute(params.isEmpty() ? QByteArrayView("{}") : params));
        return Command(std::move(route));
    }
    const auto it = std::ranges::find(kMethods, method, &Method::name);
    if (it == kMethods.end()) {
        return fail(
            ErrorCode::MethodNotFound,
            QStringLiteral("no method `%1`")
                .arg(QString::fromUtf8(method.first(std::min<qsizetype>(method.size(), 64)))));
    }
    SLUICE_READ(members,
                JsonMembers::of(params.isEmpty() ? QByteArrayView("{}") : params, "params"));
    return it->decode(members);
}

Result<QByteArray> decodeToken(QByteArrayView params)
{
    SLUICE_READ(members,
                JsonMembers::of(params.isEmpty() ? QByteArrayView("{}") : params, "params"));
    if (const auto known = members.allowOnly({"token"}); !known)
        return fail(known.error());
    return members.text("token");
}

Result<NewEvent> decodeEvent(QByteArrayView raw)
{
    SLUICE_READ(members, JsonMembers::of(raw, "the event"));
    auto publish = decodePublish(members);
    if (!publish)
        return fail(std::move(publish).error());
    return std::move(std::get<Publish>(*publish).events.front());
}

Result<CreateRoute> decodeRoute(QByteArrayView raw)
{
    SLUICE_READ(members, JsonMembers::of(raw, "the route"));
    if (const auto known = members.allowOnly(
            {"event", "stream", "property", "value", "expose", "ttl", "persistent", "label"});
        !known)
        return fail(known.error());
    CreateRoute command;
    DynamicRoute &route = command.route;
    SLUICE_READ(label, labelOf(members, "event"));
    route.event = std::move(label);
    SLUICE_READ(stream, streamOf(members));
    route.stream = std::move(stream);
    SLUICE_READ(property, members.optionalText("property"));
    if (property) {
        SLUICE_READ(name, checkName(std::move(*property), "property"));
        route.property = std::move(name);
    }
    if (route.property.has_value() != members.contains("value"))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`property` and `value` go together: give both or neither"));
    if (const auto value = members.raw("value")) {
        SLUICE_READ(parsed, routeValueOf(*value));
        route.value = std::move(parsed);
    }
    if (const auto expose = members.raw("expose"); expose && *expose != "null") {
        SLUICE_READ(names, JsonMembers::elements(*expose, "expose"));
        for (const QByteArrayView name : names) {
            const auto text = stringOf(name);
            if (!text || std::ssize(names) > kMaxExpose)
                return fail(ErrorCode::InvalidParams,
                            QStringLiteral("`expose` must be a list of at most %1 member names")
                                .arg(kMaxExpose));
            route.expose.push_back(*text);
        }
    }
    SLUICE_READ(ttl, members.optionalInteger("ttl", 1, kMaxTtl));
    SLUICE_READ(persistent, members.optionalBool("persistent"));
    SLUICE_READ(note, members.optionalText("label"));
    if (ttl && persistent.value_or(false))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`ttl` and `persistent` exclude each other"));
    if (note && note->size() > 1024)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`label` must have at most 1024 bytes"));
    command.ttlSeconds = ttl;
    command.persistent = persistent.value_or(false);
    route.label = note.value_or(QByteArray());
    return command;
}

} // namespace sluice::dialects
