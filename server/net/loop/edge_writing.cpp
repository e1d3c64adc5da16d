// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include <span>

namespace sluice::net {

namespace {

/// What one connection may take in one turn, so that a fast reader of much does not hold the loop.
constexpr qsizetype kWritePerTurn = 512 * 1024;

} // namespace

void EdgeLoop::noteOutbox(qint64 growth)
{
    // Modular arithmetic makes a negative growth a subtraction.
    EdgeCounters::add(m_counters.outboxBytes, static_cast<quint64>(growth));
}

bool EdgeLoop::hasLowWater(const Connection &connection) const
{
    return !connection.outbox || connection.outbox->bytes() <= m_config.limits.outboxLowWater;
}

Outbox &EdgeLoop::outboxOf(Connection &connection)
{
    if (!connection.outbox)
        connection.outbox = std::make_unique<Outbox>();
    return *connection.outbox;
}

void EdgeLoop::releaseOutbox(Connection &connection)
{
    if (connection.outbox && connection.outbox->isEmpty() && !connection.outbox->hasGaps())
        connection.outbox.reset();
}

void EdgeLoop::markDirty(Connection &connection)
{
    if (connection.dirty || connection.blocked)
        return;
    connection.dirty = true;
    m_dirty.push_back(connection.slot);
    needTurn();
}

QByteArray &EdgeLoop::replyBuffer(Connection &connection)
{
    return outboxOf(connection).replyBuffer();
}

SendStatus EdgeLoop::replyAppended(Connection &connection, qsizetype size)
{
    Outbox &outbox = *connection.outbox;
    outbox.replyAppended(size);
    noteOutbox(size);
    markDirty(connection);
    const qint64 earlier = outbox.replyBytes() - size;
    if (connection.phase == Phase::Open && earlier > 0
        && outbox.replyBytes() > 2 * m_config.limits.outboxBytes) {
        close(connection, CloseReason::SlowConsumer, {}, Pending::Discard);
        return SendStatus::Gone;
    }
    return queued(connection);
}

SendStatus EdgeLoop::queued(Connection &connection)
{
    if (hasLowWater(connection))
        return SendStatus::Queued;
    connection.congested = true;
    return SendStatus::Congested;
}

SendStatus EdgeLoop::appendReply(Connection &connection, QByteArray bytes)
{
    const qsizetype size = bytes.size();
    outboxOf(connection).appendReplyEntry(std::move(bytes));
    return replyAppended(connection, size);
}

SendStatus EdgeLoop::sendFrame(Connection &connection, const QByteArray &wireBytes)
{
    if (!connection.takesDeliveries())
        return SendStatus::Gone;
    EdgeCounters::add(m_counters.framesOut);
    ++connection.framesOut;
    outboxOf(connection).appendCredited(wireBytes);
    noteOutbox(wireBytes.size());
    markDirty(connection);
    return queued(connection);
}

void EdgeLoop::requestDrainNotice(Connection &connection)
{
    connection.congested = true;
    if (hasLowWater(connection))
        queueNotice(connection);
}

void EdgeLoop::queueNotice(Connection &connection)
{
    if (connection.noticeQueued)
        return;
    connection.noticeQueued = true;
    m_notices.push_back(connection.slot);
    needTurn();
}

void EdgeLoop::deliver(quint32 slot, const Delivery &delivery)
{
    Connection *connection = m_connections.at(slot);
    if (!connection || !connection->takesDeliveries())
        return;
    EdgeCounters::add(m_counters.deliveries, delivery.frames);
    EdgeCounters::add(m_counters.framesOut, delivery.frames);
    connection->framesOut += delivery.frames;
    if (connection->outbox) {
        enqueueDelivery(*connection, delivery);
        return;
    }
    const Transport::Progress progress = connection->transport.write(
        QByteArrayView(delivery.bytes).sliced(delivery.offset));
    EdgeCounters::add(m_counters.flushes);
    EdgeCounters::add(m_counters.bytesOut, static_cast<quint64>(progress.bytes));
    if (progress.bytes == delivery.size())
        return;
    if (progress.status == Transport::Status::Failed) {
        doom(*connection, CloseReason::Abnormal, Initiator::Peer);
        return;
    }
    outboxOf(*connection).appendDelivery(delivery, m_now);
    if (progress.bytes > 0)
        connection->outbox->consume(progress.bytes);
    else if (connection->transport.isTls())
        connection->outbox->markBegun();
    noteOutbox(connection->outbox->bytes());
    if (progress.bytes > 0 && connection->transport.isTls()) {
        flush(*connection); // one record was taken; the next may be, too
        return;
    }
    connection->blocked = true;
    connection->lastWrite = m_now;
    updateInterest(*connection);
    rearm(*connection);
}

void EdgeLoop::enqueueDelivery(Connection &connection, const Delivery &delivery)
{
    Outbox &outbox = *connection.outbox;
    if (Outbox::Gap *gap = outbox.gap(delivery.channel)) {
        gap->to = delivery.lastSeq;
        EdgeCounters::add(m_counters.skippedFrames, delivery.frames);
        return;
    }
    const bool full = outbox.channelBytes() > 0
                      && outbox.channelBytes() + delivery.size() > m_config.limits.outboxBytes;
    if (full) {
        overBound(connection, delivery);
        return;
    }
    outbox.appendDelivery(delivery, m_now);
    noteOutbox(delivery.size());
    markDirty(connection);
    rearm(connection);
}

void EdgeLoop::overBound(Connection &connection, const Delivery &delivery)
{
    Outbox &outbox = *connection.outbox;
    switch (delivery.policy) {
    case SlowPolicy::Close:
        close(connection, CloseReason::SlowConsumer, {}, Pending::Discard);
        break;
    case SlowPolicy::Skip:
        outbox.addGap(delivery.channel, delivery.firstSeq, delivery.lastSeq);
        EdgeCounters::add(m_counters.skippedFrames, delivery.frames);
        break;
    case SlowPolicy::Latest: {
        const qint64 before = outbox.bytes();
        outbox.appendDelivery(delivery, m_now);
        EdgeCounters::add(m_counters.skippedFrames, outbox.keepLatest(delivery.channel, m_now));
        noteOutbox(outbox.bytes() - before);
        break;
    }
    }
}

void EdgeLoop::applySlowPolicy(Connection &connection)
{
    Outbox &outbox = *connection.outbox;
    const TimerWheel::Tick age = ticksOf(m_config.limits.outboxAge);
    const auto isAged = [&](SlowPolicy policy) {
        const TimerWheel::Tick since = outbox.oldest(policy);
        return since != 0 && since + age <= m_now;
    };
    if (isAged(SlowPolicy::Close)) {
        close(connection, CloseReason::SlowConsumer, {}, Pending::Discard);
        return;
    }
    const qint64 before = outbox.bytes();
    if (isAged(SlowPolicy::Skip))
        EdgeCounters::add(m_counters.skippedFrames, outbox.skipDeliveries());
    if (isAged(SlowPolicy::Latest))
        EdgeCounters::add(m_counters.skippedFrames, outbox.keepLatestOfAll(m_now));
    noteOutbox(outbox.bytes() - before);
}

void EdgeLoop::flush(Connection &connection)
{
    iovec pieces[Outbox::kMaxPieces];
    qsizetype written = 0;
    connection.blocked = false;
    while (connection.outbox && !connection.outbox->isEmpty()) {
        if (written >= kWritePerTurn) {
            connection.blocked = true; // EPOLLOUT brings us back at once
            break;
        }
        const size_t count = connection.outbox->pieces(pieces);
        const Transport::Progress progress = connection.transport.write(
            std::span<const iovec>(pieces, count));
        EdgeCounters::add(m_counters.flushes);
        if (progress.status == Transport::Status::Failed) {
            doom(connection, CloseReason::Abnormal, Initiator::Peer);
            return;
        }
        if (progress.status == Transport::Status::WouldBlock) {
            if (connection.transport.isTls())
                connection.outbox->markBegun();
            connection.blocked = true;
            break;
        }
        connection.outbox->consume(progress.bytes);
        written += progress.bytes;
    }
    EdgeCounters::add(m_counters.bytesOut, static_cast<quint64>(written));
    noteOutbox(-written);
    if (written > 0)
        connection.lastWrite = m_now;
    flushed(connection, written);
}

void EdgeLoop::flushed(Connection &connection, qsizetype written)
{
    if (connection.blocked)
        rearm(connection);
    if (hasLowWater(connection)) {
        // Gaps are told when the peer has really read something.
        const bool hasGaps = connection.outbox && connection.outbox->hasGaps();
        if (connection.congested || (hasGaps && written > 0))
            queueNotice(connection);
        if (connection.phase == Phase::Head && (connection.readBlocked || connection.unread))
            queueResume(connection);
    }
    releaseOutbox(connection);
    if (connection.phase == Phase::Closing && !connection.outbox) {
        closingFlushed(connection);
        return;
    }
    updateInterest(connection);
}

void EdgeLoop::flushDirty()
{
    const std::vector<quint32> dirty = std::exchange(m_dirty, {});
    for (const quint32 slot : dirty) {
        Connection *connection = m_connections.at(slot);
        if (!connection || !connection->dirty)
            continue;
        connection->dirty = false;
        if (connection->phase != Phase::Doomed && !connection->blocked)
            flush(*connection);
    }
}

} // namespace sluice::net
