// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "shared/base/result.h"

/// What commands are answered with when they succeed: one struct per kind of answer, whatever the dialect.
namespace sluice::core {

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
struct GroupMembers
{
    GroupKey group;
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

using ReplyBody = std::variant<Done, Authenticated, PublishedAll, Subscribed, HistoryPage, Joined,
                               Members, RoomPublished, RouteCreated, RouteList, SourceList,
                               Explained, ItemChanged, ItemFound, ItemList, GroupList, GroupMembers,
                               GroupSubscribed, OnlineList, ResourceChanged, ResourceFound,
                               ResourceList, WorkerReply, AdminReply, AdminRefusal>;

} // namespace sluice::core
