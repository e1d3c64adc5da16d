// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/route_sync.h"

#include "shared/base/overloaded.h"

#include <algorithm>
#include <tuple>

namespace sluice::core {

namespace {

using Lifetime = DynamicRoute::Lifetime;

constexpr qint64 kRemembered = 10 * 60 * 1000; // longer than news take, and than a node is cut off
constexpr size_t kTombstones = 100'000;        // the oldest is forgotten: its route may come back
constexpr size_t kToldPerTick = 1000;

// Two nodes made the same route in the same millisecond: both must come to the same end.
bool isPreferred(const DynamicRoute &a, const DynamicRoute &b)
{
    const auto rank = [](const DynamicRoute &route) {
        return std::tie(route.createdAtMs, route.lifetime, route.ttlSeconds, route.expose,
                        route.label);
    };
    return rank(a) > rank(b);
}

} // namespace

RouteSync::RouteSync(HubContext &context)
    : m_context(context)
{
}

qint64 RouteSync::momentOf(const QByteArray &id) const
{
    qint64 moment = m_context.clock.wallMs();
    if (const DynamicRoute *route = m_context.routes.dynamic().find(id))
        moment = std::max(moment, route->createdAtMs + 1);
    if (const auto removed = m_removed.find(id); removed != m_removed.end())
        moment = std::max(moment, removed->second.atMs + 1);
    return moment;
}

void RouteSync::made(const DynamicRoute &route)
{
    m_removed.erase(route.id);
    m_context.bus.tell(RouteMade{route});
}

void RouteSync::removed(const QByteArray &id)
{
    const qint64 moment = momentOf(id);
    forget(id, moment);
    m_context.bus.tell(RouteRemoved{id, moment});
}

void RouteSync::forget(const QByteArray &id, qint64 atMs)
{
    if (m_context.bus.isAlone())
        return;
    if (m_removals.size() == kTombstones) {
        m_removed.erase(m_removals.front().second);
        m_removals.pop_front();
    }
    const qint64 now = m_context.clock.wallMs();
    m_removed[id] = {atMs, now};
    m_removals.emplace_back(now, id);
}

void RouteSync::take()
{
    for (RouteNews &news : m_context.bus.takeNews())
        std::visit([this](auto &one) { apply(one); }, news);
    if (m_context.bus.takeReconnected()) {
        m_context.bus.tell(RoutesWanted{});
        tellAll();
    }
}

void RouteSync::apply(RouteMade &made)
{
    DynamicRoute &route = made.route;
    const auto removed = m_removed.find(route.id);
    if (removed != m_removed.end() && route.createdAtMs <= removed->second.atMs)
        return;
    const Stream *stream = m_context.streams.find(route.stream);
    const bool isConsumed = stream && stream->subscribers > 0;
    if (route.lifetime == Lifetime::Bound)
        route.expiresAtMs = isConsumed ? 0 : m_context.clock.wallMs() + route.ttlSeconds * 1000;
    const DynamicRoute *known = m_context.routes.dynamic().find(route.id);
    if (known && isPreferred(*known, route))
        return;
    const bool isRenewal = known && !isPreferred(route, *known);
    if (isRenewal && (route.lifetime != Lifetime::Bound || isConsumed))
        return;
    if (!isRenewal) // it works from now on even if it cannot be kept
        m_context.submit(SaveRouteJob{{}, route}, [](const Result<quint64> &) {});
    if (!known || !hasSameTerms(*known, route))
        m_context.turnover.created(route.createdBy);
    m_context.routes.dynamic().add(std::move(route));
}

void RouteSync::apply(RouteRemoved &removed)
{
    const DynamicRoute *known = m_context.routes.dynamic().find(removed.id);
    if (known && known->createdAtMs > removed.atMs)
        return;
    forget(removed.id, removed.atMs);
    if (!known)
        return;
    m_context.routes.dynamic().remove(removed.id);
    m_context.turnover.deleted({});
    m_context.submit(DeleteRoutesJob{{}, {removed.id}}, [](const Result<quint64> &) {});
}

void RouteSync::apply(RoutesWanted &)
{
    tellAll();
}

void RouteSync::tellAll()
{
    m_toTell.clear();
    const DynamicRouteTable &table = m_context.routes.dynamic();
    for (size_t bucket = 0; bucket < table.buckets(); ++bucket)
        table.visitBucket(bucket,
                          [this](const DynamicRoute &route) { m_toTell.push_back(route.id); });
    for (const auto &[id, tombstone] : m_removed)
        m_context.bus.tell(RouteRemoved{id, tombstone.atMs});
}

// A third of the time that a bound route has left once its last reader went.
void RouteSync::tick()
{
    const qint64 now = m_context.clock.wallMs();
    while (!m_removals.empty() && m_removals.front().first + kRemembered <= now) {
        const auto &[heardMs, id] = m_removals.front();
        if (const auto it = m_removed.find(id);
            it != m_removed.end() && it->second.heardMs == heardMs)
            m_removed.erase(it);
        m_removals.pop_front();
    }
    if (!m_context.bus.isAlone()
        && now - m_renewedAtMs >= m_context.options.boundRouteSeconds * 1000 / 3) {
        m_renewedAtMs = now;
        m_context.routes.dynamic().forEachConsumed(
            [this](const DynamicRoute &route) { m_toTell.push_back(route.id); });
    }
    for (size_t i = 0; i < kToldPerTick && !m_toTell.empty(); ++i) {
        if (const DynamicRoute *route = m_context.routes.dynamic().find(m_toTell.front()))
            m_context.bus.tell(RouteMade{*route});
        m_toTell.pop_front();
    }
}

} // namespace sluice::core
