// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cut_proxy.h"

#include <QHostAddress>
#include <QTcpSocket>

CutProxy::CutProxy(const QUrl &server)
    : m_to(server)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::newConnection, this, &CutProxy::join);
}

QUrl CutProxy::url() const
{
    QUrl url = m_to;
    url.setPort(m_server.serverPort());
    return url;
}

void CutProxy::join()
{
    ++m_made;
    QTcpSocket *console = m_server.nextPendingConnection();
    auto *server = new QTcpSocket(this);
    console->setParent(this);
    m_sockets.insert(m_sockets.end(), {console, server});
    carry(console, server, Loses::Questions);
    carry(server, console, Loses::Answers);
    server->connectToHost(m_to.host(), static_cast<quint16>(m_to.port()));
}

// What comes before the other side is connected is kept by its socket.
void CutProxy::carry(QTcpSocket *from, QTcpSocket *to, Loses direction)
{
    connect(from, &QTcpSocket::readyRead, this, [this, from, to, direction] {
        const QByteArray bytes = from->readAll();
        if (m_loses != direction)
            to->write(bytes);
    });
    connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

void CutProxy::cut()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (QTcpSocket *socket : sockets) {
        socket->abort();
        socket->deleteLater();
    }
}
