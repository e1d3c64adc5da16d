// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/histogram.h"
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/benchmarks/load/base/report.h"
#include "tests/benchmarks/load/scenario/scenarios.h"

#include <map>
#include <memory>
#include <vector>

namespace sluice::load {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kPatienceNs = 60 * kSecond;

class Storm final : public WsListener
{
public:
    Storm(const Options &options, const Wire &wire)
        : m_options(options)
        , m_wire(wire)
    {
    }

    /// Starts every connect at once and waits until each is ready or failed.
    void connectAll();
    /// Leaves the connections alone for so long; answers pings.
    void hold(double seconds);
    void describe(Report *report) const;
    std::uint64_t failed() const { return m_failed; }
    std::uint64_t ready() const { return m_ready; }
    bool hasDropped() const { return m_dropped > 0; }

private:
    void opened(WsConnection &connection) override;
    void text(WsConnection &connection, std::string_view message) override;
    void closed(WsConnection &connection) override;
    void becomeReady(WsConnection &connection);
    void lose(const std::string &why);

    const Options &m_options;
    const Wire &m_wire;
    Loop m_loop;
    std::vector<std::unique_ptr<WsConnection>> m_connections;
    Histogram m_fromStart;   ///< from the start of the storm
    Histogram m_fromConnect; ///< from each one's own connect()
    std::map<std::string, std::uint64_t> m_reasons;
    std::int64_t m_begin = 0;
    std::int64_t m_lastReadyNs = 0;
    std::uint64_t m_ready = 0;
    std::uint64_t m_failed = 0;
    std::uint64_t m_dropped = 0;
    bool m_isHolding = false;
};

void Storm::connectAll()
{
    const auto count = static_cast<std::uint64_t>(m_options.connections);
    m_begin = nowNs();
    m_connections.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        m_connections.push_back(
            std::make_unique<WsConnection>(m_loop, *this, static_cast<std::uint32_t>(i)));
        if (!m_connections.back()->open(m_options.endpoint, m_wire.upgrade()))
            lose(m_connections.back()->problem());
    }
    while (m_ready + m_failed < count && nowNs() - m_begin < kPatienceNs)
        m_loop.turn(kSecond / 10);
    for (std::uint64_t missing = count - m_ready - m_failed; missing > 0; --missing)
        lose("no answer within 60 s");
}

void Storm::hold(double seconds)
{
    m_isHolding = true;
    const std::int64_t end = nowNs() + static_cast<std::int64_t>(seconds * 1e9);
    for (std::int64_t now = nowNs(); now < end; now = nowNs())
        m_loop.turn(end - now);
}

void Storm::opened(WsConnection &connection)
{
    if (m_wire.readyAtUpgrade())
        becomeReady(connection);
}

void Storm::text(WsConnection &connection, std::string_view message)
{
    const Incoming incoming = m_wire.read(message);
    if (incoming.kind == Incoming::Kind::Answer)
        connection.send(incoming.answer);
    else if (incoming.kind == Incoming::Kind::Ready)
        becomeReady(connection);
}

void Storm::becomeReady(WsConnection &connection)
{
    ++m_ready;
    m_lastReadyNs = nowNs();
    m_fromStart.record(m_lastReadyNs - m_begin);
    m_fromConnect.record(m_lastReadyNs - connection.startedNs());
}

void Storm::closed(WsConnection &connection)
{
    if (m_isHolding || connection.isUpgraded()) {
        ++m_dropped;
        ++m_reasons["later: " + connection.problem()];
        return;
    }
    lose(connection.problem());
}

void Storm::lose(const std::string &why)
{
    ++m_failed;
    ++m_reasons[why];
}

void Storm::describe(Report *report) const
{
    report->add("connections", static_cast<std::uint64_t>(m_options.connections));
    report->add("failed", m_failed);
    report->add("dropped_later", m_dropped);
    report->add("handshake", m_fromConnect);
    report->add("since_start", m_fromStart);
    report->add("all_ready_s", static_cast<double>(m_lastReadyNs - m_begin) / 1e9);
    for (const auto &[why, count] : m_reasons)
        report->add("problem: " + why, count);
}

} // namespace

int runStorm(const Options &options, const Wire &wire)
{
    Report report("storm");
    report.add("wire", options.wire.name);
    const std::uint64_t before = residentBytesOf(options.serverPid);
    const std::int64_t serverBefore = cpuNsOf(options.serverPid);
    Storm storm(options, wire);
    storm.connectAll();
    const std::int64_t serverCpu = cpuNsOf(options.serverPid) - serverBefore;
    storm.hold(options.idleSeconds);
    const std::uint64_t after = residentBytesOf(options.serverPid);
    storm.describe(&report);
    report.add("server_cpu_us_per_handshake",
               static_cast<double>(serverCpu) / 1000 / static_cast<double>(storm.ready() + 1));
    report.add("server_rss_before_bytes", before);
    report.add("server_rss_after_bytes", after);
    if (after > before && storm.ready() > 0)
        report.add("server_bytes_per_connection",
                   static_cast<double>(after - before) / static_cast<double>(storm.ready()));
    report.print();
    return storm.failed() == 0 && !storm.hasDropped() ? 0 : 1;
}

} // namespace sluice::load
