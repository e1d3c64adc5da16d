// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include "server/net/loop/turn.h"

#include <algorithm>

#include <netinet/in.h>
#include <sys/socket.h>

namespace sluice::net {

namespace {

/// What one connection may give in one turn.
constexpr size_t kReadSize = 128 * 1024;

} // namespace

EdgeLoop::EdgeLoop(EdgeConfig config, EdgeEvents &events, EdgeCounters &counters)
    : m_config(std::move(config))
    , m_tick(std::max(m_config.limits.tick, std::chrono::milliseconds(1)))
    , m_events(events)
    , m_counters(counters)
    , m_connections(m_config.number)
    , m_channels(*this)
    , m_poller([this] { pollTurn(); })
    , m_engine([this](ConnectionId id, UpgradeEngine::Outcome outcome, QByteArray head) {
        upgradeAnswered(id, outcome, std::move(head));
    })
    , m_start(std::chrono::steady_clock::now())
    , m_readBuffer(kReadSize)
{
    m_ticker.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_ticker, &QTimer::timeout, &m_ticker, [this] { tickTurn(); });
}

EdgeLoop::~EdgeLoop() = default;

Connection *EdgeLoop::live(ConnectionId id) const
{
    Connection *connection = m_connections.find(id);
    return connection && connection->isLive() ? connection : nullptr;
}

template <class Work>
void EdgeLoop::timed(EdgeStage stage, const EdgeCounters::Counter &counter, Work work)
{
    if (!m_config.onStage) {
        work();
        return;
    }
    const quint64 before = counter.load(std::memory_order_relaxed);
    const auto begin = std::chrono::steady_clock::now();
    work();
    const quint64 count = counter.load(std::memory_order_relaxed) - before;
    if (count > 0)
        m_config.onStage(stage, std::chrono::steady_clock::now() - begin, count);
}

void EdgeLoop::pollTurn()
{
    const Turn turn(*this);
    m_wakeAsked = false;
    timed(EdgeStage::Frame, m_counters.framesIn, [this] {
        m_poller.poll([this](quint64 key, quint32 events) {
            if (Connection *connection = m_connections.find(ConnectionId{key}))
                handleReady(*connection, events);
        });
        resumeQueued();
    });
}

void EdgeLoop::flushNow()
{
    const Turn turn(*this);
}

void EdgeLoop::tickTurn()
{
    const Turn turn(*this);
    m_expired.clear();
    m_wheel.advance(m_now, m_expired);
    for (const quint32 slot : m_expired) {
        Connection *connection = m_connections.at(slot);
        if (!connection || connection->phase == Phase::Doomed)
            continue;
        expired(*connection);
        if (connection->phase != Phase::Doomed)
            rearm(*connection);
    }
    if (m_wheel.armed() == 0)
        m_ticker.stop();
}

void EdgeLoop::finishTurn()
{
    // Who dies from here on is told of in the next turn, and freed after that.
    const std::vector<quint32> dead = std::exchange(m_doomed, {});
    tellNotices();
    m_events.turnEnded();
    if (m_draining)
        drainSome();
    timed(EdgeStage::Flush, m_counters.flushes, [this] {
        flushDirty();
        m_channels.sweep(m_config.limits.sweepBudget);
    });
    bury(dead);
    if (m_draining && !m_draining->emptied && m_connections.count() == 0 && m_closed.empty()) {
        m_draining->emptied = true;
        m_events.emptied();
    }
}

bool EdgeLoop::hasWork() const
{
    return !m_closed.empty() || !m_dirty.empty() || !m_notices.empty() || !m_resumed.empty()
           || !m_doomed.empty() || m_channels.hasWork()
           || (m_draining && m_draining->next < m_connections.slots());
}

void EdgeLoop::needTurn()
{
    if (m_inTurn || m_wakeAsked)
        return;
    m_wakeAsked = true;
    m_poller.wake();
}

TimerWheel::Tick EdgeLoop::currentTick() const
{
    // Tick 0 means "never", so count from 1.
    return static_cast<TimerWheel::Tick>((std::chrono::steady_clock::now() - m_start) / m_tick) + 1;
}

TimerWheel::Tick EdgeLoop::ticksOf(std::chrono::milliseconds duration) const
{
    return static_cast<TimerWheel::Tick>((duration + m_tick - std::chrono::milliseconds(1))
                                         / m_tick);
}

void EdgeLoop::startTicking()
{
    if (!m_ticker.isActive())
        m_ticker.start(m_tick);
}

EdgeEvents &EdgeLoop::tell(Connection &connection)
{
    connection.isKnown = true;
    return m_events;
}

void EdgeLoop::tellNotices()
{
    // What the layer above causes by its answers is told in the next turn.
    const std::vector<quint32> notices = std::exchange(m_notices, {});
    for (const quint32 slot : notices) {
        Connection *connection = m_connections.at(slot);
        if (connection && connection->noticeQueued)
            tellDrained(*connection);
    }
    const std::vector<ClosedNotice> closed = std::exchange(m_closed, {});
    for (const ClosedNotice &notice : closed)
        m_events.closed(notice.id, notice.reason, notice.initiator);
}

void EdgeLoop::tellDrained(Connection &connection)
{
    connection.noticeQueued = false;
    if (!connection.isLive() || !hasLowWater(connection))
        return;
    if (connection.outbox && connection.outbox->hasGaps()) {
        for (const Outbox::Gap &gap : connection.outbox->takeGaps()) {
            if (connection.isLive())
                m_events.skipped(connection.id, gap.channel, gap.from, gap.to);
        }
        releaseOutbox(connection);
    }
    if (connection.congested && connection.isLive()) {
        connection.congested = false;
        m_events.drained(connection.id);
    }
}

PeerInfo EdgeLoop::peer(const Connection &connection, const http::Headers *headers) const
{
    PeerInfo info;
    info.listener = connection.listener;
    info.tls = connection.transport.isTls();
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(connection.transport.descriptor(), raw, &size) == 0) {
        info.socketAddress.setAddress(raw);
        info.port = raw->sa_family == AF_INET6
                        ? ntohs(reinterpret_cast<const sockaddr_in6 *>(raw)->sin6_port)
                        : ntohs(reinterpret_cast<const sockaddr_in *>(raw)->sin_port);
    }
    info.client.address = info.socketAddress;
    if (headers) {
        info.client = http::clientAddress(info.socketAddress, *headers, m_config.trustedProxies,
                                          m_config.forwardingHeader);
        info.tls = info.tls || info.client.secure;
    }
    return info;
}

void EdgeLoop::detach(Connection &connection, ChannelSlot channel, Pending pending)
{
    m_channels.detach(connection.slot, channel, pending);
    if (!connection.outbox)
        return;
    const qint64 before = connection.outbox->bytes();
    if (pending == Pending::Discard)
        connection.outbox->dropChannel(channel);
    else
        connection.outbox->dropGap(channel);
    noteOutbox(connection.outbox->bytes() - before);
}

void EdgeLoop::detachAll(Connection &connection, Pending pending)
{
    m_channels.detachAll(connection.slot, pending);
    if (!connection.outbox)
        return;
    connection.outbox->takeGaps();
    if (pending == Pending::Discard) {
        const qint64 before = connection.outbox->bytes();
        connection.outbox->dropDeliveries();
        noteOutbox(connection.outbox->bytes() - before);
    }
}

} // namespace sluice::net
