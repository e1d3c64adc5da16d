// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/route_change_desk.h"

#include "server/core/event/object_writer.h"
#include "server/core/routing/route_json.h"
#include "shared/base/overloaded.h"

#include <map>

namespace sluice::core {

namespace {

constexpr size_t kRoutesPerDraft = 1'000;

void appendTexts(QByteArray &out, const std::set<QByteArray> &texts)
{
    appendArray(out, texts,
                [](QByteArray &to, const QByteArray &text) { appendJsonString(to, text); });
}

void appendRoutes(QByteArray &out, const std::vector<DynamicRoute> &routes)
{
    appendArray(out, routes,
                [](QByteArray &to, const DynamicRoute &route) { to += toJson(route); });
}

Result<> checkSize(const RouteDraft &draft)
{
    if (draft.isEmpty())
        return fail(ErrorCode::InvalidParams, QStringLiteral("`draft` changes nothing"));
    if (draft.add.size() + draft.remove.size() > kRoutesPerDraft)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`draft` holds more than %1 changes").arg(kRoutesPerDraft));
    return {};
}

} // namespace

void RouteChangeDesk::handle(SessionId session, const QByteArray &to, const DeedPtr &deed,
                             RouteCommand command)
{
    std::visit(Overloaded{
                   [&](const SimulateRoute &asked) { simulate(session, to, asked); },
                   [&](const PlanRoutes &asked) { plan(session, to, asked); },
                   [&](const ApplyRoutes &asked) { apply(deed, asked); },
                   [&](const ListRouteRevisions &asked) { list(session, to, asked); },
                   [&](const RevertRoutes &asked) { revert(deed, asked); },
               },
               command);
}

void RouteChangeDesk::plan(SessionId session, const QByteArray &to, const PlanRoutes &asked)
{
    const RouteTable &live = m_context.hub.routes;
    std::set<QByteArray> streams;
    std::vector<std::pair<QByteArray, QByteArray>> conflicts;
    std::vector<std::pair<size_t, Error>> findings;
    std::vector<DynamicRoute> adds;
    std::vector<DynamicRoute> removes;
    for (size_t i = 0; i < asked.draft.add.size(); ++i) {
        DynamicRoute route = m_routes.complete(asked.draft.add[i], {});
        auto allowed = live.admits(route);
        if (allowed)
            allowed = live.dynamic().canAdd(route);
        if (!allowed)
            findings.emplace_back(i, allowed.error());
        if (live.dynamic().find(route.id))
            conflicts.emplace_back(route.id, "the route is there already");
        streams.insert(toText(channelOf(route.stream)));
        adds.push_back(std::move(route));
    }
    for (const QByteArray &id : asked.draft.remove) {
        const DynamicRoute *route = live.dynamic().find(id);
        if (!route) {
            conflicts.emplace_back(id, "there is no such route (any more)");
            continue;
        }
        streams.insert(toText(channelOf(route->stream)));
        removes.push_back(*route);
    }
    quint64 subscribers = 0;
    for (const QByteArray &name : streams) {
        const ChannelId id = m_context.hub.channels.find(channelOf(StreamKey{name.sliced(7)}));
        subscribers += id ? m_context.hub.channels.listeners(id) : 0;
    }
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("revision", m_context.routesRevision);
        appendRoutes(writer.key("adds"), adds);
        appendRoutes(writer.key("removes"), removes);
        writer.number("subscribers", subscribers);
        appendArray(writer.key("conflicts"), conflicts, [](QByteArray &out, const auto &conflict) {
            ObjectWriter(out).text("id", conflict.first).text("text", conflict.second);
        });
        appendArray(writer.key("diagnostics"), findings, [](QByteArray &out, const auto &finding) {
            const QLatin1StringView name = errorCodeRow(finding.second.code).name;
            ObjectWriter(out)
                .number("add", finding.first)
                .text("code", QByteArrayView(name.data(), name.size()))
                .text("message", finding.second.detail.toUtf8());
        });
    }
    m_context.reply(session, to, std::move(json));
}

void RouteChangeDesk::apply(const DeedPtr &deed, const ApplyRoutes &asked)
{
    if (m_isSaving) {
        if (m_waiting.size() >= kWaiting)
            return m_deeds.refuse(deed,
                                  {ErrorCode::Overloaded, QStringLiteral("try again shortly")});
        m_waiting.emplace_back([this, deed, asked] { apply(deed, asked); });
        return;
    }
    deed->target = "routes";
    if (const auto fits = checkSize(asked.draft); !fits)
        return m_deeds.refuse(deed, fits.error());
    if (asked.ifRevision != m_context.routesRevision)
        return m_deeds.refuse(deed, overtaken(asked.ifRevision),
                              conflictData(asked.ifRevision, asked.draft));
    RouteChange change{0, m_context.hub.clock.wallMs(), deed->by, deed->reason, {}, {}};
    const RouteTable &live = m_context.hub.routes;
    for (const DynamicRoute &added : asked.draft.add) {
        DynamicRoute route = m_routes.complete(added, deed->by);
        auto allowed = live.admits(route);
        if (allowed)
            allowed = live.dynamic().canAdd(route);
        if (!allowed)
            return m_deeds.refuse(deed, allowed.error());
        change.added.push_back(std::move(route));
    }
    for (const QByteArray &id : asked.draft.remove) {
        const DynamicRoute *route = live.dynamic().find(id);
        if (!route)
            return m_deeds.refuse(
                deed,
                {ErrorCode::Conflict,
                 QStringLiteral("there is no route %1 (any more)").arg(QString::fromUtf8(id))},
                conflictData(m_context.routesRevision, {{}, {id}}));
        change.removed.push_back(*route);
    }
    save(deed, std::move(change));
}

void RouteChangeDesk::save(const DeedPtr &deed, RouteChange change)
{
    m_isSaving = true;
    appendRoutes(deed->before, change.removed);
    appendRoutes(deed->after, change.added);
    m_context.hub.submit(SaveRouteChangeJob{{}, change},
                         [this, deed, change](const Result<quint64> &number) mutable {
                             m_isSaving = false;
                             if (!number) {
                                 m_deeds.refuse(deed, number.error());
                                 return runNext();
                             }
                             change.number = m_context.routesRevision = *number;
                             m_routes.changed(change);
                             QByteArray json;
                             ObjectWriter(json).number("revision", *number);
                             deed->target = "routes revision " + QByteArray::number(*number);
                             m_deeds.done(deed, json);
                             QByteArray told;
                             ObjectWriter(told)
                                 .text("resource", "routes")
                                 .text("action", "applied")
                                 .text("path", "/sluice/routes")
                                 .text("by", change.by)
                                 .number("revision", *number);
                             m_context.pushToAll("admin.changed", told);
                             m_recent.push_back(std::move(change));
                             if (m_recent.size() > kRecent)
                                 m_recent.pop_front();
                             runNext();
                         });
}

void RouteChangeDesk::runNext()
{
    while (!m_isSaving && !m_waiting.empty()) {
        const auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }
}

Error RouteChangeDesk::overtaken(quint64 expected) const
{
    return {ErrorCode::Conflict, QStringLiteral("the routes are at revision %1, not %2")
                                     .arg(m_context.routesRevision)
                                     .arg(expected)};
}

QByteArray RouteChangeDesk::conflictData(quint64 since, const RouteDraft &draft) const
{
    std::set<QByteArray> wanted(draft.remove.begin(), draft.remove.end());
    for (const DynamicRoute &route : draft.add)
        wanted.insert(routeId(route));
    std::set<QByteArray> touched;
    for (const RouteChange &change : m_recent) {
        if (change.number <= since)
            continue;
        for (const auto *routes : {&change.added, &change.removed}) {
            for (const DynamicRoute &route : *routes) {
                if (wanted.contains(route.id))
                    touched.insert(route.id);
            }
        }
    }
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("revision", m_context.routesRevision);
        if (!m_recent.empty())
            writer.text("by", m_recent.back().by);
        appendTexts(writer.key("touched"), touched);
    }
    return json;
}

void RouteChangeDesk::list(SessionId session, const QByteArray &to, const ListRouteRevisions &asked)
{
    m_context.hub.read(ReadRouteChangesJob{{}, asked.before, asked.count},
                       [this, session, to](StoreDone done) {
                           const auto &changes = std::get<RouteChangesRead>(done).changes;
                           if (!changes)
                               return m_context.refuse(session, to, changes.error());
                           QByteArray json;
                           {
                               ObjectWriter writer(json);
                               writer.number("revision", m_context.routesRevision);
                               appendArray(writer.key("rows"), *changes,
                                           [](QByteArray &out, const RouteChange &change) {
                                               ObjectWriter row(out);
                                               row.number("revision", change.number)
                                                   .signedNumber("at", change.atMs)
                                                   .text("by", change.by)
                                                   .text("comment", change.comment);
                                               appendRoutes(row.key("adds"), change.added);
                                               appendRoutes(row.key("removes"), change.removed);
                                           });
                           }
                           m_context.reply(session, to, std::move(json));
                       });
}

void RouteChangeDesk::revert(const DeedPtr &deed, const RevertRoutes &asked)
{
    if (m_isSaving) {
        if (m_waiting.size() >= kWaiting)
            return m_deeds.refuse(deed,
                                  {ErrorCode::Overloaded, QStringLiteral("try again shortly")});
        m_waiting.emplace_back([this, deed, asked] { revert(deed, asked); });
        return;
    }
    const quint64 revision = asked.revision;
    deed->target = "routes revision " + QByteArray::number(revision);
    const quint64 now = m_context.routesRevision;
    if (asked.ifRevision && *asked.ifRevision != now)
        return m_deeds.refuse(deed, overtaken(*asked.ifRevision),
                              conflictData(*asked.ifRevision, {}));
    if (revision >= now || now - revision > SaveRouteChangeJob::kKept)
        return m_deeds.refuse(
            deed,
            {ErrorCode::NotFound, QStringLiteral("there is no such revision before %1").arg(now)});
    m_isSaving = true; // nobody changes them while they are read
    m_context.hub.read(ReadRouteChangesJob{{}, 0, static_cast<int>(now - revision)},
                       [this, deed, revision](StoreDone done) {
                           m_isSaving = false;
                           const auto &changes = std::get<RouteChangesRead>(done).changes;
                           if (changes)
                               undo(deed, revision, *changes);
                           else
                               m_deeds.refuse(deed, changes.error());
                           runNext();
                       });
}

// What was changed since, newest first, is taken back; what expired meanwhile stays away.
void RouteChangeDesk::undo(const DeedPtr &deed, quint64 revision,
                           const std::vector<RouteChange> &changes)
{
    std::map<QByteArray, DynamicRoute> back;
    std::set<QByteArray> away;
    for (const RouteChange &change : changes) {
        for (const DynamicRoute &route : change.added) {
            back.erase(route.id);
            away.insert(route.id);
        }
        for (const DynamicRoute &route : change.removed) {
            away.erase(route.id);
            back[route.id] = route;
        }
    }
    RouteChange change{0, m_context.hub.clock.wallMs(), deed->by, deed->reason, {}, {}};
    if (change.comment.isEmpty())
        change.comment = "back to revision " + QByteArray::number(revision);
    const DynamicRouteTable &live = m_context.hub.routes.dynamic();
    for (auto &[id, route] : back) {
        if (!live.find(id))
            change.added.push_back(m_routes.complete(std::move(route), deed->by));
    }
    for (const QByteArray &id : away) {
        if (const DynamicRoute *route = live.find(id))
            change.removed.push_back(*route);
    }
    save(deed, std::move(change));
}

} // namespace sluice::core
