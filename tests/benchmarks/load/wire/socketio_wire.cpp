// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/wire/socketio_wire.h"

#include "tests/benchmarks/load/base/json_scan.h"

namespace sluice::load {

namespace {

// Engine.IO packet type, then Socket.IO packet type.
constexpr std::string_view kOpen = "0{";
constexpr std::string_view kPing = "2";
constexpr std::string_view kConnected = "40";
constexpr std::string_view kAck = "43";
constexpr std::string_view kConnectError = "44";

std::string event(std::uint64_t id, std::string_view name)
{
    return "42" + std::to_string(id) + "[\"" + std::string(name) + "\",";
}

} // namespace

SocketIoWire::SocketIoWire(WireSettings settings)
    : m_settings(std::move(settings))
{
}

UpgradeRequest SocketIoWire::upgrade() const
{
    const std::string path = m_settings.path.empty() ? "/socket.io/" : m_settings.path;
    return {m_settings.host, path + "?EIO=4&transport=websocket", "", m_settings.token};
}

Incoming SocketIoWire::read(std::string_view message) const
{
    if (message.starts_with(kOpen))
        return {Incoming::Kind::Answer, 0, message, kConnected};
    if (message == kPing)
        return {Incoming::Kind::Answer, 0, message, "3"};
    if (message.starts_with(kConnectError))
        return {Incoming::Kind::Refusal, 0, message, {}};
    if (message.starts_with(kConnected))
        return {Incoming::Kind::Ready, 0, message, {}};
    if (!message.starts_with(kAck))
        return {Incoming::Kind::Notice, 0, message, {}};
    const auto bracket = message.find('[');
    const auto id = json::number(message.substr(2, bracket - 2));
    if (bracket == std::string_view::npos || !id)
        return {Incoming::Kind::Notice, 0, message, {}};
    return {Incoming::Kind::Reply, *id, message.substr(bracket), {}};
}

std::string SocketIoWire::subscribe(std::uint64_t id, const Channel &channel) const
{
    return event(id, "join").append("\"").append(channel.name).append("\"]");
}

std::string SocketIoWire::publish(std::uint64_t id, const Channel &channel,
                                  std::string_view payload, std::string_view) const
{
    return event(id, "publish")
        .append(R"({"room":")")
        .append(channel.name)
        .append(R"(","type":"tick","data":)")
        .append(payload)
        .append("}]");
}

} // namespace sluice::load
