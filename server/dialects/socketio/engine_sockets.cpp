// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_sessions.h"

#include "shared/base/error_code.h"

/// WebSockets, and how a session that polls gets one.
namespace sluice::dialects::engineio {

using net::http::Request;
using net::ws::Opcode;

void Sessions::upgrade(net::ConnectionId id, const Request &head)
{
    const auto refuse = [&](Refusal why, QByteArray text = {}) {
        m_host.edge().refuse(id, upgradeRefusal(why, std::move(text)));
    };
    const auto asked = readQuery(m_host.settings(), head);
    if (!asked)
        return refuse(asked.error());
    Session *session = asked->sid.isEmpty() ? nullptr : find(asked->sid);
    if (!asked->sid.isEmpty() && !session)
        return refuse(Refusal::SessionUnknown);
    if (!asked->isWebSocket)
        return refuse(Refusal::BadRequest);
    const auto refused = !m_host.allowsOrigin(head) ? std::optional(QByteArray())
                         : session                  ? std::nullopt
                                                    : m_host.refuses(head);
    if (refused)
        return refuse(Refusal::Forbidden, *refused);
    if (session && session->revision != asked->revision)
        return refuse(Refusal::BadRequest);
    if (!asked->revision)
        return refuse(Refusal::UnsupportedVersion);
    if (!session && m_host.isDraining())
        return m_host.edge().refuse(
            id,
            net::http::problem(ErrorCode::Draining, QStringLiteral("the server is shutting down")));
    // One that comes too late is opened and closed again: that is how clients know it.
    const bool isUnwanted = session && (session->socket || session->probe);
    if (session && !isUnwanted)
        session->probe = id;
    m_strays.insert_or_assign(
        id.value, Stray{asked->sid, session ? Request() : head, *asked->revision, isUnwanted});
    m_host.edge().acceptUpgrade(id, {});
}

void Sessions::opened(net::ConnectionId id)
{
    const auto it = m_strays.find(id.value);
    if (it == m_strays.end())
        return;
    if (it->second.isUnwanted) {
        m_strays.erase(it);
        return m_host.edge().close(id, CloseReason::Normal, {}, net::Pending::Flush);
    }
    if (Session *session = find(it->second.sid)) {
        session->probeMs = nowMs() + m_host.settings().upgradeTimeout.count();
        return watch(*session);
    }
    // The open packet follows in a segment of its own: clients that take it together with the 101
    // are not listening yet.
    m_host.edge().pauseReading(id);
    m_opening.push_back(id);
    if (!m_openTimer) {
        m_openTimer = std::make_unique<QTimer>();
        m_openTimer->setSingleShot(true);
        m_openTimer->callOnTimeout([this] { beginOpening(); });
    }
    m_openTimer->start(1);
}

void Sessions::beginOpening()
{
    for (const net::ConnectionId id : std::exchange(m_opening, {})) {
        if (const auto node = m_strays.extract(id.value); !node.empty())
            begin(id, node.mapped());
    }
}

void Sessions::begin(net::ConnectionId id, const Stray &stray)
{
    Asked asked;
    asked.revision = stray.revision;
    Session &session = create(asked);
    session.socket = id;
    m_sockets.emplace(id.value, &session);
    (void)write(session, textPacket(openPacket(m_host.settings(), session.sid, false)));
    m_host.begun(session, stray.head, id);
    m_host.edge().resumeReading(id);
}

void Sessions::message(net::ConnectionId id, QByteArrayView payload, Opcode opcode)
{
    const bool isText = opcode == Opcode::Text;
    const auto it = m_sockets.find(id.value);
    if (it == m_sockets.end())
        return probing(id, payload, isText);
    Session &session = *it->second;
    if (payload.size() > m_host.settings().maxPayload)
        return end(session, EndReason::MessageTooBig);
    const auto decoded = isText ? decodeText(session.revision, payload)
                                : decodeBinary(session.revision, payload);
    if (!decoded)
        return end(session, EndReason::ParseError);
    packet(session, *decoded);
}

// The upgrade: `2probe` is answered, `5` makes this connection the session's.
void Sessions::probing(net::ConnectionId id, QByteArrayView payload, bool isText)
{
    const auto it = m_strays.find(id.value);
    Session *session = it == m_strays.end() ? nullptr : find(it->second.sid);
    if (!session || session->probe != id)
        return;
    if (isText && payload == "2probe") {
        (void)m_host.edge().send(id, "3probe", Opcode::Text);
        session->isProbed = true;
        return releasePoll(*session);
    }
    if (!isText || payload != "5")
        return dropProbe(*session);
    m_strays.erase(it);
    switchToSocket(*session);
}

void Sessions::dropProbe(Session &session)
{
    const net::ConnectionId probe = std::exchange(session.probe, {});
    m_strays.erase(probe.value);
    session.isProbed = false;
    session.probeMs = 0;
    m_host.edge().close(probe, CloseReason::ProtocolError, {}, net::Pending::Flush);
}

// A client stops polling only when its last poll was answered.
void Sessions::releasePoll(Session &session)
{
    if (session.poll)
        (void)send(session, Packet::control(kNoop));
}

void Sessions::switchToSocket(Session &session)
{
    const std::vector<Packet> waiting = std::exchange(session.queue, {});
    session.queuedBytes = 0;
    if (session.poll) {
        session.queue.push_back(Packet::control(kNoop));
        const bool wasClosing = std::exchange(session.isClosing, false);
        flush(session);
        session.isClosing = wasClosing;
    }
    session.socket = std::exchange(session.probe, {});
    session.isProbed = false;
    session.probeMs = 0;
    m_sockets.emplace(session.socket.value, &session);
    m_host.switched(session);
    for (const Packet &packet : waiting) {
        if (!session.hasEnded && packet != Packet::control(kClose))
            (void)write(session, packet);
    }
    if (session.isClosing)
        return end(session, EndReason::ForcedClose);
    watch(session);
}

void Sessions::connectionClosed(net::ConnectionId id, net::Initiator initiator)
{
    if (auto node = m_strays.extract(id.value); !node.empty()) {
        Session *session = find(node.mapped().sid);
        if (session && session->probe == id)
            dropProbe(*session);
    }
    if (auto node = m_sockets.extract(id.value); !node.empty())
        end(*node.mapped(), EndReason::TransportClose);
    if (auto node = m_polls.extract(id.value); !node.empty()) {
        node.mapped()->poll.reset();
        end(*node.mapped(), EndReason::TransportError);
    }
    if (auto node = m_posts.extract(id.value); !node.empty()) {
        node.mapped()->post = {};
        if (initiator == net::Initiator::Peer)
            end(*node.mapped(), EndReason::TransportError);
    }
}

} // namespace sluice::dialects::engineio
