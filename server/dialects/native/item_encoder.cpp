// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/item_encoder.h"

#include "server/dialects/native/object_writer.h"

namespace sluice::dialects {

namespace {

using namespace core;

QByteArray itemOrNull(const std::optional<Item> &item)
{
    return item ? itemJson(*item) : QByteArray("null");
}

void appendItems(ObjectWriter &writer, const std::vector<Item> &items, quint64 next)
{
    appendArray(writer.key("items"), items,
                [](QByteArray &to, const Item &item) { to += itemJson(item); });
    if (next != 0)
        writer.number("next", next);
}

QByteArrayView textOf(ItemChangeKind change)
{
    switch (change) {
    case ItemChangeKind::Created:
        return "created";
    case ItemChangeKind::Updated:
        return "updated";
    case ItemChangeKind::Deleted:
        return "deleted";
    case ItemChangeKind::Event:
        return "event";
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray itemJson(const Item &item)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("id", item.key.id)
            .raw("value", item.value)
            .number("version", item.version)
            .number("created", static_cast<quint64>(item.createdMs))
            .number("updated", static_cast<quint64>(item.updatedMs));
        if (item.expiresMs != 0)
            writer.number("expires", static_cast<quint64>(item.expiresMs));
    }
    return out;
}

QByteArray itemChangedJson(const ItemChanged &changed)
{
    const ItemChange &change = changed.change;
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("stream", change.key.stream).text("group", change.key.group);
        writer.raw("old", itemOrNull(change.old)).raw("item", itemOrNull(change.now));
        if (!change.errors.isEmpty())
            writer.raw("errors", change.errors);
    }
    return out;
}

QByteArray itemFoundJson(const ItemFound &found)
{
    return "{\"item\":" + itemOrNull(found.item) + '}';
}

QByteArray itemListJson(const ItemList &list)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("stream", list.group.stream).text("group", list.group.group);
        appendItems(writer, list.items, list.next);
    }
    return out;
}

QByteArray groupListJson(const GroupList &list)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        appendArray(writer.key("groups"), list.groups, [](QByteArray &to, const GroupKey &key) {
            ObjectWriter(to).text("stream", key.stream).text("group", key.group);
        });
    }
    return out;
}

QByteArray groupSubscribedJson(const GroupSubscribed &subscribed)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("stream", subscribed.group.stream).text("group", subscribed.group.group);
        if (subscribed.id)
            writer.text("id", *subscribed.id);
        appendItems(writer, subscribed.items, subscribed.next);
        if (subscribed.hasPages)
            writer.flag("more", true);
        writer.number("at", static_cast<quint64>(subscribed.atMs))
            .text("epoch", subscribed.position.epoch)
            .number("offset", subscribed.position.offset);
        if (subscribed.recovered)
            writer.flag("recovered", *subscribed.recovered);
        if (subscribed.members)
            writer.number("members", *subscribed.members);
    }
    return out;
}

QByteArray itemDeliveryJson(const Delivery &delivery)
{
    const ItemNotice &notice = *delivery.item;
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.text("stream", notice.key.stream).text("group", notice.key.group);
        if (!notice.key.id.isEmpty())
            writer.text("id", notice.key.id);
        writer.text("change", textOf(notice.change));
        if (notice.change == ItemChangeKind::Event)
            writer.text("type", delivery.label);
        writer.raw("data", delivery.payload);
        if (notice.version != 0)
            writer.number("version", notice.version);
        if (notice.oldVersion != 0)
            writer.number("oldVersion", notice.oldVersion);
        writer.text("subject", delivery.subject).number("at", static_cast<quint64>(delivery.atMs));
        if (delivery.position.offset != 0)
            writer.number("offset", delivery.position.offset);
    }
    return out;
}

QByteArray groupPageJson(const Delivery &delivery)
{
    QByteArray out;
    {
        ObjectWriter writer(out);
        appendGroupName(writer, delivery.channel);
        appendItems(writer, delivery.page->items, 0);
        writer.flag("more", !delivery.page->isLast);
    }
    return out;
}

void appendGroupName(ObjectWriter &writer, const ChannelName &channel)
{
    writer.text("stream", channel.first).text("group", channel.second);
    if (channel.kind == ChannelKind::Item)
        writer.text("id", channel.third);
}

} // namespace sluice::dialects
