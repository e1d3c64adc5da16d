// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/group_history.h"

namespace sluice::core {

namespace {

constexpr qint64 kOverhead = 200; ///< of a change, beside its value
constexpr size_t kSparePlaces = 1'024;

qint64 sizeOf(const Delivery &delivery)
{
    return delivery.payload.size() + delivery.item->oldValue.size() + kOverhead;
}

GroupKey groupOf(const Delivery &delivery)
{
    return delivery.item->key.groupKey();
}

} // namespace

void GroupHistory::setLimits(const Limits &limits, qint64 nowMs)
{
    m_limits = limits;
    for (auto &[group, ring] : m_rings) {
        while (ring.changes.size() > m_limits.changesPerGroup)
            forgetFirst(ring);
    }
    trim(nowMs);
}

GroupHistory::Ring &GroupHistory::ringOf(const GroupKey &group, qint64 nowMs)
{
    const auto [it, isNew] = m_rings.try_emplace(group);
    Ring &ring = it->second;
    if (!isNew) {
        m_used.splice(m_used.begin(), m_used, ring.used);
        return ring;
    }
    ring.epoch = QByteArray::number(nowMs, 36) + QByteArray::number(++m_lastEpoch, 36);
    m_used.push_front(group);
    ring.used = m_used.begin();
    if (m_rings.size() > m_limits.groups)
        forgetGroup(m_used.back());
    return ring;
}

Position GroupHistory::next(const GroupKey &group, qint64 nowMs)
{
    Ring &ring = ringOf(group, nowMs);
    return {ring.epoch, ++ring.given};
}

void GroupHistory::add(const DeliveryPtr &delivery, qint64 nowMs)
{
    const auto it = m_rings.find(groupOf(*delivery));
    if (it == m_rings.end() || it->second.epoch != delivery->position.epoch)
        return; // forgotten since it got its place
    Ring &ring = it->second;
    ring.top = delivery->position.offset;
    ring.changes.push_back(delivery);
    m_bytes += sizeOf(*delivery);
    ++m_changes;
    m_places.push_back({it->first, ring.epoch, ring.top, nowMs});
    if (ring.changes.size() > m_limits.changesPerGroup)
        forgetFirst(ring);
    trim(nowMs);
    if (m_places.size() > 2 * m_changes + kSparePlaces)
        dropPlaces();
}

Position GroupHistory::top(const GroupKey &group, qint64 nowMs)
{
    const Ring &ring = ringOf(group, nowMs);
    return {ring.epoch, ring.top};
}

quint64 GroupHistory::firstOf(const Ring &ring)
{
    return ring.top - ring.changes.size() + 1;
}

bool GroupHistory::covers(const GroupKey &group, const Position &after) const
{
    const auto it = m_rings.find(group);
    return it != m_rings.end() && it->second.epoch == after.epoch && after.offset <= it->second.top
           && after.offset + 1 >= firstOf(it->second);
}

std::optional<std::vector<DeliveryPtr>> GroupHistory::after(const GroupKey &group,
                                                            const Position &position,
                                                            qint64 bytes) const
{
    if (!covers(group, position))
        return std::nullopt;
    const Ring &ring = m_rings.at(group);
    std::vector<DeliveryPtr> missed;
    for (size_t i = position.offset + 1 - firstOf(ring); i < ring.changes.size(); ++i) {
        bytes -= sizeOf(*ring.changes[i]);
        if (bytes < 0 && !missed.empty())
            break;
        missed.push_back(ring.changes[i]);
    }
    return missed;
}

void GroupHistory::forgetFirst(Ring &ring)
{
    m_bytes -= sizeOf(*ring.changes.front());
    ring.changes.pop_front();
    --m_changes;
}

void GroupHistory::forgetGroup(const GroupKey &group)
{
    const auto it = m_rings.find(group);
    for (const DeliveryPtr &change : it->second.changes)
        m_bytes -= sizeOf(*change);
    m_changes -= it->second.changes.size();
    m_used.erase(it->second.used);
    m_rings.erase(it); // `group` may have lived in the list
}

bool GroupHistory::isKept(const Place &place) const
{
    const auto it = m_rings.find(place.group);
    return it != m_rings.end() && it->second.epoch == place.epoch
           && place.offset >= firstOf(it->second);
}

/// A quiet group's change in front keeps the places of a busy group behind it, long after those
/// changes are gone.
void GroupHistory::dropPlaces()
{
    std::erase_if(m_places, [this](const Place &place) { return !isKept(place); });
}

void GroupHistory::trim(qint64 nowMs)
{
    while (!m_places.empty()) {
        const Place &oldest = m_places.front();
        if (isKept(oldest)) {
            if (m_bytes <= m_limits.bytes && nowMs - oldest.atMs <= m_limits.ageMs)
                return;
            forgetFirst(m_rings.at(oldest.group));
        }
        m_places.pop_front();
    }
}

} // namespace sluice::core
