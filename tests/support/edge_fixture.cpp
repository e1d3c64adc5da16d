// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/edge_fixture.h"

#include "server/net/websocket/mask.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QtEndian>

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace sluice::test {

using namespace net;

int RecordingEvents::homeOf(ListenerId, const http::Request &head)
{
    return onHomeOf ? onHomeOf(head) : -1;
}

void RecordingEvents::moved(int to, AcceptedSocket &&socket)
{
    onMoved(to, std::move(socket));
}

HeadVerdict RecordingEvents::requestHead(ConnectionId id, const http::Request &head)
{
    return onRequestHead ? onRequestHead(id, head) : HeadVerdict{};
}

void RecordingEvents::request(ConnectionId id, http::Request &&request, const PeerInfo &peer)
{
    peers.push_back(peer);
    if (onRequest) {
        onRequest(id, request);
        return;
    }
    http::Response response;
    response.body = request.method + ' ' + request.path + ' ' + request.body;
    edge->respond(id, response);
}

void RecordingEvents::upgrade(ConnectionId id, const http::Request &head, const PeerInfo &peer)
{
    peers.push_back(peer);
    upgrading.push_back(id);
    if (onUpgrade)
        onUpgrade(id, head);
    else
        edge->acceptUpgrade(id, {});
}

void RecordingEvents::opened(ConnectionId id)
{
    open.push_back(id);
    if (onOpened)
        onOpened(id);
}

void RecordingEvents::message(ConnectionId id, QByteArrayView payload, ws::Opcode opcode)
{
    messages.push_back({id, payload.toByteArray(), opcode});
    if (onMessage)
        onMessage(id, payload);
}

void RecordingEvents::closed(ConnectionId id, CloseReason reason, Initiator initiator)
{
    closes.push_back({id, reason, initiator});
}

void RecordingEvents::drained(ConnectionId id)
{
    drains.push_back(id);
    if (onDrained)
        onDrained(id);
}

void RecordingEvents::skipped(ConnectionId id, ChannelSlot channel, quint64 from, quint64 to)
{
    skips.push_back({id, channel, from, to});
    if (onSkipped)
        onSkipped(skips.back());
}

RawClient::RawClient(quint16 port, int receiveBuffer)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int one = 1;
    ::setsockopt(descriptor(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (receiveBuffer > 0)
        ::setsockopt(descriptor(), SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("connect: errno %d", errno);
}

void RawClient::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::send(descriptor(), bytes.data(), static_cast<size_t>(bytes.size()),
                                     MSG_NOSIGNAL);
        if (count <= 0)
            return;
        bytes = bytes.sliced(count);
    }
}

void RawClient::sendFrame(QByteArrayView payload, ws::Opcode opcode)
{
    send(clientFrame(payload, opcode));
}

const QByteArray &RawClient::received()
{
    std::array<char, 65536> buffer{};
    while (m_descriptor && !m_ended) {
        const ssize_t count = ::recv(descriptor(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count > 0) {
            m_received.append(buffer.data(), count);
            continue;
        }
        if (count < 0 && errno == EAGAIN)
            break;
        m_ended = true;
        m_reset = count < 0;
    }
    return m_received;
}

QByteArray RawClient::take()
{
    received();
    return std::exchange(m_received, {});
}

bool RawClient::hasEnded()
{
    received();
    return m_ended;
}

QList<QByteArray> RawClient::takeTexts()
{
    received();
    if (m_received.startsWith("HTTP/")) {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        m_received.remove(0, end + 4);
    }
    QList<QByteArray> texts;
    for (;;) {
        const auto *bytes = reinterpret_cast<const uchar *>(m_received.constData());
        if (m_received.size() < 2)
            return texts;
        qsizetype header = 2;
        qsizetype size = bytes[1] & 0x7F;
        if (size >= 126) {
            header = size == 126 ? 4 : 10;
            if (m_received.size() < header)
                return texts;
            size = size == 126 ? qFromBigEndian<quint16>(bytes + 2)
                               : static_cast<qsizetype>(qFromBigEndian<quint64>(bytes + 2));
        }
        if (m_received.size() < header + size)
            return texts;
        const int opcode = bytes[0] & 0x0F;
        const QByteArray payload = m_received.mid(header, size);
        if (opcode == static_cast<int>(ws::Opcode::Text))
            texts.append(payload);
        if (opcode == static_cast<int>(ws::Opcode::Close) && size >= 2)
            m_closeCode = qFromBigEndian<quint16>(payload.constData());
        m_received.remove(0, header + size);
    }
}

bool RawClient::sawClose(CloseReason reason)
{
    takeTexts();
    return m_closeCode == static_cast<quint16>(reason);
}

void RawClient::shutdownWrite()
{
    ::shutdown(descriptor(), SHUT_WR);
}

void RawClient::reset()
{
    const linger hard{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(descriptor(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    m_descriptor.reset();
}

QByteArray clientFrame(QByteArrayView payload, ws::Opcode opcode)
{
    QByteArray frame;
    ws::appendFrame(frame, opcode, payload);
    frame[1] = static_cast<char>(frame[1] | 0x80);
    const qsizetype header = frame.size() - payload.size();
    const QByteArray mask("\x11\x22\x33\x44", 4);
    quint32 word = 0;
    std::memcpy(&word, mask.constData(), 4);
    frame.insert(header, mask);
    ws::unmask(frame.data() + header + 4, payload.size(), word);
    return frame;
}

QByteArray serverFrame(QByteArrayView payload, ws::Opcode opcode)
{
    QByteArray frame;
    ws::appendFrame(frame, opcode, payload);
    return frame;
}

QByteArray upgradeRequest(QByteArrayView path, QByteArrayView moreHeaders)
{
    QByteArray head = "GET ";
    head.append(path).append(" HTTP/1.1\r\n"
                             "Host: localhost\r\n"
                             "Upgrade: websocket\r\n"
                             "Connection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                             "Sec-WebSocket-Version: 13\r\n");
    return head.append(moreHeaders).append("\r\n");
}

QByteArray getRequest(QByteArrayView path)
{
    return QByteArray("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

bool pumpUntil(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(10'000);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
    return true;
}

static EdgeConfig configWith(const EdgeLimits &limits, int number)
{
    EdgeConfig config;
    config.number = number;
    config.limits = limits;
    return config;
}

EdgeFixture::EdgeFixture(const EdgeLimits &limits, qint64 maxConnections, int number)
    : edge(configWith(limits, number), events)
    , quota(std::make_shared<ConnectionQuota>(maxConnections))
    , listener(ListenerId{1}, {&edge}, quota)
{
    events.edge = &edge;
    edge.start();
    const auto started = listener.start(QHostAddress::LocalHost, 0);
    if (!started)
        qFatal("%s", qPrintable(started.error().detail));
}

RawClient EdgeFixture::connect(int receiveBuffer)
{
    return RawClient(listener.serverPort(), receiveBuffer);
}

RawClient EdgeFixture::connectWebSocket(int receiveBuffer)
{
    RawClient client = connect(receiveBuffer);
    client.send(upgradeRequest());
    return client;
}

} // namespace sluice::test
