// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/json_members.h"
#include "server/dialects/socketio/socket_server.h"

#include <charconv>

/// Sockets that lost their connection, and come back with what they missed.
namespace sluice::dialects::socketio {

using engineio::EndReason;
using engineio::Revision;

namespace {

struct Claim
{
    QByteArray pid;
    QByteArray offset;
};

// Both must be texts. Without an offset the client never got an event, and begins anew.
std::optional<Claim> claimOf(QByteArrayView auth)
{
    const auto members = JsonMembers::of(auth.isEmpty() ? "{}" : auth, "the auth");
    const auto pid = members ? members->raw("pid") : std::nullopt;
    const auto offset = members ? members->raw("offset") : std::nullopt;
    if (!pid || !offset)
        return std::nullopt;
    auto pidText = stringOf(*pid);
    auto offsetText = stringOf(*offset);
    if (!pidText || !offsetText)
        return std::nullopt;
    return Claim{*std::move(pidText), *std::move(offsetText)};
}

} // namespace

bool Server::mayRecover(const engineio::Session &engine) const
{
    return engine.revision == Revision::V4
           && m_application.socketSettings().recovery.window.count() > 0;
}

bool Server::recover(engineio::Session &engine, const Packet &packet)
{
    const auto claim = claimOf(packet.auth);
    const auto it = claim ? m_byPid.find(claim->pid) : m_byPid.end();
    if (it == m_byPid.end() || it->second->space != packet.space)
        return false;
    Socket &socket = *it->second;
    const auto missed = missedBy(socket, claim->offset);
    if (!missed)
        return false;
    if (socket.engine) { // the server has not noticed yet that the old connection is dead
        engineio::Session &old = *socket.engine;
        const bool isLast = release(socket);
        keep(socket);
        if (isLast)
            m_engines.end(old, EndReason::ForcedClose);
    }
    m_kept.erase({socket.keptUntilMs, socket.key});
    take(socket, engine);
    m_engines.endAfter(engine, std::chrono::milliseconds(0));
    write(socket, *missed);
    sendConnect(socket);
    m_application.recovered(socket);
    return true;
}

std::optional<std::vector<engineio::Packet>> Server::missedBy(const Socket &socket,
                                                              const QByteArray &offset) const
{
    quint64 last = 0;
    const char *end = offset.constData() + offset.size();
    const auto [stop, error] = std::from_chars(offset.constData(), end, last);
    if (error != std::errc{} || stop != end
        || !m_log.reaches(last, engineio::Sessions::nowMs(), bounds()))
        return std::nullopt;
    std::vector<engineio::Packet> missed;
    qint64 bytes = 0;
    m_log.visitAfter(last, [&](const RecoveryLog::Entry &entry) {
        if (entry.audience != socket.key && !m_application.mayRead(socket, entry))
            return;
        bytes += entry.bytes;
        if (bytes <= kMaxMissedBytes)
            missed.insert(missed.end(), entry.packets.begin(), entry.packets.end());
    });
    return bytes <= kMaxMissedBytes ? std::optional(std::move(missed)) : std::nullopt;
}

bool Server::isForKeeping(const Socket &socket, EndReason reason) const
{
    const bool isLost = reason == EndReason::TransportClose || reason == EndReason::TransportError
                        || reason == EndReason::PingTimeout || reason == EndReason::ForcedClose;
    return isLost && socket.hasJoined && !socket.pid.isEmpty()
           && m_application.socketSettings().recovery.window.count() > 0
           && m_application.mayBeKept(socket);
}

void Server::keep(Socket &socket)
{
    const RecoverySettings &settings = m_application.socketSettings().recovery;
    socket.engine = nullptr;
    cancelAcks(socket);
    socket.keptUntilMs = engineio::Sessions::nowMs() + settings.window.count();
    m_kept.emplace(socket.keptUntilMs, socket.key);
    m_application.kept(socket);
    while (std::cmp_greater(m_kept.size(), settings.sockets)) {
        if (Socket *oldest = find(m_kept.begin()->second))
            remove(*oldest, CloseReason::Abnormal);
        else
            m_kept.erase(m_kept.begin());
    }
    armTimer();
}

void Server::expireKept(qint64 now)
{
    while (!m_kept.empty() && m_kept.begin()->first <= now) {
        if (Socket *socket = find(m_kept.begin()->second))
            remove(*socket, CloseReason::Abnormal); // no longer among the kept
        else
            m_kept.erase(m_kept.begin());
    }
}

void Server::log(Audience audience, std::vector<engineio::Packet> packets)
{
    m_log.append(audience, std::move(packets), engineio::Sessions::nowMs(), bounds());
}

RecoveryLog::Bounds Server::bounds() const
{
    const RecoverySettings &settings = m_application.socketSettings().recovery;
    return {settings.logBytes, settings.window + settings.silence};
}

} // namespace sluice::dialects::socketio
