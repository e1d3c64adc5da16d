// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/dynamic_route_table.h"
#include "server/core/routing/route_plan.h"
#include "shared/manifest/model.h"

#include <deque>
#include <memory>
#include <unordered_set>

namespace sluice::core {

enum class DynamicMode : quint8
{
    Open,     ///< any event may be named by a dynamic route
    Declared, ///< only events whose manifest entry says `dynamic`
};

struct RoutingOptions
{
    DynamicMode dynamic = DynamicMode::Open;
    PayloadPaths paths = PayloadPaths::On;
    bool stopsAtMissing = false;    ///< a missing property ends its route, as in Toa
    bool repeatsDeliveries = false; ///< a stream gets an event once for each rule, as in Toa
};

/// Event → streams, rooms and items. Static rules are one immutable manifest, swapped as a whole;
/// dynamic routes are the table's own. Pure: no I/O, no clock.
class RouteTable
{
public:
    explicit RouteTable(RoutingOptions options = {}, DynamicRouteLimits limits = {});

    void setManifest(std::shared_ptr<const manifest::Manifest> manifest);
    void setOptions(RoutingOptions options) { m_options = options; }

    /// A draft over another table: its dynamic routes without some, and what is in dynamic() here.
    /// `base` outlives the draft.
    void layOver(const DynamicRouteTable &base, std::unordered_set<QByteArray> without)
    {
        m_base = &base;
        m_without = std::move(without);
    }

    DynamicRouteTable &dynamic() { return m_dynamic; }
    const DynamicRouteTable &dynamic() const { return m_dynamic; }

    /// NotDynamic or ExposeDenied if declarations forbid the route.
    Result<> admits(const DynamicRoute &route) const;

    /// True if any rule could apply to the label: lets the caller skip deriving an event.
    bool knows(const EventLabel &label) const;

    /// Of the manifest's rules, one for each property, key or template, in its order.
    const std::vector<RouteMarkPtr> &marks() const { return m_marks; }

    /// Where the event goes. With `trace`, every rule of the label leaves its verdict; the plan is
    /// the same either way, unless the trace is cut.
    RoutePlan route(const EventLabel &label, const QByteArray &payload, qint64 nowMs,
                    RouteTrace *trace = nullptr) const;

private:
    /// A rule and the place of its first mark.
    template <class Rule> struct Marked
    {
        const Rule *rule = nullptr;
        size_t mark = 0;
    };
    struct Entry
    {
        std::vector<Marked<manifest::StaticRoute>> routes;
        std::vector<Marked<manifest::RoomRule>> rooms;
        std::vector<Marked<manifest::ItemRule>> items;
    };

    size_t mark(RouteMark::Target target, const QByteArray &event, const QByteArray &name,
                const manifest::Source &where);

    using Visit = DynamicRouteTable::Visit;

    bool isHidden(const DynamicRoute &ofBase) const;
    void matchDynamic(const EventLabel &label, const PayloadReader &payload, qint64 nowMs,
                      const Visit &visit) const;
    void visitDynamic(const EventLabel &label, const Visit &visit) const;
    size_t countDynamic(const EventLabel &label) const;
    const manifest::StaticRoute *declarationOf(const EventLabel &label) const;

    RoutingOptions m_options;
    std::shared_ptr<const manifest::Manifest> m_manifest;
    std::deque<manifest::RoomRule>
        m_resourceRooms; // what resources notify, as rules of their events
    std::unordered_map<EventLabel, Entry> m_entries; // points into m_manifest and m_resourceRooms
    std::vector<RouteMarkPtr> m_marks;
    DynamicRouteTable m_dynamic;
    const DynamicRouteTable *m_base = nullptr; ///< of a draft
    std::unordered_set<QByteArray> m_without;  ///< ids of routes of the base
};

} // namespace sluice::core
