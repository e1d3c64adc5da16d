// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"
#include "server/dialects/dialect.h"
#include "server/dialects/edge_settings.h"
#include "server/dialects/identities.h"
#include "server/dialects/token_gate.h"
#include "server/metrics/stages.h"
#include "server/net/accepted_socket.h"
#include "server/net/edge.h"
#include "server/net/edge_events.h"

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace sluice::dialects {

class AdminDialect;
class HttpApi;
class IiiStreamDialect;
class IiiWorkerDialect;
class NativeDialect;
class SocketIoDialect;
class ToaDialect;

/// Something to do in the edge's thread, after everything that the core posted before.
using EdgeCall = std::function<void()>;

/// What crosses from the core's side to an edge.
using ToEdge = std::variant<core::CoreToEdge, EdgeSettingsPtr, EdgeCall>;

/// One per edge, in the edge's thread: the meaning on top of the transport. Keeps the sessions of
/// its connections, gives messages to their dialects, and carries out what the core's FIFO says.
class Gateway final : public net::EdgeEvents
{
public:
    using SessionVerified = std::function<void(EdgeSession &, Result<core::ClaimsPtr>)>;

    struct Wiring
    {
        core::EdgeIndex index = 0;
        EdgeSettingsPtr settings;
        std::function<void(core::EdgeToCore, qint64 bytes)> toCore; ///< posts to the core's mailbox
        /// Gives a connection to another edge.
        std::function<void(core::EdgeIndex, net::AcceptedSocket)> moveTo;
        core::EdgeIndex edges = 1;            ///< how many there are
        std::function<qint64()> coreLagBytes; ///< posted and not yet taken
        metrics::StageRecorder *stages = nullptr;
        metrics::Registry *registry = nullptr; ///< may be null
        auth::PasswordCheck checkPassword;     ///< `done` comes by an EdgeCall
        net::ListenerId adminListener{};
        net::ListenerId iiiStreamListener{};
        net::ListenerId iiiWorkerListener{};
    };

    explicit Gateway(Wiring wiring);
    ~Gateway() override;

    /// Before anything else: the edge that reports here.
    void bind(net::Edge &edge) { m_edge = &edge; }
    HttpApi &http() { return *m_http; }

    /// The core's FIFO.
    void handle(std::span<ToEdge> messages);

    /// Any thread: connections are not read until the core has caught up. Somebody must then see to
    /// it that handle() is called again, because the core may have nothing to say to this edge.
    bool waitsForCore() const { return m_edgeWaits.load(std::memory_order_relaxed); }

    /// Ends every connection of a dialect, e.g. because its port is another now.
    void closeAllOf(core::DialectId dialect, CloseReason reason);

    /// Every session is told that its connection is about to end.
    void sayGoodbye(CloseReason reason);

    /// Any thread: what the admin API has sent.
    quint64 adminBytes() const;

    // For dialects.

    net::Edge &edge() { return *m_edge; }
    const EdgeSettings &settings() const { return *m_settings; }
    metrics::StageRecorder &stages() { return *m_wiring.stages; }
    TokenGate &tokens() { return m_tokens; }
    /// Verifies a token that a session shows; `then` is called once, at once or in a later turn, unless
    /// the session ends before. Until then nothing more of it is read.
    void verify(EdgeSession &session, const QByteArray &token, SessionVerified then);
    /// The same for an upgrade that waits for its answer; `bytes` is what is kept for it besides.
    void verifyUpgrade(net::ConnectionId id, const QByteArray &token, qint64 bytes,
                       TokenGate::Then then);
    core::EdgeIndex index() const { return m_wiring.index; }
    /// After the session got another connection.
    void refreshReading(EdgeSession &session);
    /// Whether more of a session may be read while newer keys are fetched for a token of it.
    void setWaitingForKeys(EdgeSession &session, bool isWaiting);
    Identities &identities() { return m_identities; }
    /// Null once it has ended.
    EdgeSession *session(core::SessionId id) { return find(id); }
    /// What is encoded now is for one session, not for all of the channel.
    bool isReplaying() const { return m_isReplaying; }
    /// Since sayGoodbye(): nothing that lasts may begin.
    bool isDraining() const { return m_isDraining; }

    /// Opens a session on a connection; the core is told.
    EdgeSession &openSession(net::ConnectionId connection, core::DialectId dialect,
                             const QByteArray &userAgent);
    void closeSession(core::SessionId id, CloseReason reason);
    /// Sends a command to the core; the reply comes to the session's dialect. Stops reading the
    /// connection when too many are pending.
    void submit(EdgeSession &session, QByteArray replyTo, core::Command command, qint64 bytes);
    /// Writes one text message to a WebSocket session.
    void send(EdgeSession &session, QByteArrayView text);
    /// After sending to a session by other means: a peer that does not read is not read.
    void noteSent(EdgeSession &session, net::SendStatus status);
    /// The same for a message of any size: while much of it waits for the peer, the peer is not read.
    void sendLarge(EdgeSession &session, QByteArrayView text);
    /// Counts an invalid request; closes the session after too many.
    void countError(EdgeSession &session);

    // EdgeEvents

    int homeOf(net::ListenerId listener, const net::http::Request &head) override;
    void moved(int edge, net::AcceptedSocket &&socket) override;
    net::HeadVerdict requestHead(net::ConnectionId id, const net::http::Request &head) override;
    void request(net::ConnectionId id, net::http::Request &&request,
                 const net::PeerInfo &peer) override;
    void upgrade(net::ConnectionId id, const net::http::Request &head,
                 const net::PeerInfo &peer) override;
    void opened(net::ConnectionId id) override;
    void message(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode) override;
    void closed(net::ConnectionId id, CloseReason reason, net::Initiator initiator) override;
    void drained(net::ConnectionId id) override;
    void skipped(net::ConnectionId id, net::ChannelSlot channel, quint64 from, quint64 to) override;
    void turnEnded() override;
    void emptied() override;

    /// Called when closeAll() has ended the last connection.
    std::function<void()> onEmptied;

private:
    struct Upgrade
    {
        core::DialectId dialect = core::DialectId::Native;
        core::ClaimsPtr claims; ///< null: will authenticate by a message
        QByteArray userAgent;
        QByteArray protocol; ///< empty: none was offered
    };
    struct ReplayFrames
    {
        std::vector<core::DeliveryPtr> deliveries;
        net::Variant variant = 0;
        QByteArray bytes;
    };

    void useSettings(EdgeSettingsPtr settings);
    void upgradeToRpc(net::ConnectionId id, const net::http::Request &head,
                      core::DialectId dialect);
    void acceptRpc(net::ConnectionId id, Upgrade upgrade);
    void apply(core::Attach &attach);
    void apply(core::Detach &detach);
    void apply(core::Deliver &deliver);
    void apply(core::Replay &replay);
    void apply(core::Reply &reply);
    void apply(core::CloseSession &close);
    void apply(core::CallWorker &call);
    void apply(core::FunctionReturned &returned);
    void apply(core::AdminPush &push);
    void apply(core::TailBatch &batch);
    void apply(const core::SampleSessions &asked);

    EdgeSession *find(core::SessionId id)
    {
        const auto it = m_sessions.find(id);
        return it == m_sessions.end() ? nullptr : &it->second;
    }
    Dialect &dialectOf(const EdgeSession &session);
    Dialect &dialectOf(net::Variant variant);
    const QByteArray &replayBytes(const core::Replay &replay, const EdgeSession &session);
    void updateReading(EdgeSession &session);
    void rememberClient(net::ConnectionId id, const net::PeerInfo &peer);
    QByteArray clientAddress(net::ConnectionId id) const;
    void resumeWaiting();
    bool isIii(net::ListenerId listener) const
    {
        return listener == m_wiring.iiiStreamListener || listener == m_wiring.iiiWorkerListener;
    }
    void logEnd(core::SessionId id, CloseReason reason) const;
    void countTransport();

    Wiring m_wiring;
    EdgeSettingsPtr m_settings;
    net::Edge *m_edge = nullptr;
    TokenGate m_tokens;
    Identities m_identities;
    std::unique_ptr<AdminDialect> m_adminApi;
    std::unique_ptr<NativeDialect> m_native;
    std::unique_ptr<HttpApi> m_http;
    std::unique_ptr<ToaDialect> m_toa;
    std::unique_ptr<IiiStreamDialect> m_iiiStreams;
    std::unique_ptr<IiiWorkerDialect> m_iiiWorkers;
    std::unique_ptr<SocketIoDialect> m_socketio;
    bool m_isDraining = false;
    bool m_isReplaying = false;
    std::unordered_map<core::SessionId, EdgeSession> m_sessions;
    std::unordered_map<quint64, Upgrade> m_upgrades; // by connection
    std::unordered_set<quint64> m_heldUpgrades;      // connections whose token waits for newer keys
    std::unordered_map<quint64, QByteArray>
        m_forwarded; // by connection: the client's address where a trusted proxy told it
    std::unordered_map<quint32, core::ChannelName> m_channels;
    std::vector<ReplayFrames> m_replayed; // of this turn: shared by sessions that resume alike
    std::vector<core::SessionId> m_waitForCore; // paused because the core lags
    std::atomic<bool> m_edgeWaits = false;      // the same, for other threads
    quint64 m_lastSession = 0;
    quint64 m_countedAccepted = 0;
    quint64 m_countedRequests = 0;
    quint64 m_countedDeliveries = 0;
};

} // namespace sluice::dialects
