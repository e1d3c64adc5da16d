// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/channels/batch.h"
#include "server/net/channels/inline_vector.h"
#include "server/net/edge_types.h"

#include <deque>
#include <memory>
#include <vector>

namespace sluice::net {

/// Takes one subscriber's share of a channel's batch. May call ChannelTable::detachAll() with
/// Pending::Discard, and nothing else of the table.
class DeliverySink
{
public:
    virtual void deliver(quint32 connection, const Delivery &delivery) = 0;

protected:
    ~DeliverySink() = default;
};

/// Which connections (by slot number) listen to which channels, and the frames published to a
/// channel since its subscribers were last served. Knows no sockets.
///
/// A sweep walks a channel's subscribers from the last to the first, so that [0, unswept) still
/// wait and everything behind has its share. Who attaches meanwhile lands behind; who leaves is
/// replaced without crossing that line. So attach and detach are O(own channels), at any moment, and
/// nothing is lost, doubled or delivered too early.
class ChannelTable
{
public:
    explicit ChannelTable(DeliverySink &sink)
        : m_sink(sink)
    {
    }

    /// Frames published before do not reach the subscriber. Attaching again first delivers what is
    /// pending, then changes variant and policy.
    void attach(quint32 connection, ChannelSlot channel, Variant variant, SlowPolicy policy);
    void detach(quint32 connection, ChannelSlot channel, Pending pending);
    void detachAll(quint32 connection, Pending pending);
    bool isAttached(quint32 connection) const;
    int subscribers(ChannelSlot channel) const;

    /// The variants that have a subscriber, as bits; 0: nobody listens, publish nothing. A batch
    /// that has reached `batchBytes` is swept first.
    quint32 beginPublish(ChannelSlot channel, quint64 seq, qint64 batchBytes);
    void append(ChannelSlot channel, Variant variant, QByteArray frame);
    void endPublish(ChannelSlot channel);

    /// Serves up to `budget` subscribers, the dirty channels in turn. hasWork() says if some wait.
    void sweep(int budget);
    bool hasWork() const { return !m_dirty.empty(); }

private:
    struct Subscriber
    {
        quint32 connection;
        quint32 back; ///< index in m_own[connection]
        quint32 cut;  ///< 1 + index in the batch's cuts; 0: the whole batch
        Variant variant;
        SlowPolicy policy;
    };
    struct Membership
    {
        ChannelSlot channel;
        quint32 position; ///< index in the channel's subscribers
    };
    struct Channel
    {
        InlineVector<Subscriber, 2> subscribers;
        std::unique_ptr<Batch> filling;
        std::unique_ptr<Batch> sweeping;
        quint32 unswept = 0; ///< of `sweeping`
        quint32 variants = 0;
        bool variantsStale = false;
        bool dirty = false; ///< is in m_dirty
    };
    using Memberships = InlineVector<Membership, 2>;

    Membership *find(quint32 connection, ChannelSlot channel);
    void remove(quint32 connection, quint32 ownIndex, Pending pending);
    void moveSubscriber(Channel &channel, quint32 from, quint32 to);
    void deliverShare(ChannelSlot slot, const Subscriber &subscriber, const Batch &batch);
    int sweepSlice(ChannelSlot slot, int budget);
    void sweepAll(ChannelSlot slot);
    void finishSweep(Channel &channel);
    static quint32 variantsOf(const Channel &channel);
    std::unique_ptr<Batch> takeBatch();

    DeliverySink &m_sink;
    std::vector<Channel> m_channels;
    std::vector<Memberships> m_own; ///< by connection
    std::deque<ChannelSlot> m_dirty;
    std::vector<std::unique_ptr<Batch>> m_spare;
};

} // namespace sluice::net
