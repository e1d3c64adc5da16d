// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/access/exposure.h"
#include "server/core/admin/admin_command.h"
#include "server/core/event/delivery.h"
#include "server/core/items/item_command.h"
#include "server/core/items/resource_command.h"
#include "server/core/ports/event_sources.h"
#include "server/core/presence/presence_command.h"
#include "server/core/routing/dynamic_route.h"
#include "server/core/workers/worker_command.h"
#include "shared/claims/claims.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// What peers ask, after decoding: plain values, one struct per verb, whatever the dialect.
namespace sluice::core {

using ClaimsPtr = std::shared_ptr<const claims::Claims>;

/// Binds verified claims to the session; again: refreshes them (same subject required).
struct Authenticate
{
    ClaimsPtr claims;
};

struct NewEvent
{
    EventLabel label; ///< completed by the decoder
    QByteArray payload;
    QByteArray id; ///< empty: made by the hub
};
/// One or a batch; each event succeeds or fails alone, results keep the order.
struct Publish
{
    std::vector<NewEvent> events;
};

/// Where a subscription starts: nothing = live only.
struct Since
{
    bool earliest = false;
    Position position; ///< unless earliest
};
struct Subscribe
{
    StreamKey stream;
    std::optional<Since> since;
    Exposure exposure = Exposure::None;
};
struct Unsubscribe
{
    StreamKey stream;
};
struct History
{
    StreamKey stream;
    std::optional<Position> since; ///< none: from the first kept
    int limit = 100;
    Exposure exposure = Exposure::None;
};

/// A credential for one room that the edge has checked. It lets that subject in where no access
/// rule decides and no claim grants it.
struct RoomGrant
{
    QByteArray subject;
};
struct JoinRoom
{
    RoomName room;
    std::optional<RoomGrant> grant = {};
};
struct LeaveRoom
{
    RoomName room;
};
struct RoomMembers
{
    RoomName room;
};
struct PublishRoom
{
    RoomName room;
    QByteArray type;
    QByteArray data; ///< JSON
    std::optional<RoomGrant> grant = {};
};

struct CreateRoute
{
    DynamicRoute route; ///< id, times and creator are filled by the hub
    std::optional<qint64> ttlSeconds;
    bool persistent = false;
};
struct RouteFilter
{
    std::optional<EventLabel> event;
    std::optional<StreamKey> stream;
    std::optional<QByteArray> property;
    std::optional<RouteValue> value;
};
/// A place in the order of creation: behind this route, whether it still exists or not.
struct RouteCursor
{
    qint64 createdAtMs = 0;
    QByteArray id;

    friend bool operator==(const RouteCursor &, const RouteCursor &) = default;
};
struct GetRoute
{
    QByteArray id;
};
/// A page in the order of creation.
struct ListRoutes
{
    RouteFilter filter;
    int limit = 10;
    int omit = 0; ///< skip that many first
    std::optional<RouteCursor> after = {};
};
/// How events stand at the sources, such as brokers, that bring them in.
struct ListSources
{
    std::optional<EventLabel> event;
    std::optional<SourceState::Kind> state;
    int limit = 10;
    int omit = 0;
};
/// By id, or all that match the filter (at least one member given).
struct DeleteRoutes
{
    QByteArray id;
    RouteFilter filter;
};

/// Why an event would or would not reach each channel; publishes nothing.
struct Explain
{
    NewEvent event;
};

/// Revokes a token or a subject's tokens (needs manage ∋ tokens).
struct Revoke
{
    QByteArray tokenId;
    QByteArray subject; ///< with `before`
    qint64 before = 0;
    qint64 expiresAt = 0;
};

using Command = std::variant<
    Authenticate, Publish, Subscribe, Unsubscribe, History, JoinRoom, LeaveRoom, RoomMembers,
    PublishRoom, CreateRoute, GetRoute, ListRoutes, ListSources, DeleteRoutes, Explain, Revoke,
    SetItem, DeleteItem, UpdateItem, GetItem, ListItems, ListGroups, ListGroupMembers, SendToGroup,
    SubscribeGroup, UnsubscribeGroup, ShowOnline, GetOnline, ChangeResource, GetResource,
    ListResources, WorkerCommand, AdminCommand>;

} // namespace sluice::core
