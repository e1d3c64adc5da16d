// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/accepted_socket.h"
#include "server/net/edge_types.h"
#include "shared/base/result.h"

#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <memory>
#include <span>
#include <vector>

namespace sluice::net {

class Edge;
class TlsContext;

/// Raises the soft limit of open files to the hard one; returns the limit that holds now.
quint64 raiseDescriptorLimit();

/// One port. Hands raw descriptors to the edges in turn and never reads from one. Lives in the main
/// thread; the edges outlive it.
///
/// QTcpServer binds and listens, but accepting is done here: Qt 6.4's socket engine remembers only
/// its first error, takes "no descriptor left" for "nothing to accept" after it, and spins.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    static constexpr int kBacklog = 4096;
    static constexpr int kMaxConnections = 100'000;

    /// `quota` counts the connections of all listeners; at its limit new ones are answered with
    /// 503 and closed.
    Listener(ListenerId id, std::vector<Edge *> edges, std::shared_ptr<ConnectionQuota> quota,
             QObject *parent = nullptr);
    ~Listener() override;

    /// Port 0 lets the system choose; see serverPort(). Fails with NetworkFailed.
    [[nodiscard]] Result<> start(const QHostAddress &address, quint16 port);
    /// Connections that were accepted stay.
    void stopAccepting();

    /// New connections speak TLS with this context; none: plain. May be called again to reload.
    void setTls(std::shared_ptr<const TlsContext> context);

    quint64 refusedConnections() const { return m_refused; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void acceptSome();
    void pause();
    void shedOne();
    void refuse(Descriptor descriptor);

    ListenerId m_id;
    std::vector<Edge *> m_edges;
    std::shared_ptr<ConnectionQuota> m_quota;
    std::shared_ptr<const TlsContext> m_tls;
    size_t m_next = 0;
    quint64 m_refused = 0;
    Descriptor m_spare; ///< given up for a moment when the process has no descriptor left
    std::unique_ptr<QSocketNotifier> m_acceptable;
    QTimer m_resume;
    std::vector<Descriptor> m_refusedSockets; ///< kept until the peer could read its 503
    QTimer m_forgetRefused;
};

} // namespace sluice::net
