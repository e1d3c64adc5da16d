// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/client/fake_server.h"

#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

namespace sluice::client {

using namespace Qt::StringLiterals;

FakeServer::FakeServer()
    : m_webSockets(u"fake"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &FakeServer::accept);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, [this] {
        delete m_peer;
        m_peer = m_webSockets.nextPendingConnection();
        m_peer->setParent(this);
        ++m_connections;
        connect(m_peer, &QWebSocket::textMessageReceived, this, &FakeServer::peerSent);
    });
    m_webSockets.setSupportedSubprotocols({u"sluice.v1"_s});
    const bool listens = m_tcp.listen(QHostAddress::LocalHost);
    if (!listens)
        qFatal("no port on the loopback");
}

QUrl FakeServer::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/v1"_s.arg(m_tcp.serverPort()));
}

ClientOptions FakeServer::options() const
{
    ClientOptions options;
    options.url = url();
    options.firstRetry = std::chrono::milliseconds(1);
    options.longestRetry = std::chrono::milliseconds(20);
    return options;
}

void FakeServer::refuseWith(int httpStatus)
{
    m_refusal = httpStatus;
}

void FakeServer::accept()
{
    QTcpSocket *socket = m_tcp.nextPendingConnection();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
}

void FakeServer::readHead(QTcpSocket *socket)
{
    m_lastHead = socket->peek(8192);
    if (!m_lastHead.contains("\r\n\r\n"))
        return;
    socket->disconnect(this);
    if (m_refusal != 0) {
        ++m_connections;
        socket->write("HTTP/1.1 " + QByteArray::number(m_refusal)
                      + " No\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
        return;
    }
    m_webSockets.handleConnection(socket);
}

void FakeServer::peerSent(const QString &text)
{
    const auto message = JsonMembers::of(text.toUtf8());
    if (!message || message->text("jsonrpc") != "2.0" || !message->text("method"))
        qFatal("not a JSON-RPC request: %s", qPrintable(text));
    requests.push_back({message->raw("id"), *message->text("method"), message->raw("params")});
}

bool FakeServer::waitForRequests(size_t count)
{
    return QTest::qWaitFor([this, count] { return requests.size() >= count; });
}

void FakeServer::answer(const Request &request, const QByteArray &result)
{
    send(R"({"jsonrpc":"2.0","id":)" + request.id + R"(,"result":)" + result + '}');
}

void FakeServer::refuse(const Request &request, int code, const QByteArray &message)
{
    send(R"({"jsonrpc":"2.0","id":)" + request.id + R"(,"error":{"code":)"
         + QByteArray::number(code) + R"(,"message":)" + jsonString(message) + "}}");
}

void FakeServer::send(const QByteArray &text)
{
    m_peer->sendTextMessage(QString::fromUtf8(text));
}

void FakeServer::sendEvent(const QByteArray &epoch, int offset)
{
    const QByteArray number = QByteArray::number(offset);
    send(
        R"({"jsonrpc":"2.0","method":"stream.event","params":{"stream":"s","event":"default.a.b","data":{"n":)"
        + number + R"(},"id":"i","offset":)" + number + R"(,"epoch":")" + epoch + R"(","at":1}})");
}

void FakeServer::close(int code)
{
    m_peer->close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

void FakeServer::drop()
{
    m_peer->abort();
}

void FakeServer::forgetSubprotocol()
{
    m_webSockets.setSupportedSubprotocols({});
}

} // namespace sluice::client
