// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "shared/filter/filter.h"

namespace sluice::core {

/// A delivery as filters see it, with the fields of filter::eventFields().
class DeliveryRecord final : public filter::Record
{
public:
    /// Another delivery; it outlives its use.
    void reset(const Delivery &delivery);

    filter::Value field(size_t index) const override;
    filter::Payload *payload() const override { return &m_payload; }

    const QByteArray &channel() const { return m_channel; }

private:
    const Delivery *m_delivery = nullptr;
    QByteArray m_channel; ///< as text
    mutable filter::Payload m_payload;
};

/// `event`, `presence`, `item`
QByteArrayView kindText(const Delivery &delivery);

/// The label of an event, the type of a room's or group's, what happened to an item.
QByteArrayView eventText(const Delivery &delivery);

} // namespace sluice::core
