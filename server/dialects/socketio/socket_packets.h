// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

/// Socket.IO's packets (revisions 4 and 5, which differ in nothing that is read here), pure: what
/// follows the `4` of an Engine.IO message.
namespace sluice::dialects::socketio {

enum class PacketType : quint8
{
    Connect,
    Disconnect,
    Event,
    Ack,
    ConnectError,
    BinaryEvent,
    BinaryAck,
};

inline constexpr int kMaxAttachments = 10;

/// Views into the text that was decoded, but for strings.
struct Packet
{
    PacketType type = PacketType::Event;
    QByteArray space = "/"; ///< the namespace, without a query
    int attachments = 0;    ///< binary messages that follow
    std::optional<quint64> ack;
    QByteArray event;                      ///< Event, BinaryEvent: its name
    std::vector<QByteArrayView> arguments; ///< raw JSON, checked
};

/// InvalidRequest for whatever breaks the grammar, with the reason. `text` outlives the packet.
Result<Packet> decodePacket(const QByteArray &text);

/// `2["event",arguments]`; both as they stand, arguments may be empty.
QByteArray eventText(QByteArrayView event, QByteArrayView arguments);
/// `3ID[arguments]`
QByteArray ackText(quint64 id, QByteArrayView arguments);

} // namespace sluice::dialects::socketio
