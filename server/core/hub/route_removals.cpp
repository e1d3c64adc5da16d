// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/route_removals.h"

#include <algorithm>
#include <tuple>

namespace sluice::core {

namespace {

constexpr size_t kRoutesPerStep = 500;

bool isBehind(const RouteCursor &place, const RouteCursor &other)
{
    return std::tie(place.createdAtMs, place.id) > std::tie(other.createdAtMs, other.id);
}

} // namespace

RouteRemovals::RouteRemovals(HubContext &context, RouteSync &sync)
    : m_context(context)
    , m_sync(sync)
{
}

void RouteRemovals::removeOne(Asker asker, const QByteArray &id)
{
    m_removals.push_back({++m_last, std::move(asker), {}, {}, false});
    deleteNow(m_removals.back(), {id});
}

void RouteRemovals::removeAll(Asker asker, RouteFilter filter)
{
    const DynamicRoute *latest = m_context.routes.dynamic().latest();
    m_removals.push_back({++m_last, std::move(asker), RouteQuery{std::move(filter), kRoutesPerStep},
                          latest ? RouteCursor{latest->createdAtMs, latest->id} : RouteCursor(),
                          false});
    step(m_removals.back());
}

// One after the other, so that they share what a turn may take.
void RouteRemovals::work()
{
    const auto next = std::ranges::find_if(
        m_removals, [](const Removal &removal) { return removal.rest && !removal.isWaiting; });
    if (next == m_removals.end())
        return;
    std::rotate(next, next + 1, m_removals.end());
    step(m_removals.back());
}

void RouteRemovals::step(Removal &removal)
{
    const RoutePage page = m_context.routes.dynamic().page(*removal.rest);
    std::vector<QByteArray> ids;
    for (const DynamicRoute *route : page.routes) {
        if (!isBehind({route->createdAtMs, route->id}, removal.until))
            ids.push_back(route->id);
    }
    const bool isLast = !page.next || !isBehind(removal.until, *page.next);
    if (isLast)
        removal.rest.reset();
    else
        removal.rest->after = page.next;
    if (!ids.empty() || isLast)
        deleteNow(removal, std::move(ids));
}

void RouteRemovals::deleteNow(Removal &removal, std::vector<QByteArray> ids)
{
    removal.isWaiting = true;
    DeleteRoutesJob job;
    job.ids = ids;
    m_context.submit(std::move(job),
                     [this, number = removal.number, ids = std::move(ids)](
                         const Result<quint64> &result) { deleted(number, ids, result); });
}

void RouteRemovals::deleted(quint64 number, const std::vector<QByteArray> &ids,
                            const Result<quint64> &result)
{
    const auto removal = find(number);
    removal->isWaiting = false;
    if (result) {
        for (const QByteArray &id : ids)
            unlink(id, removal->asker.subject);
        if (removal->rest)
            return; // goes on in another turn
    }
    const Asker asker = std::move(removal->asker);
    m_removals.erase(removal);
    m_context.reply(asker.session, asker.replyTo,
                    result ? Result<ReplyBody>(Done{}) : fail(result.error()));
}

void RouteRemovals::unlink(const QByteArray &id, const QByteArray &by)
{
    if (!m_context.routes.dynamic().find(id))
        return;
    m_sync.removed(id);
    m_context.routes.dynamic().remove(id);
    m_context.turnover.deleted(by);
    if (m_context.observer)
        m_context.observer->routeDeleted(id, by);
}

std::deque<RouteRemovals::Removal>::iterator RouteRemovals::find(quint64 number)
{
    const auto found = std::ranges::find(m_removals, number, &Removal::number);
    Q_ASSERT(found != m_removals.end());
    return found;
}

} // namespace sluice::core
