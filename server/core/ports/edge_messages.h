// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "shared/base/close_reason.h"

/// Values that cross between an edge and the core. Each direction is one FIFO per edge.
namespace sluice::core {

/// Given by the edge: high 16 bits the edge's index + 1, the rest a counter. Never reused.
using SessionId = StrongId<struct SessionIdTag>;

/// Index of an edge in the server, from 0.
using EdgeIndex = quint16;

inline EdgeIndex edgeOf(SessionId id)
{
    return static_cast<EdgeIndex>((id.value >> 48) - 1);
}

// ---- edge → core

struct SessionOpened
{
    SessionId session;
    DialectId dialect = DialectId::Native;
    QByteArray address; ///< the client's, behind trusted proxies
    QByteArray userAgent;
};

/// Exactly one Reply answers each; `replyTo` is the dialect's and opaque to the core.
struct Request
{
    SessionId session;
    QByteArray replyTo;
    Command command;
};

/// The edge has written the session's last Replay: it may have the next.
struct ReplayCredit
{
    SessionId session;
};

struct SessionClosed
{
    SessionId session;
    CloseReason reason = CloseReason::Normal;
};

/// A token with an unknown key id waits: fetch key sets if that is allowed, and tell this edge.
struct KeyWanted
{
    EdgeIndex edge = 0;
};

/// What an edge knows of its connections, for operators; answers SampleSessions.
struct SessionSamples
{
    struct Row
    {
        SessionId session;
        qint64 queueBytes = 0;
        quint64 framesOut = 0;
    };
    EdgeIndex edge = 0;
    quint64 next = 0;      ///< where to go on; 0: these were the last
    qint64 queueLimit = 0; ///< bytes of one connection
    std::vector<Row> rows;
};

using EdgeToCore =
    std::variant<SessionOpened, Request, ReplayCredit, SessionClosed, KeyWanted, SessionSamples>;

// ---- core → edge

struct Attach
{
    SessionId session;
    ChannelId channel;
    ChannelName name;
};
/// Queued frames of the channel may still go out unless the session is closed with discard.
struct Detach
{
    SessionId session;
    ChannelId channel; ///< 0: it was not attached yet (catching up)
    ChannelName name;
    std::optional<Error> why; ///< set: the session did not ask for it and must be told
};
/// For every local subscriber of the channel.
struct Deliver
{
    ChannelId channel;
    DeliveryPtr delivery;
};
/// For one session, before it is attached or while it catches up. Answered by one ReplayCredit
/// when it is written; until then the session gets no other.
struct Replay
{
    SessionId session;
    StreamKey stream;
    std::vector<DeliveryPtr> deliveries;
};
struct Reply
{
    SessionId session;
    QByteArray replyTo;
    Result<ReplyBody> body;
};
struct CloseSession
{
    SessionId session;
    CloseReason reason = CloseReason::Normal;
    QByteArray text;
    bool flush = false; ///< write what is queued first; else discard it
};

/// A function of a worker is called; ReturnFromCall answers it unless `call` is 0.
struct CallWorker
{
    SessionId session;
    quint64 call = 0;
    QByteArray function;
    QByteArray data;      ///< JSON, unless
    DeliveryPtr delivery; ///< the edge writes this as the data
};
/// What a function of a worker gave, for a command that was answered with Forwarded or is not
/// answered yet.
struct FunctionReturned
{
    SessionId session;
    QByteArray replyTo;
    FunctionOutcome outcome;
};

/// A notification of the admin API; `params` is a JSON object.
struct AdminPush
{
    SessionId session;
    const char *method = ""; ///< a literal
    QByteArray params;
};

/// What a tail has seen since the last one.
struct TailBatch
{
    SessionId session;
    TailReport report;
};

/// Somebody watches the connections: the edge tells what it knows of some of them, by one
/// SessionSamples.
struct SampleSessions
{
    quint64 from = 0; ///< 0, or `next` of the last answer
};

using CoreToEdge = std::variant<Attach, Detach, Deliver, Replay, Reply, CloseSession, CallWorker,
                                FunctionReturned, AdminPush, TailBatch, SampleSessions>;

} // namespace sluice::core
