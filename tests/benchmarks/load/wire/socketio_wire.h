// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/wire/wire.h"

namespace sluice::load {

/// Socket.IO 4 (Engine.IO 4) over the websocket transport alone, as npm `socket.io` serves it.
/// Knows rooms only: socket.io has nothing like a durable stream.
class SocketIoWire final : public Wire
{
public:
    explicit SocketIoWire(WireSettings settings);

    UpgradeRequest upgrade() const override;
    bool readyAtUpgrade() const override { return false; }
    Incoming read(std::string_view message) const override;
    std::string subscribe(std::uint64_t id, const Channel &channel) const override;
    std::string publish(std::uint64_t id, const Channel &channel, std::string_view payload,
                        std::string_view eventId) const override;

private:
    WireSettings m_settings;
};

} // namespace sluice::load
