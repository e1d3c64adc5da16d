// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

#include <deque>
#include <unordered_map>

namespace sluice::core {

/// Publish ids of the last moments, scoped by subject: the same id is published once and answered
/// alike. Bounded by count and age.
class PublishIds
{
public:
    struct Limits
    {
        size_t count = 100'000;
        qint64 ageMs = 120'000;
    };
    /// Who waits for an id that is being recorded: the caller's own number.
    using Waiter = quint64;

    struct Entry
    {
        bool isDone = false;
        std::vector<StreamPosition> positions; ///< when done
        std::vector<Waiter> waiters;           ///< until then
    };

    explicit PublishIds(Limits limits);

    /// The entry of a known id, or nullptr after having remembered it as in flight.
    Entry *findOrBegin(const QByteArray &subject, const QByteArray &id, qint64 nowMs);

    /// The id was recorded; returns who waited for it.
    std::vector<Waiter> finish(const QByteArray &subject, const QByteArray &id,
                               std::vector<StreamPosition> positions);

    /// The id was not recorded and may be tried again; returns who waited for it.
    std::vector<Waiter> abandon(const QByteArray &subject, const QByteArray &id);

    void restore(const RecentId &recent);
    void setLimits(Limits limits) { m_limits = limits; }
    size_t size() const { return m_entries.size(); }

private:
    using Key = std::pair<QByteArray, QByteArray>;
    struct KeyHash
    {
        size_t operator()(const Key &key) const noexcept
        {
            return qHashMulti(0, key.first, key.second);
        }
    };
    struct Aged
    {
        qint64 atMs;
        Key key;
    };

    void trim(qint64 nowMs);

    Limits m_limits;
    std::unordered_map<Key, Entry, KeyHash> m_entries;
    std::deque<Aged> m_order; // oldest first
};

} // namespace sluice::core
