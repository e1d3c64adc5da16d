// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/routes/route_draft.h"

namespace sluice::console {

/// How a node or an edge differs from what runs.
enum class RouteChange : quint8
{
    None,
    Added,
    Removed,
    Mixed ///< a family in which some routes come or go
};

/// A route as a member of its family.
struct RouteMember
{
    QString id; ///< empty: staged
    RouteSpec spec;
    RouteChange change = RouteChange::None;
    qint64 expiresAtMs = 0;
    qint64 matched = 0;
    double rate = 0;

    friend bool operator==(const RouteMember &, const RouteMember &) = default;
};

/// All routes of one event and property, or one static route. Up to 100,000 dynamic routes may
/// exist for an event, so that nobody could look at them one by one.
struct RouteFamily
{
    QString event;
    QString property; ///< empty: every occurrence; a static route's properties, joined
    bool isStatic = false;
    QString file;
    int line = 0;
    double rate = 0;
    qint64 matched = 0;
    RouteChange change = RouteChange::None;
    std::vector<RouteMember> members; ///< dynamic: by rate, staged ones first; static: none

    friend bool operator==(const RouteFamily &, const RouteFamily &) = default;
};

/// The routes of one event.
struct RouteSource
{
    QString event;
    double rate = 0;
    std::vector<RouteFamily> families; ///< static ones first, then by property

    friend bool operator==(const RouteSource &, const RouteSource &) = default;
};

/// What outline and picture show, by event. `focus` keeps what has it in event, property, value or
/// stream. Pure; 100,000 routes in some tens of milliseconds.
std::vector<RouteSource> routeSources(const RouteBook &book, const QString &focus = {});

/// A box of the picture.
struct GraphNode
{
    enum class Kind : quint8
    {
        Source,
        Rule,
        Target
    };

    Kind kind = Kind::Source;
    QString key; ///< stable over updates
    QString title;
    QString detail;
    RouteChange change = RouteChange::None;
    bool isLocked = false; ///< written in a manifest
    QString event;         ///< Source and Rule
    QString property;      ///< Rule
    QString stream;        ///< Target of one stream
    QString file;          ///< Rule, if locked
    int line = 0;

    friend bool operator==(const GraphNode &, const GraphNode &) = default;
};
struct GraphEdge
{
    int from = 0; ///< index of a node
    int to = 0;
    double rate = 0;
    bool isIdle = false; ///< never matched since the server started
    RouteChange change = RouteChange::None;

    friend bool operator==(const GraphEdge &, const GraphEdge &) = default;
};
struct RouteGraph
{
    std::vector<GraphNode> nodes; ///< column by column, in the order in which they are drawn
    std::vector<GraphEdge> edges;
    int left = 0; ///< routes that are not drawn one by one
};

struct GraphBounds
{
    int nodes = 1000;
    int targetsPerFamily = 6; ///< those with the highest rate; the others are one box
};

/// The picture: sources, rules, streams, ordered so that few edges cross. Pure.
RouteGraph routeGraph(const std::vector<RouteSource> &sources, GraphBounds bounds = {});

/// Why a drop is refused; empty if it makes a route. Pure; also asked by the outline.
QString refusal(const GraphNode &from, const GraphNode &to);

} // namespace sluice::console
