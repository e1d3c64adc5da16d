// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/group_feed.h"

namespace sluice::core {

namespace {

GroupKey keyOf(const ChannelName &channel)
{
    return {channel.first, channel.second};
}

} // namespace

void GroupFeed::sendPages(Session &session, const ChannelName &group, const AudiencePtr &audience,
                          quint64 cursor)
{
    begin(session, {++m_lastTask, group, audience, cursor, {}});
}

void GroupFeed::sendMissed(Session &session, const ChannelName &channel,
                           const AudiencePtr &audience, const Position &after)
{
    begin(session, {++m_lastTask, channel, audience, 0, after});
}

void GroupFeed::begin(Session &session, Task task)
{
    m_feeds[session.id].tasks.push_back(std::move(task));
    pump(session);
}

void GroupFeed::credit(Session &session)
{
    const auto it = m_feeds.find(session.id);
    if (it == m_feeds.end())
        return;
    it->second.awaitsCredit = false;
    pump(session);
}

void GroupFeed::drop(SessionId session, const ChannelName &channel)
{
    const auto it = m_feeds.find(session);
    if (it != m_feeds.end())
        std::erase_if(it->second.tasks, [&](const Task &task) { return task.channel == channel; });
}

void GroupFeed::pump(Session &session)
{
    for (;;) {
        const auto it = m_feeds.find(session.id);
        if (it == m_feeds.end() || it->second.isReading || it->second.awaitsCredit)
            return;
        Feed &feed = it->second;
        if (feed.tasks.empty()) {
            m_feeds.erase(it);
            return;
        }
        Task &task = feed.tasks.front();
        if (!task.missed)
            return readPage(session.id, feed, task);
        if (serveMissed(session, feed, task))
            return;
    }
}

// True: a piece is on its way. False: the task is over.
bool GroupFeed::serveMissed(Session &session, Feed &feed, Task &task)
{
    const GroupKey group = keyOf(task.channel);
    std::vector<DeliveryPtr> shown;
    while (shown.empty()) {
        const auto missed = m_context.history.after(group, *task.missed, kPieceBytes);
        if (!missed || missed->empty()) {
            const Task done = std::move(task);
            feed.tasks.pop_front();
            if (missed)
                m_events.caughtUp(session, done.channel);
            else
                m_events.lost(session, done.channel,
                              {ErrorCode::Conflict,
                               QStringLiteral("changes were forgotten before they were sent; "
                                              "subscribe again")});
            return false;
        }
        task.missed->offset = missed->back()->position.offset;
        for (const DeliveryPtr &change : *missed) {
            const bool isOther = task.channel.kind == ChannelKind::Item
                                 && change->item->key.id != task.channel.third;
            DeliveryPtr seen = task.audience ? ItemView(change).shownTo(*task.audience) : change;
            if (!isOther && seen)
                shown.push_back(std::move(seen));
        }
    }
    post(session.id, feed, std::move(shown));
    return true;
}

void GroupFeed::readPage(SessionId session, Feed &feed, const Task &task)
{
    feed.isReading = true;
    m_context.read(ListItemsJob{{}, keyOf(task.channel), task.cursor, kPieceItems, kPieceBytes},
                   [this, session, id = task.id](StoreDone done) {
                       pageRead(session, id, std::move(std::get<ItemsRead>(done).page));
                   });
}

void GroupFeed::pageRead(SessionId id, quint64 taskId, Result<ItemPage> page)
{
    const auto it = m_feeds.find(id);
    Session *session = m_context.sessions.find(id);
    if (it == m_feeds.end() || !session)
        return;
    Feed &feed = it->second;
    feed.isReading = false;
    if (feed.tasks.empty() || feed.tasks.front().id != taskId)
        return pump(*session); // it was dropped
    Task &task = feed.tasks.front();
    if (!page) {
        const Task failed = std::move(task);
        feed.tasks.pop_front();
        m_events.lost(*session, failed.channel, forPeers(page.error()));
        return pump(*session);
    }
    if (!page->items.empty())
        task.cursor = page->items.back().order;
    std::vector<DeliveryPtr> piece{pageOf(task, std::move(page->items), !page->hasMore)};
    if (!page->hasMore)
        feed.tasks.pop_front();
    post(id, feed, std::move(piece));
}

DeliveryPtr GroupFeed::pageOf(const Task &task, std::vector<Item> items, bool isLast)
{
    keepReadable(items, task.audience);
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Page;
    delivery->channel = task.channel;
    delivery->atMs = m_context.nextItemMs();
    delivery->page = std::make_shared<const GroupPage>(GroupPage{std::move(items), isLast});
    return delivery;
}

void GroupFeed::post(SessionId session, Feed &feed, std::vector<DeliveryPtr> deliveries)
{
    feed.awaitsCredit = true;
    m_context.outlet.post(edgeOf(session), Replay{session, {}, std::move(deliveries), true});
}

} // namespace sluice::core
