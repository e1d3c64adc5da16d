// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/websocket/frame.h"

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <optional>

namespace sluice::test {

/// Which of the three length fields of RFC 6455 5.2 a frame uses, right or wrong.
enum class LengthForm
{
    Shortest,
    In16Bits,
    In64Bits
};

/// A frame as a client sends it, or as it never should. Test support only.
struct ClientFrame
{
    net::ws::Opcode opcode = net::ws::Opcode::Text;
    QByteArray payload = {};
    bool fin = true;
    quint8 rsv = 0; ///< 4 = RSV1, 2 = RSV2, 1 = RSV3
    std::optional<std::array<quint8, 4>> mask = std::array<quint8, 4>{0x37, 0xFA, 0x21, 0x3D};
    LengthForm lengthForm = LengthForm::Shortest;
    std::optional<quint64> announced = {}; ///< a length other than the payload's
};

/// The bytes on the wire.
inline QByteArray toWire(const ClientFrame &frame)
{
    const quint64 length = frame.announced.value_or(static_cast<quint64>(frame.payload.size()));
    const quint8 masked = frame.mask ? 0x80 : 0;
    QByteArray wire;
    wire.append(static_cast<char>((frame.fin ? 0x80 : 0) | (frame.rsv << 4)
                                  | static_cast<quint8>(frame.opcode)));
    if (frame.lengthForm == LengthForm::Shortest && length < 126) {
        wire.append(static_cast<char>(masked | length));
    } else if (frame.lengthForm != LengthForm::In64Bits && length < 65536) {
        wire.append(static_cast<char>(masked | 126));
        const quint16 big = qToBigEndian(static_cast<quint16>(length));
        wire.append(reinterpret_cast<const char *>(&big), sizeof big);
    } else {
        wire.append(static_cast<char>(masked | 127));
        const quint64 big = qToBigEndian(length);
        wire.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    if (!frame.mask)
        return wire + frame.payload;
    for (const quint8 byte : *frame.mask)
        wire.append(static_cast<char>(byte));
    for (qsizetype i = 0; i < frame.payload.size(); ++i) {
        const quint8 key = (*frame.mask)[static_cast<size_t>(i % 4)];
        wire.append(static_cast<char>(frame.payload[i] ^ key));
    }
    return wire;
}

} // namespace sluice::test
