// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

#include <deque>

namespace sluice::core {

/// What subscribers of groups get piece by piece, as they read: the rest of a large snapshot, or the
/// changes that they missed. One piece is on its way to a session at a time; the edge gives credit for
/// the next when it is written.
class GroupFeed
{
public:
    static constexpr int kPieceItems = 1000;
    static constexpr qint64 kPieceBytes = 256 * 1024;

    struct Events
    {
        /// Everything that was missed is on its way: attach in this turn.
        std::function<void(Session &, const ChannelName &)> caughtUp;
        /// The feed cannot go on.
        std::function<void(Session &, const ChannelName &, Error)> lost;
    };

    GroupFeed(HubContext &context, Events events)
        : m_context(context)
        , m_events(std::move(events))
    {
    }

    /// The items behind `cursor`, for a session that is attached.
    void sendPages(Session &session, const ChannelName &group, const AudiencePtr &audience,
                   quint64 cursor);
    /// The changes after the position, for a session that is not attached.
    void sendMissed(Session &session, const ChannelName &channel, const AudiencePtr &audience,
                    const Position &after);
    void credit(Session &session);

    /// Sends no more of that channel.
    void drop(SessionId session, const ChannelName &channel);
    void forget(SessionId session) { m_feeds.erase(session); }

    bool isIdle() const { return m_feeds.empty(); }

private:
    struct Task
    {
        quint64 id = 0;
        ChannelName channel;
        AudiencePtr audience;
        quint64 cursor = 0;             ///< pages: Item::order of the last one sent
        std::optional<Position> missed; ///< set: changes, after this position
    };
    struct Feed
    {
        std::deque<Task> tasks; ///< the front one is being served
        bool isReading = false;
        bool awaitsCredit = false;
    };

    void begin(Session &session, Task task);
    void pump(Session &session);
    bool serveMissed(Session &session, Feed &feed, Task &task);
    void readPage(SessionId session, Feed &feed, const Task &task);
    void pageRead(SessionId session, quint64 task, Result<ItemPage> page);
    void post(SessionId session, Feed &feed, std::vector<DeliveryPtr> deliveries);
    DeliveryPtr pageOf(const Task &task, std::vector<Item> items, bool isLast);

    HubContext &m_context;
    Events m_events;
    std::unordered_map<SessionId, Feed> m_feeds;
    quint64 m_lastTask = 0;
};

} // namespace sluice::core
