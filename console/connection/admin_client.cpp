// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_client.h"

#include "console/connection/admin_socket.h"
#include "shared/base/overloaded.h"

#include <QRandomGenerator>

namespace sluice::console {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

AdminClient::AdminClient(AdminClientOptions options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_waiting(std::make_shared<std::atomic<int>>(0))
    , m_backoff(options.firstRetry, options.longestRetry)
    , m_heard(steady_clock::now())
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &AdminClient::attempt);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &AdminClient::beat);
    m_heartbeatTimer.setInterval(m_options.heartbeat);
    connectSocket();
}

AdminClient::~AdminClient()
{
    disconnect(m_socket, nullptr, this, nullptr);
    m_thread.quit();
    m_thread.wait();
}

// What an attempt before this one still sends is not heard.
void AdminClient::connectSocket()
{
    m_socket = new AdminSocket(m_waiting);
    m_socket->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_socket, &QObject::deleteLater);
    connect(m_socket, &AdminSocket::opened, this, [this](quint64 attempt) {
        if (attempt == m_attempt)
            greet();
    });
    connect(m_socket, &AdminSocket::received, this,
            [this](quint64 attempt, const std::shared_ptr<AdminMessage> &message) {
                m_waiting->fetch_sub(1);
                if (attempt == m_attempt)
                    take(*message);
            });
    connect(m_socket, &AdminSocket::ponged, this, [this](quint64 attempt, quint64 elapsed) {
        if (attempt != m_attempt)
            return;
        m_heard = steady_clock::now();
        m_rttMs = static_cast<int>(std::min<quint64>(elapsed, 1'000'000));
        if (m_state == State::Stale)
            setState(State::Live);
    });
    connect(m_socket, &AdminSocket::ended, this,
            [this](quint64 attempt, const AdminEnding &ending) {
                if (attempt == m_attempt)
                    ended(ending);
            });
    m_thread.setObjectName(u"admin-socket"_s);
    m_thread.start();
}

void AdminClient::open(const QUrl &url, TokenSource token, const client::TlsOptions &tls)
{
    close();
    m_url = url;
    m_tls = tls;
    m_token = std::move(token);
    m_backoff.reset();
    setState(State::Connecting);
    m_heartbeatTimer.start();
    attempt();
}

void AdminClient::close()
{
    ++m_attempt;
    m_retryTimer.stop();
    m_heartbeatTimer.stop();
    QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->close(); });
    setState(State::Idle);
    failPending(adminError(ErrorCode::Cancelled, tr("The connection was closed.")));
}

void AdminClient::retryNow()
{
    if (m_state == State::Idle || isUsable() || !m_token)
        return;
    m_backoff.reset();
    setState(State::Connecting);
    m_heartbeatTimer.start();
    attempt();
}

milliseconds AdminClient::retryIn() const
{
    return milliseconds(std::max(0, m_retryTimer.remainingTime()));
}

milliseconds AdminClient::silence() const
{
    return std::chrono::duration_cast<milliseconds>(steady_clock::now() - m_heard);
}

QDateTime AdminClient::serverNow() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_skewMs);
}

void AdminClient::attempt()
{
    m_retryTimer.stop();
    const quint64 number = ++m_attempt;
    m_token([self = QPointer(this), number](const Result<QByteArray> &token) {
        if (!self || self->m_attempt != number)
            return;
        if (token)
            return self->attemptWith(*token);
        // A keyring that is not there yet may come: people are not asked at once after a boot.
        self->ended(
            {{token.error(), token.error().code == ErrorCode::NotReady}, AdminStep::KeptToken, {}});
    });
}

void AdminClient::attemptWith(const QByteArray &token)
{
    QMetaObject::invokeMethod(m_socket, [socket = m_socket, number = m_attempt, url = m_url,
                                         tls = m_tls, token, timeout = m_options.connectTimeout] {
        socket->open(number, url, tls, token, timeout);
    });
}

void AdminClient::greet()
{
    m_heard = steady_clock::now();
    send("admin.session.hello",
         {{u"client"_s, u"sluice-console"_s},
          {u"protocol"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 1}}}},
         this, [this](const AdminAnswer &answer) { greeted(answer); });
}

void AdminClient::greeted(const AdminAnswer &answer)
{
    if (!answer) {
        const AdminError &error = answer.error();
        if (error.name == u"network_failed"_s || error.name == u"cancelled"_s)
            return; // ended() says it
        ++m_attempt;
        QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->close(); });
        if (error.isRetryable)
            return ended({{{ErrorCode::NetworkFailed, error.message}, true}, AdminStep::Token, {}});
        const bool isOther = error.name == u"incompatible"_s || error.name == u"unsupported"_s;
        m_failedAt = isOther                                ? AdminStep::Protocol
                     : error.name == u"permission_denied"_s ? AdminStep::Role
                                                            : AdminStep::Token;
        return setState(isOther ? State::Incompatible : State::Refused, error.message);
    }
    const auto hello = readHello(answer->object);
    if (!hello) {
        ++m_attempt;
        QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->close(); });
        m_failedAt = AdminStep::Protocol;
        return setState(State::Incompatible, hello.error().detail);
    }
    m_hello = *hello;
    m_skewMs = m_hello.nowMs > 0 ? m_hello.nowMs - QDateTime::currentMSecsSinceEpoch() : 0;
    m_backoff.reset();
    setState(State::Live);
    QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->ping(); });
    Q_EMIT sessionStarted();
    for (const auto &[key, mutation] : m_mutations) {
        if (mutation.asked > 0)
            askOutcome(key);
    }
}

void AdminClient::take(AdminMessage &message)
{
    m_heard = steady_clock::now();
    if (m_state == State::Stale)
        setState(State::Live);
    std::visit(Overloaded{[this](AdminReply &reply) { takeReply(reply); },
                          [this](AdminNotice &notice) {
                              Q_EMIT noticed(notice.method, notice.params, notice.raw);
                          },
                          [this](TailBatch &batch) {
                              Q_EMIT tailed(std::make_shared<TailBatch>(std::move(batch)));
                          }},
               message);
}

void AdminClient::takeReply(AdminReply &reply)
{
    const auto it = m_pending.find(reply.id);
    if (it == m_pending.end())
        return; // it came after its time, or nobody asked
    const Pending pending = std::move(it->second);
    m_pending.erase(it);
    if (!pending.hasContext || pending.context)
        pending.answer(reply.answer);
}

void AdminClient::ended(const AdminEnding &end)
{
    ++m_attempt;
    const client::Ending &ending = end.ending;
    const QString &why = ending.error.detail;
    m_failedAt = end.failedAt;
    m_offered = end.offeredFingerprint;
    if (ending.mayRetry) {
        m_retryTimer.start(m_backoff.next(QRandomGenerator::global()->generateDouble()));
        setState(m_state == State::Connecting && m_hello.protocol == 0 ? State::Connecting
                                                                       : State::Reconnecting,
                 why);
    } else {
        setState(ending.error.code == ErrorCode::Unsupported ? State::Incompatible : State::Refused,
                 why);
    }
    failPending(adminError(ErrorCode::NetworkFailed, why));
}

void AdminClient::beat()
{
    failOverdue();
    if (isUsable()) {
        if (silence() > m_options.deadAfter) {
            QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->close(); });
            ended({{{ErrorCode::NetworkFailed, tr("The server answers no more.")}, true},
                   AdminStep::Upgrade,
                   {}});
        } else {
            if (silence() > m_options.staleAfter)
                setState(State::Stale);
            QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->ping(); });
        }
    }
    Q_EMIT pulse();
}

void AdminClient::setState(State state, const QString &problem)
{
    const bool isNew = m_state != state || m_problem != problem;
    m_state = state;
    m_problem = problem;
    if (!isUsable())
        m_rttMs.reset();
    if (isNew)
        Q_EMIT stateChanged(state);
}

} // namespace sluice::console
