// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socket_server.h"

#include <algorithm>

/// Acks that we ask for, and what is due.
namespace sluice::dialects::socketio {

using namespace Qt::StringLiterals;

Result<> Server::ask(Socket &socket, QByteArrayView event, const Content &content,
                     std::chrono::milliseconds timeout, Answered answered)
{
    if (!socket.hasJoined || !socket.engine)
        return sluice::fail(ErrorCode::Cancelled, u"the client has no connection"_s);
    const int most = m_application.socketSettings().pendingAcks;
    if (std::cmp_greater_equal(socket.asked.size(), most)) {
        return sluice::fail(
            ErrorCode::LimitExceeded,
            u"the client owes %1 acks: no more are asked for before it answers"_s.arg(most));
    }
    const quint64 id = socket.nextAck++;
    const qint64 untilMs = engineio::Sessions::nowMs() + timeout.count();
    socket.asked.emplace(id, Socket::Asked{untilMs, std::move(answered)});
    m_dueAcks.emplace(untilMs, socket.key, id);
    armTimer();
    write(socket, toPackets(packetText(PacketType::Event, socket.space, content.attachments.size(),
                                       id, eventData(event, content.arguments)),
                            content));
    return {};
}

// One that nobody asked for, or that comes too late, is ignored.
void Server::answered(Socket &socket, const Packet &packet)
{
    auto node = socket.asked.extract(*packet.ack);
    if (node.empty())
        return;
    m_dueAcks.erase({node.mapped().untilMs, socket.key, *packet.ack});
    node.mapped().answered(packet);
}

void Server::cancelAcks(Socket &socket)
{
    for (const auto &[id, asked] : std::exchange(socket.asked, {})) {
        m_dueAcks.erase({asked.untilMs, socket.key, id});
        asked.answered(sluice::fail(ErrorCode::Cancelled, u"the connection has ended"_s));
    }
}

void Server::expireAcks(qint64 now)
{
    while (!m_dueAcks.empty() && std::get<0>(*m_dueAcks.begin()) <= now) {
        const auto [untilMs, key, id] = *m_dueAcks.begin();
        m_dueAcks.erase(m_dueAcks.begin());
        Socket *socket = find(key);
        auto node = socket ? socket->asked.extract(id) : decltype(socket->asked)::node_type();
        if (!node.empty())
            node.mapped().answered(sluice::fail(ErrorCode::Timeout, u"operation has timed out"_s));
    }
}

void Server::runDue()
{
    const qint64 now = engineio::Sessions::nowMs();
    expireAcks(now);
    expireKept(now);
    m_engines.turnEnded(); // polls get what that made
    m_gone.clear();
    armTimer();
}

void Server::armTimer()
{
    qint64 dueMs = std::numeric_limits<qint64>::max();
    if (!m_dueAcks.empty())
        dueMs = std::get<0>(*m_dueAcks.begin());
    if (!m_kept.empty())
        dueMs = std::min(dueMs, m_kept.begin()->first);
    if (dueMs == std::numeric_limits<qint64>::max())
        return;
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        m_timer->callOnTimeout([this] { runDue(); });
    }
    const qint64 waitMs = dueMs - engineio::Sessions::nowMs();
    m_timer->start(static_cast<int>(std::clamp<qint64>(waitMs, 1, 60'000)));
}

} // namespace sluice::dialects::socketio
