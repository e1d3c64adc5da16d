// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/what_if_tally.h"

#include <algorithm>

namespace sluice::core {

namespace {

void appendTexts(QByteArray &out, const PlannedChannels &texts)
{
    appendArray(out, texts,
                [](QByteArray &to, const QByteArray &text) { appendJsonString(to, text); });
}

QByteArray perSecond(quint64 count, double seconds)
{
    return QByteArray::number(static_cast<double>(count) / seconds, 'f', 1);
}

// Where the router would not bring it, or would cut it, the stream has other rules than the event met,
// or a part of it only.
bool isWholeIn(const StreamKey &stream, const RoutePlan &plan)
{
    const auto target = std::ranges::find(plan.streams, stream, &StreamTarget::stream);
    return target != plan.streams.end() && !target->payload;
}

} // namespace

// Ids are a publisher's own: only with its name and time is an event the same.
QByteArray WhatIfTally::keyOf(const StoredEvent &event)
{
    return event.id + '\0' + event.label.utf8 + '\0' + QByteArray::number(event.atMs);
}

void WhatIfTally::take(const StreamKey &stream, const StoredEvent &event, const RouteTable &live,
                       const RouteTable &draft, qint64 nowMs)
{
    const auto [it, isNew] = m_events.try_emplace(keyOf(event));
    Outcome &outcome = it->second;
    if (!isNew && outcome.isWhole)
        return;
    const RoutePlan plan = live.route(event.label, event.payload, nowMs);
    const bool isWhole = isWholeIn(stream, plan);
    if (!isNew && !isWhole)
        return;
    const PlannedChannels now = plannedChannels(plan);
    const PlannedChannels then = plannedChannels(draft.route(event.label, event.payload, nowMs));
    outcome = {event.label.utf8, event.id,           event.atMs,
               isWhole,          without(then, now), without(now, then)};
    m_firstMs = m_firstMs == 0 ? event.atMs : std::min(m_firstMs, event.atMs);
    m_lastMs = std::max(m_lastMs, event.atMs);
}

void WhatIfTally::writeChanged(QByteArray &out, std::vector<const Outcome *> differing)
{
    const auto order = [](const Outcome *outcome) { return std::tie(outcome->atMs, outcome->id); };
    std::ranges::sort(differing, {}, order);
    differing.resize(std::min(differing.size(), kShown));
    appendArray(out, differing, [](QByteArray &to, const Outcome *outcome) {
        ObjectWriter row(to);
        row.text("event", outcome->event).text("id", outcome->id).signedNumber("at", outcome->atMs);
        appendTexts(row.key("added"), outcome->added);
        appendTexts(row.key("removed"), outcome->removed);
        if (!outcome->isWhole)
            row.flag("uncertain", true);
    });
}

void WhatIfTally::writeChannels(QByteArray &out, const Channels &channels)
{
    std::vector<Channels::const_pointer> most;
    for (const auto &entry : channels)
        most.push_back(&entry);
    std::ranges::stable_sort(most, std::greater(), [](Channels::const_pointer entry) {
        return entry->second.added + entry->second.removed;
    });
    most.resize(std::min(most.size(), kShown));
    appendArray(out, most, [](QByteArray &to, Channels::const_pointer entry) {
        ObjectWriter(to)
            .text("channel", entry->first)
            .number("added", entry->second.added)
            .number("removed", entry->second.removed);
    });
}

void WhatIfTally::write(ObjectWriter &writer) const
{
    quint64 uncertain = 0;
    Sums sums;
    Channels channels;
    std::vector<const Outcome *> differing;
    for (const auto &[key, outcome] : m_events) {
        uncertain += outcome.isWhole ? 0 : 1;
        if (!outcome.differs())
            continue;
        differing.push_back(&outcome);
        sums.added += outcome.added.size();
        sums.removed += outcome.removed.size();
        for (const QByteArray &channel : outcome.added)
            ++channels[channel].added;
        for (const QByteArray &channel : outcome.removed)
            ++channels[channel].removed;
    }
    const double seconds = std::max(1.0, static_cast<double>(m_lastMs - m_firstMs) / 1'000);
    writer.number("examined", examined())
        .number("uncertain", uncertain)
        .number("differing", differing.size())
        .number("added", sums.added)
        .number("removed", sums.removed)
        .raw("addedPerSecond", perSecond(sums.added, seconds))
        .raw("removedPerSecond", perSecond(sums.removed, seconds));
    writeChannels(writer.key("channels"), channels);
    writeChanged(writer.key("changed"), std::move(differing));
}

} // namespace sluice::core
