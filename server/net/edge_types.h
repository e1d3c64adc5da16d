// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/client_address.h"
#include "server/net/http/request_parser.h"
#include "server/net/websocket/decoder.h"
#include "shared/base/strong_id.h"

#include <QHostAddress>

#include <atomic>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

namespace sluice::net {

/// One accepted transport. Never reused in the life of the process: edge number, slot and a
/// generation in one number, so it may travel to other threads and come back late.
using ConnectionId = StrongId<struct ConnectionIdTag, quint64>;

/// The number (EdgeConfig::number) of the edge that owns a connection.
constexpr int edgeOf(ConnectionId id)
{
    return static_cast<int>((id.value >> 24) & 0xFF);
}

/// Which port a connection came in by; the composition root gives the numbers.
enum class ListenerId : quint8
{
};

/// A channel on this edge: dense, small numbers chosen by the layer above (they index a vector).
using ChannelSlot = quint32;

/// One encoding of a channel's frames (dialect, deflate, chunked, …), chosen by the layer above.
using Variant = quint8;
inline constexpr int kMaxVariants = 32;

/// What happens to a channel's frames for a subscriber whose outbox is full or too old.
enum class SlowPolicy : quint8
{
    Close,  ///< CloseReason::SlowConsumer
    Skip,   ///< frames are dropped; EdgeEvents::skipped() tells which, once there is room again
    Latest, ///< only the newest frame of the channel is kept
};

/// What to do with frames that were published but not yet written.
enum class Pending : quint8
{
    Flush,
    Discard
};

enum class Initiator : quint8
{
    Peer,
    Server
};

enum class SendStatus : quint8
{
    Queued,
    Congested, ///< queued, but above low water: wait for drained()
    Gone,      ///< no such connection, or it is closing
};

/// Who is at the other end.
struct PeerInfo
{
    QHostAddress socketAddress;
    quint16 port = 0;
    http::ClientAddress client; ///< the same address, or what a trusted proxy says
    ListenerId listener{};
    bool tls = false; ///< our own TLS, or a trusted proxy's
};

struct UpgradeAnswer
{
    QByteArray subprotocol; ///< empty: none
    std::vector<std::pair<QByteArray, QByteArray>> headers;
};

/// Bounds of everything that a peer can make this edge hold or wait for.
struct EdgeLimits
{
    std::chrono::milliseconds handshakeTimeout{10'000}; ///< TLS, head and admission together
    std::chrono::milliseconds headTimeout{10'000};      ///< of a later request on a kept connection
    std::chrono::milliseconds keepAliveTimeout{75'000}; ///< idle between two requests
    std::chrono::milliseconds progressWindow{10'000};
    qint64 minProgressBytes = 512;                  ///< of a body or frame in each window
    std::chrono::milliseconds pingInterval{30'000}; ///< silence before a ping
    std::chrono::milliseconds pongTimeout{20'000};
    std::chrono::milliseconds writeStallTimeout{60'000}; ///< an HTTP answer that nobody reads
    std::chrono::milliseconds closeTimeout{5'000};       ///< for the peer's half of a close
    std::chrono::milliseconds outboxAge{10'000};         ///< of the oldest channel frame
    std::chrono::milliseconds tick{100};                 ///< resolution of all of these
    qint64 outboxBytes = 1024 * 1024; ///< of channel frames; replies have twice as much
    qint64 outboxLowWater = 64 * 1024;
    qint64 batchBytes = 64 * 1024; ///< of one channel before it is swept at once
    int sweepBudget = 2'000;       ///< subscribers written to in one turn
    int maxHandshakes = 1'000;     ///< at a time; others wait in line
    bool loopbackHandshakesAreFree = true;
    int notSentLowWater = 32 * 1024; ///< TCP_NOTSENT_LOWAT
};

/// The stages of the line that are the edge's own work.
enum class EdgeStage : quint8
{
    Frame, ///< reading and cutting into messages, with what the layer above does in message()
    Flush, ///< writing replies and sweeping channels, enqueueing included
};

/// `count` messages, or writes, took `duration` together. In the edge's thread, at most once a turn
/// for each stage.
using StageTimer =
    std::function<void(EdgeStage stage, std::chrono::nanoseconds duration, quint64 count)>;

struct EdgeConfig
{
    int number = 0;     ///< 0–255, unique in the process
    StageTimer onStage; ///< none: nothing is timed
    EdgeLimits limits;
    http::RequestLimits http;
    ws::DecoderLimits websocket;
    http::TrustedProxies trustedProxies;
    http::ForwardingHeader forwardingHeader = http::ForwardingHeader::Auto;
};

/// Written by the edge's thread, read by any. Totals, except where said.
struct EdgeCounters
{
    using Counter = std::atomic<quint64>;
    static constexpr int kReasons = 20; ///< rows of closeReasonTable(), with room

    Counter accepted{0};
    Counter connections{0};      ///< now
    Counter sockets{0};          ///< now, WebSocket only
    Counter queuedHandshakes{0}; ///< now
    Counter requests{0};
    Counter upgrades{0};
    Counter refusals{0}; ///< heads or upgrades answered with an error by the edge itself
    Counter framesIn{0}; ///< messages, not fragments
    Counter bytesIn{0};
    Counter framesOut{0};       ///< written or queued, replies and deliveries
    Counter bytesOut{0};        ///< given to the kernel
    Counter deliveries{0};      ///< frame × subscriber, put into a batch or an outbox
    Counter skippedFrames{0};   ///< dropped by SlowPolicy::Skip or Latest
    Counter flushes{0};         ///< write system calls
    Counter outboxBytes{0};     ///< now, all outboxes
    Counter closes[kReasons]{}; ///< in the order of closeReasonTable()

    /// Only the edge's thread: plain add, no locked instruction.
    static void add(Counter &counter, quint64 amount = 1)
    {
        counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }
    static void sub(Counter &counter, quint64 amount = 1)
    {
        counter.store(counter.load(std::memory_order_relaxed) - amount, std::memory_order_relaxed);
    }
};

} // namespace sluice::net
