// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/event_values.h"

#include "server/core/routing/payload_reader.h"
#include "server/core/routing/route_plan.h"
#include "server/dialects/json_rpc.h"
#include "shared/manifest/label.h"

namespace sluice::dialects {

using namespace core;

namespace {

constexpr qint64 kMaxTtl = 10LL * 365 * 24 * 3600;
constexpr qsizetype kMaxExpose = 100;

} // namespace

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

Result<NewEvent> eventOf(const JsonMembers &members)
{
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
    return NewEvent{std::move(label), payload->toByteArray(), id.value_or(QByteArray())};
}

Result<NewEvent> decodeEvent(QByteArrayView raw)
{
    SLUICE_READ(members, JsonMembers::of(raw, "the event"));
    return eventOf(members);
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
