// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/admin_ending.h"
#include "console/connection/admin_message.h"
#include "shared/client/tls_trust.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <chrono>

class QWebSocket;

namespace sluice::console {

/// One WebSocket to a server's admin listener: reads and decodes in its own thread, so that neither
/// a flood nor a large message stops the window. One attempt after another, never by itself.
class AdminSocket final : public QObject
{
    Q_OBJECT

public:
    /// Messages that were received and not yet taken. More mean that the server floods us.
    static constexpr int kMaxWaiting = 2000;

    /// `waiting` is lowered by who takes a message.
    explicit AdminSocket(std::shared_ptr<std::atomic<int>> waiting);
    ~AdminSocket() override;

    /// Reads the files of `tls` each time; a key is kept no longer than the connection.
    void open(quint64 attempt, const QUrl &url, const client::TlsOptions &tls,
              const QByteArray &token, std::chrono::milliseconds timeout);
    void close();
    void send(const QByteArray &text);
    void ping();

Q_SIGNALS:
    void opened(quint64 attempt);
    void received(quint64 attempt, const std::shared_ptr<sluice::console::AdminMessage> &message);
    void ponged(quint64 attempt, quint64 milliseconds);
    /// The attempt is over; nothing follows of it.
    void ended(quint64 attempt, const sluice::console::AdminEnding &ending);

private:
    void made();
    void failed();
    void closed();
    void take(const QString &text);
    bool configureTls();
    void checkTrust(const QList<QSslError> &errors);
    void followSteps();
    void end(const client::Ending &ending);
    void end(const AdminEnding &ending);
    void drop();

    std::shared_ptr<std::atomic<int>> m_waiting;
    EventPool m_pool;
    QWebSocket *m_socket = nullptr;
    client::TlsOptions m_tls;
    std::optional<client::TlsRefusal> m_untrusted;
    QUrl m_url;
    QTimer m_timer;
    AdminStep m_reached = AdminStep::Tcp; ///< what is tried now
    quint64 m_attempt = 0;
    bool m_isOpen = false;
};

} // namespace sluice::console
