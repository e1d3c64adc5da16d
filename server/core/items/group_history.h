// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"

#include <deque>
#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace sluice::core {

/// The last changes of groups, in memory, so that subscribers who come back get what they missed. A
/// group's changes are numbered from 1 within an epoch, which ends when the group is forgotten or the
/// server restarts. Plain values; the core thread's.
class GroupHistory
{
public:
    struct Limits
    {
        qint64 bytes = 16 * 1024 * 1024; ///< of all groups together; 0: nothing is kept
        size_t changesPerGroup = 1'000;
        qint64 ageMs = 300'000;
        size_t groups = 10'000; ///< the one that was used longest ago is forgotten

        friend bool operator==(const Limits &, const Limits &) = default;
    };

    explicit GroupHistory(const Limits &limits)
        : m_limits(limits)
    {
    }

    void setLimits(const Limits &limits, qint64 nowMs);

    /// The place of the next change of the group.
    Position next(const GroupKey &group, qint64 nowMs);
    /// That change, when it reaches its subscribers.
    void add(const DeliveryPtr &delivery, qint64 nowMs);

    /// Where the group is now; offset 0: nothing has changed in this epoch.
    Position top(const GroupKey &group, qint64 nowMs);
    /// Whether every change after the position is kept.
    bool covers(const GroupKey &group, const Position &after) const;
    /// At most `bytes` (but one change at least) of what came after the position; empty: nothing did.
    /// Nothing: not covered.
    std::optional<std::vector<DeliveryPtr>> after(const GroupKey &group, const Position &position,
                                                  qint64 bytes) const;

    qint64 bytes() const { return m_bytes; }
    size_t size() const { return m_rings.size(); }
    /// How much is remembered to keep the limits of all groups: at most twice the kept changes, and
    /// some more.
    size_t places() const { return m_places.size(); }

private:
    struct Ring
    {
        QByteArray epoch;
        quint64 given = 0; ///< highest offset that next() has given
        quint64 top = 0;   ///< highest offset that was added
        std::deque<DeliveryPtr> changes;
        std::list<GroupKey>::iterator used;
    };
    /// In the order of their arrival, for the limits of all groups; those of changes that are gone
    /// already name an older offset than their ring's first.
    struct Place
    {
        GroupKey group;
        QByteArray epoch;
        quint64 offset = 0;
        qint64 atMs = 0;
    };

    Ring &ringOf(const GroupKey &group, qint64 nowMs);
    static quint64 firstOf(const Ring &ring);
    bool isKept(const Place &place) const;
    void dropPlaces();
    void forgetFirst(Ring &ring);
    void forgetGroup(const GroupKey &group);
    void trim(qint64 nowMs);

    Limits m_limits;
    std::unordered_map<GroupKey, Ring> m_rings;
    std::list<GroupKey> m_used; ///< the latest in front
    std::deque<Place> m_places;
    qint64 m_bytes = 0;
    size_t m_changes = 0; ///< in all rings
    quint64 m_lastEpoch = 0;
};

} // namespace sluice::core
