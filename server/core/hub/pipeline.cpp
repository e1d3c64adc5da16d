// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/pipeline.h"

#include "server/core/event/payload.h"
#include "server/core/hub/item_deliveries.h"

#include <QLoggingCategory>

#include <algorithm>

namespace sluice::core {

namespace {

using manifest::Durability;
using metrics::Stage;

Q_LOGGING_CATEGORY(logRecord, "sluice.record", QtInfoMsg)

constexpr int kWaiterIndexBits = 16;

PublishIds::Waiter waiterOf(quint64 batch, size_t index)
{
    return (batch << kWaiterIndexBits) | index;
}

// What the store could not do, unlike what it would not: a conflict is the asker's.
bool isStoreFailure(const Error &error)
{
    return error.code != ErrorCode::Conflict && error.code != ErrorCode::InvalidParams;
}

bool isDurable(const std::vector<bool> &isStored)
{
    return std::ranges::find(isStored, true) != isStored.end();
}

} // namespace

Pipeline::Pipeline(HubContext &context, PublishIds::Limits ids)
    : m_context(context)
    , m_ids(ids)
    , m_idPrefix(makeEpoch().first(8) + '-')
{
}

void Pipeline::publish(const Session &session, const QByteArray &replyTo, Publish command)
{
    const quint64 batch = openBatch(session, replyTo, command.events.size());
    for (size_t i = 0; i < command.events.size(); ++i)
        run(begin(session, batch, i, std::move(command.events[i])));
}

// The line. Each stage is one call; what it does is below, in the same order.
void Pipeline::run(Publication publication)
{
    if (const auto admitted = admit(publication.session); !admitted)
        return turnAway(publication, admitted.error());
    if (const auto authorised = authorise(publication); !authorised)
        return turnAway(publication, authorised.error());
    if (isRepeat(publication))
        return;
    route(publication);
    record(std::move(publication));
}

void Pipeline::write(ItemPublication asked)
{
    const Session *session = m_context.sessions.find(asked.session);
    Publication publication;
    publication.session = asked.session;
    publication.event = {std::move(asked.label),
                         std::move(asked.payload),
                         m_idPrefix + QByteArray::number(++m_lastId, 36),
                         session && session->claims ? session->claims->subject : QByteArray(),
                         m_context.clock.wallMs(),
                         session ? session->dialect : DialectId::Server};
    publication.then = std::move(asked.then);
    if (asked.announced) {
        publication.sentTo = std::move(asked.write.key); // its group's order is kept
        publication.announced = std::move(asked.announced);
    } else if (asked.sent) {
        publication.sentTo = std::move(asked.write.key);
        publication.sent = std::move(*asked.sent);
    } else {
        publication.items.push_back(std::move(asked.write));
    }
    route(publication);
    record(std::move(publication));
}

Result<> Pipeline::admit(SessionId id)
{
    const StageTimer timer(m_context, Stage::Admit);
    if (m_context.isDraining)
        return fail(ErrorCode::Draining, QStringLiteral("the server is shutting down"));
    if (!id)
        return {};
    Session *session = m_context.sessions.find(id);
    if (!session)
        return fail(ErrorCode::Cancelled, QStringLiteral("the session has ended"));
    if (m_context.outlet.lagBytes() > m_context.options.edgeLagBytes)
        return fail(ErrorCode::Overloaded,
                    QStringLiteral("deliveries lag behind; try again shortly"));
    if (session->mutedUntilMs > m_context.clock.wallMs())
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("an operator has muted this connection for now"));
    return takeToken(*session);
}

Result<> Pipeline::authorise(const Publication &publication)
{
    const StageTimer timer(m_context, Stage::Authorise);
    const Session *session = m_context.sessions.find(publication.session);
    if (publication.room)
        return mayUseRoom(m_context, *session, manifest::Action::Publish, publication.room->room,
                          publication.isGranted);
    return mayDo(m_context, *session, manifest::Action::Publish, publication.event.label.utf8);
}

bool Pipeline::isRepeat(const Publication &publication)
{
    if (!publication.hasPublisherId)
        return false;
    const Event &event = publication.event;
    PublishIds::Entry *known = m_ids.findOrBegin(event.subject, event.id, event.atMs);
    if (!known)
        return false;
    if (known->isDone)
        decide(publication.batch, publication.index, Published{event.id, known->positions, true});
    else
        known->waiters.push_back(waiterOf(publication.batch, publication.index));
    return true;
}

void Pipeline::route(Publication &publication)
{
    const StageTimer timer(m_context, Stage::Route);
    const Event &event = publication.event;
    if (!event.payload.isEmpty())
        publication.plan = m_context.routes.route(event.label, event.payload, event.atMs);
    if (publication.plan.unusableNames > 0)
        countUnusable(publication);
    for (const RouteMarkPtr &mark : publication.plan.marks)
        ++mark->matched;
    for (const StreamTarget &target : publication.plan.streams)
        publication.isStored.push_back(durabilityOf(target.stream) != Durability::None);
    for (ItemTarget &target : publication.plan.items) {
        ItemWrite write{std::move(target.key), target.operation, {}, {}, {}, event.atMs};
        if (target.operation != ItemWrite::Operation::Delete)
            write.value = event.payload;
        publication.items.push_back(std::move(write));
    }
}

void Pipeline::countUnusable(const Publication &publication)
{
    m_context.unusableNames += publication.plan.unusableNames;
    if (m_unusablePace.isDue(m_context.clock.monotonicNs()))
        qCWarning(logRecord).noquote()
            << "an event" << publication.event.label.utf8
            << "has a value that cannot name a stream, a room or an item: it is longer than 256 "
               "bytes, has control characters, or is an object or a list in a list; `sluicectl "
               "explain` tells which";
}

bool Pipeline::hasStored(const Publication &publication) const
{
    return !publication.items.empty() || isDurable(publication.isStored);
}

// Its id is not its own yet: another publish may have it in flight, or done.
void Pipeline::turnAway(const Publication &publication, const Error &error)
{
    decide(publication.batch, publication.index, fail(error));
}

void Pipeline::refuse(const Publication &publication, const Error &error)
{
    if (publication.then)
        return publication.then(fail(error));
    if (publication.told)
        return publication.told(fail(error));
    if (publication.hasPublisherId)
        answerWaiters(m_ids.abandon(publication.event.subject, publication.event.id), fail(error));
    decide(publication.batch, publication.index, fail(error));
}

void Pipeline::record(Publication publication)
{
    publication.recordStartNs = m_context.clock.monotonicNs();
    const bool isStored = hasStored(publication);
    if (!isStored && !mustKeepOrder(publication))
        return publish(publication, {}, {});
    if (const auto storable = isStored ? checkStore(publication) : Result<>(); !storable)
        return refuse(publication, storable.error());
    AppendJob job{m_context.nextTicket(),
                  publication.event,
                  {},
                  publication.hasPublisherId,
                  publication.items};
    for (size_t i = 0; i < publication.plan.streams.size(); ++i) {
        const StreamTarget &target = publication.plan.streams[i];
        if (publication.isStored[i])
            job.targets.push_back({target.stream, durabilityOf(target.stream), target.payload});
    }
    publication.ticket = job.ticket;
    holdOrder(publication, +1);
    m_recording.push_back(std::move(publication));
    m_context.store.submit(std::move(job));
}

// Every stream keeps its own copy of the payload: a long list of streams multiplies it, and one
// event must not be more than all that may wait for the disk.
Result<> Pipeline::checkStore(const Publication &publication) const
{
    const qint64 limit = m_context.options.storeBacklogBytes;
    const StoreLag::Bounds bounds{limit, std::chrono::milliseconds(m_context.options.storeWaitMs)};
    if (!m_context.storeLag.admits(m_context.store.backlog(), bounds,
                                   m_context.clock.monotonicNs()))
        return fail(ErrorCode::Overloaded,
                    QStringLiteral("the store is behind; try again shortly"));
    qint64 bytes = 0;
    for (size_t i = 0; i < publication.plan.streams.size(); ++i) {
        const StreamTarget &target = publication.plan.streams[i];
        if (publication.isStored[i])
            bytes += target.payload ? target.payload->size() : publication.event.payload.size();
    }
    for (const ItemWrite &write : publication.items)
        bytes += write.value.size();
    if (bytes <= limit)
        return {};
    return fail(
        ErrorCode::PayloadTooLarge,
        QStringLiteral(
            "the payload goes to %1 streams and items, which makes %2 bytes to store; at most %3 (limits.storage_backlog)")
            .arg(publication.plan.streams.size() + publication.items.size())
            .arg(bytes)
            .arg(limit));
}

void Pipeline::recorded(Appended appended)
{
    Q_ASSERT_X(!m_recording.empty() && m_recording.front().ticket == appended.ticket,
               "Pipeline::recorded",
               "the store completes appends in the order of their submission");
    Publication publication = std::move(m_recording.front());
    m_recording.pop_front();
    holdOrder(publication, -1);
    if (appended.positions)
        return publish(publication, *appended.positions, std::move(appended.items));
    if (isStoreFailure(appended.positions.error()))
        tellFailure(appended.positions.error());
    refuse(publication, forPeers(std::move(appended.positions).error()));
}

// A full disk fails every event: one line a second is enough.
void Pipeline::tellFailure(const Error &error)
{
    ++m_failures;
    const qint64 now = m_context.clock.monotonicNs();
    if (now - m_toldFailureNs < 1'000'000'000 && m_toldFailureNs != 0)
        return;
    qCWarning(logRecord).noquote()
        << m_failures << "events were refused by the store:" << error.detail;
    m_toldFailureNs = now;
    m_failures = 0;
}

void Pipeline::publish(Publication &publication, const std::vector<Position> &positions,
                       std::vector<ItemChange> changes)
{
    const qint64 now = m_context.clock.monotonicNs();
    m_context.stages.record(Stage::Record,
                            std::chrono::nanoseconds(now - publication.recordStartNs));
    const StageTimer timer(m_context, Stage::Publish);
    const Event &event = publication.event;
    ++m_context.eventsIn[static_cast<size_t>(event.source)];
    Published published{event.id, {}, false};
    std::vector<DeliveryPtr> deliveries;
    size_t stored = 0;
    for (size_t i = 0; i < publication.plan.streams.size(); ++i) {
        StreamTarget &target = publication.plan.streams[i];
        Position position;
        if (publication.isStored[i]) {
            position = positions[stored++];
        } else {
            Stream &stream = m_context.streams.obtain(target.stream, Durability::None);
            const bool isStillUnstored = stream.durability
                                         == Durability::None; // not so after a reload
            position = isStillUnstored ? Position{stream.epoch, ++stream.assigned}
                                       : Position{makeEpoch(), 1};
        }
        QByteArray payload = target.payload ? std::move(*target.payload) : event.payload;
        deliveries.push_back(
            makeDelivery(target.stream, position.epoch,
                         {position.offset, event.label, std::move(payload), event.id, event.atMs},
                         {event.subject, event.source, std::move(target.mark.mark)}));
        published.deliveries.push_back({std::move(target.stream), std::move(position)});
    }
    answer(publication, std::move(published), changes); // before its own deliveries
    publishItems(m_context, event, changes);
    if (publication.announced)
        publishItems(m_context, event, std::span(&*publication.announced, 1));
    else if (publication.sentTo)
        publishSent(m_context, event, *publication.sentTo, std::move(publication.sent));
    for (DeliveryPtr &delivery : deliveries)
        m_context.bus.publish(std::move(delivery));
    if (publication.room)
        publishToRoom(publication, *publication.room, std::move(publication.roomData));
    for (const RoomTarget &target : publication.plan.rooms)
        publishToRoom(publication, target, event.payload);
}

// What was asked for comes first among the changes; rules have added the others.
void Pipeline::answer(Publication &publication, Published published,
                      std::vector<ItemChange> &changes)
{
    if (publication.then)
        return publication.then(publication.sentTo ? ItemChange{} : changes.front());
    if (publication.told) {
        published.id = publication.event.id;
        return publication.told(std::move(published));
    }
    const Event &event = publication.event;
    if (publication.hasPublisherId)
        answerWaiters(m_ids.finish(event.subject, event.id, published.deliveries),
                      Published{event.id, published.deliveries, true});
    decide(publication.batch, publication.index, std::move(published));
}

void Pipeline::publishToRoom(const Publication &publication, const RoomTarget &target,
                             QByteArray data)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Room;
    delivery->channel = channelOf(target.room);
    delivery->label = target.type;
    delivery->payload = std::move(data);
    delivery->id = publication.event.id;
    delivery->subject = publication.event.subject;
    delivery->source = publication.event.source;
    delivery->route = target.mark.mark;
    delivery->path = target.path;
    delivery->action = target.action;
    delivery->atMs = publication.event.atMs;
    m_context.bus.publish(std::move(delivery));
}

quint64 Pipeline::openBatch(const Session &session, const QByteArray &replyTo, size_t events)
{
    Q_ASSERT(events > 0 && events < (size_t(1) << kWaiterIndexBits));
    Batch batch{session.id, replyTo, {}, events, {}};
    batch.results.resize(events, Published{});
    m_batches.emplace(++m_lastBatch, std::move(batch));
    return m_lastBatch;
}

Pipeline::Publication Pipeline::begin(const Session &session, quint64 batch, size_t index,
                                      NewEvent event)
{
    Publication publication;
    publication.batch = batch;
    publication.index = index;
    publication.session = session.id;
    publication.hasPublisherId = !event.id.isEmpty();
    QByteArray id = publication.hasPublisherId ? std::move(event.id)
                                               : m_idPrefix + QByteArray::number(++m_lastId, 36);
    publication.event = {std::move(event.label),
                         std::move(event.payload),
                         std::move(id),
                         session.claims ? session.claims->subject : QByteArray(),
                         m_context.clock.wallMs(),
                         session.dialect};
    return publication;
}

Result<> Pipeline::takeToken(Session &session)
{
    const double rate = m_context.options.publishRate;
    if (rate <= 0)
        return {};
    const qint64 now = m_context.clock.monotonicNs() / 1'000'000;
    RateBucket &bucket = bucketOf(session, now);
    const double earned = static_cast<double>(now - bucket.atMs) * rate / 1000;
    bucket.tokens = bucket.atMs == 0 ? std::max(rate, 1.0)
                                     : std::min(std::max(rate, 1.0), bucket.tokens + earned);
    bucket.atMs = now;
    if (bucket.tokens < 1)
        return fail(
            ErrorCode::TooManyRequests,
            QStringLiteral("more than %1 publishes per second (limits.publish_rate)").arg(rate));
    bucket.tokens -= 1;
    return {};
}

// An HTTP session lasts for one request, so its rate is that of its subject, or else its address.
// A bucket that nobody touched for a second is full again and need not be kept.
RateBucket &Pipeline::bucketOf(Session &session, qint64 nowMs)
{
    if (session.dialect != DialectId::Http)
        return session.publishing;
    constexpr qint64 kFullAfterMs = 1000;
    if (nowMs - m_bucketsTidiedMs >= kFullAfterMs) {
        std::erase_if(m_httpBuckets, [nowMs](const auto &entry) {
            return nowMs - entry.second.atMs >= kFullAfterMs;
        });
        m_bucketsTidiedMs = nowMs;
    }
    return m_httpBuckets[session.claims ? "subject " + session.claims->subject
                                        : "address " + session.address];
}

// An event without stored channels goes at once, unless one of its channels has an earlier event
// that still waits for its commit: then it queues behind it.
bool Pipeline::mustKeepOrder(const Publication &publication) const
{
    if (m_ordered.empty())
        return false;
    const auto isHeld = [this](const ChannelName &name) { return m_ordered.contains(name); };
    return (publication.room && isHeld(channelOf(publication.room->room)))
           || (publication.sentTo && isHeld(channelOf(publication.sentTo->groupKey())))
           || std::ranges::any_of(
               publication.plan.rooms,
               [&](const RoomTarget &target) { return isHeld(channelOf(target.room)); })
           || std::ranges::any_of(publication.plan.streams, [&](const StreamTarget &target) {
                  return isHeld(channelOf(target.stream));
              });
}

void Pipeline::holdOrder(const Publication &publication, int change)
{
    const auto hold = [this, change](ChannelName name) {
        const auto it = m_ordered.try_emplace(std::move(name), 0).first;
        if ((it->second += change) == 0)
            m_ordered.erase(it);
    };
    if (publication.room)
        hold(channelOf(publication.room->room));
    if (publication.sentTo)
        hold(channelOf(publication.sentTo->groupKey()));
    for (const ItemWrite &write : publication.items)
        hold(channelOf(write.key.groupKey()));
    for (const RoomTarget &target : publication.plan.rooms)
        hold(channelOf(target.room));
    for (size_t i = 0; i < publication.plan.streams.size(); ++i) {
        if (!publication.isStored[i])
            hold(channelOf(publication.plan.streams[i].stream));
    }
}

Durability Pipeline::durabilityOf(const StreamKey &stream) const
{
    return streamRule(m_context, stream).durability;
}

void Pipeline::decide(quint64 batchId, size_t index, Result<Published> result)
{
    const auto it = m_batches.find(batchId);
    Q_ASSERT(it != m_batches.end());
    Batch &batch = it->second;
    batch.results[index] = std::move(result);
    if (--batch.undecided > 0)
        return;
    Batch done = std::move(batch);
    m_batches.erase(it);
    if (!done.roomMembers)
        return m_context.reply(done.session, done.replyTo,
                               ReplyBody(PublishedAll{std::move(done.results)}));
    Result<Published> &only = done.results.front();
    if (!only)
        return m_context.reply(done.session, done.replyTo, fail(std::move(only).error()));
    m_context.reply(done.session, done.replyTo,
                    ReplyBody(RoomPublished{std::move(only->id), *done.roomMembers,
                                            std::move(only->deliveries)}));
}

void Pipeline::answerWaiters(const std::vector<PublishIds::Waiter> &waiters,
                             const Result<Published> &result)
{
    for (const PublishIds::Waiter waiter : waiters)
        decide(waiter >> kWaiterIndexBits, waiter & ((1U << kWaiterIndexBits) - 1), result);
}

void Pipeline::restore(const std::vector<RecentId> &ids)
{
    for (const RecentId &id : ids)
        m_ids.restore(id);
}

} // namespace sluice::core
