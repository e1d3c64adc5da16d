// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/unit/auth/auth_fixture.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace sluice::test {

/// An HTTP server on the loopback that keeps every request and answers as told.
class KeyServer : public QTcpServer
{
public:
    using Answer = std::function<void(QTcpSocket *socket)>;

    KeyServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/keys").arg(serverPort())); }

    Answer answer;
    QList<QByteArray> requests;

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray bytes = socket->readAll();
        if (!bytes.startsWith("GET "))
            return;
        requests.append(bytes);
        if (answer)
            answer(socket);
    }
};

inline void reply(QTcpSocket *socket, const QByteArray &status, const QByteArray &body,
                  const QByteArray &headers = {})
{
    socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers
                  + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

inline KeyServer::Answer answerWith(const QByteArray &body)
{
    return [body](QTcpSocket *socket) { reply(socket, "200 OK", body); };
}

inline QByteArray documentOf(const KeyPair &pair, const QByteArray &kid)
{
    return "{\"keys\":[" + toJwk(pair, auth::Algorithm::ES256, ",\"kid\":\"" + kid + "\"") + "]}";
}

} // namespace sluice::test
