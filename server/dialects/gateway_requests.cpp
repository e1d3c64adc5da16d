// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/gateway.h"

#include "server/dialects/admin/admin_dialect.h"
#include "server/dialects/iii/stream_dialect.h"
#include "server/dialects/iii/worker_dialect.h"
#include "server/dialects/native/http_api.h"
#include "server/dialects/native/native_dialect.h"
#include "server/dialects/socketio/socketio_dialect.h"
#include "server/dialects/toa/toa_dialect.h"
#include "server/dialects/upgrade_head.h"
#include "server/net/http/origin.h"

/// Which dialect a request or an upgrade is for.
namespace sluice::dialects {

using namespace core;
using net::http::Request;

namespace {

constexpr char kUpgradeAuthentication[] = ""; // nobody asked, so nobody is answered

} // namespace

// An Engine.IO session lives at one edge, and so do the connections that ask for it.
int Gateway::homeOf(net::ListenerId listener, const Request &head)
{
    if (listener == m_wiring.adminListener || isIii(listener) || !m_socketio->isFor(head.path))
        return -1;
    const auto home = m_socketio->homeOf(head);
    return home && *home < m_wiring.edges ? static_cast<int>(*home) : -1;
}

void Gateway::moved(int edge, net::AcceptedSocket &&socket)
{
    m_wiring.moveTo(static_cast<EdgeIndex>(edge), std::move(socket));
}

net::HeadVerdict Gateway::requestHead(net::ConnectionId id, const Request &head)
{
    return m_socketio->isFor(head.path) ? m_socketio->engines().requestHead(id, head)
                                        : net::HeadVerdict{};
}

// Only the head of a request says who is behind the proxy, and a proxy may use one connection for
// many clients, one after another.
void Gateway::rememberClient(net::ConnectionId id, const net::PeerInfo &peer)
{
    if (peer.client.forwarded)
        m_forwarded.insert_or_assign(id.value, peer.client.address.toString().toLatin1());
    else
        m_forwarded.erase(id.value);
}

QByteArray Gateway::clientAddress(net::ConnectionId id) const
{
    const auto told = m_forwarded.find(id.value);
    return told != m_forwarded.end() ? told->second
                                     : m_edge->peer(id).client.address.toString().toLatin1();
}

void Gateway::request(net::ConnectionId id, Request &&request, const net::PeerInfo &peer)
{
    rememberClient(id, peer);
    if (isIii(peer.listener)) {
        auto response = net::http::problem(ErrorCode::MethodNotFound,
                                           QStringLiteral("this port speaks WebSocket only"));
        return m_edge->respond(id, response);
    }
    if (peer.listener != m_wiring.adminListener && toa::isExposed(request.path))
        return m_toa->request(id, request);
    if (peer.listener != m_wiring.adminListener && m_socketio->isFor(request.path))
        return m_socketio->engines().request(id, request);
    m_http->request(id, std::move(request), peer, peer.listener == m_wiring.adminListener);
}

void Gateway::upgrade(net::ConnectionId id, const Request &head, const net::PeerInfo &peer)
{
    rememberClient(id, peer);
    if (peer.listener == m_wiring.iiiStreamListener)
        return m_iiiStreams->upgrade(id, head, peer);
    if (peer.listener == m_wiring.iiiWorkerListener)
        return m_iiiWorkers->upgrade(id, head, peer);
    if (peer.listener != m_wiring.adminListener && m_socketio->isFor(head.path))
        return m_socketio->engines().upgrade(id, head);
    const bool isAdmin = peer.listener == m_wiring.adminListener;
    const QByteArray served = isAdmin ? "/admin/v1" : "/v1";
    if (head.path != served)
        return m_edge->refuse(
            id,
            upgradeRefused(
                {ErrorCode::MethodNotFound,
                 QStringLiteral("WebSocket is served at %1").arg(QString::fromLatin1(served))}));
    upgradeToRpc(id, head, isAdmin ? DialectId::Admin : DialectId::Native);
}

void Gateway::upgradeToRpc(net::ConnectionId id, const Request &head, DialectId dialect)
{
    const bool isAdmin = dialect == DialectId::Admin;
    const QByteArray wanted = isAdmin ? "sluice.admin.v1" : "sluice.v1";
    const QByteArrayView origin = head.headers.contains("Origin") ? head.headers.value("Origin")
                                                                  : QByteArrayView();
    if (!net::http::originAllowed(origin, head.headers.value("Host"), m_settings->origins))
        return m_edge->refuse(
            id, upgradeRefused(
                    {ErrorCode::OriginDenied,
                     QStringLiteral("add this page's origin to `origins` in the configuration")}));
    const std::vector<QByteArray> protocols = offeredProtocols(head);
    const bool speaksIt = std::ranges::find(protocols, wanted) != protocols.end();
    if (!protocols.empty() && !speaksIt)
        return m_edge->refuse(
            id, upgradeRefused({ErrorCode::Unsupported, QStringLiteral("offer the sub-protocol %1")
                                                            .arg(QString::fromLatin1(wanted))}));
    Upgrade upgrade;
    upgrade.dialect = dialect;
    upgrade.userAgent = head.headers.value("User-Agent").toByteArray();
    upgrade.protocol = speaksIt ? wanted : QByteArray();
    const auto token = upgradeToken(head, protocols);
    if (!token)
        return acceptRpc(id, std::move(upgrade));
    const qint64 kept = upgrade.userAgent.size();
    verifyUpgrade(id, *token, kept, [this, id, upgrade = std::move(upgrade)](auto claims) {
        if (claims && upgrade.dialect == DialectId::Admin)
            claims = AdminDialect::admit(std::move(*claims));
        if (!claims)
            return m_edge->refuse(id, upgradeRefused(claims.error()));
        Upgrade admitted = upgrade;
        admitted.claims = std::move(*claims);
        acceptRpc(id, std::move(admitted));
    });
}

void Gateway::acceptRpc(net::ConnectionId id, Upgrade upgrade)
{
    const QByteArray protocol = upgrade.protocol;
    m_upgrades.insert_or_assign(id.value, std::move(upgrade));
    m_edge->acceptUpgrade(id, {protocol, {}});
}

void Gateway::opened(net::ConnectionId id)
{
    if (EdgeSession *session = find(SessionId{m_edge->userData(id)})) {
        if (session->dialect == DialectId::IiiStream)
            return m_iiiStreams->opened(*session);
        if (session->dialect == DialectId::IiiWorker)
            return m_iiiWorkers->opened(*session);
    }
    const auto node = m_upgrades.extract(id.value);
    if (node.empty())
        return m_socketio->engines().opened(id);
    EdgeSession &session = openSession(id, node.mapped().dialect, node.mapped().userAgent);
    if (node.mapped().claims)
        submit(session, kUpgradeAuthentication, Authenticate{node.mapped().claims}, 0);
}

} // namespace sluice::dialects
