// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include <algorithm>

namespace sluice::net {

namespace {

using Tick = TimerWheel::Tick;

/// The earlier of two deadlines, where 0 is none.
Tick earlier(Tick a, Tick b)
{
    if (a == 0 || b == 0)
        return a + b;
    return std::min(a, b);
}

http::Response timeoutResponse()
{
    return http::problem(
        http::RequestFailure{.status = 408,
                             .code = ErrorCode::Timeout,
                             .text = QStringLiteral("the request came too slowly")});
}

} // namespace

TimerWheel::Tick EdgeLoop::nextDeadline(const Connection &connection) const
{
    const EdgeLimits &limits = m_config.limits;
    const Tick stalled = connection.blocked
                             ? connection.lastWrite + ticksOf(limits.writeStallTimeout)
                             : 0;
    switch (connection.phase) {
    case Phase::TlsHandshake:
    case Phase::Upgrading:
    case Phase::Answering:
        return connection.since + ticksOf(limits.handshakeTimeout);
    case Phase::Head:
        return earlier(stalled, headDeadline(connection));
    case Phase::Busy:
        return stalled;
    case Phase::Stream:
        return earlier(stalled, outboxDeadline(connection));
    case Phase::Open:
        return openDeadline(connection);
    case Phase::Closing:
        return connection.since + ticksOf(limits.closeTimeout);
    case Phase::Doomed:
        break;
    }
    return 0;
}

TimerWheel::Tick EdgeLoop::headDeadline(const Connection &connection) const
{
    const EdgeLimits &limits = m_config.limits;
    if (connection.isHandshake)
        return connection.since + ticksOf(limits.handshakeTimeout);
    if (connection.paused)
        return 0;
    if (connection.inProgress)
        return connection.progressSince + ticksOf(limits.progressWindow);
    const bool begun = connection.http && !connection.http->parser.isIdle();
    return connection.since + ticksOf(begun ? limits.headTimeout : limits.keepAliveTimeout);
}

TimerWheel::Tick EdgeLoop::openDeadline(const Connection &connection) const
{
    const EdgeLimits &limits = m_config.limits;
    Tick next = outboxDeadline(connection);
    if (connection.paused)
        return next;
    if (connection.inProgress)
        next = earlier(next, connection.progressSince + ticksOf(limits.progressWindow));
    const auto patience = connection.pinged ? limits.pongTimeout : limits.pingInterval;
    return earlier(next, connection.lastRead + ticksOf(patience));
}

TimerWheel::Tick EdgeLoop::outboxDeadline(const Connection &connection) const
{
    if (!connection.outbox || connection.outbox->channelBytes() == 0)
        return 0;
    Tick oldest = 0;
    for (const SlowPolicy policy : {SlowPolicy::Close, SlowPolicy::Skip, SlowPolicy::Latest})
        oldest = earlier(oldest, connection.outbox->oldest(policy));
    return oldest == 0 ? 0 : oldest + ticksOf(m_config.limits.outboxAge);
}

void EdgeLoop::rearm(Connection &connection)
{
    const Tick next = nextDeadline(connection);
    const Tick armed = m_wheel.deadline(connection.slot);
    // A deadline that moved away is looked at again when the old one comes: cheaper than moving it.
    if (next == 0 || (armed != 0 && armed <= next))
        return;
    m_wheel.arm(connection.slot, next);
    startTicking();
}

void EdgeLoop::expired(Connection &connection)
{
    const Tick due = nextDeadline(connection);
    if (due == 0 || due > m_now)
        return;
    const bool stalled = connection.blocked
                         && connection.lastWrite + ticksOf(m_config.limits.writeStallTimeout)
                                <= m_now;
    switch (connection.phase) {
    case Phase::Open:
        openExpired(connection);
        return;
    case Phase::Stream:
    case Phase::Busy:
        if (stalled)
            doom(connection, CloseReason::SlowConsumer, Initiator::Server);
        else
            applySlowPolicy(connection);
        return;
    case Phase::Head:
        if (stalled)
            doom(connection, CloseReason::SlowConsumer, Initiator::Server);
        else
            headExpired(connection);
        return;
    case Phase::Upgrading:
        EdgeCounters::add(m_counters.refusals);
        refuseAndClose(connection, http::problem(ErrorCode::Overloaded));
        return;
    case Phase::TlsHandshake:
    case Phase::Answering:
    case Phase::Closing:
        doom(connection, CloseReason::IdleTimeout, Initiator::Server);
        return;
    case Phase::Doomed:
        return;
    }
}

void EdgeLoop::headExpired(Connection &connection)
{
    if (connection.inProgress && !connection.isHandshake && !progressFailed(connection))
        return;
    const bool begun = connection.http && !connection.http->parser.isIdle();
    if (!begun) {
        beginClosing(connection, CloseReason::IdleTimeout, Initiator::Server);
        return;
    }
    EdgeCounters::add(m_counters.refusals);
    refuseAndClose(connection, timeoutResponse());
}

void EdgeLoop::openExpired(Connection &connection)
{
    if (const Tick outbox = outboxDeadline(connection); outbox != 0 && outbox <= m_now) {
        applySlowPolicy(connection);
        if (connection.phase != Phase::Open)
            return;
    }
    if (connection.paused)
        return;
    if (connection.inProgress && progressFailed(connection)) {
        close(connection, CloseReason::PolicyViolation, "frame too slow", Pending::Discard);
        return;
    }
    const auto patience = connection.pinged ? m_config.limits.pongTimeout
                                            : m_config.limits.pingInterval;
    if (connection.lastRead + ticksOf(patience) > m_now)
        return;
    if (connection.pinged) {
        close(connection, CloseReason::IdleTimeout, {}, Pending::Discard);
        return;
    }
    connection.pinged = true;
    connection.lastRead = m_now;
    sendControl(connection, ws::Opcode::Ping, {});
}

void EdgeLoop::watchProgress(Connection &connection, bool inProgress)
{
    const bool begins = inProgress && !connection.inProgress;
    connection.inProgress = inProgress;
    if (!begins)
        return;
    connection.progressSince = m_now;
    connection.progressBytes = 0;
    rearm(connection);
}

bool EdgeLoop::progressFailed(Connection &connection)
{
    if (connection.progressSince + ticksOf(m_config.limits.progressWindow) > m_now)
        return false;
    if (connection.progressBytes < m_config.limits.minProgressBytes)
        return true;
    connection.progressSince = m_now;
    connection.progressBytes = 0;
    return false;
}

} // namespace sluice::net
