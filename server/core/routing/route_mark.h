// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

namespace sluice::core {

/// What people know a route by, and how often it has matched. The count is the core thread's own;
/// the rest never changes, so that deliveries may carry it to any thread.
struct RouteMark
{
    enum class Target : quint8
    {
        Stream,
        Room,
        Item
    };

    QByteArray id;
    bool isDynamic = false;
    Target target = Target::Stream;
    QByteArray event;
    QByteArray name; ///< property, literal key (with ~), or the template of a room or an item
    QByteArray file; ///< of the manifest; empty: dynamic
    int line = 0;
    quint64 matched = 0; ///< events since the server started, or the manifest changed
};
using RouteMarkPtr = std::shared_ptr<RouteMark>;

/// A mark in a value whose comparison it does not change.
struct RouteMarkRef
{
    RouteMarkPtr mark;

    friend bool operator==(const RouteMarkRef &, const RouteMarkRef &) { return true; }
};

} // namespace sluice::core
