// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/decoder.h"

#include "server/core/routing/payload_reader.h"
#include "server/core/routing/route_json.h"
#include "server/core/routing/route_plan.h"
#include "server/dialects/native/item_decoder.h"
#include "shared/manifest/label.h"

#include <algorithm>
#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr int kMaxHistory = 1000;
constexpr int kMaxListedRoutes = 1000;
constexpr int kMaxListedSources = 100;

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
    SLUICE_READ(event, eventOf(members));
    Publish command;
    command.events.push_back(std::move(event));
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

Result<std::optional<RouteCursor>> cursorOf(const JsonMembers &members)
{
    SLUICE_READ(text, members.optionalText("after"));
    if (!text)
        return std::optional<RouteCursor>();
    auto cursor = routeCursorFromText(*text);
    if (!cursor)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`after` must be the `next` of a list"));
    return cursor;
}

Result<Command> decodeRouteList(const JsonMembers &members)
{
    if (const auto known = members.allowOnly(
            {"event", "stream", "property", "value", "limit", "omit", "after"});
        !known)
        return fail(known.error());
    SLUICE_READ(filter, filterOf(members));
    SLUICE_READ(limit, members.optionalInteger("limit", 1, kMaxListedRoutes));
    SLUICE_READ(omit, members.optionalInteger("omit", 0, std::numeric_limits<int>::max()));
    SLUICE_READ(after, cursorOf(members));
    if (after && omit)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`after` and `omit` exclude each other"));
    return Command(ListRoutes{std::move(filter), static_cast<int>(limit.value_or(10)),
                              static_cast<int>(omit.value_or(0)), std::move(after)});
}

Result<std::optional<SourceState::Kind>> stateOf(const JsonMembers &members)
{
    using Kind = SourceState::Kind;
    SLUICE_READ(text, members.optionalText("state"));
    if (!text)
        return std::optional<Kind>();
    for (const Kind kind : {Kind::Waiting, Kind::Bound, Kind::Failed}) {
        if (*text == toText(kind))
            return std::optional(kind);
    }
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("`state` is \"waiting\", \"bound\" or \"failed\""));
}

Result<Command> decodeRouteSources(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"event", "state", "limit", "omit"}); !known)
        return fail(known.error());
    ListSources command;
    if (members.contains("event")) {
        SLUICE_READ(label, labelOf(members, "event"));
        command.event = std::move(label);
    }
    SLUICE_READ(state, stateOf(members));
    SLUICE_READ(limit, members.optionalInteger("limit", 1, kMaxListedSources));
    SLUICE_READ(omit, members.optionalInteger("omit", 0, std::numeric_limits<int>::max()));
    command.state = state;
    command.limit = static_cast<int>(limit.value_or(command.limit));
    command.omit = static_cast<int>(omit.value_or(0));
    return Command(std::move(command));
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
    Method{"route.sources", decodeRouteSources},
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

} // namespace sluice::dialects
