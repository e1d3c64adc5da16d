// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/history_desk.h"

#include "server/core/admin/stored_event_json.h"

#include <deque>

namespace sluice::core {

namespace {

constexpr qint64 kPageBytes = 256 * 1024; // of payloads; one event fits whatever its size

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
    std::optional<quint64> after;   ///< the offset that the page was read to
    std::deque<StoredEvent> events; ///< of the page, as far as it was read
    qint64 bytes = 0;               ///< of their payloads

    void take(const Page &page)
    {
        for (const StoredEvent &event : page.events) {
            if (asked.isBackwards && event.offset > first)
                break;
            bytes += event.payload.size();
            events.push_back(event);
        }
        while (asked.isBackwards && bytes > kPageBytes && events.size() > 1) {
            bytes -= events.front().payload.size();
            events.pop_front();
        }
    }
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

// The store reads forwards and cuts a page at its bytes. Going backwards, what does not fit is what
// lies furthest from the place that is asked for, so it is read up to there.
void HistoryDesk::readPage(const std::shared_ptr<Reading> &reading)
{
    const auto count = static_cast<quint64>(reading->asked.count);
    const quint64 last = reading->first;
    const quint64 before = reading->asked.isBackwards ? count : 1;
    const quint64 after = reading->after.value_or(last > before ? last - before : 0);
    read(reading, after, reading->asked.count, [this, reading](const Page &page) {
        reading->take(page);
        const bool isThere = !reading->asked.isBackwards || page.events.empty()
                             || page.events.back().offset >= reading->first;
        if (isThere)
            return answer(*reading, {page.state, {reading->events.begin(), reading->events.end()}});
        reading->after = page.events.back().offset;
        readPage(reading);
    });
}

void HistoryDesk::answer(const Reading &reading, const Page &page)
{
    const std::vector<StoredEvent> &events = page.events;
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.text("stream", reading.asked.stream.utf8)
            .text("epoch", page.state.epoch)
            .number("first", page.state.first)
            .number("top", page.state.top);
        appendArray(writer.key("events"), events, appendStored);
        appendArray(writer.key("gaps"), reading.gaps, [](QByteArray &out, const auto &gap) {
            ObjectWriter one(out);
            one.number("from", gap.from);
            if (gap.to > 0)
                one.number("to", gap.to);
            one.text("why", gap.why);
        });
        if (!events.empty() && reading.asked.isBackwards
            && events.front().offset > page.state.first)
            writer.number("next", events.front().offset - 1);
        if (!events.empty() && !reading.asked.isBackwards && events.back().offset < page.state.top)
            writer.number("next", events.back().offset + 1);
    }
    m_context.reply(reading.session, reading.to, std::move(json));
}

} // namespace sluice::core
