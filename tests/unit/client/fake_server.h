// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/client/native_client.h"

#include <QTcpServer>
#include <QWebSocketServer>

#include <vector>

class QTcpSocket;
class QWebSocket;

namespace sluice::client {

/// The server's side of the native protocol as a script: a test answers each request by hand. A
/// refusal of upgrades needs a bare TCP server, because QWebSocketServer has no such answer.
class FakeServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray id;
        QByteArray method;
        QByteArray params;
    };

    FakeServer();

    QUrl url() const;
    ClientOptions options() const;

    /// Upgrades are answered with this HTTP status from now on; 0: accepted.
    void refuseWith(int httpStatus);

    int connections() const { return m_connections; }
    const QByteArray &lastHead() const { return m_lastHead; }
    std::vector<Request> requests;

    /// Whether so many requests have come in all.
    bool waitForRequests(size_t count);
    void answer(const Request &request, const QByteArray &result);
    void refuse(const Request &request, int code, const QByteArray &message);
    void send(const QByteArray &text);
    /// A `stream.event` of the stream `s`.
    void sendEvent(const QByteArray &epoch, int offset);
    void close(int code);
    /// Ends the connection without a close frame.
    void drop();
    /// Upgrades are accepted without a sub-protocol from now on.
    void forgetSubprotocol();

private:
    void accept();
    void peerSent(const QString &text);
    void readHead(QTcpSocket *socket);

    QTcpServer m_tcp;
    QWebSocketServer m_webSockets;
    QWebSocket *m_peer = nullptr;
    int m_refusal = 0;
    int m_connections = 0;
    QByteArray m_lastHead;
};

} // namespace sluice::client
