// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"
#include "server/core/hub/log_pace.h"
#include "server/core/hub/publish_ids.h"

#include <deque>

namespace sluice::core {

/// Stages 4 to 8 of the line: admit, authorise, route, record, publish. Every event takes it,
/// whatever mouth it came through. Stage 9 is fan_out.h.
class Pipeline
{
public:
    Pipeline(HubContext &context, PublishIds::Limits ids);

    void publish(const Session &session, const QByteArray &replyTo, Publish command);
    void publish(const Session &session, const QByteArray &replyTo, PublishRoom command);

    /// A write of an item with the event that is derived from it, or something sent to a group.
    struct ItemPublication
    {
        SessionId session;  ///< 0: the server itself
        EventLabel label;   ///< empty: derives nothing
        QByteArray payload; ///< empty: nothing wants the derived event
        ItemWrite write;
        std::optional<std::pair<QByteArray, QByteArray>>
            sent;                            ///< type, data; then nothing is written
        std::optional<ItemChange> announced; ///< a worker has written it; then nothing is written
        std::function<void(Result<ItemChange>)> then; ///< before its deliveries
    };
    /// The caller has admitted and authorised it.
    void write(ItemPublication publication);

    /// What an operator publishes, by the role and not by claims: an event, or to a room.
    struct Injection
    {
        NewEvent event; ///< an id of one's own is taken as it is
        QByteArray subject;
        std::optional<RoomTarget> room;
        QByteArray roomData;
        std::optional<StreamKey> stream; ///< gets the event whatever the routes say
        bool isRouted = true;            ///< false: it goes to `room` and `stream` and nowhere else
        std::function<void(Result<Published>)> then;
    };
    void inject(Injection injection);

    /// Whether the session (0: the server itself) may publish one more event now.
    Result<> admit(SessionId session);

    /// The store has recorded (or refused) the oldest append in flight.
    void recorded(Appended appended);

    void restore(const std::vector<RecentId> &ids);
    PublishIds &ids() { return m_ids; }
    size_t recordsInFlight() const { return m_recording.size(); }

private:
    /// The answers of one request, sent when the last event is decided.
    struct Batch
    {
        SessionId session;
        QByteArray replyTo;
        std::vector<Result<Published>> results;
        size_t undecided = 0;
        std::optional<quint64> roomMembers; ///< set: the request was a PublishRoom
    };
    /// One event on the line.
    struct Publication
    {
        quint64 batch = 0;
        size_t index = 0;
        SessionId session;
        Event event;
        bool hasPublisherId = false;
        std::optional<RoomTarget> room; ///< a room it was published to directly
        QByteArray roomData;
        std::vector<ItemWrite> items;  ///< the asked one, then those of the manifest's rules
        std::optional<ItemKey> sentTo; ///< an item event, in label and payload of `sent`
        std::pair<QByteArray, QByteArray> sent;
        std::optional<ItemChange> announced;
        std::function<void(Result<ItemChange>)> then; ///< set: there is no batch
        std::function<void(Result<Published>)> told;  ///< the same
        bool isGranted = false;                       ///< the room, to this session's subject
        RoutePlan plan;
        std::vector<bool> isStored; ///< by plan.streams
        StoreTicket ticket;
        qint64 recordStartNs = 0;
    };

    quint64 openBatch(const Session &session, const QByteArray &replyTo, size_t events);
    Publication begin(const Session &session, quint64 batch, size_t index, NewEvent event);
    void run(Publication publication);

    Result<> authorise(const Publication &publication);
    bool isRepeat(const Publication &publication);
    void route(Publication &publication);
    void record(Publication publication);
    Result<> checkStore(const Publication &publication) const;
    void publish(Publication &publication, const std::vector<Position> &positions,
                 std::vector<ItemChange> changes);

    Result<> takeToken(Session &session);
    RateBucket &bucketOf(Session &session, qint64 nowMs);
    bool mustKeepOrder(const Publication &publication) const;
    void holdOrder(const Publication &publication, int change);
    bool hasStored(const Publication &publication) const;
    /// Before isRepeat(): leaves what is known of the id alone.
    void turnAway(const Publication &publication, const Error &error);
    /// After it: the id, which this publication began, may be tried again.
    void refuse(const Publication &publication, const Error &error);
    NewEvent derivedFrom(const RoomTarget &room, const QByteArray &data,
                         const QByteArray &subject) const;
    void answer(Publication &publication, Published published, std::vector<ItemChange> &changes);
    void publishToRoom(const Publication &publication, const RoomTarget &target, QByteArray data);
    void countUnusable(const Publication &publication);
    manifest::Durability durabilityOf(const StreamKey &stream) const;
    void tellFailure(const Error &error);
    void decide(quint64 batch, size_t index, Result<Published> result);
    void answerWaiters(const std::vector<PublishIds::Waiter> &waiters,
                       const Result<Published> &result);

    HubContext &m_context;
    PublishIds m_ids;
    std::unordered_map<quint64, Batch> m_batches;
    std::deque<Publication> m_recording;            // in the store's FIFO order
    std::unordered_map<ChannelName, int> m_ordered; // unstored channels with a record in flight
    std::unordered_map<QByteArray, RateBucket> m_httpBuckets;
    qint64 m_bucketsTidiedMs = 0;
    quint64 m_lastBatch = 0;
    QByteArray m_idPrefix; // of the ids that the hub makes
    quint64 m_lastId = 0;
    quint64 m_failures = 0; // not told yet
    LogPace m_unusablePace;
    qint64 m_toldFailureNs = 0;
};

} // namespace sluice::core
