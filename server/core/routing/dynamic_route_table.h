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

/// What a page of routes is asked for by.
struct RouteQuery
{
    RouteFilter filter;
    size_t limit = 1;                      ///< from 1
    std::optional<RouteCursor> after = {}; ///< none: from the first
    size_t omit = 0;                       ///< that many that match are skipped first
};

/// Some routes in the order of creation. It can be short, even empty, and still not be the last.
struct RoutePage
{
    std::vector<const DynamicRoute *> routes; ///< valid until the table changes
    std::optional<size_t> total;              ///< how many match in all, where that is known
    std::optional<RouteCursor> next;          ///< where the list goes on; none: this is the end
    bool isCut = false;                       ///< `omit` was not reached
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
    /// The one that was created last; null: there is none.
    const DynamicRoute *latest() const { return m_all.empty() ? nullptr : *m_all.rbegin(); }

    /// Takes its time from the routes that it visits: at most kVisitsPerPage, whatever the query and
    /// the number of routes, and about a MiB of what it finds.
    RoutePage page(const RouteQuery &query) const;
    static constexpr size_t kVisitsPerPage = 12'000;

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

    /// What is done with a route; false: no more of them.
    using Visit = std::function<bool(const DynamicRoute &)>;

    /// Calls visit for every live route that the payload satisfies. A route may be visited twice
    /// when an array holds its value twice. False if a visit ended it.
    bool match(const EventLabel &event, const PayloadReader &payload, qint64 nowMs,
               const Visit &visit) const;

    /// Calls visit for every route of the event in the order of creation, for `explain`.
    void visitEvent(const EventLabel &event, const Visit &visit) const;
    size_t count(const EventLabel &event) const;

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
    /// A route and where it stands among those of its event and value, so that it leaves in O(1).
    struct Entry
    {
        DynamicRoute route;
        size_t place = 0;
    };
    using Entries = std::vector<Entry *>;
    using ValueIndex = std::unordered_map<RouteValue, Entries, ValueHash>;
    struct Earlier
    {
        using is_transparent = void;
        bool operator()(const DynamicRoute *a, const DynamicRoute *b) const
        {
            return a->createdAtMs != b->createdAtMs ? a->createdAtMs < b->createdAtMs
                                                    : a->id < b->id;
        }
        bool operator()(const RouteCursor &a, const DynamicRoute *b) const
        {
            return a.createdAtMs != b->createdAtMs ? a.createdAtMs < b->createdAtMs : a.id < b->id;
        }
    };
    /// In the order of creation, so that a page costs what is on it.
    using Ordered = std::set<DynamicRoute *, Earlier>;
    struct EventIndex
    {
        Entries always;
        std::unordered_map<QByteArray, ValueIndex> byProperty;
        Ordered all;
    };

    const Ordered *candidates(const RouteFilter &filter) const;
    void index(Entry &entry);
    void unindex(Entry &entry);
    void setExpiry(DynamicRoute &route, qint64 expiresAtMs);

    DynamicRouteLimits m_limits;
    std::unordered_map<QByteArray, Entry> m_routes; // node-based: pointers stay valid
    std::unordered_map<EventLabel, EventIndex> m_events;
    std::unordered_map<StreamKey, Ordered> m_streams;
    Ordered m_all;
    std::set<std::pair<qint64, QByteArray>> m_expiries;
    quint64 m_eventsVersion = 0;
};

} // namespace sluice::core
