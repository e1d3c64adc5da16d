// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"
#include "server/dialects/socketio/engine_answers.h"
#include "server/net/edge.h"

#include <memory>
#include <optional>
#include <vector>

namespace sluice::dialects::engineio {

/// Why a session ended, in the reference's words.
enum class EndReason : quint8
{
    TransportError, ///< a request broke off, or the client broke the rules of a transport
    TransportClose, ///< the client went
    ForcedClose,    ///< we closed it
    PingTimeout,
    ParseError,
    MessageTooBig,
    SlowConsumer, ///< it did not fetch what waits for it
    ShuttingDown,
};

/// As the core and a WebSocket's peer hear it.
CloseReason closeReasonOf(EndReason reason);

/// A request that is to be answered.
struct Asker
{
    net::ConnectionId connection;
    QByteArray origin;               ///< reflected; empty: none, or one that may not know
    std::optional<QByteArray> jsonp; ///< see Asked
    bool takesText = false;
    bool isOldBrowser = false; ///< Internet Explorer sees an attack in JSON
};

/// What the layer above keeps with a session; goes with it.
struct Above
{
    virtual ~Above() = default;
};

/// One Engine.IO session. Made, changed and ended by Sessions.
struct Session
{
    QByteArray sid;
    Revision revision = Revision::V4;
    std::unique_ptr<Above> above;
    net::ConnectionId socket; ///< the WebSocket that carries it; 0: it polls
    bool hasEnded = false;
    CloseReason code = CloseReason::Normal; ///< once it has ended

    net::ConnectionId probe;   ///< a WebSocket that is to carry it
    net::ConnectionId post;    ///< a request whose body is on its way
    std::optional<Asker> poll; ///< a request that waits for packets
    std::vector<Packet> queue; ///< what waits for the next poll
    qint64 queuedBytes = 0;
    bool takesText = false; ///< only, when it polls
    bool isProbed = false;  ///< the probe was answered: the client must stop polling
    bool isPinged = false;
    bool isClosing = false; ///< ends as soon as it has fetched what waits
    qint64 beatMs = 0;      ///< the next ping, or the end of patience
    qint64 probeMs = 0;     ///< the end of patience with the probe; 0: none
    qint64 endMs = 0;       ///< when it ends, whatever happens; 0: never
    qint64 dueMs = 0;       ///< the first of these, or earlier; 0: not watched
};

/// The layer above. Everything in the edge's thread; any call of Sessions is allowed in each.
class Host
{
public:
    virtual ~Host() = default;

    virtual net::Edge &edge() = 0;
    virtual const Settings &settings() const = 0;
    virtual core::EdgeIndex index() const = 0;
    /// Nothing new may begin.
    virtual bool isDraining() const { return false; }
    /// Whether the page that asks may know the answer. Others are Forbidden.
    virtual bool allowsOrigin(const net::http::Request &) const { return true; }
    /// Why this handshake is Forbidden; an empty text is "Forbidden". None: it is not.
    virtual std::optional<QByteArray> refuses(const net::http::Request &) { return {}; }

    /// A session has begun by this connection, which is its WebSocket or only a request's; the
    /// client knows it.
    virtual void begun(Session &session, const net::http::Request &handshake,
                       net::ConnectionId connection) = 0;
    virtual void received(Session &session, const QByteArray &message, bool isBinary) = 0;
    /// It is carried by a WebSocket now.
    virtual void switched(Session &) {}
    /// Told once, also if the layer above ended it. The session stays valid until the turn ends.
    virtual void ended(Session &session, EndReason reason) = 0;
};

} // namespace sluice::dialects::engineio
