// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route.h"
#include "server/core/sessions/command.h"

#include <functional>
#include <set>
#include <unordered_map>

namespace sluice::core {

class PayloadReader;

struct DynamicRouteLimits
{
    size_t perStream = 1000;
    size_t perEvent = 100'000;
    size_t total = 1'000'000;
};

/// All dynamic routes, found in O(1) per (event, property, value) whatever their number.
class DynamicRouteTable
{
public:
    explicit DynamicRouteTable(DynamicRouteLimits limits = {});

    /// LimitExceeded if one more does not fit; replacing a route of the same id always fits.
    Result<> canAdd(const DynamicRoute &route) const;
    void add(DynamicRoute route);
    bool remove(const QByteArray &id);

    const DynamicRoute *find(const QByteArray &id) const;
    std::vector<const DynamicRoute *> select(const RouteFilter &filter, size_t omit, size_t limit,
                                             size_t *total) const;
    bool hasEvent(const EventLabel &event) const { return m_events.contains(event); }
    size_t size() const { return m_routes.size(); }
    /// For walking over all in steps: the places 0 … buckets() − 1, as long as their number is the
    /// same.
    size_t buckets() const { return m_routes.bucket_count(); }
    template <class Visit> void visitBucket(size_t bucket, Visit &&visit) const
    {
        for (auto it = m_routes.begin(bucket); it != m_routes.end(bucket); ++it)
            visit(it->second.route);
    }
    /// Grows whenever the set of events that have routes changes.
    quint64 eventsVersion() const { return m_eventsVersion; }
    std::vector<EventLabel> events() const;

    /// Calls visit for every live route that the payload satisfies. A route may be visited twice
    /// when an array holds its value twice.
    void match(const EventLabel &event, const PayloadReader &payload, qint64 nowMs,
               const std::function<void(const DynamicRoute &)> &visit) const;

    /// Every route of the event with its verdict's inputs, for `explain`.
    std::vector<const DynamicRoute *> ofEvent(const EventLabel &event) const;

    /// Bound routes live on while their stream is consumed.
    void streamConsumed(const StreamKey &stream);
    void streamAbandoned(const StreamKey &stream, qint64 nowMs);

    /// Bound routes whose stream is read now.
    void forEachConsumed(const std::function<void(const DynamicRoute &)> &visit) const;

    /// Removes and returns what has expired, at most `limit`.
    std::vector<DynamicRoute> takeExpired(qint64 nowMs, size_t limit);

private:
    struct ValueHash
    {
        size_t operator()(const RouteValue &value) const noexcept
        {
            return qHashMulti(0, static_cast<int>(value.kind), value.text);
        }
    };
    /// A route and where it stands in the two lists that hold it, so that it leaves them in O(1).
    struct Entry
    {
        DynamicRoute route;
        size_t eventPlace = 0;
        size_t streamPlace = 0;
    };
    using Entries = std::vector<Entry *>;
    using ValueIndex = std::unordered_map<RouteValue, Entries, ValueHash>;
    struct EventIndex
    {
        Entries always;
        std::unordered_map<QByteArray, ValueIndex> byProperty;
        size_t count = 0;
    };

    static void append(Entries &entries, Entry &entry, size_t Entry::*place);
    static void takeOut(Entries &entries, Entry &entry, size_t Entry::*place);
    void index(Entry &entry);
    void unindex(Entry &entry);
    void setExpiry(DynamicRoute &route, qint64 expiresAtMs);

    DynamicRouteLimits m_limits;
    std::unordered_map<QByteArray, Entry> m_routes; // node-based: pointers stay valid
    std::unordered_map<EventLabel, EventIndex> m_events;
    std::unordered_map<StreamKey, Entries> m_streams;
    std::set<std::pair<qint64, QByteArray>> m_expiries;
    quint64 m_eventsVersion = 0;
};

} // namespace sluice::core
