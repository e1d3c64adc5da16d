// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "shared/claims/claims.h"
#include "shared/manifest/model.h"

#include <memory>
#include <optional>
#include <vector>

/// Which items of a group somebody may read: a manifest's `readers:`. Pure.
namespace sluice::core {

/// What the rules look at in an item, taken out of its value once for all audiences.
class ItemFacts
{
public:
    /// Both must outlive the facts; `value` is JSON.
    ItemFacts(const QByteArray &id, const QByteArray &value)
        : m_id(id)
        , m_value(value)
    {
    }

    const QByteArray &id() const { return m_id; }
    /// The texts at a member (a name or a dotted path) of the value; none if there are none.
    const std::vector<QByteArray> &texts(const QByteArray &member) const;

private:
    const QByteArray &m_id;
    const QByteArray &m_value;
    mutable std::vector<std::pair<QByteArray, std::vector<QByteArray>>> m_known;
};

/// Readers who see the same part of a group. Immutable, shared by their subscriptions.
class Audience
{
public:
    /// Everything that is given must hold.
    struct Way
    {
        std::optional<manifest::Pattern> id;
        QByteArray member; ///< empty: any value
        std::vector<QByteArray> values;
    };

    /// No way: nothing may be read.
    explicit Audience(std::vector<Way> ways);

    bool mayRead(const ItemFacts &item) const;
    bool mayRead(const Item &item) const { return mayRead(ItemFacts(item.key.id, item.value)); }
    /// Audiences with equal keys see the same.
    const QByteArray &key() const { return m_key; }

private:
    std::vector<Way> m_ways;
    QByteArray m_key;
};

/// Null: the whole group.
using AudiencePtr = std::shared_ptr<const Audience>;

/// `claims` is null for a session without a token; `context` is JSON that an auth function gave, or
/// empty: then the claims are what rules call the context.
AudiencePtr audienceOf(const std::vector<manifest::ReadRule> &rules, const GroupKey &group,
                       const claims::Claims *claims, const QByteArray &context);

inline bool isSame(const AudiencePtr &a, const AudiencePtr &b)
{
    return a == b || (a && b && a->key() == b->key());
}

/// Takes out what the audience may not read.
void keepReadable(std::vector<Item> &items, const AudiencePtr &audience);
/// The same for values that a worker gave: a JSON array of a group, whose elements name their item in
/// the member `id`; or, with `id`, the value of one item, `null` if it may not be read.
QByteArray readableValues(const QByteArray &values, const std::optional<QByteArray> &id,
                          const AudiencePtr &audience);

/// A change of an item as the audiences of its group see it: an item that an update lets them read is
/// created for them, one that it takes away is deleted. Every reader of the same view shares one
/// delivery.
class ItemView
{
public:
    explicit ItemView(DeliveryPtr delivery);

    /// Null: it is told nothing.
    DeliveryPtr shownTo(const Audience &audience);

private:
    DeliveryPtr varied(ItemChangeKind change) const;

    DeliveryPtr m_whole;
    DeliveryPtr m_appeared;
    DeliveryPtr m_vanished;
    ItemFacts m_now;
    ItemFacts m_before;
};

} // namespace sluice::core
