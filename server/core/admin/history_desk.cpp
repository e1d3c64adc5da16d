// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/history_desk.h"

#include "server/core/event/object_writer.h"

#include <deque>

namespace sluice::core {

namespace {

constexpr qint64 kPageBytes = 256 * 1024; // of payloads; one event fits whatever its size

void append(QByteArray &out, const StoredEvent &event)
{
    ObjectWriter(out)
        .number("offset", event.offset)
        .signedNumber("at", event.atMs)
        .text("event", event.label.utf8)
        .text("id", event.id)
        .raw("payload", event.payload);
}

} // namespace

struct HistoryDesk::Reading
{
    struct Gap
    {
        quint64 from = 0;
        quint64 to = 0;
        const char *why = "";
    };

    SessionId session;
    QByteArray to;
    ReadHistory asked;
    quint64 first = 1; ///< the first event of the page; backwards: the last
    quint64 low = 0;   ///< while a moment is searched: everything before is earlier,
    quint64 high = 0;  ///< and this is not
    std::vector<Gap> gaps;
    std::deque<StoredEvent> events; ///< of the page, as far as they are read
    qint64 bytes = 0;               ///< of their payloads
};

void HistoryDesk::handle(SessionId session, const QByteArray &to, HistoryCommand command)
{
    auto reading = std::make_shared<Reading>();
    reading->session = session;
    reading->to = to;
    reading->asked = std::move(std::get<ReadHistory>(command));
    read(reading, 0, 1, [this, reading](const Page &page) { begin(reading, page.state); });
}

void HistoryDesk::read(const std::shared_ptr<Reading> &reading, quint64 after, int events,
                       std::function<void(const Page &)> then)
{
    m_context.hub.read(ReadPageJob{{}, reading->asked.stream, after, events},
                       [this, reading, then = std::move(then)](StoreDone done) {
                           const auto &page = std::get<PageRead>(done).page;
                           if (!page)
                               return m_context.refuse(reading->session, reading->to, page.error());
                           then(*page);
                       });
}

// What was before is another history if the epoch is another, and gone if retention took it.
void HistoryDesk::begin(const std::shared_ptr<Reading> &reading, const StreamState &state)
{
    const ReadHistory &asked = reading->asked;
    if (asked.atMs) {
        reading->low = state.first;
        reading->high = state.top + 1;
        return search(reading);
    }
    const bool isOther = !asked.epoch.isEmpty() && asked.epoch != state.epoch;
    const quint64 end = asked.isBackwards ? state.top : state.first;
    reading->first = isOther ? end : asked.offset.value_or(end);
    if (isOther)
        reading->gaps.push_back({asked.offset.value_or(1), 0, "epoch"});
    if (reading->first < state.first && state.first > 1) {
        reading->gaps.push_back(
            {std::max<quint64>(1, reading->first), state.first - 1, "retention"});
        reading->first = state.first;
    }
    readPage(reading);
}

void HistoryDesk::search(const std::shared_ptr<Reading> &reading)
{
    if (reading->low >= reading->high) {
        reading->first = reading->low;
        return readPage(reading);
    }
    const quint64 middle = reading->low + (reading->high - reading->low) / 2;
    read(reading, middle - 1, 1, [this, reading, middle](const Page &page) {
        if (!page.events.empty() && page.events.front().atMs < *reading->asked.atMs)
            reading->low = std::max(middle, page.events.front().offset) + 1;
        else
            reading->high = middle;
        search(reading);
    });
}

void HistoryDesk::readPage(const std::shared_ptr<Reading> &reading)
{
    const auto count = static_cast<quint64>(reading->asked.count);
    const quint64 last = reading->first;
    quint64 after = last > 0 ? last - 1 : 0;
    if (reading->asked.isBackwards)
        after = last > count ? last - count : 0;
    collect(reading, after);
}

// The store reads forwards and cuts a page at its bytes. Going backwards, it is what lies furthest
// from the place that is asked for that does not fit.
void HistoryDesk::collect(const std::shared_ptr<Reading> &reading, quint64 after)
{
    read(reading, after, reading->asked.count, [this, reading](const Page &page) {
        bool isThere = !reading->asked.isBackwards || page.events.empty();
        for (const StoredEvent &event : page.events) {
            isThere = isThere || event.offset >= reading->first;
            if (reading->asked.isBackwards && event.offset > reading->first)
                break;
            reading->bytes += event.payload.size();
            reading->events.push_back(event);
        }
        while (reading->bytes > kPageBytes && reading->events.size() > 1
               && reading->asked.isBackwards) {
            reading->bytes -= reading->events.front().payload.size();
            reading->events.pop_front();
        }
        if (isThere)
            answer(*reading, page.state);
        else
            collect(reading, page.events.back().offset);
    });
}

void HistoryDesk::answer(const Reading &reading, const StreamState &state)
{
    const std::deque<StoredEvent> &events = reading.events;
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.text("stream", reading.asked.stream.utf8)
            .text("epoch", state.epoch)
            .number("first", state.first)
            .number("top", state.top);
        appendArray(writer.key("events"), events, append);
        appendArray(writer.key("gaps"), reading.gaps, [](QByteArray &out, const auto &gap) {
            ObjectWriter one(out);
            one.number("from", gap.from);
            if (gap.to > 0)
                one.number("to", gap.to);
            one.text("why", gap.why);
        });
        if (!events.empty() && reading.asked.isBackwards && events.front().offset > state.first)
            writer.number("next", events.front().offset - 1);
        if (!events.empty() && !reading.asked.isBackwards && events.back().offset < state.top)
            writer.number("next", events.back().offset + 1);
    }
    m_context.reply(reading.session, reading.to, std::move(json));
}

} // namespace sluice::core
