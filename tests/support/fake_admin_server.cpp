// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_admin_server.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonDocument>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

FakeAdminServer::FakeAdminServer()
    : m_server(u"fake"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setSupportedSubprotocols({u"sluice.admin.v1"_s});
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *socket = m_server.nextPendingConnection();
        socket->setParent(this);
        m_sockets.push_back(socket);
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, socket](const QString &text) { take(socket, text); });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            std::erase(m_sockets, socket);
            socket->deleteLater();
        });
    });
}

QUrl FakeAdminServer::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/admin/v1"_s.arg(m_server.serverPort()));
}

void FakeAdminServer::take(QWebSocket *socket, const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const Request request{message.value("id"_L1), message.value("method"_L1).toString(),
                          message.value("params"_L1).toObject(), socket};
    requests.push_back(request);
    QJsonObject answer = m_handler ? m_handler(request) : QJsonObject();
    if (answer.contains("silence"_L1))
        return;
    if (answer.isEmpty() && request.method == u"admin.session.hello"_s)
        answer = hello();
    if (answer.contains("error"_L1)) {
        socket->sendTextMessage(
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s},
                                                        {u"id"_s, request.id},
                                                        {u"error"_s, answer.value("error"_L1)}})
                                  .toJson(QJsonDocument::Compact)));
        return;
    }
    reply(request, answer);
}

void FakeAdminServer::reply(const Request &request, const QJsonObject &result)
{
    request.from->sendTextMessage(QString::fromUtf8(
        QJsonDocument(
            QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, request.id}, {u"result"_s, result}})
            .toJson(QJsonDocument::Compact)));
}

QJsonObject FakeAdminServer::hello() const
{
    return {{u"protocol"_s, 1},
            {u"server"_s, QJsonObject{{u"name"_s, u"sluiced"_s},
                                      {u"version"_s, u"9.9"_s},
                                      {u"node"_s, u"n1"_s},
                                      {u"startedAt"_s, Q_INT64_C(1700000000000)}}},
            {u"now"_s, QDateTime::currentMSecsSinceEpoch() + m_aheadMs},
            {u"subject"_s, u"olga"_s},
            {u"role"_s, m_role},
            {u"limits"_s, QJsonObject{{u"page"_s, 500}}}};
}

void FakeAdminServer::send(const QByteArray &text)
{
    for (QWebSocket *socket : m_sockets)
        socket->sendTextMessage(QString::fromUtf8(text));
}

void FakeAdminServer::notify(const QString &method, const QJsonObject &params)
{
    send(QJsonDocument(
             QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}})
             .toJson(QJsonDocument::Compact));
}

void FakeAdminServer::dropAll()
{
    const auto sockets = m_sockets;
    for (QWebSocket *socket : sockets)
        socket->abort();
}

void FakeAdminServer::flush()
{
    for (QWebSocket *socket : m_sockets) {
        while (socket->bytesToWrite() > 0 && socket->flush())
            continue;
    }
}

QJsonObject FakeAdminServer::error(int code, const QString &name, const QString &message,
                                   QJsonObject data)
{
    data.insert(u"name"_s, name);
    return {
        {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}, {u"data"_s, data}}}};
}

size_t FakeAdminServer::count(const QString &method) const
{
    return static_cast<size_t>(std::ranges::count(requests, method, &Request::method));
}
