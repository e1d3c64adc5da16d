// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/accepted_socket.h"
#include "server/net/edge.h"
#include "server/net/listener.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sluice::test {

/// Writes down what an edge says and answers by hooks; without hooks it answers every request with
/// `METHOD PATH BODY`, accepts every upgrade and ignores messages.
class RecordingEvents : public net::EdgeEvents
{
public:
    struct Closed
    {
        net::ConnectionId id;
        CloseReason reason;
        net::Initiator initiator;
    };
    struct Skipped
    {
        net::ConnectionId id;
        net::ChannelSlot channel;
        quint64 from;
        quint64 to;
    };
    struct Message
    {
        net::ConnectionId id;
        QByteArray payload;
        net::ws::Opcode opcode;
    };

    int homeOf(net::ListenerId listener, const net::http::Request &head) override;
    void moved(int edge, net::AcceptedSocket &&socket) override;
    net::HeadVerdict requestHead(net::ConnectionId id, const net::http::Request &head) override;
    void request(net::ConnectionId id, net::http::Request &&request,
                 const net::PeerInfo &peer) override;
    void upgrade(net::ConnectionId id, const net::http::Request &head,
                 const net::PeerInfo &peer) override;
    void opened(net::ConnectionId id) override;
    void message(net::ConnectionId id, QByteArrayView payload, net::ws::Opcode opcode) override;
    void closed(net::ConnectionId id, CloseReason reason, net::Initiator initiator) override;
    void drained(net::ConnectionId id) override;
    void skipped(net::ConnectionId id, net::ChannelSlot channel, quint64 from, quint64 to) override;
    void emptied() override { emptiedCalls++; }

    net::Edge *edge = nullptr;
    std::function<int(const net::http::Request &)> onHomeOf;
    std::function<void(int, net::AcceptedSocket)> onMoved;
    std::function<net::HeadVerdict(net::ConnectionId, const net::http::Request &)> onRequestHead;
    std::function<void(net::ConnectionId, const net::http::Request &)> onRequest;
    std::function<void(net::ConnectionId, const net::http::Request &)> onUpgrade;
    std::function<void(net::ConnectionId)> onOpened;
    std::function<void(net::ConnectionId, QByteArrayView)> onMessage;
    std::function<void(const Skipped &)> onSkipped;
    std::function<void(net::ConnectionId)> onDrained;

    std::vector<net::ConnectionId> upgrading;
    std::vector<net::ConnectionId> open; ///< in the order of opened()
    std::vector<Message> messages;
    std::vector<Closed> closes;
    std::vector<Skipped> skips;
    std::vector<net::ConnectionId> drains;
    std::vector<net::PeerInfo> peers;
    int emptiedCalls = 0;
};

/// A client on a plain blocking socket whose receiving side is only looked at, never waited for.
class RawClient
{
public:
    RawClient() = default;
    /// Connects to a loopback port.
    explicit RawClient(quint16 port, int receiveBuffer = 0);
    RawClient(RawClient &&) noexcept = default;
    RawClient &operator=(RawClient &&) noexcept = default;

    /// Blocks until the kernel has it.
    void send(QByteArrayView bytes);
    void sendFrame(QByteArrayView payload, net::ws::Opcode opcode = net::ws::Opcode::Text);
    /// Everything received so far.
    const QByteArray &received();
    /// Removes what was received so far.
    QByteArray take();
    /// The peer closed or reset, and everything before was received.
    bool hasEnded();
    /// Whole server frames received after the upgrade answer, which it removes.
    QList<QByteArray> takeTexts();
    bool hasAnswer() { return received().contains("\r\n\r\n"); }
    bool sawClose(CloseReason reason);

    void shutdownWrite();
    void closeNow() { m_descriptor.reset(); }
    void reset(); ///< RST instead of FIN

    int descriptor() const { return m_descriptor.number(); }

private:
    net::Descriptor m_descriptor;
    QByteArray m_received;
    bool m_ended = false;
    bool m_reset = false;
    std::optional<quint16> m_closeCode;
};

QByteArray clientFrame(QByteArrayView payload, net::ws::Opcode opcode = net::ws::Opcode::Text);
QByteArray serverFrame(QByteArrayView payload, net::ws::Opcode opcode = net::ws::Opcode::Text);
QByteArray upgradeRequest(QByteArrayView path = "/v1", QByteArrayView moreHeaders = {});
QByteArray getRequest(QByteArrayView path);

/// Runs the event loop until the condition holds; false after ten seconds. Looks at the condition in
/// every turn, which QTRY_ macros do only every 50 ms.
bool pumpUntil(const std::function<bool()> &condition);

/// An edge with one listener on a free loopback port, both in this thread.
struct EdgeFixture
{
    explicit EdgeFixture(const net::EdgeLimits &limits = {}, qint64 maxConnections = 100'000,
                         int number = 3);

    RawClient connect(int receiveBuffer = 0);
    /// A client whose upgrade request is on its way.
    RawClient connectWebSocket(int receiveBuffer = 0);

    RecordingEvents events;
    net::Edge edge;
    std::shared_ptr<net::ConnectionQuota> quota;
    net::Listener listener;
};

} // namespace sluice::test
