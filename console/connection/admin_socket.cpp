// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_socket.h"

#include "shared/client/refusal.h"

#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

const QString kSubprotocol = u"sluice.admin.v1"_s;

AdminStep stepOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return AdminStep::Token;
    case 403:
        return AdminStep::Role;
    default:
        return AdminStep::Upgrade;
    }
}

AdminEnding untrustedEnding(const client::TlsOptions &tls, const client::TlsRefusal &refusal)
{
    const QString shown = client::fingerprintText(refusal.fingerprint);
    QString text;
    if (refusal.isOtherThanPinned)
        text = AdminSocket::tr("The server's certificate is not the trusted one. Trusted: %1. "
                               "Shown: %2. It was renewed, or somebody is in between: ask who runs "
                               "the server before you trust the new one.")
                   .arg(client::fingerprintText(tls.fingerprint), shown);
    else
        text = AdminSocket::tr("The server's certificate is not trusted: %1. Its SHA-256 is %2.")
                   .arg(refusal.reason, shown);
    return {{{ErrorCode::PermissionDenied, text}, false},
            AdminStep::Tls,
            refusal.canBePinned ? refusal.fingerprint : QByteArray()};
}

std::optional<AdminEnding> certificateEnding(const client::TlsOptions &tls, const QString &text)
{
    const bool isShown = !tls.certificateFile.isEmpty();
    if (!isShown && client::isCertificateWanted(text))
        return AdminEnding{{{ErrorCode::PermissionDenied,
                             AdminSocket::tr("The server wants a client certificate: name its file "
                                             "and that of its key in the profile.")},
                            false},
                           AdminStep::Tls,
                           {}};
    if (isShown && (client::isCertificateRefused(text) || client::isCertificateWanted(text)))
        return AdminEnding{{{ErrorCode::PermissionDenied,
                             AdminSocket::tr("The server does not take the client certificate %1: "
                                             "%2")
                                 .arg(tls.certificateFile, text)},
                            false},
                           AdminStep::Tls,
                           {}};
    return std::nullopt;
}

} // namespace

AdminSocket::AdminSocket(std::shared_ptr<std::atomic<int>> waiting)
    : m_waiting(std::move(waiting))
    , m_timer(this) // moves to the thread with us
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        end(client::Ending{{ErrorCode::Timeout, tr("The server did not answer in time.")}, true});
    });
}

AdminSocket::~AdminSocket()
{
    drop();
}

void AdminSocket::open(quint64 attempt, const QUrl &url, const client::TlsOptions &tls,
                       const QByteArray &token, std::chrono::milliseconds timeout)
{
    drop();
    m_attempt = attempt;
    m_tls = tls;
    m_url = url;
    m_untrusted.reset();
    m_reached = AdminStep::Tcp;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMaxAdminMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMaxAdminMessageBytes));
    connect(m_socket, &QWebSocket::connected, this, &AdminSocket::made);
    connect(m_socket, &QWebSocket::disconnected, this, &AdminSocket::closed);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &AdminSocket::take);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] {
        end(client::Ending{{ErrorCode::ParseError, tr("The server sent bytes where text belongs.")},
                           true});
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
    if (!configureTls())
        return;
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "sluice-console");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({kSubprotocol});
    m_timer.start(timeout);
    m_socket->open(request, handshake);
    followSteps();
}

bool AdminSocket::configureTls()
{
    if (m_url.scheme() != u"wss"_s)
        return true;
    const auto configuration = client::tlsConfiguration(m_tls);
    if (!configuration) {
        end(AdminEnding{{configuration.error(), false}, AdminStep::Tls, {}});
        return false;
    }
    m_socket->setSslConfiguration(*configuration);
    connect(m_socket, &QWebSocket::sslErrors, this, &AdminSocket::checkTrust);
    return true;
}

// Before anything of ours is sent. Without ignored errors the socket ends itself, see failed().
void AdminSocket::checkTrust(const QList<QSslError> &errors)
{
    const auto *tls = m_socket->findChild<QSslSocket *>(QString(), Qt::FindDirectChildrenOnly);
    const QSslCertificate peer = tls ? tls->peerCertificate() : QSslCertificate();
    if (const auto expected = client::expectedErrors(m_tls, peer, errors))
        m_socket->ignoreSslErrors(*expected);
    else
        m_untrusted = client::refusalOf(m_tls, peer, errors);
}

// Qt's WebSocket does not tell how far it came; the socket below it does.
void AdminSocket::followSteps()
{
    auto *tcp = m_socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    if (!tcp)
        return;
    const bool isTls = m_url.scheme() == u"wss"_s;
    connect(tcp, &QTcpSocket::connected, m_socket,
            [this, isTls] { m_reached = isTls ? AdminStep::Tls : AdminStep::Upgrade; });
    if (auto *tls = qobject_cast<QSslSocket *>(tcp))
        connect(tls, &QSslSocket::encrypted, m_socket, [this] { m_reached = AdminStep::Upgrade; });
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
        return end(client::Ending{
            {ErrorCode::Unsupported,
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
    if (m_untrusted)
        return end(untrustedEnding(m_tls, *m_untrusted));
    if (m_url.scheme() == u"wss"_s) {
        if (const auto ending = certificateEnding(m_tls, text))
            return end(*ending);
    }
    if (const auto refused = client::refusalIn(text))
        return end(AdminEnding{*refused, stepOfStatus(client::httpStatusIn(text).value_or(0)), {}});
    end(client::Ending{{ErrorCode::NetworkFailed, text}, true});
}

void AdminSocket::closed()
{
    if (m_isOpen && m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData)
        return end(
            client::Ending{{ErrorCode::PayloadTooLarge,
                            tr("A message was larger than the console or the server takes.")},
                           true});
    if (m_isOpen)
        return end(client::endingOfClose(static_cast<int>(m_socket->closeCode()),
                                         m_socket->closeReason()));
    // The error that says why usually comes after this signal.
    QTimer::singleShot(0, m_socket, [this] {
        end(client::Ending{
            {ErrorCode::NetworkFailed, tr("The connection ended before it was made.")}, true});
    });
}

void AdminSocket::take(const QString &text)
{
    auto message = decodeAdminMessage(text.toUtf8(), m_pool);
    if (!message)
        return end(client::Ending{
            {ErrorCode::ParseError,
             tr("The server sent something that cannot be read: %1").arg(message.error().detail)},
            true});
    if (m_waiting->fetch_add(1) >= kMaxWaiting)
        return end(client::Ending{{ErrorCode::LimitExceeded,
                                   tr("The server sent more messages than this console can show.")},
                                  true});
    Q_EMIT received(m_attempt, std::make_shared<AdminMessage>(std::move(*message)));
}

void AdminSocket::end(const client::Ending &ending)
{
    if (m_socket)
        end(AdminEnding{ending, m_reached, {}});
}

void AdminSocket::end(const AdminEnding &ending)
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
