// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/route_change_desk.h"
#include "server/core/event/object_writer.h"
#include "server/core/routing/planned_channels.h"

#include <algorithm>

// What a draft of routes would do to one event, by the router itself.
namespace sluice::core {

namespace {

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

std::unique_ptr<RouteTable> RouteChangeDesk::tableOf(
    const RouteDraft &draft, std::shared_ptr<const manifest::Manifest> rules) const
{
    auto table = std::make_unique<RouteTable>(m_context.hub.options.routing);
    table->setManifest(std::move(rules));
    table->layOver(m_context.hub.routes.dynamic(), {draft.remove.begin(), draft.remove.end()});
    for (const DynamicRoute &route : draft.add)
        table->dynamic().add(m_routes.complete(route, {}));
    return table;
}

void RouteChangeDesk::simulate(SessionId session, const QByteArray &to, const SimulateRoute &asked)
{
    const auto draft = asked.draft.isEmpty() ? nullptr
                                             : tableOf(asked.draft, m_context.hub.manifest);
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
        appendTexts(writer.key("targets"), plannedChannels(plan));
        if (trace.omitted > 0)
            writer.number("omitted", trace.omitted).flag("truncated", trace.isCut);
        writer.signedNumber("micros", tookNs / 1'000);
    }
    m_context.reply(session, to, std::move(json));
}

} // namespace sluice::core
