// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>
#include <vector>

/// Socket.IO's packets (revisions 4 and 5; only 4 has queries of namespaces), pure: what follows the
/// `4` of an Engine.IO message.
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
inline constexpr qsizetype kMaxNamespaceBytes = 4096; ///< with its query

/// What a client sent. The views are into `text`, which goes with the packet.
struct Packet
{
    bool isEvent() const { return type == PacketType::Event || type == PacketType::BinaryEvent; }
    bool isAck() const { return type == PacketType::Ack || type == PacketType::BinaryAck; }

    QByteArray text;
    PacketType type = PacketType::Event;
    QByteArray space = "/"; ///< the namespace, without a query
    QByteArray query;       ///< of the namespace, as it stands (revision 4 only has it)
    int announced = 0;      ///< how many binary messages belong to it
    std::vector<QByteArray> attachments; ///< those; none before PacketReader has put them here
    std::optional<quint64> ack;
    QByteArray event;                      ///< of an event: its name; a number's digits
    QByteArrayView auth;                   ///< Connect: a JSON object, or empty
    std::vector<QByteArrayView> arguments; ///< raw JSON, checked; placeholders name attachments
};

/// InvalidRequest for whatever breaks the grammar, with the reason: also for more than
/// `maxAttachments`, and for a placeholder of an attachment that was not announced.
Result<Packet> decodePacket(const QByteArray &text, int maxAttachments = kMaxAttachments);

/// What an application says in an event or an ack.
struct Content
{
    QByteArray arguments;                ///< JSON values with commas between them; may be empty
    std::vector<QByteArray> attachments; ///< in `arguments` each is a placeholder()
};

/// Where an attachment stands among the arguments: `{"_placeholder":true,"num":NUMBER}`.
QByteArray placeholder(int number);

/// The arguments and one more, by which a client that comes back says what it has seen.
QByteArray withOffset(QByteArrayView arguments, quint64 offset);

/// The arguments as they came, with commas between them.
QByteArray joined(std::span<const QByteArrayView> arguments);

/// `TYPE[N-][SPACE,][ID]DATA`; with attachments an Event is a BinaryEvent, and an Ack a BinaryAck.
QByteArray packetText(PacketType type, QByteArrayView space, size_t attachments,
                      std::optional<quint64> id, QByteArrayView data);

/// `["event",arguments]`; the name is escaped, the arguments may be empty.
QByteArray eventData(QByteArrayView event, QByteArrayView arguments);

/// `2["event",arguments]`; both as they stand, arguments may be empty.
QByteArray eventText(QByteArrayView event, QByteArrayView arguments);
/// `3ID[arguments]`
QByteArray ackText(quint64 id, QByteArrayView arguments);

} // namespace sluice::dialects::socketio
