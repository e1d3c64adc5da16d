// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/core/ports/store.h"

#include <deque>
#include <memory>
#include <unordered_map>

namespace sluice::core {

/// What the core holds of one stream while somebody subscribes to it (or, for streams that are
/// not stored, as long as there is room): where it stands, and its latest events.
struct Stream
{
    /// The ring covers the last moments of a catch-up, not history.
    static constexpr size_t kRingEvents = 256;
    static constexpr qsizetype kRingBytes = 256 * 1024;

    StreamKey key;
    manifest::Durability durability = manifest::Durability::Strict;
    bool isOpen = false; ///< epoch, first and top are known
    QByteArray epoch;
    quint64 first = 1;
    quint64 top = 0;
    quint64 assigned = 0; ///< not stored streams: highest offset given out, may be ahead of top
    std::deque<DeliveryPtr> ring; ///< offsets top − n + 1 … top
    qsizetype ringBytes = 0;
    size_t subscribers = 0; ///< live ones and those catching up

    /// Takes the next event; false if it is not next (already known, hence to be dropped).
    bool advance(const DeliveryPtr &delivery);

    /// True if the ring holds everything after `offset`.
    bool ringCovers(quint64 offset) const { return offset + ring.size() >= top; }

    /// What the ring holds after `offset`; precondition: ringCovers(offset).
    std::vector<DeliveryPtr> since(quint64 offset) const;
};

class StreamTable
{
public:
    /// Streams that are not stored need their counter even without subscribers; the oldest idle
    /// one goes when there are more than this, and starts a new epoch if it comes back.
    static constexpr size_t kMaxIdle = 100'000;

    Stream *find(const StreamKey &key);
    Stream &obtain(const StreamKey &key, manifest::Durability durability);

    /// Forgets a stored stream that nobody subscribes to; keeps the counter of others.
    void release(Stream &stream);

    size_t size() const { return m_streams.size(); }

    template <class Visit> void forEach(Visit &&visit) const
    {
        for (const auto &[key, stream] : m_streams)
            visit(*stream);
    }
    void erase(const StreamKey &key) { m_streams.erase(key); }

private:
    std::unordered_map<StreamKey, std::unique_ptr<Stream>> m_streams;
    std::deque<StreamKey> m_idle; // not stored, oldest first; may hold names that woke up again
};

/// A fresh epoch: 13 characters of [0-9a-z], random.
QByteArray makeEpoch();

/// Who published an event, and how; not kept with it.
struct Origin
{
    QByteArray subject;
    DialectId source = DialectId::Server;
    std::shared_ptr<const RouteMark> route = {};
};

DeliveryPtr makeDelivery(const StreamKey &stream, const QByteArray &epoch, const StoredEvent &event,
                         const Origin &origin = {});

} // namespace sluice::core
