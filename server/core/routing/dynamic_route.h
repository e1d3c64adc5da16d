// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/core/routing/route_mark.h"
#include "shared/base/result.h"

#include <optional>
#include <vector>

namespace sluice::core {

/// A JSON scalar that a dynamic route compares with (reference: matching rules in
/// server/docs/routes.md).
struct RouteValue
{
    enum class Kind : quint8
    {
        Null,
        Bool,
        Number,
        String
    };

    Kind kind = Kind::String;
    QByteArray text; ///< string content, number literal, `true`/`false`/`null`

    friend bool operator==(const RouteValue &, const RouteValue &) = default;
};

/// event (property = value) → stream, made and removed at run time.
struct DynamicRoute
{
    enum class Lifetime : quint8
    {
        Bound,      ///< while the stream has a subscriber, and `ttlSeconds` after the last one
        Ttl,        ///< until expiresAtMs
        Persistent, ///< until removed
    };

    QByteArray id; ///< routeId(); 32 lower-case hex digits
    EventLabel event;
    StreamKey stream;
    std::optional<QByteArray> property; ///< none: every occurrence of the event
    RouteValue value;                   ///< meaningful with property only
    std::vector<QByteArray> expose;     ///< empty: whatever the declaration allows
    Lifetime lifetime = Lifetime::Bound;
    qint64 ttlSeconds = 300;
    qint64 expiresAtMs = 0; ///< Unix milliseconds, exclusive; 0: does not expire (now)
    QByteArray label;       ///< free text of the creator
    QByteArray createdBy;
    qint64 createdAtMs = 0;
    RouteMarkRef mark; ///< of routes in a table

    friend bool operator==(const DynamicRoute &, const DynamicRoute &) = default;
};

/// First 32 hex digits of SHA-256 over the canonical JSON of [stream, event, property|null,
/// value|null]: the same route has the same id on every node, so creating it twice is one route.
QByteArray routeId(const DynamicRoute &route);

/// Of two routes of one id: nothing but who made them, and when, differs.
bool hasSameTerms(const DynamicRoute &a, const DynamicRoute &b);

} // namespace sluice::core
