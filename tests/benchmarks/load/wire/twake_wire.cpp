// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/wire/twake_wire.h"

namespace sluice::load {

namespace {

constexpr std::string_view kAuthenticated = R"(42["authenticated")";
constexpr std::string_view kJoined = R"(42["realtime:join:success")";
constexpr std::string_view kNotJoined = R"(42["realtime:join:error")";
constexpr std::string_view kNotPublished = R"(42["realtime:event:error")";
constexpr std::string_view kUnauthorized = R"(42["unauthorized")";

WireSettings withOwnPath(WireSettings settings)
{
    if (settings.path.empty())
        settings.path = "/socket/";
    settings.token.clear(); // it is told, not sent with the upgrade
    return settings;
}

} // namespace

TwakeWire::TwakeWire(WireSettings settings)
    : m_carrier(withOwnPath(settings))
    , m_authenticate(R"(42["authenticate",{"token":")" + settings.token + R"("}])")
{
}

UpgradeRequest TwakeWire::upgrade() const
{
    return m_carrier.upgrade();
}

Incoming TwakeWire::read(std::string_view message) const
{
    using Kind = Incoming::Kind;
    if (message.starts_with(kAuthenticated))
        return {Kind::Ready, 0, message, {}};
    if (message.starts_with(kJoined))
        return {Kind::Reply, 0, message, {}};
    if (message.starts_with(kNotJoined) || message.starts_with(kNotPublished)
        || message.starts_with(kUnauthorized))
        return {Kind::Refusal, 0, message, {}};
    const Incoming carried = m_carrier.read(message);
    return carried.kind == Kind::Ready ? Incoming{Kind::Answer, 0, message, m_authenticate}
                                       : carried;
}

std::string TwakeWire::subscribe(std::uint64_t, const Channel &channel) const
{
    return R"(42["realtime:join",{"name":")" + channel.name + R"("}])";
}

std::string TwakeWire::publish(std::uint64_t, const Channel &channel, std::string_view payload,
                               std::string_view) const
{
    return std::string(R"(42["realtime:event",{"name":")")
        .append(channel.name)
        .append(R"(","data":)")
        .append(payload)
        .append("}]");
}

} // namespace sluice::load
