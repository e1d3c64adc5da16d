// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>
#include <vector>

/// Engine.IO's packets, pure. A WebSocket message carries one; long-polling joins several to a
/// payload.
namespace sluice::dialects::engineio {

/// The value of `EIO`: 3 is spoken by socket.io-client 1 and 2, 4 by 3 and 4.
enum class Revision : quint8
{
    V3 = 3,
    V4 = 4,
};

inline constexpr char kOpen = '0';
inline constexpr char kClose = '1';
inline constexpr char kPing = '2';
inline constexpr char kPong = '3';
inline constexpr char kMessage = '4';
inline constexpr char kUpgrade = '5';
inline constexpr char kNoop = '6';

inline constexpr size_t kMaxPackets = 10'000; ///< of one payload

/// One packet, cheap to copy: made once, it goes to any number of sessions.
struct Packet
{
    static Packet control(char type) { return {QByteArray(1, type), false, 1}; }
    static Packet text(QByteArrayView message); ///< a message
    static Packet binary(QByteArray message) { return {std::move(message), true, 0}; }

    char type() const { return isBinary ? kMessage : bytes.front(); }

    QByteArray bytes; ///< its digit and its data; of a binary message the message alone
    bool isBinary = false;
    qsizetype units = 0; ///< of a text, in UTF-16; revision 3 counts so

    friend bool operator==(const Packet &, const Packet &) = default;
};

/// A text packet of these bytes, counted once.
Packet textPacket(QByteArray bytes);

/// What a WebSocket text message, or one packet of a text payload, holds. Nothing if the packet has
/// an unknown type, is no UTF-8, or its base64 is broken.
std::optional<Packet> decodeText(Revision revision, QByteArrayView text);
/// What a WebSocket binary message holds: in revision 4 a message, in revision 3 its type precedes
/// it. Nothing if that is no message.
std::optional<Packet> decodeBinary(Revision revision, QByteArrayView bytes);
/// The WebSocket binary message of a binary packet.
QByteArray encodeBinary(Revision revision, const QByteArray &message);

/// What is posted, or answered to a poll.
struct Payload
{
    QByteArray bytes;
    bool isBinary = false; ///< revision 3's second form, `application/octet-stream`
};

/// Revision 4: packets with 0x1E between them, binary ones as `b` and base64. Revision 3:
/// `LENGTH:PACKET…`, lengths in UTF-16 code units, binary ones as `b4` and base64; or, with a binary
/// packet for a client that may have it, every packet as kind, decimal length, 0xFF, and bytes.
Payload joinPayload(Revision revision, std::span<const Packet> packets, bool mayBeBinary);

struct Split
{
    std::vector<Packet> packets; ///< up to what is broken
    bool isWhole = false;        ///< nothing is, and there is at least one
};
/// The packets of a payload. Precondition: none.
Split splitPayload(Revision revision, QByteArrayView payload, bool isBinary);

} // namespace sluice::dialects::engineio
