// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/delivery_record.h"

namespace sluice::core {

using filter::EventField;
using filter::Value;

QByteArrayView kindText(const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Event:
    case Delivery::Kind::Room:
        return "event";
    case Delivery::Kind::Presence:
        return "presence";
    case Delivery::Kind::Item:
    case Delivery::Kind::Page:
        return "item";
    case Delivery::Kind::Node:
        return "node";
    }
    Q_UNREACHABLE();
}

QByteArrayView eventText(const Delivery &delivery)
{
    if (delivery.kind == Delivery::Kind::Presence)
        return "presence";
    if (!delivery.item || delivery.item->change == ItemChangeKind::Event)
        return delivery.label;
    switch (delivery.item->change) {
    case ItemChangeKind::Created:
        return "created";
    case ItemChangeKind::Updated:
        return "updated";
    default:
        return "deleted";
    }
}

void DeliveryRecord::reset(const Delivery &delivery)
{
    m_delivery = &delivery;
    m_channel = toText(delivery.channel);
    m_payload.reset(delivery.payload);
}

Value DeliveryRecord::field(size_t index) const
{
    const ChannelName &channel = m_delivery->channel;
    switch (static_cast<EventField>(index)) {
    case EventField::Channel:
        return Value::of(QByteArrayView(m_channel));
    case EventField::Stream:
        return channel.kind == ChannelKind::Room ? Value()
                                                 : Value::of(QByteArrayView(channel.first));
    case EventField::Room:
        return channel.kind == ChannelKind::Room ? Value::of(QByteArrayView(channel.first))
                                                 : Value();
    case EventField::Event:
        return Value::of(eventText(*m_delivery));
    case EventField::Kind:
        return Value::of(kindText(*m_delivery));
    case EventField::Subject:
        return Value::of(QByteArrayView(m_delivery->subject));
    case EventField::Source:
        return Value::of(toText(m_delivery->source));
    case EventField::Id:
        return Value::of(QByteArrayView(m_delivery->id));
    case EventField::Bytes:
        return Value::of(static_cast<double>(m_delivery->payload.size()));
    }
    return {};
}

} // namespace sluice::core
