// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/group_feed.h"

namespace sluice::core {

/// Subscriptions to groups and items: snapshot, then every change after it, with nothing missing
/// and nothing twice. The snapshot is a job in the store's FIFO: its place is the cut, and the
/// session is attached in the turn of its completion. What does not fit one job is collected from
/// several, and the changes in between are applied to what was collected; of those a few are held
/// at once, whatever the number of sessions that ask.
class GroupDesk
{
public:
    static constexpr int kPageItems = 1000;
    static constexpr qint64 kPageBytes = 1024 * 1024;
    static constexpr qint64 kSnapshotBytes = 16 * 1024 * 1024; ///< more must be fetched by pages
    static constexpr size_t kCollected = 8; ///< snapshots of several pages at once; others wait

    explicit GroupDesk(HubContext &context);

    void subscribe(Session &session, const QByteArray &replyTo, const SubscribeGroup &command);
    void unsubscribe(Session &session, const QByteArray &replyTo, const UnsubscribeGroup &command);
    void members(const Session &session, const QByteArray &replyTo,
                 const ListGroupMembers &command);

    /// Publishes who joined and left since the last call, where somebody asked; every 250 ms.
    void tellPresence();

    /// The edge has written what was sent piece by piece last.
    void credit(Session &session) { m_feed.credit(session); }

    /// An item delivery on its way to its subscribers.
    void arrived(const DeliveryPtr &delivery);

    void drop(Session &session, const ChannelName &channel, std::optional<Error> why);
    void dropAll(Session &session);

private:
    /// A snapshot under way for one session.
    struct Opening
    {
        SessionId session;
        ChannelName channel;
        QByteArray replyTo;
        std::optional<int> pageSize;
        std::vector<Item> items;
        std::unordered_map<QByteArray, size_t> index; ///< by id; erased ones have no value
        quint64 cursor = 0;
        qint64 bytes = 0;
        bool isCollecting = false; ///< has a page and waits for the next
        bool wantsPresence = false;
        bool hasSince = false; ///< it asked for what it missed, and gets a snapshot
        std::optional<qint64> pagesAfterBytes;
        AudiencePtr audience;
    };
    using Openings = std::unordered_map<quint64, Opening>;

    Result<> mayOpen(const Session &session, const SubscribeGroup &command,
                     const ChannelName &channel) const;
    bool resume(Session &session, const QByteArray &replyTo, const SubscribeGroup &command,
                const ChannelName &channel);
    void answer(Session &session, const Opening &opening, GroupSubscribed answer);
    void readNext(quint64 id, const Opening &opening);
    void collectOrWait(quint64 id, Opening &opening);
    void beginCollecting(quint64 id, Opening &opening);
    void endCollecting(const ChannelName &channel);
    void pageRead(quint64 id, Result<ItemPage> page);
    static void collect(Opening &opening, std::vector<Item> items);
    Opening take(Openings::iterator it);
    void finish(Openings::iterator it, bool hasMore);
    void refuse(Openings::iterator it, const Error &error);
    void attach(Session &session, const ChannelName &name);
    void enter(const Session &session, const ChannelName &name, GroupSubscription &subscription,
               bool wantsPresence);
    void exit(const Session &session, const ChannelName &name,
              const GroupSubscription &subscription);
    void detach(const Session &session, const ChannelName &name, GroupSubscription &subscription);
    void release(const Session &session, const ChannelName &name, ChannelId channel,
                 const AudiencePtr &audience);

    HubContext &m_context;
    GroupFeed m_feed;
    Openings m_openings;
    quint64 m_lastOpening = 0;
    std::unordered_map<ChannelName, size_t> m_collecting; ///< how many openings, by group
    size_t m_collectors = 0;                              ///< of all groups
    std::deque<quint64> m_waiting; ///< openings that begin again when a collector is done
};

} // namespace sluice::core
