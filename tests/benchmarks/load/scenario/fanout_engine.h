// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/base/histogram.h"
#include "tests/benchmarks/load/options.h"
#include "tests/benchmarks/load/scenario/stamp.h"
#include "tests/benchmarks/load/wire/wire.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sluice::load {

/// What subscribers saw since the last FanoutEngine::startMeasuring().
struct FanoutTally
{
    std::uint64_t published = 0;
    std::uint64_t deliveries = 0;
    std::int64_t beganNs = 0;
    Histogram latency; ///< from the moment an event was due to its arrival
};

/// What must not happen, since the beginning.
struct FanoutFaults
{
    std::uint64_t missing = 0; ///< filled by drain()
    std::uint64_t repeated = 0;
    std::uint64_t gaps = 0; ///< events skipped when a later one came
    std::uint64_t refused = 0;
    std::uint64_t lostConnections = 0;
    std::uint64_t unanswered = 0; ///< publishes without an answer; filled by drain()
    std::uint64_t stalls = 0;     ///< 10 s without any delivery while events were in flight
    std::string first;            ///< the first complaint, in words

    std::uint64_t total() const
    {
        return missing + repeated + gaps + refused + lostConnections + unanswered + stalls;
    }
};

/// Subscribers on channels and one publisher connection. An event is in flight until every
/// subscriber of its channel has it, so with a window of 1 a server can batch nothing.
class FanoutEngine final : public WsListener
{
public:
    FanoutEngine(const Options &options, const Wire &wire);

    /// Connects and subscribes everybody; false, with faults().first set, if that fails.
    bool prepare();
    /// Publishes and receives for so long.
    void run(double seconds);
    /// Stops publishing, waits for what is in flight and counts what is missing.
    void drain();
    void startMeasuring();

    /// Adds a subscriber of the first channel that stops reading once it is subscribed.
    bool addStalled();
    WsConnection &stalled() { return *m_stalled; }

    const FanoutTally &tally() const { return m_tally; }
    const FanoutFaults &faults() const { return m_faults; }
    std::uint64_t publishedInAll() const { return m_publishedInAll; }
    std::uint64_t deliveredInAll() const { return m_deliveredInAll; }
    std::uint64_t acknowledgedInAll() const { return m_acknowledged; }
    Loop &loop() { return m_loop; }

private:
    struct Subscriber
    {
        std::unique_ptr<WsConnection> connection;
        std::uint64_t next = 1;
        std::uint32_t channel = 0;
        bool joined = false;
    };

    void opened(WsConnection &connection) override;
    void text(WsConnection &connection, std::string_view message) override;
    void closed(WsConnection &connection) override;

    bool connect(std::unique_ptr<WsConnection> &connection, std::uint32_t index);
    bool waitFor(std::size_t joined);
    void join(WsConnection &connection);
    void control(WsConnection &connection, std::string_view message);
    void joinedAs(WsConnection &connection);
    void delivered(std::uint32_t index, Stamp stamp);
    void complain(std::uint64_t *counter, const std::string &what);
    void pump(std::int64_t now);
    void publish(std::int64_t dueNs);
    std::int64_t nextWaitNs(std::int64_t now) const;
    std::uint64_t outstanding() const { return m_publishedInAll - m_completed; }
    std::uint32_t publisherIndex() const
    {
        return static_cast<std::uint32_t>(m_subscribers.size());
    }

    const Options &m_options;
    const Wire &m_wire;
    Loop m_loop;
    std::vector<Channel> m_channels;
    std::vector<std::uint64_t> m_published;  ///< by channel
    std::vector<std::uint32_t> m_remaining;  ///< receivers still missing, by channel and slot
    std::vector<std::uint32_t> m_population; ///< subscribers by channel
    std::vector<Subscriber> m_subscribers;
    std::unique_ptr<WsConnection> m_publisher;
    std::unique_ptr<WsConnection> m_stalled;
    StampScanner m_scanner;
    FanoutTally m_tally;
    FanoutFaults m_faults;
    std::size_t m_joined = 0;
    std::size_t m_nextChannel = 0;
    std::uint64_t m_publishedInAll = 0;
    std::uint64_t m_completed = 0;
    std::uint64_t m_deliveredInAll = 0;
    std::uint64_t m_acknowledged = 0;
    std::int64_t m_now = 0;
    std::int64_t m_lastDeliveryNs = 0;
    std::int64_t m_nextDueNs = 0;
    std::uint32_t m_lastIndex = 0;
    bool m_stalledJoined = false;
};

} // namespace sluice::load
