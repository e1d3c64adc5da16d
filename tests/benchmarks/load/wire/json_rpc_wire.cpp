// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/wire/json_rpc_wire.h"

#include "tests/benchmarks/load/base/json_scan.h"

namespace sluice::load {

namespace {

std::string request(std::uint64_t id, std::string_view method)
{
    return std::string(R"({"jsonrpc":"2.0","id":)")
        .append(std::to_string(id))
        .append(R"(,"method":")")
        .append(method)
        .append(R"(","params":{)");
}

} // namespace

JsonRpcWire::JsonRpcWire(WireSettings settings)
    : m_settings(std::move(settings))
{
}

UpgradeRequest JsonRpcWire::upgrade() const
{
    const bool native = m_settings.name == "native";
    return {m_settings.host, m_settings.path.empty() ? "/v1" : m_settings.path,
            native ? "sluice.v1" : "", m_settings.token};
}

Incoming JsonRpcWire::read(std::string_view message) const
{
    const auto id = json::number(json::member(message, "id").value_or(""));
    if (!id)
        return {Incoming::Kind::Notice, 0, message, {}};
    if (const auto error = json::member(message, "error"))
        return {Incoming::Kind::Refusal, *id, *error, {}};
    return {Incoming::Kind::Reply, *id, json::member(message, "result").value_or(""), {}};
}

std::string JsonRpcWire::subscribe(std::uint64_t id, const Channel &channel) const
{
    const bool room = channel.kind == Channel::Kind::Room;
    return request(id, room ? "room.join" : "stream.subscribe")
        .append(room ? R"("room":")" : R"("stream":")")
        .append(channel.name)
        .append("\"}}");
}

std::string JsonRpcWire::publish(std::uint64_t id, const Channel &channel, std::string_view payload,
                                 std::string_view eventId) const
{
    if (channel.kind == Channel::Kind::Room) {
        return request(id, "room.publish")
            .append(R"("room":")")
            .append(channel.name)
            .append(R"(","type":"tick","data":)")
            .append(payload)
            .append("}}");
    }
    std::string text = request(id, "event.publish")
                           .append(R"("event":")")
                           .append(m_settings.event)
                           .append(R"(","payload":)")
                           .append(payload);
    if (!eventId.empty())
        text.append(R"(,"id":")").append(eventId).append("\"");
    return text.append("}}");
}

} // namespace sluice::load
