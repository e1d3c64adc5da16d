// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_sessions.h"

#include "server/dialects/socketio/session_id.h"

namespace sluice::dialects::engineio {

CloseReason closeReasonOf(EndReason reason)
{
    switch (reason) {
    case EndReason::TransportError:
    case EndReason::ParseError:
        return CloseReason::ProtocolError;
    case EndReason::PingTimeout:
        return CloseReason::IdleTimeout;
    case EndReason::MessageTooBig:
        return CloseReason::MessageTooBig;
    case EndReason::SlowConsumer:
        return CloseReason::SlowConsumer;
    case EndReason::ShuttingDown:
        return CloseReason::GoingAway;
    case EndReason::TransportClose:
    case EndReason::ForcedClose:
        break;
    }
    return CloseReason::Normal;
}

Sessions::Sessions(Host &host)
    : m_host(host)
{
}

Session *Sessions::find(const QByteArray &sid)
{
    const auto it = m_sessions.find(sid);
    return it == m_sessions.end() ? nullptr : it->second.get();
}

Session &Sessions::create(const Asked &asked)
{
    auto owned = std::make_unique<Session>();
    Session &session = *owned;
    session.sid = makeSid(m_host.index());
    session.revision = *asked.revision;
    session.takesText = asked.takesText;
    m_sessions.emplace(session.sid, std::move(owned));
    heard(session, true);
    return session;
}

net::SendStatus Sessions::send(Session &session, const Packet &packet)
{
    if (session.hasEnded || session.isClosing)
        return net::SendStatus::Gone;
    if (session.socket)
        return write(session, packet);
    session.queue.push_back(packet);
    session.queuedBytes += packet.bytes.size();
    if (session.poll && session.queue.size() == 1)
        m_answerable.push_back(session.sid);
    if (!session.poll && session.queuedBytes > kQueueBytes)
        watch(session); // it is ended outside of whatever is going on
    return net::SendStatus::Queued;
}

net::SendStatus Sessions::write(Session &session, const Packet &packet)
{
    using net::ws::Opcode;
    if (packet.isBinary)
        return m_host.edge().send(session.socket, encodeBinary(session.revision, packet.bytes),
                                  Opcode::Binary);
    return m_host.edge().send(session.socket, packet.bytes, Opcode::Text);
}

// A request that waits gets all that there is, in one answer.
void Sessions::flush(Session &session)
{
    if (!session.poll || session.queue.empty())
        return;
    const Asker asker = *std::exchange(session.poll, std::nullopt);
    m_polls.erase(asker.connection.value);
    const std::vector<Packet> packets = std::exchange(session.queue, {});
    session.queuedBytes = 0;
    const bool mayBeBinary = !asker.takesText && !session.takesText;
    answer(asker, pollAnswer(joinPayload(session.revision, packets, mayBeBinary), asker.jsonp));
    if (session.isClosing)
        end(session, EndReason::ForcedClose);
}

void Sessions::turnEnded()
{
    for (const QByteArray &sid : std::exchange(m_answerable, {})) {
        if (Session *session = find(sid))
            flush(*session);
    }
    m_ended.clear();
}

// What a client says, in whatever form it came.
void Sessions::packet(Session &session, const Packet &packet)
{
    const char type = packet.type();
    const bool wePing = session.revision == Revision::V4;
    const bool isHeartbeat = type == (wePing ? kPong : kPing);
    heard(session, isHeartbeat);
    if (type == kMessage) {
        const QByteArray message = packet.isBinary ? packet.bytes : packet.bytes.sliced(1);
        return m_host.received(session, message, packet.isBinary);
    }
    if (isHeartbeat) {
        if (!wePing)
            (void)send(session, textPacket(kPong + packet.bytes.sliced(1)));
    } else if (type == kClose) {
        finish(session, EndReason::TransportClose, CloseReason::Normal, kNoop);
    } else if (type != kNoop && type != kUpgrade) {
        end(session, EndReason::TransportError);
    }
}

void Sessions::close(Session &session)
{
    if (session.hasEnded || session.isClosing)
        return;
    if (session.socket)
        return end(session, EndReason::ForcedClose);
    (void)send(session, Packet::control(kClose));
    session.isClosing = true;
    endAfter(session, m_host.settings().closeTimeout);
}

void Sessions::closeAll()
{
    for (const auto &[sid, session] : m_sessions)
        close(*session);
}

void Sessions::end(Session &session, EndReason reason, CloseReason code)
{
    finish(session, reason, code, kClose);
}

// `farewell` answers a poll that waits.
void Sessions::finish(Session &session, EndReason reason, CloseReason code, char farewell)
{
    auto node = m_sessions.extract(session.sid);
    if (node.empty() || node.mapped().get() != &session)
        return;
    m_ended.push_back(std::move(node.mapped()));
    session.hasEnded = true;
    session.code = code;
    m_due.erase({session.dueMs, &session});
    if (const auto asker = std::exchange(session.poll, std::nullopt)) {
        m_polls.erase(asker->connection.value);
        const Packet packet = Packet::control(farewell);
        answer(*asker,
               pollAnswer(joinPayload(session.revision, {&packet, 1}, false), asker->jsonp));
    }
    m_posts.erase(session.post.value);
    m_sockets.erase(session.socket.value);
    m_strays.erase(session.probe.value);
    m_host.ended(session, reason);
    m_host.edge().close(session.post, CloseReason::Abnormal);
    for (const net::ConnectionId connection : {session.socket, session.probe})
        m_host.edge().close(connection, code, {}, net::Pending::Flush);
}

} // namespace sluice::dialects::engineio
