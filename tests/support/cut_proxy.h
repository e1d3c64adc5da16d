// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QUrl>

#include <vector>

class QTcpSocket;

/// A cable between a console and a real server that can be cut, or let go through in one direction
/// only: what became of a request whose answer got lost is then the server's to tell.
class CutProxy final : public QObject
{
public:
    enum class Loses : quint8
    {
        Nothing,
        Questions, ///< what the console sends
        Answers    ///< what the server sends
    };

    /// To the same place as `server`, which is a URL with host and port.
    explicit CutProxy(const QUrl &server);

    QUrl url() const; ///< instead of the server's
    void lose(Loses what) { m_loses = what; }
    /// Ends every connection at once, on both sides. New ones are made all the same.
    void cut();
    size_t connections() const { return m_made; } ///< that were ever made

private:
    void join();
    void carry(QTcpSocket *from, QTcpSocket *to, Loses direction);

    QUrl m_to;
    QTcpServer m_server;
    std::vector<QTcpSocket *> m_sockets;
    Loses m_loses = Loses::Nothing;
    size_t m_made = 0;
};
