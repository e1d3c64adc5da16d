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
#include "shared/base/result.h"
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

using Command =
    std::variant<Authenticate, Publish, Subscribe, Unsubscribe, History, JoinRoom, LeaveRoom,
                 RoomMembers, PublishRoom, CreateRoute, GetRoute, ListRoutes, ListSources,
                 DeleteRoutes, Explain, Revoke, SetItem, DeleteItem, UpdateItem, GetItem, ListItems,
                 ListGroups, SendToGroup, SubscribeGroup, UnsubscribeGroup, ShowOnline, GetOnline,
                 ChangeResource, GetResource, ListResources, WorkerCommand, AdminCommand>;

struct Authenticated
{
    QByteArray subject;
    std::optional<qint64> expiresAt; ///< Unix seconds
};
struct Published
{
    QByteArray id;
    std::vector<StreamPosition> deliveries;
    bool repeated = false; ///< the id was seen before; nothing was published again
};
struct PublishedAll
{
    std::vector<Result<Published>> results;
};
struct Subscribed
{
    StreamKey stream;
    QByteArray epoch;
    quint64 offset = 0;     ///< the stream's highest offset at this moment
    bool recovered = false; ///< true only if nothing after `since` is missing
};
struct Done
{}; ///< unsubscribe, leave, delete
struct HistoryPage
{
    StreamKey stream;
    QByteArray epoch;
    quint64 first = 1;
    quint64 top = 0;
    bool recovered = true;
    std::vector<StoredEvent> events;
};
struct Member
{
    QByteArray subject;
    quint64 session = 0;

    friend bool operator==(const Member &, const Member &) = default;
};
struct Joined
{
    RoomName room;
    quint64 members = 0; ///< with this one
};
struct Members
{
    RoomName room;
    std::vector<Member> members; ///< at most 1,000
    quint64 total = 0;
};
struct RoomPublished
{
    QByteArray id;
    quint64 members = 0;                    ///< of the room on this node, at this moment
    std::vector<StreamPosition> deliveries; ///< of the derived event `rooms.<type>.published`
};
struct RouteCreated
{
    DynamicRoute route;
    std::vector<SourceState> sources = {}; ///< how its event stands; none: it comes by clients only
};
struct RouteList
{
    std::vector<RouteCreated> routes;
    std::optional<quint64> total = {};    ///< none: to count them would take too long
    std::optional<RouteCursor> next = {}; ///< where the list goes on; none: this was the end
};
struct SourceList
{
    std::vector<SourceState> sources;
    quint64 total = 0;
};
struct Explained
{
    QByteArray json; ///< the explanation, shared/docs/protocol.md "event.explain"
};

using ReplyBody =
    std::variant<Done, Authenticated, PublishedAll, Subscribed, HistoryPage, Joined, Members,
                 RoomPublished, RouteCreated, RouteList, SourceList, Explained, ItemChanged,
                 ItemFound, ItemList, GroupList, GroupSubscribed, OnlineList, ResourceChanged,
                 ResourceFound, ResourceList, WorkerReply, AdminReply, AdminRefusal>;

} // namespace sluice::core
