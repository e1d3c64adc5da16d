// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/edge_types.h"
#include "server/net/http/request.h"
#include "server/net/http/response.h"
#include "shared/base/close_reason.h"

#include <QByteArrayView>

#include <optional>

namespace sluice::net {

struct AcceptedSocket;

/// What the layer above says to a request head before its body is read.
struct HeadVerdict
{
    std::optional<http::Response> refusal; ///< answered; then the connection closes
    qsizetype maxBodyBytes = -1;           ///< of this request; negative: EdgeConfig::http
};

/// What an edge tells the layer above, always in the edge's thread and never from within a call of
/// Edge: each comes from a turn of the edge's event loop. Every call of Edge is allowed in each.
/// Views are valid during the call.
class EdgeEvents
{
public:
    virtual ~EdgeEvents() = default;

    /// The number of the edge that is to serve this request, asked before anything else is said of
    /// it; negative: this one. The connection goes there by moved() and closed() comes if its id was
    /// ever named; the other edge then begins with the request.
    virtual int homeOf(ListenerId, const http::Request &) { return -1; }
    /// To be given to Edge::handOver() of that edge.
    virtual void moved(int /*edge*/, AcceptedSocket &&) {}

    /// The head of a request with a body to come. Not for upgrades.
    virtual HeadVerdict requestHead(ConnectionId, const http::Request &) { return {}; }

    /// A whole request. Answer it with Edge::respond() or Edge::beginStream(), now or later; the
    /// next request of this connection is not read before.
    virtual void request(ConnectionId, http::Request &&, const PeerInfo &) = 0;

    /// Somebody wants a WebSocket. Answer with Edge::acceptUpgrade() or Edge::refuse(), now or
    /// later; the handshake timeout goes on and the client may vanish (then closed() comes).
    virtual void upgrade(ConnectionId, const http::Request &head, const PeerInfo &) = 0;

    /// The 101 is on its way; message() may follow.
    virtual void opened(ConnectionId) = 0;

    /// A whole Text (valid UTF-8) or Binary message.
    virtual void message(ConnectionId, QByteArrayView payload, ws::Opcode) = 0;

    /// Exactly once for each id that any of the calls above named, and the last call for it. The
    /// user data is still there; nothing else is. Also after Edge::close().
    virtual void closed(ConnectionId, CloseReason, Initiator) = 0;

    /// The outbox fell under low water after a send was Congested or a notice was asked for.
    virtual void drained(ConnectionId) {}

    /// Frames `from`…`to` of the channel were dropped (SlowPolicy::Skip). There is room now; what is
    /// sent from within this call goes out before the channel's next frame.
    virtual void skipped(ConnectionId, ChannelSlot, quint64 /*from*/, quint64 /*to*/) {}

    /// All that the sockets had to say in this turn was passed on.
    virtual void turnEnded() {}

    /// After Edge::closeAll(): the last connection is gone.
    virtual void emptied() {}
};

} // namespace sluice::net
