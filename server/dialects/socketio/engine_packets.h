// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

/// Engine.IO's packets, pure. A packet is its digit and its data, as a WebSocket text message
/// carries it; long-polling joins several to a payload.
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
inline constexpr char kBinary = 'b'; ///< and base64, in payloads

inline constexpr size_t kMaxPackets = 10'000; ///< of one payload

/// Revision 4: packets with 0x1E between them. Revision 3: `LENGTH:PACKET…`, lengths in UTF-16 code
/// units.
QByteArray joinPayload(Revision revision, std::span<const QByteArray> packets);

/// The packets of a payload, each with a known digit; views into it. InvalidRequest at the first
/// that is none. Precondition: none, the text need not even be UTF-8.
Result<std::vector<QByteArrayView>> splitPayload(Revision revision, QByteArrayView payload);

/// `0…` or `b`: the packet begins as packets do.
bool isPacket(QByteArrayView packet);

} // namespace sluice::dialects::engineio
