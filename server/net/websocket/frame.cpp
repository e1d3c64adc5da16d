// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/frame.h"

#include <QtEndian>

namespace sluice::net::ws {

namespace {

constexpr quint8 kFinal = 0x80;
constexpr quint8 kRsv1 = 0x40;

// Largest prefix of at most `limit` bytes that does not end inside a character.
QByteArrayView cutBetweenCharacters(QByteArrayView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype size = limit;
    while (size > 0 && (static_cast<quint8>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.first(size);
}

} // namespace

void appendFrame(QByteArray &out, Opcode opcode, QByteArrayView payload, Compressed compressed)
{
    Q_ASSERT_X(!isControl(opcode) || payload.size() <= kMaxControlPayload, "appendFrame",
               "control frames carry at most 125 bytes");
    char header[kMaxServerHeader];
    const quint8 rsv = compressed == Compressed::Yes ? kRsv1 : 0;
    header[0] = static_cast<char>(kFinal | rsv | static_cast<quint8>(opcode));
    const qsizetype headerSize = frameHeaderSize(payload.size());
    if (headerSize == 2) {
        header[1] = static_cast<char>(payload.size());
    } else if (headerSize == 4) {
        header[1] = 126;
        qToBigEndian(static_cast<quint16>(payload.size()), header + 2);
    } else {
        header[1] = 127;
        qToBigEndian(static_cast<quint64>(payload.size()), header + 2);
    }
    out.append(header, headerSize);
    out.append(payload);
}

QByteArray closePayload(CloseReason reason, QByteArrayView text)
{
    Q_ASSERT_X(reason != CloseReason::Abnormal, "closePayload", "1006 never goes on the wire");
    QByteArray payload = closeEcho(static_cast<quint16>(reason));
    payload.append(cutBetweenCharacters(text, kMaxControlPayload - payload.size()));
    return payload;
}

QByteArray closeEcho(std::optional<quint16> code)
{
    if (!code)
        return {};
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(*code, payload.data());
    return payload;
}

bool isValidCloseCode(quint16 code)
{
    if (code >= 3000)
        return code <= 4999; // 3000–3999 registered, 4000–4999 private (RFC 6455 7.4.2)
    // 1004 is reserved; 1005, 1006 and 1015 are never sent; 1012–1014 were registered later.
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
}

} // namespace sluice::net::ws
