// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/channels/channel_table.h"

namespace sluice::net {

namespace {

/// Subscribers of one channel served before the next dirty channel has its turn, so that a small
/// room does not wait for a large one.
constexpr int kSlice = 256;
constexpr size_t kSpareBatches = 256;

} // namespace

void ChannelTable::attach(quint32 connection, ChannelSlot slot, Variant variant, SlowPolicy policy)
{
    Q_ASSERT(variant < kMaxVariants);
    if (const Membership *known = find(connection, slot)) {
        const auto index = static_cast<quint32>(known - m_own[connection].data());
        remove(connection, index, Pending::Flush);
    }
    if (slot >= m_channels.size())
        m_channels.resize(std::max<size_t>(slot + size_t{1}, m_channels.size() * 2));
    if (connection >= m_own.size())
        m_own.resize(std::max<size_t>(connection + size_t{1}, m_own.size() * 2));

    Channel &channel = m_channels[slot];
    Memberships &own = m_own[connection];
    const bool midBatch = channel.filling && channel.filling->frames > 0;
    const quint32 cut = midBatch ? channel.filling->cutHere(variant) : 0;
    own.append({slot, channel.subscribers.size()});
    channel.subscribers.append({connection, own.size() - 1, cut, variant, policy});
    channel.variants |= 1U << variant;
}

void ChannelTable::detach(quint32 connection, ChannelSlot slot, Pending pending)
{
    if (const Membership *known = find(connection, slot))
        remove(connection, static_cast<quint32>(known - m_own[connection].data()), pending);
}

void ChannelTable::detachAll(quint32 connection, Pending pending)
{
    if (connection >= m_own.size())
        return;
    // A delivery may end the connection, which detaches it from the rest.
    while (!m_own[connection].isEmpty())
        remove(connection, m_own[connection].size() - 1, pending);
}

bool ChannelTable::isAttached(quint32 connection) const
{
    return connection < m_own.size() && !m_own[connection].isEmpty();
}

int ChannelTable::subscribers(ChannelSlot slot) const
{
    return slot < m_channels.size() ? static_cast<int>(m_channels[slot].subscribers.size()) : 0;
}

ChannelTable::Membership *ChannelTable::find(quint32 connection, ChannelSlot slot)
{
    if (connection >= m_own.size())
        return nullptr;
    Memberships &own = m_own[connection];
    for (quint32 i = 0; i < own.size(); ++i) {
        if (own[i].channel == slot)
            return &own[i];
    }
    return nullptr;
}

void ChannelTable::remove(quint32 connection, quint32 ownIndex, Pending pending)
{
    Memberships &own = m_own[connection];
    const Membership gone = own[ownIndex];
    Channel &channel = m_channels[gone.channel];
    const Subscriber subscriber = channel.subscribers[gone.position];
    const bool unswept = channel.sweeping && gone.position < channel.unswept;

    // Fill the hole without carrying anybody over the line between unswept and swept.
    quint32 hole = gone.position;
    if (unswept) {
        --channel.unswept;
        moveSubscriber(channel, channel.unswept, hole);
        hole = channel.unswept;
    }
    moveSubscriber(channel, channel.subscribers.size() - 1, hole);
    channel.subscribers.removeLast();
    channel.variantsStale = true;

    if (ownIndex + 1 != own.size()) {
        own[ownIndex] = own.last();
        m_channels[own[ownIndex].channel].subscribers[own[ownIndex].position].back = ownIndex;
    }
    own.removeLast();

    if (pending == Pending::Discard)
        return;
    // The sink may detach the rest of this connection, so nothing of `own` is touched below.
    Subscriber rest = subscriber;
    if (unswept) {
        deliverShare(gone.channel, rest, *channel.sweeping);
        rest.cut = 0;
    }
    if (channel.filling && channel.filling->frames > 0)
        deliverShare(gone.channel, rest, *channel.filling);
}

void ChannelTable::moveSubscriber(Channel &channel, quint32 from, quint32 to)
{
    if (from == to)
        return;
    Subscriber &moved = channel.subscribers[to];
    moved = channel.subscribers[from];
    m_own[moved.connection][moved.back].position = to;
}

quint32 ChannelTable::variantsOf(const Channel &channel)
{
    quint32 variants = 0;
    for (const Subscriber &subscriber : channel.subscribers)
        variants |= 1U << subscriber.variant;
    return variants;
}

quint32 ChannelTable::beginPublish(ChannelSlot slot, quint64 seq, qint64 batchBytes)
{
    if (slot >= m_channels.size() || m_channels[slot].subscribers.isEmpty())
        return 0;
    Channel &channel = m_channels[slot];
    if (channel.filling && channel.filling->largest >= batchBytes)
        sweepAll(slot);
    if (channel.variantsStale) {
        channel.variants = variantsOf(channel);
        channel.variantsStale = false;
    }
    if (channel.variants == 0)
        return 0;
    if (!channel.filling)
        channel.filling = takeBatch();
    channel.filling->addFrame(seq);
    return channel.variants;
}

void ChannelTable::append(ChannelSlot slot, Variant variant, QByteArray frame)
{
    Q_ASSERT(slot < m_channels.size() && m_channels[slot].filling);
    m_channels[slot].filling->addBytes(variant, std::move(frame));
}

void ChannelTable::endPublish(ChannelSlot slot)
{
    Channel &channel = m_channels[slot];
    if (channel.dirty)
        return;
    channel.dirty = true;
    m_dirty.push_back(slot);
}

void ChannelTable::sweep(int budget)
{
    while (budget > 0 && !m_dirty.empty()) {
        const ChannelSlot slot = m_dirty.front();
        m_dirty.pop_front();
        m_channels[slot].dirty = false;
        // A channel without subscribers costs something, too.
        budget -= std::max(1, sweepSlice(slot, std::min(budget, kSlice)));
        Channel &channel = m_channels[slot];
        if ((channel.sweeping || channel.filling) && !channel.dirty) {
            channel.dirty = true;
            m_dirty.push_back(slot);
        }
    }
}

int ChannelTable::sweepSlice(ChannelSlot slot, int budget)
{
    // The sink never attaches, so the reference stays valid.
    Channel &channel = m_channels[slot];
    if (!channel.sweeping) {
        if (!channel.filling)
            return 0;
        channel.sweeping = std::move(channel.filling);
        channel.unswept = channel.subscribers.size();
    }
    int served = 0;
    while (channel.unswept > 0 && served < budget) {
        --channel.unswept;
        ++served;
        Subscriber &subscriber = channel.subscribers[channel.unswept];
        const Subscriber copy = subscriber;
        subscriber.cut = 0;
        deliverShare(slot, copy, *channel.sweeping);
    }
    if (channel.unswept == 0)
        finishSweep(channel);
    return served;
}

void ChannelTable::sweepAll(ChannelSlot slot)
{
    const Channel &channel = m_channels[slot];
    while (channel.sweeping || channel.filling)
        sweepSlice(slot, kSlice);
}

void ChannelTable::deliverShare(ChannelSlot slot, const Subscriber &subscriber, const Batch &batch)
{
    const Batch::Encoding &encoding = batch.encodings[subscriber.variant];
    Delivery delivery{.bytes = encoding.bytes,
                      .lastFrameAt = encoding.lastFrameAt,
                      .firstSeq = batch.firstSeq,
                      .lastSeq = batch.lastSeq,
                      .frames = batch.frames,
                      .channel = slot,
                      .policy = subscriber.policy};
    if (subscriber.cut != 0) {
        const Batch::Cut &cut = batch.cuts[subscriber.cut - 1];
        delivery.offset = cut.offset;
        delivery.firstSeq = cut.nextSeq;
        delivery.frames = batch.frames - cut.frames;
    }
    if (delivery.size() > 0)
        m_sink.deliver(subscriber.connection, delivery);
}

void ChannelTable::finishSweep(Channel &channel)
{
    if (m_spare.size() < kSpareBatches) {
        channel.sweeping->clear();
        m_spare.push_back(std::move(channel.sweeping));
    }
    channel.sweeping.reset();
}

std::unique_ptr<Batch> ChannelTable::takeBatch()
{
    if (m_spare.empty())
        return std::make_unique<Batch>();
    std::unique_ptr<Batch> batch = std::move(m_spare.back());
    m_spare.pop_back();
    return batch;
}

} // namespace sluice::net
