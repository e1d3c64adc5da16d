// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/dynamic_route_table.h"

#include "server/core/event/payload.h"
#include "server/core/routing/payload_reader.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sluice::core {

namespace {

constexpr qsizetype kPageBytes = 1024 * 1024;

/// About what a route takes in an answer.
qsizetype sizeOf(const DynamicRoute &route)
{
    qsizetype size = 200 + route.stream.utf8.size() + route.event.utf8.size() + route.label.size()
                     + route.createdBy.size() + route.value.text.size()
                     + route.property.value_or(QByteArray()).size();
    for (const QByteArray &name : route.expose)
        size += name.size() + 3;
    return size;
}

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

bool hasSameTerms(const DynamicRoute &a, const DynamicRoute &b)
{
    return a.lifetime == b.lifetime && a.ttlSeconds == b.ttlSeconds && a.expose == b.expose
           && a.label == b.label;
}

template <class Entries, class Entry> static void append(Entries &entries, Entry &entry)
{
    entry.place = entries.size();
    entries.push_back(&entry);
}

template <class Entries, class Entry> static void takeOut(Entries &entries, Entry &entry)
{
    Q_ASSERT(entries[entry.place] == &entry);
    entries[entry.place] = entries.back();
    entries.back()->place = entry.place;
    entries.pop_back();
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
        it != m_events.end() && it->second.all.size() >= m_limits.perEvent)
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
    const auto [it, isNew] = m_routes.emplace(id, Entry{std::move(route), 0});
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

const DynamicRouteTable::Ordered *DynamicRouteTable::candidates(const RouteFilter &filter) const
{
    if (filter.stream) {
        const auto stream = m_streams.find(*filter.stream);
        return stream == m_streams.end() ? nullptr : &stream->second;
    }
    if (filter.event) {
        const auto event = m_events.find(*filter.event);
        return event == m_events.end() ? nullptr : &event->second.all;
    }
    return &m_all;
}

RoutePage DynamicRouteTable::page(const RouteQuery &query) const
{
    RoutePage page;
    const RouteFilter &filter = query.filter;
    const Ordered *among = candidates(filter);
    if (!among) {
        page.total = 0;
        return page;
    }
    const bool areAllMeant = !filter.property && !filter.value && !(filter.stream && filter.event);
    const DynamicRoute *last = nullptr; // up to which the page is complete
    bool isFull = false;
    size_t matched = 0;
    qsizetype bytes = 0;
    auto at = query.after ? among->upper_bound(*query.after) : among->begin();
    for (size_t visits = 0; at != among->end() && visits < kVisitsPerPage; ++at, ++visits) {
        const DynamicRoute &route = **at;
        const bool isMeant = areAllMeant || selects(filter, route);
        if (isMeant && (page.routes.size() == query.limit || bytes >= kPageBytes))
            isFull = true;
        if (isFull && (areAllMeant || query.after))
            break; // the rest need not be counted
        if (isMeant && ++matched > query.omit && !isFull) {
            page.routes.push_back(&route);
            bytes += sizeOf(route);
        }
        if (!isFull)
            last = &route;
    }
    const bool isEnd = at == among->end();
    if (areAllMeant)
        page.total = among->size();
    else if (isEnd && !query.after)
        page.total = matched;
    if (last && (isFull || !isEnd))
        page.next = RouteCursor{last->createdAtMs, last->id};
    page.isCut = !isEnd && matched < query.omit;
    return page;
}

bool DynamicRouteTable::match(const EventLabel &event, const PayloadReader &payload, qint64 nowMs,
                              const Visit &visit) const
{
    const auto entry = m_events.find(event);
    if (entry == m_events.end())
        return true;
    bool goesOn = true;
    const auto visitLive = [&](const Entries &entries) {
        for (auto it = entries.begin(); goesOn && it != entries.end(); ++it) {
            const DynamicRoute &route = (*it)->route;
            if (route.expiresAtMs == 0 || nowMs < route.expiresAtMs)
                goesOn = visit(route);
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
        if (!goesOn)
            break;
    }
    return goesOn;
}

void DynamicRouteTable::visitEvent(const EventLabel &event, const Visit &visit) const
{
    const auto entry = m_events.find(event);
    if (entry == m_events.end())
        return;
    for (const DynamicRoute *route : entry->second.all) {
        if (!visit(*route))
            return;
    }
}

size_t DynamicRouteTable::count(const EventLabel &event) const
{
    const auto entry = m_events.find(event);
    return entry == m_events.end() ? 0 : entry->second.all.size();
}

void DynamicRouteTable::streamConsumed(const StreamKey &stream)
{
    const auto it = m_streams.find(stream);
    if (it == m_streams.end())
        return;
    for (DynamicRoute *route : it->second) {
        if (route->lifetime == DynamicRoute::Lifetime::Bound)
            setExpiry(*route, 0);
    }
}

void DynamicRouteTable::streamAbandoned(const StreamKey &stream, qint64 nowMs)
{
    const auto it = m_streams.find(stream);
    if (it == m_streams.end())
        return;
    for (DynamicRoute *route : it->second) {
        if (route->lifetime == DynamicRoute::Lifetime::Bound)
            setExpiry(*route, nowMs + route->ttlSeconds * 1000);
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

std::vector<EventLabel> DynamicRouteTable::events() const
{
    std::vector<EventLabel> labels;
    labels.reserve(m_events.size());
    for (const auto &[label, index] : m_events)
        labels.push_back(label);
    return labels;
}

// A new route is the latest one, as a rule: the hint says so.
void DynamicRouteTable::index(Entry &entry)
{
    DynamicRoute &route = entry.route;
    EventIndex &event = m_events[route.event];
    if (event.all.empty())
        ++m_eventsVersion;
    append(route.property ? event.byProperty[*route.property][route.value] : event.always, entry);
    for (Ordered *ordered : {&event.all, &m_streams[route.stream], &m_all})
        ordered->insert(ordered->end(), &route);
}

void DynamicRouteTable::unindex(Entry &entry)
{
    DynamicRoute &route = entry.route;
    const auto event = m_events.find(route.event);
    const auto stream = m_streams.find(route.stream);
    if (route.property) {
        const auto property = event->second.byProperty.find(*route.property);
        const auto value = property->second.find(route.value);
        takeOut(value->second, entry);
        if (value->second.empty())
            property->second.erase(value);
        if (property->second.empty())
            event->second.byProperty.erase(property);
    } else {
        takeOut(event->second.always, entry);
    }
    for (Ordered *ordered : {&event->second.all, &stream->second, &m_all})
        ordered->erase(&route);
    if (event->second.all.empty()) {
        m_events.erase(event);
        ++m_eventsVersion;
    }
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
