// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/admin_hello.h"
#include "console/connection/admin_message.h"
#include "shared/client/reconnect.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace sluice::console {

class AdminSocket;

struct AdminClientOptions
{
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds requestTimeout{15'000};
    std::chrono::milliseconds heartbeat{2'000};  ///< how often a ping asks whether the server lives
    std::chrono::milliseconds staleAfter{6'000}; ///< of silence: what is shown is old
    std::chrono::milliseconds deadAfter{20'000}; ///< of silence: the connection is given up
    std::chrono::milliseconds firstRetry{500};
    std::chrono::milliseconds longestRetry{30'000};
    size_t maxPending = 512; ///< requests without an answer
};

/// The console's end of a server's admin API. Lives in the GUI thread; the socket and the decoder
/// live in a thread of their own. Comes back when it is lost. Nothing is sent twice by itself: a
/// mutation whose answer got lost is asked about, see mutate().
class AdminClient final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Idle,         ///< not asked to connect
        Connecting,   ///< the first attempt
        Live,         ///< hello was answered, and we heard from the server lately
        Stale,        ///< connected but silent: what is shown is old
        Reconnecting, ///< lost; the next attempt comes by itself
        Refused,      ///< trying again cannot help before something was changed
        Incompatible  ///< no common protocol version
    };
    Q_ENUM(State)

    using TokenAnswer = std::function<void(const Result<QByteArray> &token)>;
    /// Asked before every attempt, so that an expired token can be replaced. Answers once.
    using TokenSource = std::function<void(TokenAnswer answer)>;
    using Answer = std::function<void(const AdminAnswer &answer)>;

    explicit AdminClient(AdminClientOptions options = {}, QObject *parent = nullptr);
    ~AdminClient() override;

    void open(const QUrl &url, TokenSource token);
    void close();
    /// Does not wait for the next attempt; also after Refused and Incompatible.
    void retryNow();

    State state() const { return m_state; }
    /// Requests are sent now.
    bool isUsable() const { return m_state == State::Live || m_state == State::Stale; }
    const QUrl &url() const { return m_url; }
    const AdminHello &hello() const { return m_hello; }
    /// Why we are not connected; empty while we are.
    const QString &problem() const { return m_problem; }
    std::chrono::milliseconds retryIn() const;
    /// Since the last message of the server.
    std::chrono::milliseconds silence() const;
    std::optional<int> rttMs() const { return m_rttMs; }
    /// Server's clock minus ours, milliseconds.
    qint64 clockSkewMs() const { return m_skewMs; }
    QDateTime serverNow() const;

    /// The answer comes in a later turn, once, unless `context` is gone by then. Fails with
    /// `not_ready` without connection, `timeout`, `network_failed`, `limit_exceeded`.
    void call(const QByteArray &method, const QJsonObject &params, QObject *context, Answer answer);

    /// A request that changes something; fails with `outcome_unknown` if its answer is lost and the
    /// server began anew or forgot since. Gets a `key` if it has none. When the answer is lost
    /// (time-out, connection), the request is not repeated: admin.outcome.get is asked, if need be
    /// after the connection is back, and mutationUncertain() says so meanwhile. An error named
    /// `not_done` means that the server never got it.
    void mutate(const QByteArray &method, QJsonObject params, QObject *context, Answer answer);
    size_t uncertain() const;

Q_SIGNALS:
    void stateChanged(sluice::console::AdminClient::State state);
    /// A new session: watches and tails of the one before are gone. Follows every reconnection.
    void sessionStarted();
    void noticed(const QByteArray &method, const QJsonObject &params, const QByteArray &raw);
    /// Take the events by moving them; `batch` is nobody else's.
    void tailed(const std::shared_ptr<sluice::console::TailBatch> &batch);
    void mutationUncertain(const QByteArray &method, const QString &key);
    void pulse(); ///< at each heartbeat: silence, rtt and retryIn have changed

private:
    struct Pending
    {
        Answer answer;
        QPointer<QObject> context;
        bool hasContext = false;
        std::chrono::steady_clock::time_point deadline;
    };
    struct Mutation
    {
        QByteArray method;
        Answer answer;
        QPointer<QObject> context;
        bool hasContext = false;
        int asked = 0;
        qint64 serverStartedAtMs = 0; // one that began anew knows of nothing before
        std::chrono::steady_clock::time_point sentAt = {};
    };

    void connectSocket();
    void attempt();
    void attemptWith(const QByteArray &token);
    void greet();
    void greeted(const AdminAnswer &answer);
    void take(AdminMessage &message);
    void takeReply(AdminReply &reply);
    void ended(const client::Ending &ending);
    void beat();
    void failOverdue();
    void failPending(const AdminError &error);
    void answerLate(QObject *context, Answer answer, AdminError error);
    void send(const QByteArray &method, const QJsonObject &params, QObject *context, Answer answer);
    void mutated(const QString &key, const AdminAnswer &answer);
    void askOutcome(const QString &key);
    void tookOutcome(const QString &key, const AdminAnswer &answer);
    void finish(const QString &key, const AdminAnswer &answer);
    void setState(State state, const QString &problem = {});

    AdminClientOptions m_options;
    QThread m_thread;
    AdminSocket *m_socket = nullptr; // lives in m_thread
    std::shared_ptr<std::atomic<int>> m_waiting;
    State m_state = State::Idle;
    QString m_problem;
    QUrl m_url;
    TokenSource m_token;
    AdminHello m_hello;
    client::Backoff m_backoff;
    QTimer m_retryTimer;
    QTimer m_heartbeatTimer;
    quint64 m_attempt = 0;
    std::chrono::steady_clock::time_point m_heard;
    std::optional<int> m_rttMs;
    qint64 m_skewMs = 0;
    quint64 m_lastId = 0;
    std::map<quint64, Pending> m_pending;
    std::map<QString, Mutation> m_mutations; // by key; the answer is not known yet
};

} // namespace sluice::console
