// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/route_json.h"

#include "server/core/event/object_writer.h"

#include <algorithm>
#include <charconv>

namespace sluice::core {

namespace {

QByteArray valueJson(const RouteValue &value)
{
    if (value.kind == RouteValue::Kind::Null)
        return "null";
    if (value.kind != RouteValue::Kind::String)
        return value.text;
    QByteArray out;
    appendJsonString(out, value.text);
    return out;
}

} // namespace

QByteArray toJson(const DynamicRoute &route)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("id", route.id)
            .text("event", route.event.utf8)
            .text("stream", route.stream.utf8);
        if (route.property)
            writer.text("property", *route.property).raw("value", valueJson(route.value));
        if (!route.expose.empty())
            appendArray(writer.key("expose"), route.expose,
                        [](QByteArray &to, const QByteArray &name) { appendJsonString(to, name); });
        writer.raw("expires", route.expiresAtMs == 0 ? QByteArray("null")
                                                     : QByteArray::number(route.expiresAtMs));
        if (route.lifetime == DynamicRoute::Lifetime::Persistent)
            writer.flag("persistent", true);
        else
            writer.number("ttl", static_cast<quint64>(route.ttlSeconds));
        if (!route.label.isEmpty())
            writer.text("label", route.label);
        writer.text("by", route.createdBy)
            .number("created", static_cast<quint64>(route.createdAtMs));
    }
    return out;
}

QByteArray toText(const RouteCursor &cursor)
{
    return QByteArray::number(cursor.createdAtMs) + '.' + cursor.id;
}

std::optional<RouteCursor> routeCursorFromText(QByteArrayView text)
{
    RouteCursor cursor;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), cursor.createdAtMs);
    if (error != std::errc{} || end == text.end() || *end != '.' || cursor.createdAtMs < 0)
        return std::nullopt;
    cursor.id = QByteArray(end + 1, text.end() - end - 1);
    const bool isId = cursor.id.size() == 32 && std::ranges::all_of(cursor.id, [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                      });
    return isId ? std::optional(std::move(cursor)) : std::nullopt;
}

QByteArray toText(SourceState::Kind kind)
{
    switch (kind) {
    case SourceState::Kind::Waiting:
        return "waiting";
    case SourceState::Kind::Bound:
        return "bound";
    case SourceState::Kind::Failed:
        return "failed";
    }
    Q_UNREACHABLE();
}

QByteArray toJson(const SourceState &state)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("source", state.source)
            .text("event", state.event.utf8)
            .text("state", toText(state.kind));
        if (!state.detail.isEmpty())
            writer.text("detail", state.detail.toUtf8());
    }
    return out;
}

} // namespace sluice::core
