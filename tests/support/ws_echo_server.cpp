// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// An echo server around the frame codec, for conformance runs with other people's clients.
// Usage: ws_echo_server [MAX-MESSAGE-BYTES]; prints `listening PORT`, ends with SIGTERM.

#include "server/net/websocket/decoder.h"
#include "server/net/websocket/deflate.h"
#include "server/net/websocket/extensions.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>
#include <memory>

#include <sys/socket.h>

using namespace sluice;
using namespace sluice::net::ws;

namespace {

constexpr qsizetype kMaxHead = 16 * 1024;

// All values of a header field, joined by commas; empty if there is none.
QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    QByteArrayList values;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            values << line.sliced(colon + 1).trimmed();
    }
    return values.join(", ");
}

QByteArray acceptValue(const QByteArray &key)
{
    const QByteArray guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 1.3
    return QCryptographicHash::hash(key + guid, QCryptographicHash::Sha1).toBase64();
}

class EchoConnection final
    : public QObject
    , private MessageSink
{
public:
    EchoConnection(QTcpSocket *socket, qsizetype maxMessageBytes)
        : QObject(socket)
        , m_socket(socket)
        , m_maxMessageBytes(maxMessageBytes)
    {
        connect(socket, &QTcpSocket::readyRead, this, &EchoConnection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &EchoConnection::endAfterClose);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void read()
    {
        QByteArray bytes = m_socket->readAll();
        if (!m_decoder && !handshake(bytes))
            return;
        m_decoder->feed(bytes.data(), bytes.size(), *this);
        if (!m_out.isEmpty())
            m_socket->write(std::exchange(m_out, {}));
        endAfterClose();
    }

    // Only our direction ends, and the rest of theirs is read and dropped: closing over unread
    // bytes would send a reset, which may overtake the close frame.
    void endAfterClose()
    {
        if (m_decoder && m_decoder->isFinished() && m_socket->bytesToWrite() == 0)
            ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    }

    // True once the connection speaks WebSocket; `bytes` is then what followed the request.
    bool handshake(QByteArray &bytes)
    {
        m_head += bytes;
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0) {
            if (m_head.size() > kMaxHead)
                m_socket->abort();
            return false;
        }
        const QByteArray key = headerValue(m_head.first(end), "Sec-WebSocket-Key");
        if (key.isEmpty()) {
            m_socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            m_socket->disconnectFromHost();
            return false;
        }
        m_agreed = negotiate(headerValue(m_head.first(end), "Sec-WebSocket-Extensions"));
        QByteArray answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                            "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                            + acceptValue(key) + "\r\n";
        if (!m_agreed.responseHeader.isEmpty())
            answer += "Sec-WebSocket-Extensions: " + m_agreed.responseHeader + "\r\n";
        m_socket->write(answer + "\r\n");
        m_decoder = std::make_unique<Decoder>(DecoderLimits{.maxMessageBytes = m_maxMessageBytes},
                                              m_agreed.deflate);
        bytes = m_head.sliced(end + 4);
        m_head.clear();
        return true;
    }

    void onMessage(QByteArrayView payload, Opcode kind) override
    {
        if (!m_agreed.deflate) {
            appendFrame(m_out, kind, payload);
            return;
        }
        const QByteArray packed = deflateMessage(payload, m_agreed.serverMaxWindowBits);
        appendFrame(m_out, kind, packed, Compressed::Yes);
    }
    void onPing(QByteArrayView payload) override { appendFrame(m_out, Opcode::Pong, payload); }
    void onPong(QByteArrayView) override {}
    void onClose(std::optional<quint16> code, QByteArrayView) override
    {
        appendFrame(m_out, Opcode::Close, closeEcho(code));
    }
    void onFailure(CloseReason reason, QLatin1StringView why) override
    {
        appendFrame(m_out, Opcode::Close, closePayload(reason, {why.data(), why.size()}));
    }

    QTcpSocket *m_socket;
    qsizetype m_maxMessageBytes;
    QByteArray m_head;
    QByteArray m_out;
    Negotiation m_agreed;
    std::unique_ptr<Decoder> m_decoder;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const qsizetype maxMessageBytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 16 << 20;
    QTcpServer server;
    server.setListenBacklogSize(1024);
    if (!server.listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "ws_echo_server: %s\n", qPrintable(server.errorString()));
        return 1;
    }
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            new EchoConnection(socket, maxMessageBytes);
        }
    });
    std::printf("listening %d\n", int{server.serverPort()});
    std::fflush(stdout);
    return app.exec();
}
