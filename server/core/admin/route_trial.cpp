// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/route_change_desk.h"
#include "server/core/event/object_writer.h"

#include <algorithm>
#include <iterator>

// What a draft of routes would do: by the router itself, on one event or on recorded ones.
namespace sluice::core {

namespace {

using Channels = std::set<QByteArray>;

Channels channelsOf(const RoutePlan &plan)
{
    Channels channels;
    for (const StreamTarget &target : plan.streams)
        channels.insert(toText(channelOf(target.stream)));
    for (const RoomTarget &target : plan.rooms)
        channels.insert(toText(channelOf(target.room)));
    for (const ItemTarget &target : plan.items)
        channels.insert(toText(channelOf(target.key)));
    return channels;
}

std::vector<QByteArray> without(const Channels &from, const Channels &what)
{
    std::vector<QByteArray> rest;
    std::ranges::set_difference(from, what, std::back_inserter(rest));
    return rest;
}

void appendTexts(QByteArray &out, const auto &texts)
{
    appendArray(out, texts,
                [](QByteArray &to, const QByteArray &text) { appendJsonString(to, text); });
}

// `file:line:column`
void appendPlace(ObjectWriter &writer, const QByteArray &where)
{
    const qsizetype column = where.lastIndexOf(':');
    const qsizetype line = column < 0 ? -1 : where.lastIndexOf(':', column - 1);
    if (line < 0)
        return;
    writer.text("file", where.first(line))
        .number("line", where.sliced(line + 1, column - line - 1).toULongLong());
}

void append(QByteArray &out, const RouteVerdict &verdict)
{
    static constexpr const char *kKinds[] = {"static", "dynamic", "room", "item"};
    const bool isDynamic = verdict.rule == RouteVerdict::Rule::Dynamic;
    std::vector<QByteArray> streams;
    std::vector<QByteArray> rooms;
    for (const QByteArray &channel : verdict.channels) {
        if (channel.startsWith("stream:"))
            streams.push_back(channel.sliced(7));
        else if (channel.startsWith("room:"))
            rooms.push_back(channel.sliced(5));
    }
    ObjectWriter writer(out);
    writer.text(isDynamic ? "id" : "name", verdict.name)
        .text("kind", kKinds[static_cast<size_t>(verdict.rule)])
        .flag("matched", verdict.matched)
        .text("why", verdict.reason);
    appendTexts(writer.key("streams"), streams);
    appendTexts(writer.key("rooms"), rooms);
    appendPlace(writer, verdict.where);
}

} // namespace

struct RouteChangeDesk::WhatIf
{
    struct Difference
    {
        QByteArray event;
        QByteArray id;
        std::vector<QByteArray> added;
        std::vector<QByteArray> removed;
    };

    SessionId session;
    QByteArray to;
    WhatIfRoutes asked;
    quint64 after = 0;
    quint64 examined = 0;
    quint64 lost = 0; ///< offsets that are not kept any more
    quint64 added = 0;
    quint64 removed = 0;
    qint64 firstMs = 0;
    qint64 lastMs = 0;
    std::vector<Difference> shown;
};

std::unique_ptr<RouteTable> RouteChangeDesk::tableOf(const RouteDraft &draft) const
{
    auto table = std::make_unique<RouteTable>(m_context.hub.options.routing);
    table->setManifest(m_context.hub.manifest);
    table->layOver(m_context.hub.routes.dynamic(), {draft.remove.begin(), draft.remove.end()});
    for (const DynamicRoute &route : draft.add)
        table->dynamic().add(m_routes.complete(route, {}));
    return table;
}

void RouteChangeDesk::simulate(SessionId session, const QByteArray &to, const SimulateRoute &asked)
{
    const auto draft = asked.draft.isEmpty() ? nullptr : tableOf(asked.draft);
    const RouteTable &table = draft ? *draft : m_context.hub.routes;
    RouteTrace trace;
    const qint64 startNs = m_context.hub.clock.monotonicNs();
    const RoutePlan plan = table.route(asked.label, asked.payload, m_context.hub.clock.wallMs(),
                                       &trace);
    const qint64 tookNs = m_context.hub.clock.monotonicNs() - startNs;
    QByteArray json;
    {
        ObjectWriter writer(json);
        appendArray(writer.key("routes"), trace.verdicts, append);
        appendTexts(writer.key("targets"), channelsOf(plan));
        if (trace.omitted > 0)
            writer.number("omitted", trace.omitted).flag("truncated", trace.isCut);
        writer.signedNumber("micros", tookNs / 1'000);
    }
    m_context.reply(session, to, std::move(json));
}

void RouteChangeDesk::begin(SessionId session, const QByteArray &to, WhatIfRoutes asked)
{
    auto run = std::make_shared<WhatIf>();
    run->session = session;
    run->to = to;
    run->asked = std::move(asked);
    whatIf(run);
}

void RouteChangeDesk::whatIf(const std::shared_ptr<WhatIf> &run)
{
    m_context.hub.read(ReadPageJob{{}, run->asked.stream, run->after, kPageEvents},
                       [this, run](StoreDone done) {
                           const auto &page = std::get<PageRead>(done).page;
                           if (!page)
                               return m_context.refuse(run->session, run->to, page.error());
                           take(run, *page);
                       });
}

// A page is a slice: the live table is asked anew for each, so that it may change meanwhile.
void RouteChangeDesk::take(const std::shared_ptr<WhatIf> &run, const Page &page)
{
    const WhatIfRoutes &asked = run->asked;
    const auto draft = tableOf(asked.draft);
    const qint64 now = m_context.hub.clock.wallMs();
    bool isOver = page.events.empty();
    if (run->after == 0)
        run->lost = page.state.first - 1;
    for (const StoredEvent &event : page.events) {
        run->after = event.offset;
        if (event.atMs < asked.fromMs)
            continue;
        if ((asked.toMs != 0 && event.atMs >= asked.toMs)
            || run->examined >= static_cast<quint64>(asked.limit)) {
            isOver = true;
            break;
        }
        if (run->examined++ == 0)
            run->firstMs = event.atMs;
        run->lastMs = event.atMs;
        const Channels live = channelsOf(
            m_context.hub.routes.route(event.label, event.payload, now));
        const Channels drafted = channelsOf(draft->route(event.label, event.payload, now));
        if (live == drafted)
            continue;
        WhatIf::Difference difference{event.label.utf8, event.id, without(drafted, live),
                                      without(live, drafted)};
        run->added += difference.added.size();
        run->removed += difference.removed.size();
        if (run->shown.size() < kShown)
            run->shown.push_back(std::move(difference));
    }
    if (isOver || run->after >= page.state.top)
        return answer(*run);
    whatIf(run);
}

void RouteChangeDesk::answer(const WhatIf &run)
{
    const auto seconds = std::max<quint64>(1,
                                           static_cast<quint64>(run.lastMs - run.firstMs) / 1'000);
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("examined", run.examined).number("gaps", run.lost);
        appendArray(writer.key("changed"), run.shown,
                    [](QByteArray &out, const WhatIf::Difference &difference) {
                        ObjectWriter row(out);
                        row.text("event", difference.event).text("id", difference.id);
                        appendTexts(row.key("added"), difference.added);
                        appendTexts(row.key("removed"), difference.removed);
                    });
        writer.number("added", run.added)
            .number("removed", run.removed)
            .number("addedPerSecond", run.added / seconds)
            .number("removedPerSecond", run.removed / seconds);
    }
    m_context.reply(run.session, run.to, std::move(json));
}

} // namespace sluice::core
