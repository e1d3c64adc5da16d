// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/edge_types.h"
#include "server/net/http/request.h"
#include "server/net/http/response.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>

class QWebSocketServer;

namespace sluice::net {

class UpgradeSocket;

/// Lets Qt's QWebSocketServer answer upgrade requests in memory: it is served the request head by a
/// socket without a descriptor and writes its answer there. The QWebSocket it makes is discarded;
/// frames are the codec's business.
class UpgradeEngine
{
public:
    enum class Outcome
    {
        Accepted,
        Refused
    };
    /// The whole answer as Qt wrote it: a 101, or an error. From a later turn of the event loop.
    using Answered = std::function<void(ConnectionId, Outcome, QByteArray head)>;

    explicit UpgradeEngine(Answered answered);
    ~UpgradeEngine();

    /// Begins; the head has passed admission. One at a time for each id.
    void begin(ConnectionId id, const http::Request &head, const QHostAddress &peer, quint16 port);
    /// The connection is gone: no answer any more.
    void cancel(ConnectionId id);

private:
    friend class UpgradeSocket;

    void accepted();
    void refused(UpgradeSocket *socket);
    void release(UpgradeSocket *socket);

    Answered m_answered;
    std::unique_ptr<QWebSocketServer> m_server;
    QHash<quint64, UpgradeSocket *> m_pending; ///< owned by themselves until release()
    UpgradeSocket *m_writing = nullptr;        ///< the socket Qt wrote to last
};

/// Why a handshake cannot come to anything (RFC 6455 4.2.1): without these fields Qt only closes the
/// connection. A version that is not spoken is Qt's to refuse. Pure.
std::optional<http::Response> handshakeRefusal(const http::Request &head);

/// Adds header lines to an answer that Qt wrote. Values with control characters are left out: they
/// come from the peer and would end the line.
void addHeader(QByteArray &head, QByteArrayView name, QByteArrayView value);

} // namespace sluice::net
