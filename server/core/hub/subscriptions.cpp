// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/subscriptions.h"

#include <algorithm>
#include <unordered_set>

namespace sluice::core {

namespace {

using State = Subscription::State;

// Where the session must begin, and whether nothing it asked for is missing.
struct Start
{
    quint64 cursor = 0;
    bool recovered = false;
};

// What the ring does not hold may have been swept since the stream was opened: only the store knows.
bool mustAskStore(const Stream &stream, const Subscription &subscription)
{
    if (stream.durability == manifest::Durability::None || !subscription.since)
        return false;
    const Since &since = *subscription.since;
    const bool isKnown = !since.earliest && since.position.epoch == stream.epoch
                         && since.position.offset <= stream.top;
    return !isKnown || !stream.ringCovers(since.position.offset);
}

Start startOf(const Stream &stream, const std::optional<Since> &since)
{
    if (!since)
        return {stream.top, false};
    const quint64 oldest = stream.first - 1; // everything kept comes after it
    if (since->earliest)
        return {oldest, oldest == 0};
    const bool isKnown = since->position.epoch == stream.epoch
                         && since->position.offset <= stream.top;
    if (isKnown && since->position.offset >= oldest)
        return {since->position.offset, true};
    return {oldest, false};
}

} // namespace

Subscriptions::Subscriptions(HubContext &context)
    : m_context(context)
{
}

void Subscriptions::subscribe(Session &session, const QByteArray &replyTo, Subscribe command)
{
    session.exposure = command.exposure;
    if (const auto allowed = mayRead(session, command.stream); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    if (session.subscriptions.contains(command.stream)) {
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::Conflict,
                 QStringLiteral(
                     "this session is subscribed to the stream already; unsubscribe first")));
    }
    if (session.subscriptions.size() >= m_context.options.subscriptionsPerSession) {
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::LimitExceeded,
                 QStringLiteral("%1 subscriptions per session (limits.subscriptions_per_session)")
                     .arg(m_context.options.subscriptionsPerSession)));
    }
    Subscription &subscription = session.subscriptions[command.stream];
    subscription.replyTo = replyTo;
    subscription.since = std::move(command.since);
    subscription.startedAtMs = m_context.clock.wallMs();
    Stream &stream = m_context.streams.obtain(command.stream,
                                              streamRule(m_context, command.stream).durability);
    if (++stream.subscribers == 1)
        m_context.routes.dynamic().streamConsumed(command.stream);
    if (stream.isOpen && !mustAskStore(stream, subscription))
        return start(session, stream, subscription);
    auto &waiting = m_waiting[command.stream];
    waiting.push_back(session.id);
    if (waiting.size() > 1)
        return;
    const StoreTicket ticket = m_context.nextTicket();
    m_opening.emplace(ticket, command.stream);
    m_context.store.submit(OpenStreamJob{ticket, command.stream});
}

void Subscriptions::opened(const StreamOpened &opened)
{
    const auto ticket = m_opening.find(opened.ticket);
    Q_ASSERT(ticket != m_opening.end());
    const StreamKey key = ticket->second;
    m_opening.erase(ticket);
    const auto entry = m_waiting.find(key);
    const std::vector<SessionId> waiting = entry == m_waiting.end() ? std::vector<SessionId>()
                                                                    : std::move(entry->second);
    m_waiting.erase(key);
    Stream *stream = m_context.streams.find(key);
    if (stream && opened.state && !stream->isOpen) {
        stream->isOpen = true;
        stream->epoch = opened.state->epoch;
        stream->first = opened.state->first;
        stream->top = opened.state->top;
    } else if (stream && opened.state && stream->epoch == opened.state->epoch) {
        stream->first = std::max(stream->first, opened.state->first);
    }
    for (const SessionId id : waiting) {
        Session *session = m_context.sessions.find(id);
        const auto subscription = session ? session->subscriptions.find(key)
                                          : decltype(session->subscriptions.end()){};
        if (!session || subscription == session->subscriptions.end()
            || subscription->second.state != State::Opening)
            continue;
        if (stream && opened.state) {
            start(*session, *stream, subscription->second);
            continue;
        }
        m_context.reply(id, subscription->second.replyTo,
                        fail(opened.state ? Error{ErrorCode::Internal, {}} : opened.state.error()));
        drop(*session, key, {});
        stream = m_context.streams.find(key);
    }
}

// The reply names the stream's top at this moment; the replay that follows ends there.
void Subscriptions::start(Session &session, Stream &stream, Subscription &subscription)
{
    const auto [cursor, recovered] = startOf(stream, subscription.since);
    subscription.cursor = cursor;
    m_context.reply(session.id, subscription.replyTo,
                    ReplyBody(Subscribed{stream.key, stream.epoch, stream.top, recovered}));
    subscription.replyTo.clear();
    if (cursor == stream.top)
        return attach(session, stream.key, subscription);
    subscription.state = State::CatchingUp;
    m_catchUps[session.id].queue.push_back(stream.key);
    pump(session);
}

void Subscriptions::pump(Session &session)
{
    const auto it = m_catchUps.find(session.id);
    if (it == m_catchUps.end())
        return;
    CatchUps &catchUps = it->second;
    while (!catchUps.queue.empty() && !catchUps.isReading && !catchUps.awaitsCredit) {
        if (serveFront(session, catchUps))
            catchUps.queue.pop_front();
    }
    if (catchUps.queue.empty() && !catchUps.awaitsCredit)
        m_catchUps.erase(it);
}

// True when the front stream has been attached.
bool Subscriptions::serveFront(Session &session, CatchUps &catchUps)
{
    const StreamKey key = catchUps.queue.front();
    Subscription &subscription = session.subscriptions.at(key);
    const Stream &stream = *m_context.streams.find(key);
    const bool isStored = stream.durability != manifest::Durability::None;
    if (isStored && !stream.ringCovers(subscription.cursor)) {
        catchUps.isReading = true;
        readPage(session, key, subscription);
        return false;
    }
    if (subscription.cursor < stream.top && !stream.ring.empty())
        replay(session, catchUps, key,
               stream.since(std::max(subscription.cursor, stream.top - stream.ring.size())));
    attach(session, key, subscription);
    return true;
}

void Subscriptions::attach(Session &session, const StreamKey &key, Subscription &subscription)
{
    subscription.state = State::Live;
    subscription.channel = m_context.channels.attach(channelOf(key), edgeOf(session.id));
    m_context.outlet.post(edgeOf(session.id),
                          Attach{session.id, subscription.channel, channelOf(key)});
}

void Subscriptions::replay(Session &session, CatchUps &catchUps, const StreamKey &key,
                           std::vector<DeliveryPtr> deliveries)
{
    catchUps.awaitsCredit = true;
    m_context.outlet.post(edgeOf(session.id), Replay{session.id, key, std::move(deliveries)});
}

void Subscriptions::readPage(Session &session, const StreamKey &key,
                             const Subscription &subscription)
{
    const PageKey page{key, subscription.cursor};
    Reading &reading = m_pages[page];
    reading.waiting.push_back(session.id);
    if (reading.ticket)
        return;
    reading.ticket = m_context.nextTicket();
    m_pageTickets.emplace(reading.ticket, page);
    m_context.store.submit(ReadPageJob{reading.ticket, key, subscription.cursor});
}

void Subscriptions::pageRead(PageRead read)
{
    if (const auto history = m_histories.find(read.ticket); history != m_histories.end()) {
        const HistoryRead wanted = std::move(history->second);
        m_histories.erase(history);
        return answerHistory(wanted, std::move(read.page));
    }
    const auto ticket = m_pageTickets.find(read.ticket);
    Q_ASSERT(ticket != m_pageTickets.end());
    const PageKey key = ticket->second;
    m_pageTickets.erase(ticket);
    const auto node = m_pages.extract(key);
    Stream *stream = m_context.streams.find(key.stream);
    Result<std::vector<DeliveryPtr>> page;
    if (!read.page)
        page = fail(read.page.error());
    for (size_t i = 0; stream && read.page && i < read.page->events.size(); ++i) {
        const StoredEvent &event = read.page->events[i];
        if (event.offset <= stream->top) // what is newer will come from the bus
            page->push_back(makeDelivery(key.stream, stream->epoch, event));
    }
    if (stream && read.page && read.page->state.epoch == stream->epoch)
        stream->first = std::max(stream->first, read.page->state.first);
    for (const SessionId id : node.mapped().waiting) {
        Session *session = m_context.sessions.find(id);
        const auto catchUps = m_catchUps.find(id);
        if (!session || catchUps == m_catchUps.end())
            continue;
        catchUps->second.isReading = false;
        stream = m_context.streams.find(
            key.stream); // an earlier turn of this loop may have freed it
        const bool isWanted = stream && !catchUps->second.queue.empty()
                              && catchUps->second.queue.front() == key.stream
                              && session->subscriptions.at(key.stream).cursor == key.after;
        if (isWanted)
            handPage(*session, key, page);
        pump(*session);
    }
}

void Subscriptions::handPage(Session &session, const PageKey &key,
                             const Result<std::vector<DeliveryPtr>> &page)
{
    if (!page)
        return drop(session, key.stream, forPeers(page.error()));
    Subscription &subscription = session.subscriptions.at(key.stream);
    // A page is asked for only if something is there: an empty one has lost it all.
    const bool hasHole = page->empty() || page->front()->position.offset != subscription.cursor + 1;
    if (hasHole) {
        m_context.outlet.post(edgeOf(session.id),
                              CloseSession{session.id, CloseReason::ReplayLost,
                                           "retention overtook the replay", false});
        return dropAll(session);
    }
    subscription.cursor = page->back()->position.offset;
    replay(session, m_catchUps.at(session.id), key.stream, *page);
}

void Subscriptions::credit(Session &session)
{
    const auto it = m_catchUps.find(session.id);
    if (it == m_catchUps.end())
        return;
    it->second.awaitsCredit = false;
    pump(session);
}

void Subscriptions::unsubscribe(Session &session, const QByteArray &replyTo,
                                const Unsubscribe &command)
{
    if (!session.subscriptions.contains(command.stream))
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::NotFound,
                 QStringLiteral("this session is not subscribed to the stream")));
    drop(session, command.stream, {});
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

void Subscriptions::drop(Session &session, const StreamKey &streamKey, std::optional<Error> why)
{
    const StreamKey key = streamKey; // the argument may live in what is erased below
    auto node = session.subscriptions.extract(key);
    if (node.empty())
        return;
    const Subscription &subscription = node.mapped();
    if (subscription.state == State::Opening && !subscription.replyTo.isEmpty()
        && m_waiting.contains(key))
        m_context.reply(
            session.id, subscription.replyTo,
            fail(ErrorCode::Cancelled, QStringLiteral("unsubscribed before the stream was open")));
    if (const auto it = m_catchUps.find(session.id); it != m_catchUps.end())
        std::erase(it->second.queue, key);
    if (subscription.channel)
        m_context.channels.detach(subscription.channel, edgeOf(session.id));
    m_context.outlet.post(edgeOf(session.id),
                          Detach{session.id, subscription.channel, channelOf(key), std::move(why)});
    Stream *stream = m_context.streams.find(key);
    Q_ASSERT(stream && stream->subscribers > 0);
    if (--stream->subscribers > 0)
        return;
    m_context.routes.dynamic().streamAbandoned(key, m_context.clock.wallMs());
    m_context.streams.release(*stream);
}

void Subscriptions::dropAll(Session &session)
{
    while (!session.subscriptions.empty())
        drop(session, session.subscriptions.begin()->first, {});
    m_catchUps.erase(session.id);
}

void Subscriptions::dropChanged()
{
    using manifest::Durability;
    std::unordered_set<StreamKey> changed;
    m_context.streams.forEach([&](const Stream &stream) {
        const bool isStored = streamRule(m_context, stream.key).durability != Durability::None;
        if (isStored != (stream.durability != Durability::None))
            changed.insert(stream.key);
    });
    if (changed.empty())
        return;
    for (const SessionId id : m_context.sessions.ids()) {
        Session &session = *m_context.sessions.find(id);
        std::vector<StreamKey> streams;
        for (const auto &[key, subscription] : session.subscriptions) {
            if (changed.contains(key))
                streams.push_back(key);
        }
        for (const StreamKey &key : streams)
            drop(session, key,
                 Error{ErrorCode::Conflict,
                       QStringLiteral("the stream's durability was changed; subscribe again")});
    }
    for (const StreamKey &key : changed)
        m_context.streams.erase(key); // what was not stored lingers without subscribers
}

void Subscriptions::history(Session &session, const QByteArray &replyTo, const History &command)
{
    session.exposure = command.exposure;
    if (const auto allowed = mayRead(session, command.stream); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    if (streamRule(m_context, command.stream).durability == manifest::Durability::None) {
        const Stream *stream = m_context.streams.find(command.stream);
        HistoryPage empty{
            command.stream, stream ? stream->epoch : QByteArray("0"), 1, 0, !command.since, {}};
        if (stream) {
            empty.top = stream->top;
            empty.first = stream->top + 1;
            empty.recovered = command.since && command.since->epoch == stream->epoch
                              && command.since->offset == stream->top;
        }
        return m_context.reply(session.id, replyTo, ReplyBody(std::move(empty)));
    }
    ReadPageJob job{m_context.nextTicket(), command.stream,
                    command.since ? command.since->offset : 0};
    job.maxEvents = command.limit;
    job.maxBytes = m_context.options.historyBytes;
    m_histories.emplace(job.ticket, HistoryRead{session.id, replyTo, command});
    m_context.store.submit(std::move(job));
}

void Subscriptions::answerHistory(const HistoryRead &wanted, Result<Page> page)
{
    if (!page)
        return m_context.reply(wanted.session, wanted.replyTo, fail(std::move(page).error()));
    const StreamState &state = page->state;
    const auto &since = wanted.command.since;
    const quint64 after = since ? since->offset : 0;
    const bool isKnown = !since || since->epoch == state.epoch;
    // An offset of another epoch, or one that never was, means nothing here: read again from the
    // start, as if after a position that no epoch has.
    if ((!isKnown || after > state.top) && after > 0 && m_context.sessions.find(wanted.session)) {
        ReadPageJob job{m_context.nextTicket(), wanted.command.stream, 0};
        job.maxEvents = wanted.command.limit;
        job.maxBytes = m_context.options.historyBytes;
        m_histories.emplace(job.ticket, HistoryRead{wanted.session,
                                                    wanted.replyTo,
                                                    {wanted.command.stream, Position{{}, 0},
                                                     wanted.command.limit}});
        return m_context.store.submit(std::move(job));
    }
    HistoryPage body{wanted.command.stream,
                     state.epoch,
                     state.first,
                     state.top,
                     isKnown && after + 1 >= state.first,
                     std::move(page->events)};
    m_context.reply(wanted.session, wanted.replyTo, ReplyBody(std::move(body)));
}

Result<> Subscriptions::mayRead(const Session &session, const StreamKey &stream) const
{
    return mayDo(m_context, session, manifest::Action::Subscribe, "stream:" + stream.utf8);
}

std::vector<std::pair<StreamKey, quint64>> Subscriptions::protectedOffsets(qint64 nowMs) const
{
    std::unordered_map<StreamKey, quint64> lowest;
    for (const auto &[id, catchUps] : m_catchUps) {
        const Session *session = m_context.sessions.find(id);
        for (const StreamKey &key : catchUps.queue) {
            const Subscription &subscription = session->subscriptions.at(key);
            if (nowMs - subscription.startedAtMs > kLeaseMs)
                continue;
            const auto [it, isNew] = lowest.try_emplace(key, subscription.cursor + 1);
            it->second = std::min(it->second, subscription.cursor + 1);
        }
    }
    return {lowest.begin(), lowest.end()};
}

} // namespace sluice::core
