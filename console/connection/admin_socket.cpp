// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_socket.h"

#include "shared/client/refusal.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

const QString kSubprotocol = u"sluice.admin.v1"_s;

} // namespace

AdminSocket::AdminSocket(std::shared_ptr<std::atomic<int>> waiting)
    : m_waiting(std::move(waiting))
    , m_timer(this) // moves to the thread with us
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end({{ErrorCode::Timeout, tr("The server did not answer in time.")}, true});
    });
}

AdminSocket::~AdminSocket()
{
    drop();
}

void AdminSocket::open(quint64 attempt, const QUrl &url, const QByteArray &token,
                       std::chrono::milliseconds timeout)
{
    drop();
    m_attempt = attempt;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxAdminMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMaxAdminMessageBytes));
    connect(m_socket, &QWebSocket::connected, this, &AdminSocket::made);
    connect(m_socket, &QWebSocket::disconnected, this, &AdminSocket::closed);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &AdminSocket::take);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] {
        end({{ErrorCode::ParseError, tr("The server sent bytes where text belongs.")}, true});
    });
    // After a fault of the protocol the close handshake may never end.
    connect(m_socket, &QWebSocket::aboutToClose, m_socket, [this] {
        constexpr std::chrono::milliseconds kGrace{500};
        QTimer::singleShot(kGrace, m_socket, [this] { closed(); });
    });
    connect(m_socket, &QWebSocket::pong, this,
            [this](quint64 elapsed) { Q_EMIT ponged(m_attempt, elapsed); });
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this] { failed(); });
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "sluice-console");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({kSubprotocol});
    m_timer.start(timeout);
    m_socket->open(request, handshake);
}

void AdminSocket::close()
{
    if (m_socket && m_isOpen) {
        m_socket->disconnect(this);
        m_socket->close();
        m_socket->flush();
    }
    drop();
}

void AdminSocket::send(const QByteArray &text)
{
    if (m_isOpen)
        m_socket->sendTextMessage(QString::fromUtf8(text));
}

void AdminSocket::ping()
{
    if (m_isOpen)
        m_socket->ping();
}

void AdminSocket::made()
{
    m_timer.stop();
    if (m_socket->subprotocol() != kSubprotocol) {
        return end({{ErrorCode::Unsupported,
                     tr("There is no admin API at this address: the server does not speak %1.")
                         .arg(kSubprotocol)},
                    false});
    }
    m_isOpen = true;
    Q_EMIT opened(m_attempt);
}

void AdminSocket::failed()
{
    // After the upgrade, disconnected() follows with the close code.
    if (m_isOpen && m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        return;
    const QString text = m_socket->errorString();
    if (const auto refused = client::refusalIn(text))
        return end(*refused);
    end({{ErrorCode::NetworkFailed, text}, true});
}

void AdminSocket::closed()
{
    if (m_isOpen && m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData)
        return end({{ErrorCode::PayloadTooLarge,
                     tr("A message was larger than the console or the server takes.")},
                    true});
    if (m_isOpen)
        return end(client::endingOfClose(static_cast<int>(m_socket->closeCode()),
                                         m_socket->closeReason()));
    // The error that says why usually comes after this signal.
    QTimer::singleShot(0, m_socket, [this] {
        end({{ErrorCode::NetworkFailed, tr("The connection ended before it was made.")}, true});
    });
}

void AdminSocket::take(const QString &text)
{
    auto message = decodeAdminMessage(text.toUtf8(), m_pool);
    if (!message)
        return end(
            {{ErrorCode::ParseError,
              tr("The server sent something that cannot be read: %1").arg(message.error().detail)},
             true});
    if (m_waiting->fetch_add(1) >= kMaxWaiting)
        return end({{ErrorCode::LimitExceeded,
                     tr("The server sent more messages than this console can show.")},
                    true});
    Q_EMIT received(m_attempt, std::make_shared<AdminMessage>(std::move(*message)));
}

void AdminSocket::end(const client::Ending &ending)
{
    if (!m_socket)
        return;
    drop();
    Q_EMIT ended(m_attempt, ending);
}

void AdminSocket::drop()
{
    m_timer.stop();
    m_isOpen = false;
    if (!m_socket)
        return;
    // It may be the sender of the signal that is being handled.
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace sluice::console
