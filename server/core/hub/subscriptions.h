// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

#include <deque>

namespace sluice::core {

/// Stream subscriptions: snapshot, replay, then live, with nothing missing and nothing twice.
/// A session catches up by pages on the edge's credit, one stream after the other; when its cursor
/// reaches the stream's ring, one turn hands over the rest and attaches it.
class Subscriptions
{
public:
    /// Catch-ups older than this no longer hold back retention.
    static constexpr qint64 kLeaseMs = 30'000;

    explicit Subscriptions(HubContext &context);

    void subscribe(Session &session, const QByteArray &replyTo, Subscribe command);
    void unsubscribe(Session &session, const QByteArray &replyTo, const Unsubscribe &command);
    void history(Session &session, const QByteArray &replyTo, const History &command);
    /// The edge has written what was replayed to the session last.
    void credit(Session &session);

    void opened(const StreamOpened &opened);
    void pageRead(PageRead read);

    /// Ends one subscription; `why` is told to the session.
    void drop(Session &session, const StreamKey &stream, std::optional<Error> why);
    void dropAll(Session &session);

    /// New rules: ends the subscriptions of streams that were stored and are not any more, or the
    /// other way round, because their positions mean something else now.
    void dropChanged();

    /// Lowest offsets that running catch-ups still need, younger than the lease.
    std::vector<std::pair<StreamKey, quint64>> protectedOffsets(qint64 nowMs) const;

private:
    struct HistoryRead
    {
        SessionId session;
        QByteArray replyTo;
        History command;
    };
    /// One page being read, for every session that stands at the same place.
    struct PageKey
    {
        StreamKey stream;
        quint64 after = 0;

        friend bool operator==(const PageKey &, const PageKey &) = default;
    };
    struct PageKeyHash
    {
        size_t operator()(const PageKey &key) const noexcept
        {
            return qHashMulti(0, key.stream.utf8, key.after);
        }
    };
    struct Reading
    {
        StoreTicket ticket;
        std::vector<SessionId> waiting;
    };

    /// The streams that one session still catches up with; the front one is being served.
    struct CatchUps
    {
        std::deque<StreamKey> queue;
        bool isReading = false;    ///< a page for the front one is on its way from the store
        bool awaitsCredit = false; ///< a replay is on its way to the peer
    };

    void start(Session &session, Stream &stream, Subscription &subscription);
    void pump(Session &session);
    bool serveFront(Session &session, CatchUps &catchUps);
    void attach(Session &session, const StreamKey &key, Subscription &subscription);
    void replay(Session &session, CatchUps &catchUps, const StreamKey &key,
                std::vector<DeliveryPtr> deliveries);
    void readPage(Session &session, const StreamKey &key, const Subscription &subscription);
    void handPage(Session &session, const PageKey &key,
                  const Result<std::vector<DeliveryPtr>> &page);
    void answerHistory(const HistoryRead &wanted, Result<Page> page);
    Result<> mayRead(const Session &session, const StreamKey &stream) const;

    HubContext &m_context;
    std::unordered_map<StoreTicket, StreamKey> m_opening;
    std::unordered_map<StreamKey, std::vector<SessionId>> m_waiting; // for the stream to be opened
    std::unordered_map<PageKey, Reading, PageKeyHash> m_pages;
    std::unordered_map<StoreTicket, PageKey> m_pageTickets;
    std::unordered_map<StoreTicket, HistoryRead> m_histories;
    std::unordered_map<SessionId, CatchUps> m_catchUps;
};

} // namespace sluice::core
