// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"
#include "server/net/edge_types.h"
#include "server/net/websocket/frame.h"

namespace sluice::dialects {

class Gateway;

/// One session as its edge knows it. Lives in the gateway's table; references are valid within one
/// call only.
struct EdgeSession
{
    core::SessionId id;
    net::ConnectionId connection;
    core::DialectId dialect = core::DialectId::Native;
    net::Variant variant = 0; ///< how deliveries are encoded for it
    int pending = 0;          ///< commands that the core has not answered
    bool isPaused = false;    ///< the connection is not read: too many pending, or congested
    bool isCongested = false;
    bool waitsForCore = false; ///< paused because the core has too much to do
    bool waitsForKeys = false; ///< paused until its token can be judged
    bool owesCredit = false;   ///< a replay is being written
    QByteArray
        laneBlockedBy; ///< replyTo of a command that must be answered before the next is read
    int errors = 0;    ///< invalid requests so far
};

/// A front end of long-lived connections: turns messages into commands, and replies and deliveries
/// into frames. One instance per edge; edge thread only.
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual core::DialectId id() const = 0;

    /// A whole message of the peer.
    virtual void message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode) = 0;

    /// The core's answer to a command that was submitted with this replyTo.
    virtual void reply(EdgeSession &session, const QByteArray &replyTo,
                       const Result<core::ReplyBody> &body) = 0;

    /// Complete wire bytes of a delivery in that variant; called once per delivery, edge and variant.
    virtual QByteArray encode(const core::Delivery &delivery, net::Variant variant) = 0;

    /// The session lost a channel without having asked: tell the peer.
    virtual void detached(EdgeSession &session, const core::ChannelName &channel,
                          const Error &why) = 0;

    /// Deliveries `from`…`to` of a channel were dropped because the peer was slow.
    virtual void skipped(EdgeSession &session, const core::ChannelName &channel, quint64 from,
                         quint64 to) = 0;

    /// The connection is about to be closed in good order: say goodbye.
    virtual void closing(EdgeSession &session, CloseReason reason) = 0;

    /// The core has ended the session. True if the dialect did what that takes, e.g. because only
    /// an answer ends and not its connection; else the gateway closes the connection.
    virtual bool endsItself(EdgeSession &, CloseReason, net::Pending) { return false; }

    /// An operator ends the session and says why: tell the peer; the core's CloseSession follows.
    virtual void kicked(EdgeSession &, const QByteArray &) {}

    /// A function of a worker gave its result, for a command that was answered with Forwarded.
    virtual void returned(EdgeSession &, const core::FunctionReturned &) {}

    /// A function of this session, a worker, is called.
    virtual void call(EdgeSession &, const core::CallWorker &) {}

    /// The admin API has something to tell.
    virtual void notify(EdgeSession &, const core::AdminPush &) {}
    virtual void tailed(EdgeSession &, const core::TailBatch &) {}

    /// The session is about to be forgotten, whatever the cause.
    virtual void ended(const EdgeSession &) {}
};

} // namespace sluice::dialects
