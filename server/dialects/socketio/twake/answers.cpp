// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/twake/answers.h"

#include "server/core/event/payload.h"

#include <QDateTime>

namespace sluice::dialects::twake {

namespace {

using core::appendJsonString;

QByteArrayView whatFailed(QByteArrayView event)
{
    if (event == "realtime:join")
        return "Error while joining room";
    return event == "realtime:leave" ? "Error while leaving room" : "Error while emitting in room";
}

QByteArrayView whatIsForbidden(QByteArrayView event)
{
    return event == "realtime:join" ? "User is not authorized to join room"
                                    : "User is not authorized to emit in this room";
}

QByteArray resourceJson(const core::Delivery &delivery)
{
    QByteArray json("{\"action\":");
    json.reserve(delivery.payload.size() + 256);
    appendJsonString(json, delivery.action);
    json += ",\"room\":";
    appendJsonString(json, delivery.channel.first);
    json += ",\"type\":";
    appendJsonString(json, delivery.label);
    json += ",\"path\":";
    if (!delivery.path.isEmpty())
        appendJsonString(json, delivery.path);
    else
        json += delivery.action == "event" ? "null" : "\"/\"";
    json += ",\"resource\":" + delivery.payload;
    return json + '}';
}

} // namespace

Message noToken()
{
    return {"unauthorized", R"({"err":"No token provided"})"};
}

Message unauthorized(const core::TokenRefusal &refusal)
{
    QByteArray json("{\"err\":{\"name\":");
    appendJsonString(json, refusal.name);
    json += ",\"message\":";
    appendJsonString(json, refusal.message);
    if (refusal.atSeconds) {
        json += refusal.name == "NotBeforeError" ? ",\"date\":\"" : ",\"expiredAt\":\"";
        json += QDateTime::fromSecsSinceEpoch(*refusal.atSeconds, Qt::UTC)
                    .toString(Qt::ISODateWithMs)
                    .toLatin1();
        json += '"';
    }
    return {"unauthorized", json + "}}"};
}

Message success(QByteArrayView event, QByteArrayView room)
{
    QByteArray json("{\"name\":");
    appendJsonString(json, room);
    return {event.toByteArray() + ":success", json + '}'};
}

Message failure(QByteArrayView event, QByteArrayView room, const Error &error)
{
    const bool isForbidden = error.code == ErrorCode::PermissionDenied
                             || error.code == ErrorCode::Unauthenticated;
    const QByteArrayView text = isForbidden ? whatIsForbidden(event) : whatFailed(event);
    QByteArray json("{\"name\":");
    appendJsonString(json, room);
    json += ",\"message\":";
    appendJsonString(json, text);
    json += ",\"error\":"; // as Twake's documentation calls it
    appendJsonString(json, text);
    if (!isForbidden) {
        const QLatin1StringView name = errorCodeRow(error.code).name;
        json += ",\"reason\":";
        appendJsonString(json, QByteArray(name.data(), name.size()) + ": " + error.detail.toUtf8());
    }
    return {event.toByteArray() + ":error", json + '}'};
}

QByteArray onlineArguments(const core::OnlineList &list)
{
    QByteArray json("{\"data\":[");
    for (const auto &[subject, isOnline] : list.subjects) {
        json += json.endsWith('[') ? "[" : ",[";
        appendJsonString(json, subject);
        json += isOnline ? ",true]" : ",false]";
    }
    return json + "]}";
}

std::optional<Message> toMessage(const core::Delivery &delivery)
{
    if (delivery.kind != core::Delivery::Kind::Room)
        return std::nullopt;
    if (!delivery.action.isEmpty())
        return Message{"realtime:resource", resourceJson(delivery)};
    QByteArray json("{\"name\":");
    appendJsonString(json, delivery.channel.first);
    json += ",\"data\":" + delivery.payload;
    return Message{"realtime:event", json + '}'};
}

} // namespace sluice::dialects::twake
