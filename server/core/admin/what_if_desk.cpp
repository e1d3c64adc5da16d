// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/what_if_desk.h"

#include "server/core/admin/what_if_tally.h"

#include <algorithm>

namespace sluice::core {

namespace {

constexpr qint64 kSliceNs = 1'000'000;
constexpr qint64 kLastMs = 5 * 60 * 1'000; // what is looked at of all streams
constexpr size_t kStreams = 2'000;         // of all streams
constexpr int kPageEvents = 100;
constexpr int kMaxRestarts = 4;

} // namespace

struct WhatIfDesk::Run
{
    /// A stream whose events are read.
    struct Source
    {
        enum class State : quint8
        {
            New,
            Searched, ///< its first event of the time is being looked for
            Read
        };

        StreamKey stream;
        State state = State::New;
        quint64 first = 1; ///< the next one to be read
        quint64 top = 0;   ///< when it began
        quint64 low = 0;   ///< while it is searched: everything before is earlier,
        quint64 high = 0;  ///< and this is not
    };

    SessionId session;
    QByteArray to;
    WhatIf asked;
    bool hasValues = true; ///< of the variables in the manifests
    std::unique_ptr<RouteTable> draft;
    std::deque<Source> sources; ///< each gets a page in turn
    bool isCollected = false;   ///< they are all there
    size_t place = 0;
    size_t places = 0;
    int restarts = 0;
    bool isWaiting = false; ///< for a page, or for the manifests
    std::optional<Error> failure;
    std::vector<StoredEvent> events; ///< of the front source
    size_t next = 0;                 ///< of them
    quint64 streams = 0;             ///< that were read
    quint64 gaps = 0;                ///< offsets that are not kept any more
    bool isTruncated = false;
    WhatIfTally tally;

    void finishSource()
    {
        sources.pop_front();
        ++streams;
    }
};

WhatIfDesk::WhatIfDesk(AdminContext &context, RouteChangeDesk &routes, ManifestDesk &manifests)
    : m_context(context)
    , m_routes(routes)
    , m_manifests(manifests)
{
}

WhatIfDesk::~WhatIfDesk() = default;

void WhatIfDesk::begin(const Session &session, const QByteArray &to, WhatIf asked)
{
    if (m_runs.size() >= kAtOnce)
        return m_context.refuse(
            session.id, to,
            {ErrorCode::Overloaded,
             QStringLiteral("%1 other drafts are being tried; try again shortly").arg(kAtOnce)});
    auto run = std::make_shared<Run>();
    run->session = session.id;
    run->to = to;
    run->asked = std::move(asked);
    m_runs.push_back(run);
    if (run->asked.edits.empty())
        return start(run, m_context.hub.manifest);
    run->isWaiting = true;
    m_manifests.judge(session, std::exchange(run->asked.edits, {}), ManifestDraft::Asked::Validate,
                      [this, run](Result<ManifestVerdict> verdict) {
                          run->isWaiting = false;
                          judged(run, std::move(verdict));
                      });
}

void WhatIfDesk::judged(const RunPtr &run, Result<ManifestVerdict> verdict)
{
    if (std::erase(m_runs, run) == 0)
        return; // the session has gone
    if (!verdict)
        return m_context.refuse(run->session, run->to, std::move(verdict).error());
    if (!verdict->isLoaded)
        return m_context.refuse(run->session, run->to,
                                {ErrorCode::ManifestInvalid,
                                 QStringLiteral("the manifests have errors; nothing can be routed "
                                                "by them")},
                                std::move(verdict->report));
    m_runs.push_back(run);
    run->hasValues = verdict->hasValues;
    start(run, std::move(verdict->rules));
}

void WhatIfDesk::start(const RunPtr &run, std::shared_ptr<const manifest::Manifest> rules)
{
    run->draft = m_routes.tableOf(run->asked.draft, std::move(rules));
    run->asked.draft = {};
    run->isCollected = !run->asked.streams.empty();
    for (StreamKey &stream : run->asked.streams)
        run->sources.push_back({std::move(stream)});
    if (!run->isCollected && !run->asked.fromMs)
        run->asked.fromMs = m_context.hub.clock.wallMs() - kLastMs;
    run->places = m_context.hub.streamFacts.all().bucket_count();
}

void WhatIfDesk::closed(SessionId session)
{
    std::erase_if(m_runs, [=](const RunPtr &run) { return run->session == session; });
}

bool WhatIfDesk::hasWork() const
{
    return std::ranges::any_of(m_runs, [](const RunPtr &run) { return !run->isWaiting; });
}

void WhatIfDesk::slice()
{
    const Clock &clock = m_context.hub.clock;
    const qint64 until = clock.monotonicNs() + kSliceNs;
    const auto next = std::ranges::find_if(m_runs,
                                           [](const RunPtr &run) { return !run->isWaiting; });
    if (next == m_runs.end())
        return;
    const RunPtr run = *next;
    m_runs.erase(next);
    bool isOver = false;
    while (!isOver && !run->isWaiting && clock.monotonicNs() < until)
        isOver = work(run);
    if (isOver)
        answer(run);
    else
        m_runs.push_back(run);
}

// True when there is nothing left to do.
bool WhatIfDesk::work(const RunPtr &run)
{
    if (run->failure)
        return true;
    if (!run->isCollected)
        return collect(*run);
    if (run->next < run->events.size())
        return route(*run);
    if (run->sources.empty())
        return true;
    const Run::Source &source = run->sources.front();
    switch (source.state) {
    case Run::Source::State::New:
        read(run, 0, 1);
        break;
    case Run::Source::State::Searched:
        read(run, source.low + (source.high - source.low) / 2 - 1, 1);
        break;
    case Run::Source::State::Read:
        read(run, source.first - 1, kPageEvents);
    }
    return false;
}

// A table that grows meanwhile is walked again, a few times. Never the end of the run.
bool WhatIfDesk::collect(Run &run)
{
    const StreamFacts::Facts &facts = m_context.hub.streamFacts.all();
    if (facts.bucket_count() != run.places) {
        run.places = facts.bucket_count();
        const bool isAgain = ++run.restarts <= kMaxRestarts;
        run.isTruncated = run.isTruncated || !isAgain;
        run.isCollected = !isAgain;
        run.sources.clear();
        run.place = 0;
        return false;
    }
    if (run.place >= run.places) {
        run.isCollected = true;
        return false;
    }
    for (auto it = facts.begin(run.place); it != facts.end(run.place); ++it) {
        const bool isKept = streamRule(m_context.hub, it->first).durability
                            != manifest::Durability::None;
        if (!isKept || it->second.lastMs < *run.asked.fromMs)
            continue;
        if (run.sources.size() >= kStreams)
            run.isTruncated = true;
        else
            run.sources.push_back({it->first});
    }
    ++run.place;
    return false;
}

void WhatIfDesk::read(const RunPtr &run, quint64 after, int events)
{
    run->isWaiting = true;
    m_context.hub.read(ReadPageJob{{}, run->sources.front().stream, after, events},
                       [this, run](StoreDone done) {
                           run->isWaiting = false;
                           const auto &page = std::get<PageRead>(done).page;
                           if (!page)
                               run->failure = page.error();
                           else
                               arrived(*run, *page);
                           // Looking for the place costs nothing here; routing waits for its slice.
                           const bool mayGoOn = page && run->events.empty() && !run->sources.empty()
                                                && std::ranges::find(m_runs, run) != m_runs.end();
                           if (mayGoOn)
                               work(run);
                       });
}

void WhatIfDesk::arrived(Run &run, const Page &page)
{
    Run::Source &source = run.sources.front();
    switch (source.state) {
    case Run::Source::State::New:
        return look(run, page);
    case Run::Source::State::Searched: {
        const quint64 middle = source.low + (source.high - source.low) / 2;
        if (!page.events.empty() && page.events.front().atMs < run.asked.fromMs.value_or(0))
            source.low = std::max(middle, page.events.front().offset) + 1;
        else
            source.high = middle;
        return search(run);
    }
    case Run::Source::State::Read:
        run.events = page.events;
        run.next = 0;
        if (page.events.empty())
            run.finishSource();
    }
}

// Only where the oldest one that is kept is of the time, some of the time may be gone.
void WhatIfDesk::look(Run &run, const Page &page)
{
    Run::Source &source = run.sources.front();
    source.first = page.state.first;
    source.top = page.state.top;
    if (page.events.empty()) {
        run.gaps += page.state.first - 1;
        return run.finishSource();
    }
    if (page.events.front().atMs >= run.asked.fromMs.value_or(0)) {
        run.gaps += page.state.first - 1;
        source.state = Run::Source::State::Read;
        return;
    }
    source.state = Run::Source::State::Searched;
    source.low = page.events.front().offset + 1;
    source.high = page.state.top + 1;
    search(run);
}

void WhatIfDesk::search(Run &run)
{
    Run::Source &source = run.sources.front();
    if (source.low < source.high)
        return;
    source.state = Run::Source::State::Read;
    source.first = source.low;
    if (source.first > source.top)
        run.finishSource();
}

// One event; true when the limit ends the run.
bool WhatIfDesk::route(Run &run)
{
    Run::Source &source = run.sources.front();
    const StoredEvent &event = run.events[run.next++];
    const bool isPast = event.offset > source.top
                        || (run.asked.toMs != 0 && event.atMs >= run.asked.toMs);
    const bool isReplayed = event.label.utf8 == "sluice.replay.event"; // took no routes
    if (!isPast && !isReplayed) {
        if (run.tally.examined() >= run.asked.limit && !run.tally.knows(event)) {
            run.isTruncated = true;
            return true;
        }
        run.tally.take(source.stream, event, m_context.hub.routes, *run.draft,
                       m_context.hub.clock.wallMs());
    }
    if (!isPast && run.next < run.events.size())
        return false;
    source.first = event.offset + 1;
    run.events.clear();
    run.next = 0;
    if (isPast || source.first > source.top)
        run.finishSource();
    else
        std::rotate(run.sources.begin(), run.sources.begin() + 1, run.sources.end());
    return false;
}

void WhatIfDesk::answer(const RunPtr &run)
{
    if (run->failure)
        return m_context.refuse(run->session, run->to, *run->failure);
    QByteArray json;
    {
        ObjectWriter writer(json);
        if (run->asked.fromMs)
            writer.signedNumber("from", *run->asked.fromMs);
        writer.number("streams", run->streams + run->sources.size())
            .number("gaps", run->gaps)
            .flag("truncated", run->isTruncated);
        if (!run->hasValues)
            writer.flag("variables", false);
        run->tally.write(writer);
    }
    m_context.reply(run->session, run->to, std::move(json));
}

} // namespace sluice::core
