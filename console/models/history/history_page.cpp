// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/history_page.h"

#include "shared/client/json_slices.h"

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using client::JsonMembers;

namespace {

constexpr size_t kMostEvents = 5'000; // a page has at most 500; more is a broken server

quint64 countOf(const JsonMembers &members, const char *name, quint64 otherwise)
{
    const auto number = members.integer(name);
    return number && *number >= 0 ? static_cast<quint64>(*number) : otherwise;
}

} // namespace

Result<std::vector<EventRecord>> readHistoryEvents(const QByteArray &array,
                                                   const QByteArray &stream,
                                                   const QByteArray &epoch, const QByteArray &kind)
{
    const auto elements = client::jsonElements(array);
    if (!elements)
        return fail(elements.error());
    const auto origin = std::make_shared<const EventOrigin>(EventOrigin{kind, {}, {}});
    std::vector<EventRecord> events;
    for (const QByteArray &each : *elements) {
        const auto members = JsonMembers::of(each);
        if (!members || !members->integer("offset") || events.size() >= kMostEvents)
            continue;
        EventRecord event;
        event.offset = countOf(*members, "offset", 0);
        event.sequence = event.offset;
        event.atMs = members->integer("at").value_or(0);
        event.channel = "stream:" + stream;
        event.label = members->text("event").value_or(QByteArray());
        event.id = members->text("id").value_or(QByteArray());
        event.epoch = epoch;
        event.payload = members->raw("payload");
        event.origin = origin;
        events.push_back(std::move(event));
    }
    std::ranges::stable_sort(events, {}, &EventRecord::offset);
    const auto again = std::ranges::unique(events, {}, &EventRecord::offset);
    events.erase(again.begin(), again.end());
    return events;
}

Result<HistoryPage> readHistoryPage(const QByteArray &result, const QByteArray &stream)
{
    const auto members = JsonMembers::of(result);
    if (!members)
        return fail(members.error());
    HistoryPage page;
    page.epoch = members->text("epoch").value_or(QByteArray());
    page.first = countOf(*members, "first", 1);
    page.top = countOf(*members, "top", 0);
    auto events = readHistoryEvents(members->raw("events"), stream, page.epoch, "event");
    if (!events)
        return fail(events.error());
    page.events = std::move(*events);
    const auto gaps = client::jsonElements(members->raw("gaps"));
    for (const QByteArray &each : gaps ? *gaps : std::vector<QByteArray>()) {
        const auto gap = JsonMembers::of(each);
        page.isOtherEpoch = page.isOtherEpoch || (gap && gap->text("why") == "epoch");
    }
    return page;
}

} // namespace sluice::console
