// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"

#include <unordered_map>

namespace sluice::core {

/// What this node has seen of each stream since it started, for operators only.
class StreamFacts
{
public:
    /// Streams beyond this are not remembered.
    static constexpr size_t kMost = 200'000;

    struct Fact
    {
        QByteArray epoch;
        quint64 first = 1; ///< lowest kept, as far as is known
        quint64 top = 0;
        quint64 events = 0; ///< since the start
        quint64 bytes = 0;  ///< of payloads, since the start
        qint64 lastMs = 0;  ///< when the latest event came
    };
    using Facts = std::unordered_map<StreamKey, Fact>;

    void published(const Delivery &delivery)
    {
        const StreamKey key{delivery.channel.first};
        auto it = m_facts.find(key);
        if (it == m_facts.end()) {
            if (m_facts.size() >= kMost)
                return;
            it = m_facts.try_emplace(key).first;
        }
        Fact &fact = it->second;
        fact.epoch = delivery.position.epoch;
        fact.top = std::max(fact.top, delivery.position.offset);
        fact.lastMs = std::max(fact.lastMs, delivery.atMs);
        ++fact.events;
        fact.bytes += static_cast<quint64>(delivery.payload.size());
    }
    void restore(const StreamKey &key, Fact fact)
    {
        if (m_facts.size() < kMost)
            m_facts.insert_or_assign(key, std::move(fact));
    }

    const Facts &all() const { return m_facts; }

private:
    Facts m_facts;
};

} // namespace sluice::core
