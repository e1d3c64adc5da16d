// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/route_desk.h"

#include "server/core/access/access.h"
#include "server/core/event/object_writer.h"
#include "server/core/routing/route_json.h"

#include <algorithm>
#include <unordered_map>

namespace sluice::core {

namespace {

using Lifetime = DynamicRoute::Lifetime;

constexpr size_t kExpiredPerTick = 500;
constexpr qint64 kSourcePatienceMs = 5000;

/// Events that only we ourselves make (manifests, "derived events").
bool isDerived(const QByteArray &label)
{
    return label.startsWith("rooms.") || label.startsWith("resources.") || label.startsWith("iii.");
}

QByteArray ruleText(RouteVerdict::Rule rule)
{
    switch (rule) {
    case RouteVerdict::Rule::Static:
        return "static";
    case RouteVerdict::Rule::Dynamic:
        return "dynamic";
    case RouteVerdict::Rule::Room:
        return "room";
    case RouteVerdict::Rule::Item:
        return "item";
    }
    Q_UNREACHABLE();
}

void appendMember(QByteArray &json, const char *name, QByteArrayView text)
{
    json += json.endsWith('{') ? "\"" : ",\"";
    json += name;
    json += "\":";
    appendJsonString(json, text);
}

QByteArray toJson(const RouteVerdict &verdict)
{
    QByteArray json("{");
    appendMember(json, "rule", ruleText(verdict.rule));
    appendMember(json, "name", verdict.name);
    appendMember(json, "where", verdict.where);
    json += verdict.matched ? ",\"matched\":true" : ",\"matched\":false";
    appendMember(json, "reason", verdict.reason);
    json += ",\"channels\":[";
    for (const QByteArray &channel : verdict.channels) {
        if (!json.endsWith('['))
            json += ',';
        appendJsonString(json, channel);
    }
    return json + "]}";
}

} // namespace

Result<> mayManage(const Session &session, claims::ManageScope scope)
{
    if (session.claims && session.claims->grants.manage.contains(scope))
        return {};
    const QString name = QString::fromUtf8(claims::toText(scope).toByteArray());
    return fail(session.claims ? ErrorCode::PermissionDenied : ErrorCode::Unauthenticated,
                QStringLiteral("the claim sluice.manage does not contain \"%1\"").arg(name));
}

namespace {

// A subject may manage the routes to the stream of its own name that the operator has named.
bool isOwn(const HubContext &context, const Session &session, const DynamicRoute &route)
{
    return session.claims && !session.claims->subject.isEmpty()
           && session.claims->subject == route.stream.utf8
           && context.options.selfService.contains(
               {route.event.utf8, route.property.value_or(QByteArray())});
}

Result<> mayManageRoute(const HubContext &context, const Session &session,
                        const DynamicRoute &route)
{
    if (isOwn(context, session, route))
        return {};
    return mayManage(session, claims::ManageScope::Routes);
}

// A list or a filter is of one's own if it names one's own stream.
Result<> mayManageStream(const HubContext &context, const Session &session,
                         const std::optional<StreamKey> &stream)
{
    const bool isOwnStream = stream && session.claims && !session.claims->subject.isEmpty()
                             && session.claims->subject == stream->utf8;
    if (isOwnStream && !context.options.selfService.empty())
        return {};
    return mayManage(session, claims::ManageScope::Routes);
}

} // namespace

RouteDesk::RouteDesk(HubContext &context, RouteSync &sync)
    : m_context(context)
    , m_sync(sync)
    , m_removals(context, sync)
{
}

// The route works from the moment of the answer: saved first, then indexed.
void RouteDesk::create(Session &session, const QByteArray &replyTo, CreateRoute command)
{
    const SessionId id = session.id;
    DynamicRoute route = std::move(command.route);
    route.id = routeId(route);
    route.createdAtMs = m_sync.momentOf(route.id);
    route.createdBy = session.claims ? session.claims->subject : QByteArray();
    route.lifetime = command.persistent   ? Lifetime::Persistent
                     : command.ttlSeconds ? Lifetime::Ttl
                                          : Lifetime::Bound;
    route.ttlSeconds = command.ttlSeconds.value_or(m_context.options.boundRouteSeconds);
    if (route.lifetime != Lifetime::Persistent)
        route.expiresAtMs = route.createdAtMs + route.ttlSeconds * 1000;
    auto allowed = mayManageRoute(m_context, session, route);
    if (allowed)
        allowed = m_context.routes.admits(route);
    if (allowed)
        allowed = m_context.routes.dynamic().canAdd(route);
    if (!allowed)
        return m_context.reply(id, replyTo, fail(allowed.error()));
    m_context.submit(SaveRouteJob{{}, route},
                     [this, id, replyTo, route](const Result<quint64> &saved) mutable {
                         if (!saved)
                             return m_context.reply(id, replyTo, fail(saved.error()));
                         const Stream *stream = m_context.streams.find(route.stream);
                         const bool isConsumed = stream && stream->subscribers > 0;
                         if (route.lifetime == Lifetime::Bound && isConsumed)
                             route.expiresAtMs = 0;
                         const DynamicRoute *known = m_context.routes.dynamic().find(route.id);
                         if (!known || !hasSameTerms(*known, route))
                             m_context.turnover.created(route.createdBy);
                         m_context.routes.dynamic().add(route);
                         updateSources();
                         m_sync.made(route);
                         answer(id, replyTo, route);
                         if (m_context.observer)
                             m_context.observer->routeCreated(route, route.createdBy);
                     });
}

DynamicRoute RouteDesk::complete(DynamicRoute route, const QByteArray &by) const
{
    route.id = routeId(route);
    route.createdAtMs = m_sync.momentOf(route.id);
    route.createdBy = by;
    route.expiresAtMs = 0;
    if (route.lifetime == Lifetime::Persistent)
        return route;
    if (route.ttlSeconds == 0)
        route.ttlSeconds = m_context.options.boundRouteSeconds;
    route.expiresAtMs = route.createdAtMs + route.ttlSeconds * 1000;
    return route;
}

void RouteDesk::changed(const RouteChange &change)
{
    for (const DynamicRoute &route : change.removed) {
        if (!m_context.routes.dynamic().remove(route.id))
            continue;
        m_sync.removed(route.id);
        if (m_context.observer)
            m_context.observer->routeDeleted(route.id, change.by);
    }
    for (DynamicRoute route : change.added) {
        const Stream *stream = m_context.streams.find(route.stream);
        if (route.lifetime == Lifetime::Bound && stream && stream->subscribers > 0)
            route.expiresAtMs = 0;
        m_context.routes.dynamic().add(route);
        m_sync.made(route);
        if (m_context.observer)
            m_context.observer->routeCreated(route, change.by);
    }
    updateSources();
}

// The answer promises that events of the route come from now on, those of a broker too.
void RouteDesk::answer(SessionId session, const QByteArray &replyTo, DynamicRoute route)
{
    if (m_context.sources && !m_context.sources->isSettled(route.event)) {
        m_waiting.push_back({session, replyTo, std::move(route), m_context.clock.wallMs()});
        return;
    }
    auto sources = sourcesOf(route.event);
    m_context.reply(session, replyTo,
                    ReplyBody(RouteCreated{std::move(route), std::move(sources)}));
}

std::vector<SourceState> RouteDesk::sourcesOf(const EventLabel &event) const
{
    return m_context.sources ? m_context.sources->statesOf(event) : std::vector<SourceState>();
}

void RouteDesk::answerWaiting()
{
    const qint64 now = m_context.clock.wallMs();
    for (Waiting &waiting : std::exchange(m_waiting, {})) {
        if (!m_context.sources->isSettled(waiting.route.event)
            && now - waiting.sinceMs < kSourcePatienceMs)
            m_waiting.push_back(std::move(waiting));
        else
            m_context.reply(waiting.session, waiting.replyTo,
                            ReplyBody(RouteCreated{waiting.route, sourcesOf(waiting.route.event)}));
    }
}

void RouteDesk::updateSources()
{
    const quint64 version = m_context.routes.dynamic().eventsVersion();
    if (!m_context.sources || (m_knowsEvents && version == m_eventsVersion))
        return;
    m_knowsEvents = true;
    m_eventsVersion = version;
    std::set<QByteArray> labels;
    for (const EventLabel &label : m_context.routes.dynamic().events())
        labels.insert(label.utf8);
    const manifest::Manifest &manifest = *m_context.manifest;
    for (const manifest::StaticRoute &route : manifest.routes)
        labels.insert(route.event);
    for (const manifest::RoomRule &rule : manifest.rooms)
        labels.insert(rule.event);
    for (const manifest::ItemRule &rule : manifest.items)
        labels.insert(rule.event);
    std::erase_if(labels, isDerived);
    m_context.sources->setWanted(labels);
}

void RouteDesk::get(Session &session, const QByteArray &replyTo, const GetRoute &command)
{
    const DynamicRoute *route = m_context.routes.dynamic().find(command.id);
    const auto allowed = route ? mayManageRoute(m_context, session, *route)
                               : mayManage(session, claims::ManageScope::Routes);
    if (!allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    if (!route)
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::NotFound, QStringLiteral("no dynamic route has this id")));
    m_context.reply(session.id, replyTo, ReplyBody(RouteCreated{*route, sourcesOf(route->event)}));
}

void RouteDesk::list(Session &session, const QByteArray &replyTo, const ListRoutes &command)
{
    if (const auto allowed = mayManageStream(m_context, session, command.filter.stream); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    const RoutePage page = m_context.routes.dynamic().page(
        {command.filter, static_cast<size_t>(command.limit), command.after,
         static_cast<size_t>(command.omit)});
    if (page.isCut) {
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::InvalidParams,
                 QStringLiteral("`omit` reaches further than %1 routes; give the `next` of a page "
                                "as `after` instead")
                     .arg(DynamicRouteTable::kVisitsPerPage)));
    }
    RouteList body;
    body.total = page.total;
    body.next = page.next;
    std::unordered_map<EventLabel, std::vector<SourceState>> sources; // many are of the same event
    for (const DynamicRoute *route : page.routes) {
        auto [known, isNew] = sources.try_emplace(route->event);
        if (isNew)
            known->second = sourcesOf(route->event);
        body.routes.push_back({*route, known->second});
    }
    m_context.reply(session.id, replyTo, ReplyBody(std::move(body)));
}

void RouteDesk::listSources(Session &session, const QByteArray &replyTo, const ListSources &command)
{
    if (const auto allowed = mayManage(session, claims::ManageScope::Routes); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    SourceList body;
    std::vector<SourceState> all;
    if (m_context.sources)
        all = command.event ? m_context.sources->statesOf(*command.event)
                            : m_context.sources->states();
    for (SourceState &state : all) {
        if (command.state && state.kind != *command.state)
            continue;
        const quint64 place = body.total++;
        if (place >= static_cast<quint64>(command.omit)
            && body.sources.size() < static_cast<size_t>(command.limit))
            body.sources.push_back(std::move(state));
    }
    m_context.reply(session.id, replyTo, ReplyBody(std::move(body)));
}

void RouteDesk::remove(Session &session, const QByteArray &replyTo, const DeleteRoutes &command)
{
    const DynamicRoute *one = m_context.routes.dynamic().find(command.id);
    const auto allowed = one ? mayManageRoute(m_context, session, *one)
                             : mayManageStream(m_context, session, command.filter.stream);
    if (!allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    RouteRemovals::Asker asker{session.id, replyTo,
                               session.claims ? session.claims->subject : QByteArray()};
    if (command.id.isEmpty())
        m_removals.removeAll(std::move(asker), command.filter);
    else
        m_removals.removeOne(std::move(asker), command.id);
}

void RouteDesk::explain(Session &session, const QByteArray &replyTo, const Explain &command)
{
    const QByteArray label = command.event.label.utf8;
    const Decision decision = decide(manifest::Action::Publish, label, session.claims.get(),
                                     m_context.manifest->access);
    if (!decision.allowed) {
        return m_context.reply(
            session.id, replyTo,
            fail(session.claims ? ErrorCode::PermissionDenied : ErrorCode::Unauthenticated,
                 QString::fromUtf8(reasonOf(decision, manifest::Action::Publish, label))));
    }
    RouteTrace trace;
    const RoutePlan plan = m_context.routes.route(command.event.label, command.event.payload,
                                                  m_context.clock.wallMs(), &trace);
    QByteArray json("{");
    appendMember(json, "event", label);
    appendMember(json, "publish", reasonOf(decision, manifest::Action::Publish, label));
    json += ",\"rules\":[";
    for (const RouteVerdict &verdict : trace.verdicts)
        json += (json.endsWith('[') ? "" : ",") + toJson(verdict);
    json += "],\"delivers\":[";
    const auto appendChannel = [&](const ChannelName &name) {
        json += json.endsWith('[') ? "{" : ",{";
        appendMember(json, "channel", toText(name));
        const ChannelId channel = m_context.channels.find(name);
        json += ",\"subscribers\":"
                + QByteArray::number(channel ? m_context.channels.listeners(channel) : 0) + '}';
    };
    for (const StreamTarget &target : plan.streams)
        appendChannel(channelOf(target.stream));
    for (const RoomTarget &target : plan.rooms)
        appendChannel(channelOf(target.room));
    for (const ItemTarget &target : plan.items)
        appendChannel(channelOf(target.key));
    json += ']';
    if (trace.omitted > 0)
        json += ",\"omitted\":" + QByteArray::number(trace.omitted)
                + (trace.isCut ? ",\"truncated\":true" : ",\"truncated\":false");
    if (const auto sources = sourcesOf(command.event.label); !sources.empty()) {
        json += ",\"sources\":";
        appendArray(json, sources, [](QByteArray &to, const SourceState &state) {
            to += sluice::core::toJson(state);
        });
    }
    m_context.reply(session.id, replyTo, ReplyBody(Explained{json + '}'}));
}

void RouteDesk::restore(std::vector<DynamicRoute> routes)
{
    const qint64 now = m_context.clock.wallMs();
    std::ranges::sort(routes, {}, &DynamicRoute::createdAtMs); // they are indexed in this order
    for (DynamicRoute &route : routes) {
        if (route.lifetime == Lifetime::Bound)
            route.expiresAtMs = now
                                + route.ttlSeconds
                                      * 1000; // nobody is back yet: the grace begins anew
        m_context.routes.dynamic().add(std::move(route));
    }
}

void RouteDesk::removeExpired()
{
    m_removals.work();
    answerWaiting();
    updateSources();
    DeleteRoutesJob job;
    for (const DynamicRoute &route :
         m_context.routes.dynamic().takeExpired(m_context.clock.wallMs(), kExpiredPerTick))
        job.ids.push_back(route.id);
    if (job.ids.empty())
        return;
    m_context.turnover.expired(job.ids.size());
    const std::vector<QByteArray> ids = job.ids;
    m_context.submit(std::move(job), [this, ids](const Result<quint64> &deleted) {
        if (!deleted || !m_context.observer)
            return; // tried again after a restart
        for (const QByteArray &id : ids)
            m_context.observer->routeDeleted(id, {});
    });
}

} // namespace sluice::core
