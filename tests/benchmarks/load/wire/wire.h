// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/net/ws_connection.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sluice::load {

/// Where events go: a room by name, or a durable stream that an event reaches by its route.
struct Channel
{
    enum class Kind
    {
        Room,
        Stream
    };
    Kind kind = Kind::Room;
    std::string name;
};

/// What a message from the server is, as far as the generator cares.
struct Incoming
{
    enum class Kind
    {
        Ready,   ///< the session may send now
        Reply,   ///< to request `id`; `body` is the result
        Refusal, ///< request `id` failed; `body` is the error
        Answer,  ///< the protocol wants `answer` back
        Notice,  ///< anything else
    };
    Kind kind = Kind::Notice;
    std::uint64_t id = 0;
    std::string_view body;
    std::string_view answer;
};

/// A protocol the generator speaks. Pure: text in, text out; one for all connections.
class Wire
{
public:
    virtual ~Wire() = default;
    virtual UpgradeRequest upgrade() const = 0;
    /// Whether the session may send as soon as the upgrade is done, without waiting for Ready.
    virtual bool readyAtUpgrade() const = 0;
    /// Whether a publish has a reply; else its deliveries alone show that it was done.
    virtual bool answersPublish() const { return true; }
    virtual Incoming read(std::string_view message) const = 0;
    virtual std::string subscribe(std::uint64_t id, const Channel &channel) const = 0;
    virtual std::string publish(std::uint64_t id, const Channel &channel, std::string_view payload,
                                std::string_view eventId) const = 0;
};

struct WireSettings
{
    std::string name; ///< native, ws, socketio or twake
    std::string host; ///< for the Host header
    std::string path; ///< empty: the protocol's own
    std::string token;
    std::string event = "bench.tick"; ///< the label of published events
};

/// Null for an unknown name.
std::unique_ptr<Wire> createWire(const WireSettings &settings);

} // namespace sluice::load
