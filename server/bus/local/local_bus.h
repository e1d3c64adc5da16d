// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/bus.h"

namespace sluice::bus {

/// The bus of a single node: what is published arrives here, in order, in the same turn.
class LocalBus final : public core::Bus
{
public:
    void publish(core::DeliveryPtr delivery) override { m_arrived.push_back(std::move(delivery)); }
    std::vector<core::DeliveryPtr> takeArrived() override { return std::exchange(m_arrived, {}); }

private:
    std::vector<core::DeliveryPtr> m_arrived;
};

} // namespace sluice::bus
