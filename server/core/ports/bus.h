// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/core/ports/route_news.h"

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

    /// There are no other nodes, and will be none while the process runs.
    virtual bool isAlone() const { return true; }
    /// To the other nodes; never comes back to this one. The order of one node's news is kept.
    virtual void tell(const RouteNews &) {}
    virtual std::vector<RouteNews> takeNews() { return {}; }
    /// True once after the way to the other nodes was broken: news may have been missed.
    virtual bool takeReconnected() { return false; }
};

} // namespace sluice::core
