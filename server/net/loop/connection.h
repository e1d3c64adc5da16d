// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/accepted_socket.h"
#include "server/net/edge_types.h"
#include "server/net/http/request.h"
#include "server/net/http/request_parser.h"
#include "server/net/http/response.h"
#include "server/net/io/outbox.h"
#include "server/net/io/timer_wheel.h"
#include "server/net/io/transport.h"
#include "server/net/websocket/decoder.h"

#include <memory>
#include <optional>

namespace sluice::net {

/// Where a connection is in its life; it only moves down, except Busy and Stream back to Head.
enum class Phase : quint8
{
    TlsHandshake,
    Head,      ///< HTTP: between requests, or reading one
    Busy,      ///< HTTP: a request waits for its answer
    Stream,    ///< HTTP: an answer is being streamed
    Upgrading, ///< the layer above decides
    Answering, ///< the upgrade engine writes the 101
    Open,      ///< WebSocket
    Closing,   ///< the layer above knows; last bytes go out, input is ignored
    Doomed,    ///< freed at the end of the turn
};

/// What only HTTP needs; an open WebSocket has none of it.
struct HttpState
{
    explicit HttpState(const http::RequestLimits &limits)
        : parser(limits)
    {
    }

    http::RequestParser parser;
    http::Request current; ///< the head under upgrade; else only what an answer depends on
    UpgradeAnswer answer;
    bool inBody = false;
    bool keepAlive = true; ///< after the answer under way
    http::StreamFraming framing = http::StreamFraming::Chunked;
    bool bodiless = false; ///< HEAD
};

/// What a connection takes along to another edge. Only between two requests, so there is nothing
/// else: no channel, no user data.
struct MovedConnection
{
    Transport transport;
    std::unique_ptr<HttpState> http; ///< its parser has read a head
    std::unique_ptr<Outbox> outbox;  ///< answers not written yet, perhaps none
    QByteArray unread;               ///< what was read behind the head
};

struct Connection
{
    Connection(ConnectionId number, quint32 slotNumber, AcceptedSocket socket)
        : id(number)
        , slot(slotNumber)
        , listener(socket.listener)
        , ticket(std::move(socket.ticket))
        , transport(std::move(socket.descriptor))
    {
    }

    bool isLive() const { return phase < Phase::Closing; }
    /// Frames of channels may go here.
    bool takesDeliveries() const { return phase == Phase::Open || phase == Phase::Stream; }

    ConnectionId id;
    quint32 slot;
    quint32 interest = 0; ///< epoll events asked for
    Phase phase = Phase::Head;
    ListenerId listener;
    quint8 deflateBits = 0;      ///< 0: no permessage-deflate
    bool isHandshake : 1 = true; ///< until the first whole head, or the upgrade
    bool countsAsHandshake : 1 = false;
    bool isKnown : 1 = false;     ///< named in an event
    bool paused : 1 = false;      ///< by the layer above
    bool readBlocked : 1 = false; ///< EPOLLIN is off because nobody wants input now
    bool blocked : 1 = false;     ///< the kernel took no more; EPOLLOUT is on
    bool dirty : 1 = false;       ///< replies wait for the end of the turn
    bool congested : 1 = false;   ///< owes a drained()
    bool noticeQueued : 1 = false;
    bool resumeQueued : 1 = false;
    bool pinged : 1 = false;
    bool inProgress : 1 = false; ///< a frame or body is half-read
    bool writingFinished : 1 = false;
    bool peerGone : 1 = false; ///< the peer closed; nothing to linger for

    TimerWheel::Tick since = 0;     ///< begin of handshake, request, idle time or closing
    TimerWheel::Tick lastRead = 0;  ///< or when the ping was sent
    TimerWheel::Tick lastWrite = 0; ///< progress of a blocked outbox
    TimerWheel::Tick progressSince = 0;
    qint64 progressBytes = 0;

    QuotaTicket ticket;
    Transport transport;
    quint64 userData = 0;
    quint64 framesOut = 0; ///< written or queued
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<HttpState> http;
    std::unique_ptr<QByteArray> unread; ///< read from the socket, not yet wanted
    std::optional<ws::Decoder> decoder;
};

} // namespace sluice::net
