// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/wire/wire.h"

namespace sluice::load {

/// JSON-RPC 2.0 as /v1 speaks it; the `ws` peer answers the room half of the same protocol.
class JsonRpcWire final : public Wire
{
public:
    explicit JsonRpcWire(WireSettings settings);

    UpgradeRequest upgrade() const override;
    bool readyAtUpgrade() const override { return true; }
    Incoming read(std::string_view message) const override;
    std::string subscribe(std::uint64_t id, const Channel &channel) const override;
    std::string publish(std::uint64_t id, const Channel &channel, std::string_view payload,
                        std::string_view eventId) const override;

private:
    WireSettings m_settings;
};

} // namespace sluice::load
