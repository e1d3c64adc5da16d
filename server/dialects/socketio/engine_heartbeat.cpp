// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_sessions.h"

#include <algorithm>

/// What happens when nothing happens. Deadlines are absolute, and looked at when a client asks too,
/// so no timer has to be exact.
namespace sluice::dialects::engineio {

qint64 Sessions::nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

// In revision 4 we ping and wait for the pong; in revision 3 the client pings. Whatever else the
// client says shows that it lives, but it still wants its pings, which are all that it goes by.
void Sessions::heard(Session &session, bool isHeartbeat)
{
    const Settings &settings = m_host.settings();
    const qint64 now = nowMs();
    if (session.revision == Revision::V3) {
        session.beatMs = now + (settings.pingInterval + settings.pingTimeout).count();
    } else if (isHeartbeat) {
        session.isPinged = false;
        session.beatMs = now + settings.pingInterval.count();
    } else if (session.isPinged) {
        session.beatMs = now + settings.pingTimeout.count();
    }
    watch(session);
}

void Sessions::endAfter(Session &session, std::chrono::milliseconds time)
{
    if (session.hasEnded)
        return;
    session.endMs = time.count() == 0 ? 0 : nowMs() + time.count();
    watch(session);
}

void Sessions::watch(Session &session)
{
    if (session.hasEnded)
        return;
    qint64 dueMs = session.beatMs;
    for (const qint64 otherMs : {session.probeMs, session.endMs}) {
        if (otherMs != 0)
            dueMs = std::min(dueMs, otherMs);
    }
    if (session.queuedBytes > kQueueBytes && !session.poll)
        dueMs = 1; // at once
    // A deadline that moved away is looked at again when the old one comes.
    if (session.dueMs != 0 && session.dueMs <= dueMs)
        return;
    m_due.erase({session.dueMs, &session});
    session.dueMs = dueMs;
    const auto place = m_due.emplace(dueMs, &session).first;
    if (place == m_due.begin())
        armTimer();
}

void Sessions::armTimer()
{
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        m_timer->setTimerType(Qt::PreciseTimer);
        m_timer->callOnTimeout([this] { runDue(); });
    }
    // Never at once: who is due now is so for all that goes on in this turn.
    m_timer->start(static_cast<int>(std::clamp<qint64>(m_due.begin()->first - nowMs(), 1, 60'000)));
}

void Sessions::runDue()
{
    const qint64 now = nowMs();
    while (!m_due.empty() && m_due.begin()->first <= now)
        expire(*m_due.begin()->second, now);
    turnEnded();
    if (!m_due.empty())
        armTimer();
}

// Does what is due; afterwards the session is due later, or has ended.
void Sessions::expire(Session &session, qint64 now)
{
    m_due.erase({std::exchange(session.dueMs, 0), &session});
    if (session.queuedBytes > kQueueBytes && !session.poll)
        return end(session, EndReason::SlowConsumer);
    if (session.endMs != 0 && session.endMs <= now)
        return end(session, EndReason::ForcedClose);
    if (session.probeMs != 0 && session.probeMs <= now)
        dropProbe(session);
    if (session.beatMs <= now)
        beat(session, now);
    watch(session);
}

void Sessions::beat(Session &session, qint64 now)
{
    const qint64 patience = m_host.settings().pingTimeout.count();
    if (session.post) { // what it says is only slow, and the edge watches that
        session.beatMs = now + patience;
        return;
    }
    if (session.revision == Revision::V3 || session.isPinged)
        return end(session, EndReason::PingTimeout);
    // The client's own clock began with the last beat; but a late ping leaves it time to answer.
    session.beatMs = std::max(session.beatMs + patience, now + patience / 2);
    session.isPinged = true;
    if (!session.isClosing)
        (void)send(session, Packet::control(kPing));
}

} // namespace sluice::dialects::engineio
