// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/item_deliveries.h"

namespace sluice::core {

namespace {

Delivery makeDelivery(const ItemChange &change)
{
    ItemNotice notice{change.key, ItemChangeKind::Deleted, 0, 0, 0};
    Delivery delivery;
    if (change.old) {
        notice.oldVersion = change.old->version;
        notice.updatedMs = change.old->updatedMs;
        delivery.payload = change.old->value;
    }
    if (change.old && change.now)
        notice.oldValue = change.old->value;
    if (change.now) {
        notice.change = change.old ? ItemChangeKind::Updated : ItemChangeKind::Created;
        notice.version = change.now->version;
        notice.updatedMs = change.now->updatedMs;
        delivery.payload = change.now->value;
    }
    delivery.item = std::make_shared<const ItemNotice>(std::move(notice));
    return delivery;
}

// A session that subscribes to the group and to the item listens to the group only.
void publishOne(HubContext &context, const Event &event, Delivery delivery)
{
    delivery.kind = Delivery::Kind::Item;
    delivery.id = event.id;
    delivery.subject = event.subject;
    delivery.source = event.source;
    delivery.atMs = context.nextItemMs();
    const ItemKey key = delivery.item->key;
    delivery.channel = channelOf(key.groupKey());
    if (delivery.item->change != ItemChangeKind::Event)
        delivery.position = context.history.next(key.groupKey(), context.clock.wallMs());
    auto forGroup = std::make_shared<const Delivery>(delivery);
    if (context.onItemDelivery)
        context.onItemDelivery(forGroup);
    context.bus.publish(std::move(forGroup));
    if (key.id.isEmpty() && delivery.item->change == ItemChangeKind::Event)
        return;
    delivery.channel = channelOf(key);
    context.bus.publish(std::make_shared<const Delivery>(std::move(delivery)));
}

} // namespace

void publishItems(HubContext &context, const Event &event, std::span<const ItemChange> changes)
{
    for (const ItemChange &change : changes) {
        if (change.hasChanged())
            publishOne(context, event, makeDelivery(change));
    }
}

void publishSent(HubContext &context, const Event &event, const ItemKey &to,
                 std::pair<QByteArray, QByteArray> sent)
{
    Delivery delivery;
    delivery.label = std::move(sent.first);
    delivery.payload = std::move(sent.second);
    delivery.item = std::make_shared<const ItemNotice>(
        ItemNotice{to, ItemChangeKind::Event, 0, 0, 0});
    publishOne(context, event, std::move(delivery));
}

} // namespace sluice::core
