// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/wire/wire.h"

#include "tests/benchmarks/load/wire/json_rpc_wire.h"
#include "tests/benchmarks/load/wire/socketio_wire.h"
#include "tests/benchmarks/load/wire/twake_wire.h"

namespace sluice::load {

std::unique_ptr<Wire> createWire(const WireSettings &settings)
{
    if (settings.name == "socketio")
        return std::make_unique<SocketIoWire>(settings);
    if (settings.name == "twake")
        return std::make_unique<TwakeWire>(settings);
    if (settings.name == "native" || settings.name == "ws")
        return std::make_unique<JsonRpcWire>(settings);
    return nullptr;
}

} // namespace sluice::load
