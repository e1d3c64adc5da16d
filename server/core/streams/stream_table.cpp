// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/streams/stream_table.h"

#include <QRandomGenerator>

namespace sluice::core {

bool Stream::advance(const DeliveryPtr &delivery)
{
    if (!isOpen || delivery->position.offset <= top || delivery->position.epoch != epoch)
        return false;
    top = delivery->position.offset;
    if (subscribers == 0) { // nobody is catching up: not stored streams keep nothing at all
        first = top + 1;
        return true;
    }
    ring.push_back(delivery);
    ringBytes += delivery->payload.size();
    while (ring.size() > kRingEvents || (ringBytes > kRingBytes && ring.size() > 1)) {
        ringBytes -= ring.front()->payload.size();
        ring.pop_front();
    }
    if (durability == manifest::Durability::None)
        first = top + 1 - ring.size();
    return true;
}

std::vector<DeliveryPtr> Stream::since(quint64 offset) const
{
    Q_ASSERT(ringCovers(offset));
    const auto wanted = static_cast<qptrdiff>(
        std::min<quint64>(top - std::min(offset, top), ring.size()));
    return {ring.end() - wanted, ring.end()};
}

Stream *StreamTable::find(const StreamKey &key)
{
    const auto it = m_streams.find(key);
    return it == m_streams.end() ? nullptr : it->second.get();
}

Stream &StreamTable::obtain(const StreamKey &key, manifest::Durability durability)
{
    auto &slot = m_streams[key];
    if (slot)
        return *slot;
    slot = std::make_unique<Stream>();
    slot->key = key;
    slot->durability = durability;
    if (durability == manifest::Durability::None) {
        slot->isOpen = true;
        slot->epoch = makeEpoch();
        release(*slot);
    }
    return *m_streams.find(key)->second;
}

void StreamTable::release(Stream &stream)
{
    if (stream.subscribers > 0)
        return;
    if (stream.durability != manifest::Durability::None) {
        m_streams.erase(StreamKey(stream.key));
        return;
    }
    stream.ring.clear();
    stream.ringBytes = 0;
    stream.first = stream.top + 1;
    m_idle.push_back(stream.key);
    while (m_idle.size() > kMaxIdle) {
        const auto oldest = m_streams.find(m_idle.front());
        const bool isIdle = oldest != m_streams.end() && oldest->second->subscribers == 0;
        if (isIdle && oldest->second.get() != &stream)
            m_streams.erase(oldest);
        m_idle.pop_front();
    }
}

QByteArray makeEpoch()
{
    QByteArray epoch;
    for (int i = 0; i < 13; ++i)
        epoch += "0123456789abcdefghijklmnopqrstuvwxyz"[QRandomGenerator::system()->bounded(36)];
    return epoch;
}

DeliveryPtr makeDelivery(const StreamKey &stream, const QByteArray &epoch, const StoredEvent &event,
                         const Origin &origin)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Event;
    delivery->channel = channelOf(stream);
    delivery->label = event.label.utf8;
    delivery->payload = event.payload;
    delivery->id = event.id;
    delivery->position = {epoch, event.offset};
    delivery->atMs = event.atMs;
    delivery->subject = origin.subject;
    delivery->source = origin.source;
    delivery->route = origin.route;
    return delivery;
}

} // namespace sluice::core
