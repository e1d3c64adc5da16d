// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/dynamic_route_table.h"

#include "server/core/event/payload.h"
#include "server/core/routing/payload_reader.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sluice::core {

namespace {

bool selects(const RouteFilter &filter, const DynamicRoute &route)
{
    return (!filter.event || *filter.event == route.event)
           && (!filter.stream || *filter.stream == route.stream)
           && (!filter.property || route.property == filter.property)
           && (!filter.value || *filter.value == route.value);
}

// The keys under which a payload value is looked up: a string value of a route also matches
// numbers and booleans of the same text.
std::vector<RouteValue> valuesOf(const simdjson::dom::element &element)
{
    using Kind = RouteValue::Kind;
    switch (element.type()) {
    case simdjson::dom::element_type::NULL_VALUE:
        return {{Kind::Null, {}}};
    case simdjson::dom::element_type::STRING:
        return {{Kind::String, *scalarText(element)}};
    case simdjson::dom::element_type::BOOL: {
        const QByteArray text = *scalarText(element);
        return {{Kind::Bool, text}, {Kind::String, text}};
    }
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE: {
        const QByteArray text = numberText(element);
        return {{Kind::Number, text}, {Kind::String, text}};
    }
    default:
        return {};
    }
}

} // namespace

QByteArray routeId(const DynamicRoute &route)
{
    QByteArray tuple("[");
    appendJsonString(tuple, route.stream.utf8);
    tuple += ',';
    appendJsonString(tuple, route.event.utf8);
    if (!route.property) {
        tuple += ",null,null]";
    } else {
        tuple += ',';
        appendJsonString(tuple, *route.property);
        tuple += ',';
        if (route.value.kind == RouteValue::Kind::String)
            appendJsonString(tuple, route.value.text);
        else
            tuple += route.value.kind == RouteValue::Kind::Null ? QByteArray("null")
                                                                : route.value.text;
        tuple += ']';
    }
    return QCryptographicHash::hash(tuple, QCryptographicHash::Sha256).toHex().first(32);
}

static RouteMarkPtr markOf(const DynamicRoute &route)
{
    auto mark = std::make_shared<RouteMark>();
    mark->id = route.id;
    mark->isDynamic = true;
    mark->event = route.event.utf8;
    mark->name = route.property.value_or(QByteArray());
    return mark;
}

DynamicRouteTable::DynamicRouteTable(DynamicRouteLimits limits)
    : m_limits(limits)
{
}

Result<> DynamicRouteTable::canAdd(const DynamicRoute &route) const
{
    if (m_routes.contains(route.id))
        return {};
    const auto refuse = [](size_t limit, const QString &of) {
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("%1 dynamic routes %2 exist already; remove some first")
                        .arg(limit)
                        .arg(of));
    };
    if (m_routes.size() >= m_limits.total)
        return refuse(m_limits.total, QStringLiteral("in all"));
    if (const auto it = m_events.find(route.event);
        it != m_events.end() && it->second.count >= m_limits.perEvent)
        return refuse(m_limits.perEvent, QStringLiteral("of this event"));
    if (const auto it = m_streams.find(route.stream);
        it != m_streams.end() && it->second.size() >= m_limits.perStream)
        return refuse(m_limits.perStream, QStringLiteral("to this stream"));
    return {};
}

void DynamicRouteTable::add(DynamicRoute route)
{
    const QByteArray id = route.id;
    const auto known = m_routes.find(id);
    route.mark = known == m_routes.end() ? RouteMarkRef{markOf(route)} : known->second.route.mark;
    remove(id);
    const auto [it, isNew] = m_routes.emplace(id, Entry{std::move(route), 0, 0});
    Q_ASSERT(isNew);
    index(it->second);
    if (it->second.route.expiresAtMs != 0)
        m_expiries.emplace(it->second.route.expiresAtMs, id);
}

bool DynamicRouteTable::remove(const QByteArray &id)
{
    const auto it = m_routes.find(id);
    if (it == m_routes.end())
        return false;
    setExpiry(it->second.route, 0);
    unindex(it->second);
    m_routes.erase(it);
    return true;
}

const DynamicRoute *DynamicRouteTable::find(const QByteArray &id) const
{
    const auto it = m_routes.find(id);
    return it == m_routes.end() ? nullptr : &it->second.route;
}

std::vector<const DynamicRoute *> DynamicRouteTable::select(const RouteFilter &filter, size_t omit,
                                                            size_t limit, size_t *total) const
{
    std::vector<const DynamicRoute *> found;
    const auto consider = [&](const DynamicRoute &route) {
        if (selects(filter, route))
            found.push_back(&route);
    };
    if (filter.stream) {
        if (const auto it = m_streams.find(*filter.stream); it != m_streams.end())
            std::ranges::for_each(
                it->second, consider,
                [](const Entry *entry) -> const DynamicRoute & { return entry->route; });
    } else if (filter.event) {
        std::ranges::for_each(
            ofEvent(*filter.event), consider,
            [](const DynamicRoute *route) -> const DynamicRoute & { return *route; });
    } else {
        for (const auto &[id, entry] : m_routes)
            consider(entry.route);
    }
    if (total)
        *total = found.size();
    const size_t from = std::min(omit, found.size());
    const size_t to = std::min(found.size(), from + std::min(limit, found.size() - from));
    const auto isEarlier = [](const DynamicRoute *a, const DynamicRoute *b) {
        return a->createdAtMs != b->createdAtMs ? a->createdAtMs < b->createdAtMs : a->id < b->id;
    };
    // Only the page is put in order: to sort 100,000 routes would hold everything else up.
    std::ranges::nth_element(found, found.begin() + static_cast<qsizetype>(from), isEarlier);
    std::ranges::partial_sort(found.begin() + static_cast<qsizetype>(from),
                              found.begin() + static_cast<qsizetype>(to), found.end(), isEarlier);
    return {found.begin() + static_cast<qsizetype>(from),
            found.begin() + static_cast<qsizetype>(to)};
}

void DynamicRouteTable::match(const EventLabel &event, const PayloadReader &payload, qint64 nowMs,
                              const std::function<void(const DynamicRoute &)> &visit) const
{
    const auto entry = m_events.find(event);
    if (entry == m_events.end())
        return;
    const auto visitLive = [&](const Entries &entries) {
        for (const Entry *candidate : entries) {
            const DynamicRoute &route = candidate->route;
            if (route.expiresAtMs == 0 || nowMs < route.expiresAtMs)
                visit(route);
        }
    };
    visitLive(entry->second.always);
    for (const auto &[property, values] : entry->second.byProperty) {
        payload.forEach(property, [&, &index = values](const simdjson::dom::element &element) {
            for (const RouteValue &key : valuesOf(element)) {
                if (const auto found = index.find(key); found != index.end())
                    visitLive(found->second);
            }
        });
    }
}

std::vector<const DynamicRoute *> DynamicRouteTable::ofEvent(const EventLabel &event) const
{
    std::vector<const DynamicRoute *> routes;
    const auto entry = m_events.find(event);
    if (entry == m_events.end())
        return routes;
    const auto add = [&routes](const Entries &entries) {
        for (const Entry *found : entries)
            routes.push_back(&found->route);
    };
    add(entry->second.always);
    for (const auto &[property, values] : entry->second.byProperty) {
        for (const auto &[value, matching] : values)
            add(matching);
    }
    return routes;
}

void DynamicRouteTable::streamConsumed(const StreamKey &stream)
{
    const auto it = m_streams.find(stream);
    if (it == m_streams.end())
        return;
    for (Entry *entry : it->second) {
        if (entry->route.lifetime == DynamicRoute::Lifetime::Bound)
            setExpiry(entry->route, 0);
    }
}

void DynamicRouteTable::streamAbandoned(const StreamKey &stream, qint64 nowMs)
{
    const auto it = m_streams.find(stream);
    if (it == m_streams.end())
        return;
    for (Entry *entry : it->second) {
        if (entry->route.lifetime == DynamicRoute::Lifetime::Bound)
            setExpiry(entry->route, nowMs + entry->route.ttlSeconds * 1000);
    }
}

void DynamicRouteTable::forEachConsumed(
    const std::function<void(const DynamicRoute &)> &visit) const
{
    for (const auto &[id, entry] : m_routes) {
        if (entry.route.lifetime == DynamicRoute::Lifetime::Bound && entry.route.expiresAtMs == 0)
            visit(entry.route);
    }
}

std::vector<DynamicRoute> DynamicRouteTable::takeExpired(qint64 nowMs, size_t limit)
{
    std::vector<DynamicRoute> expired;
    while (!m_expiries.empty() && m_expiries.begin()->first <= nowMs && expired.size() < limit) {
        const QByteArray id = m_expiries.begin()->second;
        expired.push_back(m_routes.find(id)->second.route);
        remove(id);
    }
    return expired;
}

void DynamicRouteTable::append(Entries &entries, Entry &entry, size_t Entry::*place)
{
    entry.*place = entries.size();
    entries.push_back(&entry);
}

void DynamicRouteTable::takeOut(Entries &entries, Entry &entry, size_t Entry::*place)
{
    Q_ASSERT(entries[entry.*place] == &entry);
    entries[entry.*place] = entries.back();
    entries.back()->*place = entry.*place;
    entries.pop_back();
}

std::vector<EventLabel> DynamicRouteTable::events() const
{
    std::vector<EventLabel> labels;
    labels.reserve(m_events.size());
    for (const auto &[label, index] : m_events)
        labels.push_back(label);
    return labels;
}

void DynamicRouteTable::index(Entry &entry)
{
    const DynamicRoute &route = entry.route;
    EventIndex &event = m_events[route.event];
    if (++event.count == 1)
        ++m_eventsVersion;
    append(route.property ? event.byProperty[*route.property][route.value] : event.always, entry,
           &Entry::eventPlace);
    append(m_streams[route.stream], entry, &Entry::streamPlace);
}

void DynamicRouteTable::unindex(Entry &entry)
{
    const DynamicRoute &route = entry.route;
    const auto event = m_events.find(route.event);
    if (route.property) {
        const auto property = event->second.byProperty.find(*route.property);
        const auto value = property->second.find(route.value);
        takeOut(value->second, entry, &Entry::eventPlace);
        if (value->second.empty())
            property->second.erase(value);
        if (property->second.empty())
            event->second.byProperty.erase(property);
    } else {
        takeOut(event->second.always, entry, &Entry::eventPlace);
    }
    if (--event->second.count == 0) {
        m_events.erase(event);
        ++m_eventsVersion;
    }
    const auto stream = m_streams.find(route.stream);
    takeOut(stream->second, entry, &Entry::streamPlace);
    if (stream->second.empty())
        m_streams.erase(stream);
}

void DynamicRouteTable::setExpiry(DynamicRoute &route, qint64 expiresAtMs)
{
    if (route.expiresAtMs != 0)
        m_expiries.erase({route.expiresAtMs, route.id});
    route.expiresAtMs = expiresAtMs;
    if (expiresAtMs != 0)
        m_expiries.emplace(expiresAtMs, route.id);
}

} // namespace sluice::core
