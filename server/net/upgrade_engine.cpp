// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/upgrade_engine.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <cstring>

namespace sluice::net {

/// A connected socket to the eye of QWebSocketServer: reads from a prepared head, writes to memory.
/// Uses only the public and protected interface of QTcpSocket.
class UpgradeSocket final : public QTcpSocket
{
public:
    UpgradeSocket(UpgradeEngine &engine, ConnectionId id, QByteArray head)
        : m_engine(&engine)
        , m_id(id)
        , m_head(std::move(head))
    {
    }

    ~UpgradeSocket() override { setSocketState(UnconnectedState); }

    void connectAs(const QHostAddress &peer, quint16 port)
    {
        setSocketState(ConnectedState);
        setPeerAddress(peer);
        setPeerPort(port);
        setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }

    /// From now on what Qt does with this socket is of no interest.
    void detachEngine() { m_engine = nullptr; }

    ConnectionId id() const { return m_id; }
    QByteArray takeAnswer() { return std::move(m_answer); }

    qint64 bytesAvailable() const override { return m_head.size() - m_position; }
    qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override {}
    /// QWebSocketServer closes what it refused.
    void close() override
    {
        if (m_engine)
            m_engine->refused(this);
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min<qint64>(size, m_head.size() - m_position);
        if (count > 0)
            std::memcpy(data, m_head.constData() + m_position, static_cast<size_t>(count));
        m_position += count;
        return count;
    }

    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_engine) {
            m_engine->m_writing = this;
            m_answer.append(data, size);
        }
        return size;
    }

private:
    UpgradeEngine *m_engine;
    ConnectionId m_id;
    QByteArray m_head;
    qsizetype m_position = 0;
    QByteArray m_answer;
};

namespace {

/// What the handshake is decided by (RFC 6455 4.2.1). Sub-protocols and extensions are ours, and
/// whatever else the client sent would only run into Qt's own limits.
QByteArray handshakeHead(const http::Request &request)
{
    static constexpr std::array kNames = {"Host",   "Upgrade",           "Connection",
                                          "Origin", "Sec-WebSocket-Key", "Sec-WebSocket-Version"};
    QByteArray head = "GET / HTTP/1.1\r\n";
    for (const char *name : kNames) {
        const QByteArrayView wanted(name);
        for (const QByteArrayView value : request.headers.values(wanted)) {
            head.append(wanted).append(": ").append(value).append("\r\n");
        }
    }
    return head.append("\r\n");
}

} // namespace

UpgradeEngine::UpgradeEngine(Answered answered)
    : m_answered(std::move(answered))
    , m_server(std::make_unique<QWebSocketServer>(QStringLiteral("sluice"),
                                                  QWebSocketServer::NonSecureMode))
{
    QObject::connect(m_server.get(), &QWebSocketServer::newConnection, m_server.get(),
                     [this] { accepted(); });
}

UpgradeEngine::~UpgradeEngine()
{
    for (UpgradeSocket *socket : std::as_const(m_pending)) {
        socket->detachEngine();
        delete socket;
    }
}

void UpgradeEngine::begin(ConnectionId id, const http::Request &head, const QHostAddress &peer,
                          quint16 port)
{
    Q_ASSERT(!m_pending.contains(id.value));
    auto *socket = new UpgradeSocket(*this, id, handshakeHead(head));
    m_pending.insert(id.value, socket);
    socket->connectAs(peer, port);
    m_server->handleConnection(socket);
}

void UpgradeEngine::cancel(ConnectionId id)
{
    if (UpgradeSocket *socket = m_pending.value(id.value))
        release(socket);
}

void UpgradeEngine::accepted()
{
    while (QWebSocket *webSocket = m_server->nextPendingConnection()) {
        // Qt wrote the 101 just before it announced the connection.
        UpgradeSocket *socket = std::exchange(m_writing, nullptr);
        if (!socket) {
            delete webSocket;
            continue;
        }
        const ConnectionId id = socket->id();
        QByteArray head = socket->takeAnswer();
        release(socket);
        delete webSocket;
        m_answered(id, Outcome::Accepted, std::move(head));
    }
}

void UpgradeEngine::refused(UpgradeSocket *socket)
{
    const ConnectionId id = socket->id();
    QByteArray head = socket->takeAnswer();
    release(socket);
    m_answered(id, Outcome::Refused, std::move(head));
}

void UpgradeEngine::release(UpgradeSocket *socket)
{
    m_pending.remove(socket->id().value);
    if (m_writing == socket)
        m_writing = nullptr;
    socket->detachEngine();
    // Qt may still be inside one of its functions.
    socket->deleteLater();
}

std::optional<http::Response> handshakeRefusal(const http::Request &head)
{
    constexpr qsizetype kKeyBytes = 16;
    const auto because = [](const char *why) {
        http::Response refusal = http::problem(ErrorCode::InvalidRequest, QString::fromLatin1(why));
        refusal.headers.add("Sec-WebSocket-Version", "13");
        return refusal;
    };
    if (head.headers.count("Sec-WebSocket-Version") != 1)
        return because("a WebSocket handshake needs one Sec-WebSocket-Version: 13");
    const QByteArray text = head.headers.value("Sec-WebSocket-Key").toByteArray();
    const auto key = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (head.headers.count("Sec-WebSocket-Key") != 1 || !key || (*key).size() != kKeyBytes)
        return because("a WebSocket handshake needs one Sec-WebSocket-Key, the base64 of 16 bytes");
    return std::nullopt;
}

void addHeader(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::any_of(name.begin(), name.end(), isControl)
        || std::any_of(value.begin(), value.end(), isControl) || !head.endsWith("\r\n\r\n"))
        return;
    QByteArray line;
    line.append(name).append(": ").append(value).append("\r\n");
    head.insert(head.size() - 2, line);
}

} // namespace sluice::net
