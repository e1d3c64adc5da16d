// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/watch_desk.h"

#include "shared/base/overloaded.h"

#include <algorithm>

namespace sluice::core {

namespace {

using Snapshot = metrics::DurationHistogram::Snapshot;

constexpr qint64 kIntervalMs = 1000;
constexpr qint64 kLogMs = 100;
constexpr size_t kLinesAtOnce = 200;
constexpr const char *kLevels[] = {"debug", "info", "warning", "error"};

Snapshot between(const Snapshot &before, const Snapshot &now)
{
    Snapshot difference;
    for (size_t i = 0; i < now.buckets.size(); ++i)
        difference.buckets[i] = now.buckets[i] - std::min(before.buckets[i], now.buckets[i]);
    return difference;
}

/// Microseconds: the upper bound of the bucket that holds it.
double quantile(const Snapshot &durations, double part)
{
    const auto rank = static_cast<quint64>(static_cast<double>(durations.count()) * part);
    quint64 seen = 0;
    const auto &bounds = metrics::DurationHistogram::kBoundsNs;
    for (size_t i = 0; i < bounds.size(); ++i) {
        seen += durations.buckets[i];
        if (seen > rank)
            return static_cast<double>(bounds[i]) / 1000;
    }
    return static_cast<double>(bounds.back()) / 1000;
}

quint64 published(const Gauges &gauges)
{
    return gauges.stages[static_cast<size_t>(metrics::Stage::Publish)].events;
}

} // namespace

WatchDesk::WatchDesk(AdminContext &context)
    : m_context(context)
{
}

void WatchDesk::handle(const Session &session, const QByteArray &replyTo, const WatchCommand &asked)
{
    std::visit(Overloaded{
                   [&](const WatchMetrics &one) {
                       if (m_metrics.empty() && m_gauges) {
                           m_last = m_gauges->read();
                           m_lastSources = readSources(m_context.hub);
                           m_lastSpentNs = m_context.spentNs;
                           m_toldMs = m_context.hub.clock.monotonicNs() / 1'000'000;
                       }
                       if (one.isOn)
                           m_metrics.insert(session.id);
                       else
                           m_metrics.erase(session.id);
                       m_context.reply(session.id, replyTo, R"({"watch":"metrics"})");
                   },
                   [&](const TailLog &one) {
                       if (one.isOn)
                           m_logs[session.id] = {one.level, 0};
                       else
                           m_logs.erase(session.id);
                       m_context.reply(session.id, replyTo, "{}");
                   },
               },
               asked);
}

void WatchDesk::closed(SessionId session)
{
    m_metrics.erase(session);
    m_logs.erase(session);
}

void WatchDesk::tick()
{
    if (!m_gauges || (m_metrics.empty() && m_logs.empty()))
        return;
    const qint64 nowMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    if (!m_metrics.empty() && nowMs - m_toldMs >= kIntervalMs)
        tellMetrics(nowMs);
    if (!m_logs.empty() && nowMs - m_toldLogMs >= kLogMs) {
        m_toldLogMs = nowMs;
        tellLog();
    }
}

void WatchDesk::appendStages(QByteArray &out, const Gauges &now) const
{
    ObjectWriter stages(out);
    for (size_t i = 0; i < metrics::kStageCount; ++i) {
        const Snapshot durations = between(m_last.stages[i].durations, now.stages[i].durations);
        const QLatin1StringView name = metrics::stageName(static_cast<metrics::Stage>(i));
        ObjectWriter stage(stages.key(name.data()));
        stage.number("events", now.stages[i].events - m_last.stages[i].events);
        if (durations.count() == 0)
            continue;
        stage.raw("p50", QByteArray::number(quantile(durations, 0.5)))
            .raw("p99", QByteArray::number(quantile(durations, 0.99)));
    }
}

void WatchDesk::appendAttention(QByteArray &out, const Gauges &now,
                                const SourceReading &sources) const
{
    const auto add = [&out](const char *kind, const QByteArray &text, const char *view,
                            const char *filter) {
        if (!out.endsWith('['))
            out += ',';
        ObjectWriter(out)
            .text("kind", kind)
            .text("text", text)
            .text("view", view)
            .text("filter", filter);
    };
    const HubContext &hub = m_context.hub;
    if (hub.isDraining)
        add("draining", "the server is shutting down", "overview", "");
    const bool isHalfFull = hub.store.backlog().bytes > hub.options.storeBacklogBytes / 2;
    if (isHalfFull || hub.storeLag.isBehind())
        add("storage_behind", "the store is behind with what it has accepted", "overview", "");
    if (hub.outlet.lagBytes() > hub.options.edgeLagBytes / 2)
        add("edges_behind", "deliveries lag behind", "overview", "");
    for (const QByteArray &text : troubleOf(sources, hub.clock.wallMs()))
        add("source_away", text, "overview", "");
    if (now.skipped > m_last.skipped)
        add("slow_subscribers",
            QByteArray::number(now.skipped - m_last.skipped)
                + " deliveries were skipped because subscribers are slow",
            "subscribers", "queue > 50");
}

void WatchDesk::tellMetrics(qint64 nowMs)
{
    const Gauges now = m_gauges->read();
    const HubContext &hub = m_context.hub;
    const SourceReading sources = readSources(hub);
    const double seconds = static_cast<double>(std::max<qint64>(1, nowMs - m_toldMs)) / 1000;
    const auto rate = [seconds](quint64 before, quint64 after) {
        return QByteArray::number(static_cast<double>(after - std::min(before, after)) / seconds,
                                  'f', 1);
    };
    QByteArray params;
    {
        ObjectWriter writer(params);
        writer.signedNumber("at", hub.clock.wallMs())
            .number("in", published(now))
            .number("out", now.deliveries)
            .number("connections", now.connections)
            .number("sessions", hub.sessions.size())
            .number("rooms", hub.rooms.size())
            .number("streams", hub.streamFacts.all().size())
            .number("routes", hub.routes.marks().size() + hub.routes.dynamic().size())
            .number("skipped", now.skipped)
            .number("droppedTail", m_context.droppedTail);
        ObjectWriter(writer.key("rates"))
            .raw("in", rate(published(m_last), published(now)))
            .raw("out", rate(m_last.deliveries, now.deliveries))
            .raw("bytesIn", rate(m_last.bytesIn, now.bytesIn))
            .raw("bytesOut", rate(m_last.bytesOut, now.bytesOut));
        appendStages(writer.key("stages"), now);
        ObjectWriter(writer.key("queues"))
            .signedNumber("outbox", now.outboxBytes)
            .signedNumber("edges", hub.outlet.lagBytes())
            .signedNumber("core", now.inboxBytes)
            .signedNumber("store", hub.store.backlog().bytes);
        ObjectWriter(writer.key("admin"))
            .raw("cpuMs", QByteArray::number(
                              static_cast<double>(m_context.spentNs - m_lastSpentNs) / 1e6, 'f', 3))
            .number("bytes", now.adminBytes - m_last.adminBytes)
            .number("clients", m_context.sessions.size());
        appendSources(writer.key("sources"), m_lastSources, sources, seconds);
        QByteArray &attention = writer.key("attention");
        attention += '[';
        appendAttention(attention, now, sources);
        attention += ']';
    }
    for (const SessionId session : m_metrics)
        m_context.push(session, "admin.metrics", params);
    m_last = now;
    m_lastSources = sources;
    m_lastSpentNs = m_context.spentNs;
    m_toldMs = nowMs;
}

void WatchDesk::tellLog()
{
    for (auto &[session, log] : m_logs) {
        const std::vector<LogLine> lines = m_gauges->linesAfter(log.seq);
        if (lines.empty())
            continue;
        // Lines that went before anybody could be told are missed, and counted. Of the first time,
        // those that are kept are all there are.
        quint64 dropped = log.seq == 0 ? 0 : lines.front().seq - log.seq - 1;
        const size_t skip = lines.size() > kLinesAtOnce ? lines.size() - kLinesAtOnce : 0;
        dropped += log.seq == 0 ? 0 : skip;
        log.seq = lines.back().seq;
        std::vector<const LogLine *> shown;
        for (size_t i = skip; i < lines.size(); ++i) {
            if (lines[i].level >= log.level)
                shown.push_back(&lines[i]);
        }
        if (shown.empty() && dropped == 0)
            continue;
        QByteArray params;
        {
            ObjectWriter writer(params);
            appendArray(writer.key("lines"), shown, [](QByteArray &to, const LogLine *line) {
                ObjectWriter(to)
                    .signedNumber("at", line->atMs)
                    .text("level", kLevels[std::clamp(line->level, 0, 3)])
                    .text("stage", line->category)
                    .text("text", line->text);
            });
            writer.number("dropped", dropped);
        }
        m_context.push(session, "admin.log.lines", std::move(params));
    }
}

} // namespace sluice::core
