// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/channels/channel_table.h"
#include "server/net/edge_events.h"
#include "server/net/io/poller.h"
#include "server/net/loop/connection_table.h"
#include "server/net/upgrade_engine.h"

#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace sluice::net {

/// The inside of an Edge: the connections of one thread and the turns of its loop.
///
/// Whatever the event loop calls opens a Turn, whose end tells the layer above what happened, writes
/// replies, sweeps dirty channels and frees what died, in this order. Calls from outside a turn only
/// leave work behind and ask for one. A Connection that died lives until the layer above was told, so
/// pointers to it are good for a turn.
class EdgeLoop final : private DeliverySink
{
public:
    EdgeLoop(EdgeConfig config, EdgeEvents &events, EdgeCounters &counters);
    ~EdgeLoop();

    void takeSockets(std::span<AcceptedSocket> sockets);
    void setConfig(EdgeConfig config) { m_config = std::move(config); }
    const EdgeLimits &limits() const { return m_config.limits; }

    /// Null if the connection is gone or closing.
    Connection *live(ConnectionId id) const;
    /// Null if it is gone.
    Connection *find(ConnectionId id) const { return m_connections.find(id); }
    void flushNow();

    // edge_http.cpp
    void respond(Connection &connection, const http::Response &response, http::KeepAlive willing);
    void beginStream(Connection &connection, const http::Response &head);
    SendStatus write(Connection &connection, QByteArrayView bytes);
    void endStream(Connection &connection);

    // edge_websocket.cpp
    void acceptUpgrade(Connection &connection, const UpgradeAnswer &answer);
    SendStatus send(Connection &connection, QByteArrayView payload, ws::Opcode opcode);

    // edge_writing.cpp
    SendStatus sendFrame(Connection &connection, const QByteArray &wireBytes);
    void requestDrainNotice(Connection &connection);

    // edge_closing.cpp
    void close(Connection &connection, CloseReason reason, QByteArrayView text, Pending pending,
               Initiator initiator = Initiator::Server);
    void closeAll(CloseReason reason, QByteArrayView text, int batch);
    void dropAll();

    // edge_reading.cpp
    void pauseReading(Connection &connection);
    void resumeReading(Connection &connection);
    void watchForEnd(Connection &connection);

    PeerInfo peer(const Connection &connection, const http::Headers *headers) const;
    void detach(Connection &connection, ChannelSlot channel, Pending pending);
    void detachAll(Connection &connection, Pending pending);
    ChannelTable &channels() { return m_channels; }
    /// Work was left behind: a turn must come.
    void needTurn();

private:
    class Turn;
    class FrameSink;
    struct ClosedNotice
    {
        ConnectionId id;
        CloseReason reason;
        Initiator initiator;
    };
    struct Draining
    {
        CloseReason reason;
        QByteArray text;
        quint32 batch;
        quint32 next = 0; ///< slot
        bool emptied = false;
    };

    // edge_loop.cpp: turns
    void pollTurn();
    void tickTurn();
    void finishTurn();
    template <class Work>
    void timed(EdgeStage stage, const EdgeCounters::Counter &counter, Work work);
    bool hasWork() const;
    void startTicking();
    TimerWheel::Tick currentTick() const;
    TimerWheel::Tick ticksOf(std::chrono::milliseconds duration) const;

    // edge_accepting.cpp
    void admit(AcceptedSocket socket);
    void begin(AcceptedSocket socket, bool counted);
    void handshakeDone(Connection &connection);

    // edge_moving.cpp
    bool movesAway(Connection &connection, QByteArrayView rest);
    void arrive(AcceptedSocket socket);

    // edge_reading.cpp
    void handleReady(Connection &connection, quint32 events);
    void continueHandshake(Connection &connection);
    void readSome(Connection &connection);
    void takeInput(Connection &connection, char *bytes, qsizetype size);
    void keepUnread(Connection &connection, QByteArrayView bytes);
    void queueResume(Connection &connection);
    void resumeQueued();
    bool wantsInput(const Connection &connection) const;
    bool mayRead(const Connection &connection) const;
    void updateInterest(Connection &connection);
    void peerEnded(Connection &connection);

    // edge_http.cpp
    void takeHttp(Connection &connection, QByteArrayView bytes);
    bool requestHeadRead(Connection &connection);
    void requestRead(Connection &connection);
    void refuseAndClose(Connection &connection, const http::Response &response);
    void answerDone(Connection &connection);
    void finishStream(Connection &connection);

    // edge_websocket.cpp
    void upgradeAnswered(ConnectionId id, UpgradeEngine::Outcome outcome, QByteArray head);
    void openWebSocket(Connection &connection, QByteArray head);
    void takeFrames(Connection &connection, char *bytes, qsizetype size);
    void peerCloses(Connection &connection, std::optional<quint16> code);
    void sendControl(Connection &connection, ws::Opcode opcode, QByteArrayView payload);

    // edge_writing.cpp
    void deliver(quint32 slot, const Delivery &delivery) override;
    void enqueueDelivery(Connection &connection, const Delivery &delivery);
    void overBound(Connection &connection, const Delivery &delivery);
    void markDirty(Connection &connection);
    void releaseOutbox(Connection &connection);
    void applySlowPolicy(Connection &connection);
    Outbox &outboxOf(Connection &connection);
    QByteArray &replyBuffer(Connection &connection);
    SendStatus replyAppended(Connection &connection, qsizetype size);
    SendStatus queued(Connection &connection);
    SendStatus appendReply(Connection &connection, QByteArray bytes);
    void flush(Connection &connection);
    void flushed(Connection &connection, qsizetype written);
    void flushDirty();
    void queueNotice(Connection &connection);
    void noteOutbox(qint64 growth);
    bool hasLowWater(const Connection &connection) const;

    // edge_closing.cpp
    void beginClosing(Connection &connection, CloseReason reason, Initiator initiator);
    void endLife(Connection &connection, CloseReason reason, Initiator initiator);
    void dropUnsent(Connection &connection);
    void closingFlushed(Connection &connection);
    void doom(Connection &connection, CloseReason reason, Initiator initiator);
    void drainSome();
    void drainOne(Connection &connection);
    void bury(const std::vector<quint32> &slots);

    // edge_timers.cpp
    TimerWheel::Tick nextDeadline(const Connection &connection) const;
    TimerWheel::Tick headDeadline(const Connection &connection) const;
    TimerWheel::Tick openDeadline(const Connection &connection) const;
    TimerWheel::Tick outboxDeadline(const Connection &connection) const;
    void rearm(Connection &connection);
    void expired(Connection &connection);
    void headExpired(Connection &connection);
    void openExpired(Connection &connection);
    void watchProgress(Connection &connection, bool inProgress);
    bool progressFailed(Connection &connection);

    // edge_loop.cpp: notices
    void tellNotices();
    void tellDrained(Connection &connection);
    EdgeEvents &tell(Connection &connection);

    EdgeConfig m_config;
    const std::chrono::milliseconds m_tick;
    EdgeEvents &m_events;
    EdgeCounters &m_counters;
    ConnectionTable m_connections;
    ChannelTable m_channels;
    TimerWheel m_wheel;
    Poller m_poller;
    UpgradeEngine m_engine;
    QTimer m_ticker;
    TimerWheel::Tick m_now = 1;
    std::chrono::steady_clock::time_point m_start;

    std::vector<char> m_readBuffer;
    bool m_inTurn = false;
    bool m_wakeAsked = false;
    int m_handshakes = 0;
    std::deque<AcceptedSocket> m_waiting; ///< for a free handshake

    // Work for the end of the turn. A slot whose connection died meanwhile keeps it until bury().
    std::vector<ClosedNotice> m_closed;
    std::vector<quint32> m_dirty;
    std::vector<quint32> m_notices;
    std::vector<quint32> m_resumed;
    std::vector<quint32> m_doomed;
    std::vector<quint32> m_expired;
    std::optional<Draining> m_draining;
};

} // namespace sluice::net
