// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/route_json.h"

#include "server/core/event/object_writer.h"

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
