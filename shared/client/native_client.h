// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/client/json_slices.h"
#include "shared/client/reconnect.h"
#include "shared/client/tls_trust.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <unordered_map>

class QNetworkRequest;
class QWebSocket;

namespace sluice::client {

struct ClientOptions
{
    QUrl url;                                          ///< `ws://HOST:PORT/v1`
    QString subprotocol = QStringLiteral("sluice.v1"); ///< or that of another JSON-RPC port

    /// Asked before every attempt, so that an expired token can be replaced; empty: anonymous.
    std::function<QByteArray()> token;
    QByteArray userAgent = "sluice-client";
    TlsOptions tls; ///< for wss:

    size_t maxPending = 1024; ///< requests without an answer
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds requestTimeout{30'000};
    std::chrono::milliseconds firstRetry{250};
    std::chrono::milliseconds longestRetry{30'000};
    std::chrono::milliseconds heartbeat{20'000}; ///< a silent peer is given up after two of these
};

/// One JSON-RPC connection to a server's native protocol that comes back when it is lost. Requests
/// are not repeated by themselves: what was unanswered fails with NetworkFailed. Lives in one
/// thread with an event loop.
class NativeClient final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Disconnected,
        Connecting,
        Live
    };
    Q_ENUM(State)

    /// Gets the raw JSON of `result`, or why there is none: the server's error with its code,
    /// Timeout, NetworkFailed. Called once, never within call(). Must not destroy the client.
    using Callback = std::function<void(const Result<QByteArray> &result)>;

    explicit NativeClient(ClientOptions options, QObject *parent = nullptr);
    ~NativeClient() override;

    State state() const { return m_state; }
    size_t pending() const { return m_pending.size(); }

    /// Connects, and goes on connecting until close() or refused().
    void open();

    /// Sends a close frame and stops; unanswered requests fail with Cancelled.
    void close();

    /// Gives a connection up that answers no more, and makes a new one.
    void reconnect();

    /// `params` is a JSON object. Fails with NotReady unless Live, and with LimitExceeded when
    /// `maxPending` requests wait; both in a later turn too.
    void call(const QByteArray &method, const QByteArray &params, Callback callback);

Q_SIGNALS:
    void stateChanged(State state);
    /// The connection ended or could not be made; the next attempt comes after `retryIn`.
    void interrupted(const Error &why, std::chrono::milliseconds retryIn);
    /// The client stopped, because trying again cannot help before something was changed.
    void refused(const Error &why);
    void notified(const QByteArray &method, const QByteArray &params);

private:
    struct Pending
    {
        Callback callback;
        std::chrono::steady_clock::time_point deadline;
    };

    void connectNow();
    QNetworkRequest upgradeRequest() const;
    bool configureTls();
    void connectionMade();
    void connectionFailed();
    void connectionClosed();
    void take(const QString &text);
    void takeReply(const JsonMembers &message);
    void takeNotification(const JsonMembers &message);
    void ended(const Ending &ending);
    void dropSocket();
    void beat();
    void failLate(Callback callback, Error error);
    void failPending(const Error &error);
    void failOverdue();
    void setState(State state);

    ClientOptions m_options;
    State m_state = State::Disconnected;
    QWebSocket *m_socket = nullptr;
    Backoff m_backoff;
    std::optional<TlsRefusal> m_untrusted; ///< of the attempt that runs
    std::optional<Ending> m_announced;     ///< session.closing came before the close frame
    QTimer m_connectTimer;
    QTimer m_retryTimer;
    QTimer m_heartbeatTimer;
    QTimer m_overdueTimer;
    bool m_heard = false; ///< since the last heartbeat

    quint64 m_lastId = 0;
    std::unordered_map<quint64, Pending> m_pending;
    std::deque<quint64> m_order; ///< oldest first; may hold answered ones
};

} // namespace sluice::client
