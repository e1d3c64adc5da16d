// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

#include <functional>
#include <vector>

class QWebSocket;

/// The admin API's other end for unit tests of the console: answers what the test tells it, and may
/// be silent, hostile or broken. What people see is tested against the real server.
class FakeAdminServer final : public QObject
{
public:
    struct Request
    {
        QJsonValue id;
        QString method;
        QJsonObject params;
        QWebSocket *from = nullptr;
    };
    /// Null: no answer. An object with `code` and `message` under `error` is an error.
    using Handler = std::function<QJsonObject(const Request &)>;

    FakeAdminServer();

    QUrl url() const;
    /// Instead of answering by itself; admin.session.hello too.
    void onRequest(Handler handler) { m_handler = std::move(handler); }
    void setClock(qint64 aheadMs) { m_aheadMs = aheadMs; } ///< of ours
    void setRole(const QString &role) { m_role = role; }

    void send(const QByteArray &text); ///< to every client, as it is
    void notify(const QString &method, const QJsonObject &params);
    void reply(const Request &request, const QJsonObject &result);
    void dropAll();
    void flush(); ///< blocks until the system has taken all that was sent

    static QJsonObject error(int code, const QString &name, const QString &message,
                             QJsonObject data = {});

    std::vector<Request> requests;
    size_t count(const QString &method) const;

private:
    void take(QWebSocket *socket, const QString &text);
    QJsonObject hello() const;

    QWebSocketServer m_server;
    std::vector<QWebSocket *> m_sockets;
    Handler m_handler;
    qint64 m_aheadMs = 0;
    QString m_role = QStringLiteral("admin");
};
