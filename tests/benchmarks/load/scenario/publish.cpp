// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/histogram.h"
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/benchmarks/load/base/report.h"
#include "tests/benchmarks/load/net/http_connection.h"
#include "tests/benchmarks/load/scenario/acknowledgement_log.h"
#include "tests/benchmarks/load/scenario/scenarios.h"
#include "tests/benchmarks/load/scenario/stamp.h"

#include <unistd.h>

#include <algorithm>

#include <memory>
#include <vector>

namespace sluice::load {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// Publishers on their own connections, each with one event in flight, over WebSocket or HTTP.
class PublishRun final
    : public WsListener
    , public HttpListener
{
public:
    PublishRun(const Options &options, const Wire &wire);

    bool prepare();
    void run(double seconds);
    void startMeasuring();
    /// Waits for the last answers and writes down what stayed without one.
    void finish();
    void describe(Report *report) const;
    bool isGood() const;

private:
    struct Publisher
    {
        std::unique_ptr<WsConnection> ws;
        std::unique_ptr<HttpConnection> http;
        std::string eventId;
        std::string stream;
        std::int64_t sentNs = 0;
        bool waiting = false;
        bool ready = false;
    };

    void opened(WsConnection &connection) override { becomeReady(connection.index()); }
    void text(WsConnection &connection, std::string_view message) override;
    void closed(WsConnection &connection) override { lose(connection); }
    void connected(HttpConnection &connection) override { becomeReady(connection.index()); }
    void replied(HttpConnection &connection, const HttpReply &reply) override;
    void closed(HttpConnection &connection) override { lose(connection); }

    void becomeReady(std::uint32_t index);
    void publishNext(std::uint32_t index);
    void send(Publisher &publisher, std::string_view payload);
    void answered(std::uint32_t index, std::string_view result);
    void refused(std::uint32_t index, std::string_view why);
    void lose(const TcpConnection &connection);
    bool isLogging() const { return !m_options.log.empty(); }
    bool isEnough() const { return m_options.events > 0 && m_sent >= m_options.events; }

    const Options &m_options;
    const Wire &m_wire;
    Loop m_loop;
    LogWriter m_log;
    std::vector<Unanswered> m_retries;
    std::vector<Channel> m_channels;
    std::vector<Publisher> m_publishers;
    std::string m_httpHead;
    std::string m_runName;
    std::string m_firstProblem;
    Histogram m_latency;
    std::int64_t m_beganNs = 0;
    std::int64_t m_elapsedNs = 0;
    std::uint64_t m_ready = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_acknowledgedInAll = 0;
    std::uint64_t m_refused = 0;
    std::uint64_t m_unrecorded = 0; ///< acknowledged without a position
    std::uint64_t m_lost = 0;
    bool m_isStopping = false;
};

PublishRun::PublishRun(const Options &options, const Wire &wire)
    : m_options(options)
    , m_wire(wire)
    , m_log(options.log)
    , m_channels(channelsOf(options))
    , m_publishers(static_cast<std::size_t>(options.publishers))
    , m_runName(std::to_string(::getpid()) + "." + std::to_string(nowNs()))
{
    if (isLogging())
        m_retries = readLog(options.log).unanswered;
    for (Channel &channel : m_channels)
        channel.kind = Channel::Kind::Stream;
    m_httpHead = "POST /v1/events HTTP/1.1\r\nHost: " + options.wire.host
                 + "\r\nContent-Type: application/json\r\n";
    if (!options.wire.token.empty())
        m_httpHead += "Authorization: Bearer " + options.wire.token + "\r\n";
}

bool PublishRun::prepare()
{
    for (std::uint32_t i = 0; i < m_publishers.size(); ++i) {
        Publisher &publisher = m_publishers[i];
        if (m_options.http) {
            publisher.http = std::make_unique<HttpConnection>(m_loop, *this, i);
            publisher.http->open(m_options.endpoint);
        } else {
            publisher.ws = std::make_unique<WsConnection>(m_loop, *this, i);
            publisher.ws->open(m_options.endpoint, m_wire.upgrade());
        }
    }
    const std::int64_t deadline = nowNs() + 30 * kSecond;
    while (m_ready < m_publishers.size() && m_lost == 0 && nowNs() < deadline)
        m_loop.turn(kSecond / 10);
    return m_ready == m_publishers.size();
}

void PublishRun::run(double seconds)
{
    const std::int64_t end = nowNs() + static_cast<std::int64_t>(seconds * 1e9);
    for (std::uint32_t i = 0; i < m_publishers.size(); ++i) {
        if (!m_publishers[i].waiting)
            publishNext(i);
    }
    const auto isOver = [this] {
        return m_lost == m_publishers.size()
               || (isEnough() && m_acknowledgedInAll + m_refused >= m_sent);
    };
    for (std::int64_t now = nowNs(); now < end && !isOver(); now = nowNs())
        m_loop.turn(std::min(end - now, kSecond / 10));
    m_elapsedNs = nowNs() - m_beganNs;
}

void PublishRun::startMeasuring()
{
    m_beganNs = nowNs();
    m_latency.clear();
    m_acknowledged = 0;
}

void PublishRun::finish()
{
    m_isStopping = true;
    const auto waiting = [this] {
        std::size_t count = 0;
        for (const Publisher &publisher : m_publishers)
            count += publisher.waiting && publisher.ready ? 1 : 0;
        return count;
    };
    const std::int64_t deadline = nowNs() + 5 * kSecond;
    while (waiting() > 0 && nowNs() < deadline)
        m_loop.turn(kSecond / 10);
    for (const Publisher &publisher : m_publishers) {
        if (publisher.waiting && isLogging())
            m_log.unanswered({publisher.eventId, publisher.stream});
    }
    for (const Unanswered &retry : m_retries)
        m_log.unanswered(retry);
}

void PublishRun::becomeReady(std::uint32_t index)
{
    m_publishers[index].ready = true;
    ++m_ready;
}

void PublishRun::publishNext(std::uint32_t index)
{
    Publisher &publisher = m_publishers[index];
    if (!publisher.ready || m_isStopping || isEnough())
        return;
    ++m_sent;
    if (m_retries.empty()) {
        publisher.eventId = m_runName + "." + std::to_string(m_sent);
        publisher.stream = m_channels[m_sent % m_channels.size()].name;
    } else {
        publisher.eventId = m_retries.back().id;
        publisher.stream = m_retries.back().stream;
        m_retries.pop_back();
    }
    publisher.waiting = true;
    publisher.sentNs = nowNs();
    send(publisher, stampedPayload(publisher.stream, {m_sent, publisher.sentNs},
                                   static_cast<std::size_t>(m_options.payloadBytes)));
}

void PublishRun::send(Publisher &publisher, std::string_view payload)
{
    const std::string_view id = isLogging() ? publisher.eventId : std::string_view{};
    if (publisher.ws) {
        const Channel channel{Channel::Kind::Stream, publisher.stream};
        publisher.ws->send(m_wire.publish(m_sent, channel, payload, id));
        return;
    }
    std::string body = R"({"event":")" + m_options.wire.event + R"(","payload":)";
    body.append(payload);
    if (!id.empty())
        body.append(R"(,"id":")").append(id).append("\"");
    publisher.http->request(m_httpHead, body.append("}"));
}

void PublishRun::text(WsConnection &connection, std::string_view message)
{
    const Incoming incoming = m_wire.read(message);
    if (incoming.kind == Incoming::Kind::Reply)
        answered(connection.index(), incoming.body);
    else if (incoming.kind == Incoming::Kind::Refusal)
        refused(connection.index(), incoming.body);
}

void PublishRun::replied(HttpConnection &connection, const HttpReply &reply)
{
    if (reply.status >= 200 && reply.status < 300)
        return answered(connection.index(), reply.body);
    refused(connection.index(), std::to_string(reply.status) + " " + std::string(reply.body));
}

void PublishRun::answered(std::uint32_t index, std::string_view result)
{
    Publisher &publisher = m_publishers[index];
    publisher.waiting = false;
    m_latency.record(nowNs() - publisher.sentNs);
    ++m_acknowledged;
    ++m_acknowledgedInAll;
    const auto positions = deliveriesOf(result, publisher.eventId);
    if (positions.empty())
        ++m_unrecorded;
    if (isLogging()) {
        for (const Acknowledged &position : positions)
            m_log.acknowledged(position);
    }
    publishNext(index);
}

void PublishRun::refused(std::uint32_t index, std::string_view why)
{
    m_publishers[index].waiting = false;
    ++m_refused;
    if (m_firstProblem.empty())
        m_firstProblem = why;
    publishNext(index);
}

void PublishRun::lose(const TcpConnection &connection)
{
    m_publishers[connection.index()].ready = false;
    ++m_lost;
    if (m_firstProblem.empty())
        m_firstProblem = connection.problem();
}

bool PublishRun::isGood() const
{
    // With a log the server is meant to be killed; what counts then is what verify finds.
    return m_refused == 0 && m_unrecorded == 0 && (m_lost == 0 || isLogging());
}

void PublishRun::describe(Report *report) const
{
    report->add("transport", m_options.http ? "http" : m_options.wire.name);
    report->add("publishers", static_cast<std::uint64_t>(m_publishers.size()));
    report->add("streams", static_cast<std::uint64_t>(m_channels.size()));
    if (m_elapsedNs > 0)
        report->add("acknowledged_per_s",
                    static_cast<double>(m_acknowledged) * 1e9 / static_cast<double>(m_elapsedNs));
    report->add("latency", m_latency);
    report->add("acknowledged_in_all", m_acknowledgedInAll);
    report->add("refused", m_refused);
    report->add("unrecorded", m_unrecorded);
    report->add("lost_connections", m_lost);
    if (!m_firstProblem.empty())
        report->add("first_error", m_firstProblem);
}

} // namespace

int runPublish(const Options &options, const Wire &wire)
{
    Report report("publish");
    PublishRun publishing(options, wire);
    const bool prepared = publishing.prepare();
    if (prepared) {
        publishing.startMeasuring();
        publishing.run(options.warmSeconds);
        publishing.startMeasuring();
        const std::int64_t serverBefore = cpuNsOf(options.serverPid);
        publishing.run(options.seconds);
        report.add("server_cpu_s",
                   static_cast<double>(cpuNsOf(options.serverPid) - serverBefore) / 1e9);
        publishing.finish();
    }
    publishing.describe(&report);
    if (!options.syncProbe.empty()) {
        const SyncLatency sync = probeSync(options.syncProbe, 200);
        report.add("fsync_p50_ms", sync.p50Ms);
        report.add("fsync_p99_ms", sync.p99Ms);
    }
    report.print();
    return prepared && publishing.isGood() ? 0 : 1;
}

} // namespace sluice::load
