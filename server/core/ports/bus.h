// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"

#include <vector>

namespace sluice::core {

/// Port: carries deliveries to every node, this one too. Publishes arrive in the order of their
/// publication per channel. Arrivals are only ever seen through takeArrived(), never inside
/// publish(). Core thread only.
class Bus
{
public:
    virtual ~Bus() = default;

    virtual void publish(DeliveryPtr delivery) = 0;
    virtual std::vector<DeliveryPtr> takeArrived() = 0;
};

} // namespace sluice::core
