// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/wire/socketio_wire.h"

namespace sluice::load {

/// Rooms as sluiced gives them to Socket.IO clients (Twake's contract), over the same transport as
/// SocketIoWire. An event that went into a room is not answered.
class TwakeWire final : public Wire
{
public:
    explicit TwakeWire(WireSettings settings);

    UpgradeRequest upgrade() const override;
    bool readyAtUpgrade() const override { return false; }
    bool answersPublish() const override { return false; }
    Incoming read(std::string_view message) const override;
    std::string subscribe(std::uint64_t id, const Channel &channel) const override;
    std::string publish(std::uint64_t id, const Channel &channel, std::string_view payload,
                        std::string_view eventId) const override;

private:
    SocketIoWire m_carrier;
    std::string m_authenticate;
};

} // namespace sluice::load
