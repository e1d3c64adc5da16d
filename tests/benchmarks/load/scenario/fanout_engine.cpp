// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/scenario/fanout_engine.h"

#include "tests/benchmarks/load/base/process_stats.h"

#include <algorithm>

namespace sluice::load {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kStallNs = 10 * kSecond; // a starved machine pauses for seconds
constexpr std::int64_t kSetupNs = 60 * kSecond;
constexpr std::uint64_t kSubscribeId = 1;
constexpr std::size_t kMaxUnsentBytes = 64 * 1024 * 1024;

} // namespace

FanoutEngine::FanoutEngine(const Options &options, const Wire &wire)
    : m_options(options)
    , m_wire(wire)
    , m_channels(channelsOf(options))
    , m_published(m_channels.size())
    , m_remaining(m_channels.size() * static_cast<std::size_t>(options.window))
    , m_population(m_channels.size())
    , m_subscribers(static_cast<std::size_t>(options.subscribers))
{
    for (std::size_t i = 0; i < m_subscribers.size(); ++i) {
        m_subscribers[i].channel = static_cast<std::uint32_t>(i % m_channels.size());
        ++m_population[m_subscribers[i].channel];
    }
}

void FanoutEngine::complain(std::uint64_t *counter, const std::string &what)
{
    ++*counter;
    if (m_faults.first.empty())
        m_faults.first = what;
}

bool FanoutEngine::connect(std::unique_ptr<WsConnection> &connection, std::uint32_t index)
{
    connection = std::make_unique<WsConnection>(m_loop, *this, index);
    if (connection->open(m_options.endpoint, m_wire.upgrade()))
        return true;
    complain(&m_faults.lostConnections, connection->problem());
    return false;
}

bool FanoutEngine::waitFor(std::size_t joined)
{
    const std::int64_t deadline = nowNs() + kSetupNs;
    while (m_joined < joined && m_faults.total() == 0) {
        if (nowNs() > deadline)
            complain(&m_faults.stalls, "not everybody was subscribed within 60 s");
        m_loop.turn(kSecond / 10);
    }
    return m_faults.total() == 0;
}

bool FanoutEngine::prepare()
{
    const auto width = static_cast<std::size_t>(m_options.connecting);
    for (std::size_t i = 0; i < m_subscribers.size(); ++i) {
        if (!connect(m_subscribers[i].connection, static_cast<std::uint32_t>(i)))
            return false;
        if (i >= width && !waitFor(i - width + 1))
            return false;
    }
    return connect(m_publisher, publisherIndex()) && waitFor(m_subscribers.size() + 1);
}

bool FanoutEngine::addStalled()
{
    return connect(m_stalled, publisherIndex() + 1) && waitFor(m_subscribers.size() + 2);
}

void FanoutEngine::opened(WsConnection &connection)
{
    if (m_wire.readyAtUpgrade())
        join(connection);
}

void FanoutEngine::join(WsConnection &connection)
{
    if (connection.index() == publisherIndex()) {
        ++m_joined;
        return;
    }
    const bool isStalled = connection.index() > publisherIndex();
    const auto channel = isStalled ? 0 : m_subscribers[connection.index()].channel;
    connection.send(m_wire.subscribe(kSubscribeId, m_channels[channel]));
}

void FanoutEngine::joinedAs(WsConnection &connection)
{
    ++m_joined;
    if (connection.index() > publisherIndex()) {
        m_stalledJoined = true;
        connection.stopReading();
    } else {
        m_subscribers[connection.index()].joined = true;
    }
}

void FanoutEngine::text(WsConnection &connection, std::string_view message)
{
    if (connection.index() < m_subscribers.size()) {
        if (const auto stamp = m_scanner.find(message))
            return delivered(connection.index(), *stamp);
    }
    control(connection, message);
}

void FanoutEngine::control(WsConnection &connection, std::string_view message)
{
    const Incoming incoming = m_wire.read(message);
    switch (incoming.kind) {
    case Incoming::Kind::Ready:
        return join(connection);
    case Incoming::Kind::Answer:
        return connection.send(incoming.answer);
    case Incoming::Kind::Refusal:
        return complain(&m_faults.refused, std::string(incoming.body));
    case Incoming::Kind::Reply:
        if (connection.index() == publisherIndex())
            ++m_acknowledged;
        else
            joinedAs(connection);
        return;
    case Incoming::Kind::Notice:
        return;
    }
}

void FanoutEngine::closed(WsConnection &connection)
{
    if (connection.index() > publisherIndex() && m_stalledJoined)
        return;
    complain(&m_faults.lostConnections, connection.problem());
}

void FanoutEngine::delivered(std::uint32_t index, Stamp stamp)
{
    if (index != m_lastIndex) { // one look at the clock for all that one read brought
        m_lastIndex = index;
        m_now = nowNs();
    }
    Subscriber &subscriber = m_subscribers[index];
    ++m_deliveredInAll;
    ++m_tally.deliveries;
    m_tally.latency.record(m_now - stamp.dueNs);
    if (stamp.sequence < subscriber.next)
        return complain(&m_faults.repeated, "an event came twice or out of order");
    if (stamp.sequence > subscriber.next) {
        m_faults.gaps += stamp.sequence - subscriber.next - 1;
        complain(&m_faults.gaps, "an event was skipped");
    }
    subscriber.next = stamp.sequence + 1;
    if (m_options.rate > 0)
        return;
    const auto window = static_cast<std::size_t>(m_options.window);
    if (--m_remaining[subscriber.channel * window + stamp.sequence % window] == 0)
        ++m_completed;
}

void FanoutEngine::publish(std::int64_t dueNs)
{
    const std::size_t channel = m_nextChannel;
    m_nextChannel = (m_nextChannel + 1) % m_channels.size();
    const std::uint64_t sequence = ++m_published[channel];
    const auto window = static_cast<std::size_t>(m_options.window);
    m_remaining[channel * window + sequence % window] = m_population[channel];
    ++m_publishedInAll;
    ++m_tally.published;
    const Channel &target = m_channels[channel];
    const auto payload = stampedPayload(target.name, {sequence, dueNs},
                                        static_cast<std::size_t>(m_options.payloadBytes));
    m_publisher->send(m_wire.publish(m_publishedInAll, target, payload, {}));
}

void FanoutEngine::pump(std::int64_t now)
{
    if (m_options.rate <= 0) {
        while (outstanding() < static_cast<std::uint64_t>(m_options.window))
            publish(now);
        return;
    }
    // The stamp is the moment an event was due, so a publisher that falls behind shows as latency.
    const auto interval = static_cast<std::int64_t>(static_cast<double>(kSecond) / m_options.rate);
    if (m_nextDueNs == 0)
        m_nextDueNs = now;
    for (; m_nextDueNs <= now && m_publisher->unsentBytes() < kMaxUnsentBytes;
         m_nextDueNs += interval)
        publish(m_nextDueNs);
}

std::int64_t FanoutEngine::nextWaitNs(std::int64_t now) const
{
    return m_options.rate > 0 ? std::max<std::int64_t>(m_nextDueNs - now, 0) : kSecond / 10;
}

void FanoutEngine::run(double seconds)
{
    std::int64_t now = nowNs();
    const std::int64_t end = now
                             + static_cast<std::int64_t>(seconds * static_cast<double>(kSecond));
    std::uint64_t seen = m_deliveredInAll;
    m_lastDeliveryNs = now;
    while (now < end && m_faults.lostConnections == 0) {
        pump(now);
        m_lastIndex = publisherIndex();
        m_loop.turn(std::min(nextWaitNs(now), end - now));
        now = nowNs();
        if (seen != m_deliveredInAll) {
            seen = m_deliveredInAll;
            m_lastDeliveryNs = now;
        } else if (now - m_lastDeliveryNs > kStallNs) {
            return complain(&m_faults.stalls, "nothing was delivered for 10 s");
        }
    }
}

void FanoutEngine::drain()
{
    std::uint64_t expected = 0;
    for (std::size_t channel = 0; channel < m_channels.size(); ++channel)
        expected += m_published[channel] * m_population[channel];
    std::int64_t quietSince = nowNs();
    const auto progress = [this] { return m_deliveredInAll + m_acknowledged + m_faults.refused; };
    const std::uint64_t answers = m_wire.answersPublish() ? m_publishedInAll : 0;
    while (progress() < expected + answers && nowNs() - quietSince < kStallNs) {
        const std::uint64_t before = progress();
        m_loop.turn(kSecond / 10);
        if (before != progress())
            quietSince = nowNs();
    }
    m_loop.turn(kSecond / 20); // what comes now comes twice
    for (const Subscriber &subscriber : m_subscribers)
        m_faults.missing += m_published[subscriber.channel] + 1 - subscriber.next;
    const std::uint64_t answered = m_acknowledged + m_faults.refused;
    m_faults.unanswered = answers - std::min(answers, answered);
    if (m_faults.total() > 0 && m_faults.first.empty())
        m_faults.first = "events did not arrive, or publishes were not answered";
}

void FanoutEngine::startMeasuring()
{
    m_tally = {};
    m_tally.beganNs = nowNs();
}

} // namespace sluice::load
