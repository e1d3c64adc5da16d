// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/close_reason.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace sluice::net::ws {

/// RFC 6455 5.2. Only these six are legal.
enum class Opcode : quint8
{
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA,
};

/// Close, ping and pong: never fragmented, never compressed, at most 125 bytes (RFC 6455 5.5).
constexpr bool isControl(Opcode opcode)
{
    return (static_cast<quint8>(opcode) & 0x8) != 0;
}

/// Whether the payload went through deflateMessage(); sets RSV1 (RFC 7692 6).
enum class Compressed : bool
{
    No,
    Yes
};

inline constexpr qsizetype kMaxControlPayload = 125;
inline constexpr qsizetype kMaxServerHeader = 10;
inline constexpr qsizetype kMaxClientHeader = 14;

/// Bytes of an unmasked header in its only legal, shortest form.
constexpr qsizetype frameHeaderSize(qsizetype payloadSize)
{
    if (payloadSize < 126)
        return 2;
    return payloadSize < 65536 ? 4 : kMaxServerHeader;
}

/// Bytes on the wire of a whole server frame; what appendFrame() adds.
constexpr qsizetype frameSize(qsizetype payloadSize)
{
    return frameHeaderSize(payloadSize) + payloadSize;
}

/// Appends one final, unmasked frame, as a server sends it (RFC 6455 5.1). Pure; any thread.
/// A control payload over 125 bytes is a bug of the caller; closePayload() keeps to it.
void appendFrame(QByteArray &out, Opcode opcode, QByteArrayView payload,
                 Compressed compressed = Compressed::No);

/// The payload of a close frame: number and text, the text cut to 123 bytes between characters.
/// `CloseReason::Abnormal` is never sent: a bug of the caller.
QByteArray closePayload(CloseReason reason, QByteArrayView text);

/// The payload that answers a peer's close: its own code, or nothing (RFC 6455 5.5.1).
QByteArray closeEcho(std::optional<quint16> code);

/// Whether a peer may send this code in a close frame (RFC 6455 7.4 and IANA's registry).
bool isValidCloseCode(quint16 code);

} // namespace sluice::net::ws
