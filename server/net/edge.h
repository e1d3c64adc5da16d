// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/edge_events.h"
#include "server/net/edge_types.h"

#include <bit>
#include <memory>

namespace sluice::net {

class EdgeLoop;
struct AcceptedSocket;

/// The transport of one thread: owns its connections, parses HTTP and WebSocket on one port, and
/// fans published frames out. Bytes, no meaning. Everything but handOver() and counters() belongs to
/// the thread that called start(); that may be the main thread.
///
/// Nothing is written inside a turn of the event loop: replies go out at its end, then each channel
/// that was published to is swept once. Per connection there is one FIFO. Calls with the id of a
/// connection that is gone do nothing.
class Edge
{
public:
    /// `events` outlives the edge. No event loop is needed yet.
    Edge(EdgeConfig config, EdgeEvents &events);
    /// In the edge's thread. Drops what is still connected, without any event.
    ~Edge();
    Edge(const Edge &) = delete;
    Edge &operator=(const Edge &) = delete;

    /// Binds to the calling thread's event loop and begins to work.
    void start();

    /// Any thread: a fresh descriptor from a listener, or a connection that another edge gave away
    /// (EdgeEvents::moved()).
    void handOver(AcceptedSocket socket);

    /// Any thread.
    const EdgeCounters &counters() const;

    /// Ends a batch of calls that came from outside the edge's own events, e.g. of a mailbox: writes
    /// at once what a turn's end would write. Without it the same happens one wake-up later. Not from
    /// within an event.
    void flush();

    /// New connections and requests obey the new limits.
    void setConfig(EdgeConfig config);

    // HTTP. One request at a time, see EdgeEvents::request().

    void respond(ConnectionId id, const http::Response &response);
    /// Begins an answer whose body follows by write(). It is chunked for HTTP/1.1 and ends with the
    /// connection for HTTP/1.0; see streamFraming(). Channels may be attached to it.
    void beginStream(ConnectionId id, const http::Response &head);
    /// A piece of the body, not yet chunked. Empty pieces do nothing.
    SendStatus write(ConnectionId id, QByteArrayView bytes);
    void endStream(ConnectionId id);
    /// How the frames of a channel must be wrapped for this stream.
    http::StreamFraming streamFraming(ConnectionId id) const;

    // WebSocket.

    void acceptUpgrade(ConnectionId id, const UpgradeAnswer &answer);
    /// Plain HTTP instead of an upgrade; then the connection closes.
    void refuse(ConnectionId id, const http::Response &response);
    /// One message (a reply, or a control frame), compressed by the edge if negotiated and worth it.
    /// It goes out before what is published later. Never skipped: replies of more than twice the
    /// outbox bound close the connection.
    SendStatus send(ConnectionId id, QByteArrayView payload, ws::Opcode opcode);
    /// Complete wire bytes, for frames shared by several connections. Without a bound: the caller
    /// sends the next ones after requestDrainNotice() has brought drained().
    SendStatus sendFrame(ConnectionId id, const QByteArray &wireBytes);
    /// Whether permessage-deflate was agreed on; 0 if not, else the server's window bits.
    int deflateWindowBits(ConnectionId id) const;

    // Any connection.

    /// A WebSocket gets a close frame with the reason's number; an empty text is the reason's name.
    /// Channels are detached. Discard drops every frame that is not yet half-written.
    void close(ConnectionId id, CloseReason reason, QByteArrayView text = {},
               Pending pending = Pending::Discard);
    /// No message() and no request() until resumed. What was read already is kept.
    void pauseReading(ConnectionId id);
    void resumeReading(ConnectionId id);
    void setUserData(ConnectionId id, quint64 data);
    quint64 userData(ConnectionId id) const; ///< 0 if never set, or gone
    PeerInfo peer(ConnectionId id) const;
    qint64 outboxBytes(ConnectionId id) const;
    qint64 outboxLimit() const;               ///< bytes of channel frames for one connection
    quint64 framesOut(ConnectionId id) const; ///< written or queued
    /// drained() comes in a later turn, as soon as the outbox is under low water. One at a time.
    void requestDrainNotice(ConnectionId id);

    // Channels. What was published before attach() does not reach the subscriber, everything after
    // it does, and likewise for detach().

    /// Attaching again changes variant and policy.
    void attach(ConnectionId id, ChannelSlot channel, Variant variant, SlowPolicy policy);
    void detach(ConnectionId id, ChannelSlot channel, Pending pending = Pending::Flush);
    void detachAll(ConnectionId id, Pending pending = Pending::Flush);
    int subscribers(ChannelSlot channel) const;

    /// `makeFrame(Variant) -> QByteArray` gives the complete wire bytes and is called at most once
    /// for each variant that has a subscriber. `seq` grows within a channel.
    template <class MakeFrame> void publish(ChannelSlot channel, quint64 seq, MakeFrame &&makeFrame)
    {
        const quint32 variants = beginPublish(channel, seq);
        for (quint32 left = variants; left != 0; left &= left - 1) {
            const auto variant = static_cast<Variant>(std::countr_zero(left));
            appendFrame(channel, variant, makeFrame(variant));
        }
        if (variants != 0)
            endPublish(channel);
    }

    // Drain. Listeners stop first.

    /// Closes everything, `batch` connections per turn, flushing what is queued; requests under way
    /// are answered first. Then EdgeEvents::emptied(). Connections that come later are dropped.
    void closeAll(CloseReason reason, QByteArrayView text, int batch);
    /// Drops what closeAll() could not end until now.
    void dropAll();

private:
    quint32 beginPublish(ChannelSlot channel, quint64 seq);
    void appendFrame(ChannelSlot channel, Variant variant, QByteArray frame);
    void endPublish(ChannelSlot channel);

    struct State;

    std::unique_ptr<State> m_state;
    std::unique_ptr<EdgeLoop> m_loop; ///< from start() on
};

} // namespace sluice::net
