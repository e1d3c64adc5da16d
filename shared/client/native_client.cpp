// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/native_client.h"

#include "shared/client/refusal.h"

#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace sluice::client {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr quint64 kMaxIncomingBytes = 32ULL << 20;

/// The server's error as our value. Codes of newer servers keep their text.
Error errorOf(const QByteArray &raw)
{
    const auto members = JsonMembers::of(raw);
    if (!members)
        return {ErrorCode::Internal, u"the server sent an error that cannot be read"_s};
    Error error{ErrorCode::Internal,
                QString::fromUtf8(members->text("message").value_or(QByteArray()))};
    const qint64 number = members->integer("code").value_or(0);
    const auto table = errorCodeTable();
    const auto row = std::ranges::find_if(
        table, [number](const ErrorCodeRow &r) { return static_cast<qint64>(r.code) == number; });
    if (row != table.end())
        error.code = row->code;
    else
        error.detail += u" (code %1)"_s.arg(number);
    return error;
}

} // namespace

NativeClient::NativeClient(ClientOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_backoff(m_options.firstRetry, m_options.longestRetry)
{
    for (QTimer *timer : {&m_connectTimer, &m_retryTimer, &m_overdueTimer})
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        ended({{ErrorCode::NetworkFailed, u"the server did not answer in time"_s}, true});
    });
    connect(&m_retryTimer, &QTimer::timeout, this, &NativeClient::connectNow);
    connect(&m_overdueTimer, &QTimer::timeout, this, &NativeClient::failOverdue);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &NativeClient::beat);
}

NativeClient::~NativeClient()
{
    dropSocket();
}

void NativeClient::open()
{
    if (m_state != State::Disconnected)
        return;
    m_backoff.reset();
    setState(State::Connecting);
    connectNow();
}

void NativeClient::close()
{
    m_retryTimer.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close();
    }
    dropSocket();
    failPending({ErrorCode::Cancelled, u"the client was closed"_s});
    setState(State::Disconnected);
}

void NativeClient::reconnect()
{
    if (m_state == State::Live)
        ended({{ErrorCode::NetworkFailed, u"the connection was given up"_s}, true});
}

void NativeClient::call(const QByteArray &method, const QByteArray &params, Callback callback)
{
    if (m_state != State::Live)
        return failLate(std::move(callback), {ErrorCode::NotReady, u"there is no connection"_s});
    if (m_pending.size() >= m_options.maxPending) {
        return failLate(
            std::move(callback),
            {ErrorCode::LimitExceeded, u"%1 requests wait for an answer"_s.arg(m_pending.size())});
    }
    const quint64 id = ++m_lastId;
    m_pending.emplace(id,
                      Pending{std::move(callback), steady_clock::now() + m_options.requestTimeout});
    m_order.push_back(id);
    if (!m_overdueTimer.isActive())
        m_overdueTimer.start(m_options.requestTimeout);
    QByteArray text = R"({"jsonrpc":"2.0","id":)" + QByteArray::number(id) + R"(,"method":)"
                      + jsonString(method);
    if (!params.isEmpty())
        text += R"(,"params":)" + params;
    m_socket->sendTextMessage(QString::fromUtf8(text + '}'));
}

void NativeClient::connectNow()
{
    dropSocket();
    m_announced.reset();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(kMaxIncomingBytes);
    connect(m_socket, &QWebSocket::connected, this, &NativeClient::connectionMade);
    connect(m_socket, &QWebSocket::disconnected, this, &NativeClient::connectionClosed);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &NativeClient::take);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard = true; });
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this] { connectionFailed(); });
    m_untrusted.reset();
    if (!configureTls())
        return;
    m_connectTimer.start(m_options.connectTimeout);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({m_options.subprotocol});
    m_socket->open(upgradeRequest(), handshake);
}

bool NativeClient::configureTls()
{
    if (m_options.url.scheme() != u"wss"_s)
        return true;
    const auto configuration = tlsConfiguration(m_options.tls);
    if (!configuration) {
        ended({configuration.error(), false});
        return false;
    }
    m_socket->setSslConfiguration(*configuration);
    connect(m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        const auto *tls = m_socket->findChild<QSslSocket *>(QString(), Qt::FindDirectChildrenOnly);
        const QSslCertificate peer = tls ? tls->peerCertificate() : QSslCertificate();
        const auto expected = expectedErrors(m_options.tls, peer, errors);
        if (expected)
            m_socket->ignoreSslErrors(*expected);
        else
            m_untrusted = refusalOf(m_options.tls, peer, errors);
    });
    return true;
}

QNetworkRequest NativeClient::upgradeRequest() const
{
    QNetworkRequest request(m_options.url);
    request.setRawHeader("User-Agent", m_options.userAgent);
    const QByteArray token = m_options.token ? m_options.token() : QByteArray();
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    return request;
}

void NativeClient::connectionMade()
{
    m_connectTimer.stop();
    if (m_socket->subprotocol() != m_options.subprotocol) {
        return ended(
            {{ErrorCode::Unsupported, u"the server does not speak %1 at %2"_s.arg(
                                          m_options.subprotocol, m_options.url.toDisplayString())},
             false});
    }
    m_heard = true;
    m_heartbeatTimer.start(m_options.heartbeat);
    setState(State::Live);
}

void NativeClient::connectionFailed()
{
    // After the upgrade, disconnected() follows with the close code.
    if (m_state == State::Live && m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        return;
    const QString text = m_socket->errorString();
    if (const auto refused = refusalIn(text))
        return ended(*refused);
    if (m_untrusted)
        return ended(
            {{ErrorCode::PermissionDenied, refusalText(m_options.tls, *m_untrusted)}, false});
    if (isCertificateWanted(text) || isCertificateRefused(text))
        return ended({{ErrorCode::PermissionDenied,
                       u"the server wants a client certificate of its authorities: %1"_s.arg(text)},
                      false});
    ended({{ErrorCode::NetworkFailed, text}, true});
}

void NativeClient::connectionClosed()
{
    if (m_state != State::Live) {
        // The error that says why usually comes after this signal.
        QTimer::singleShot(0, m_socket, [this, socket = m_socket] {
            if (socket == m_socket)
                ended({{ErrorCode::NetworkFailed, u"the connection ended before the upgrade"_s},
                       true});
        });
        return;
    }
    if (m_announced)
        return ended(Ending(*m_announced));
    ended(endingOfClose(static_cast<int>(m_socket->closeCode()), m_socket->closeReason()));
}

void NativeClient::take(const QString &text)
{
    m_heard = true;
    m_backoff.reset();
    const auto message = JsonMembers::of(text.toUtf8());
    if (!message)
        return ended(
            {{ErrorCode::ParseError, u"the server sent something that is not JSON-RPC"_s}, true});
    if (message->raw("method").isEmpty())
        takeReply(*message);
    else
        takeNotification(*message);
}

void NativeClient::takeReply(const JsonMembers &message)
{
    const auto id = message.integer("id");
    const auto it = id ? m_pending.find(static_cast<quint64>(*id)) : m_pending.end();
    if (it == m_pending.end())
        return; // it came after its time
    const Callback callback = std::move(it->second.callback);
    m_pending.erase(it);
    while (!m_order.empty() && !m_pending.contains(m_order.front()))
        m_order.pop_front();
    const QByteArray error = message.raw("error");
    callback(error.isEmpty() ? Result<QByteArray>(message.raw("result")) : fail(errorOf(error)));
}

void NativeClient::takeNotification(const JsonMembers &message)
{
    const QByteArray method = message.text("method").value_or(QByteArray());
    const QByteArray params = message.raw("params");
    if (method == "session.closing") {
        if (const auto members = JsonMembers::of(params))
            m_announced = endingOfClose(static_cast<int>(members->integer("code").value_or(0)),
                                        QString());
    }
    Q_EMIT notified(method, params);
}

void NativeClient::ended(const Ending &ending)
{
    dropSocket();
    const milliseconds wait = m_backoff.next(QRandomGenerator::global()->generateDouble());
    if (ending.mayRetry)
        m_retryTimer.start(wait);
    setState(ending.mayRetry ? State::Connecting : State::Disconnected);
    failPending({ErrorCode::NetworkFailed, ending.error.detail});
    if (ending.mayRetry)
        Q_EMIT interrupted(ending.error, wait);
    else
        Q_EMIT refused(ending.error);
}

void NativeClient::dropSocket()
{
    m_connectTimer.stop();
    m_heartbeatTimer.stop();
    if (!m_socket)
        return;
    // It may be the sender of the signal that is being handled.
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void NativeClient::beat()
{
    if (!m_heard)
        return ended({{ErrorCode::NetworkFailed, u"the server answers no more"_s}, true});
    m_heard = false;
    m_socket->ping();
}

void NativeClient::failLate(Callback callback, Error error)
{
    QTimer::singleShot(0, this, [callback = std::move(callback), error = std::move(error)] {
        callback(fail(error));
    });
}

void NativeClient::failPending(const Error &error)
{
    const auto pending = std::exchange(m_pending, {});
    m_order.clear();
    m_overdueTimer.stop();
    for (const auto &[id, request] : pending)
        request.callback(fail(error));
}

void NativeClient::failOverdue()
{
    const auto now = steady_clock::now();
    while (!m_order.empty()) {
        const auto it = m_pending.find(m_order.front());
        if (it != m_pending.end() && it->second.deadline > now) {
            m_overdueTimer.start(std::chrono::ceil<milliseconds>(it->second.deadline - now));
            return;
        }
        m_order.pop_front();
        if (it == m_pending.end())
            continue;
        const Callback callback = std::move(it->second.callback);
        m_pending.erase(it);
        callback(fail(ErrorCode::Timeout,
                      u"no answer within %1 s"_s.arg(m_options.requestTimeout.count() / 1000)));
    }
}

void NativeClient::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace sluice::client
