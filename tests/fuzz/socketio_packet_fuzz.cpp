// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/socketio/engine_packets.h"
#include "server/dialects/socketio/packet_reader.h"

#include <cstdlib>
#include <span>

using namespace sluice;
using namespace sluice::dialects;

namespace {

constexpr socketio::ReadLimits kLimits{4, 4096};

// What was read must be read again from what it is written as.
void checkWhole(const socketio::Packet &packet)
{
    for (const QByteArrayView argument : packet.arguments) {
        if (!core::checkJson(argument))
            std::abort();
    }
    const bool isWhole = packet.attachments.size() == static_cast<size_t>(packet.announced);
    if (!isWhole || packet.announced > kLimits.attachments)
        std::abort();
    if (!packet.isEvent() || packet.query.size() > 0)
        return;
    const QByteArray data = socketio::eventData(packet.event, socketio::joined(packet.arguments));
    const auto again = socketio::decodePacket(
        socketio::packetText(socketio::PacketType::Event, packet.space, packet.attachments.size(),
                             packet.ack, data),
        kLimits.attachments);
    if (!again || again->event != packet.event || again->space != packet.space
        || again->ack != packet.ack || again->announced != packet.announced)
        std::abort();
}

// As a connection does: the first error ends it.
void read(std::span<const engineio::Packet> packets)
{
    socketio::PacketReader reader;
    for (const engineio::Packet &packet : packets) {
        const auto got = packet.isBinary ? reader.binary(packet.bytes, kLimits)
                                         : reader.text(packet.bytes.sliced(1), kLimits);
        if (!got)
            return;
        if (reader.bufferedBytes() > kLimits.attachmentBytes)
            std::abort();
        if (*got)
            checkWhole(**got);
    }
}

} // namespace

// Any bytes as the payload of a post, in both revisions and forms: refused, or packets that make a
// payload of the same packets again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray payload(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto revision : {engineio::Revision::V3, engineio::Revision::V4}) {
        for (const bool isBinary : {false, true}) {
            const auto split = engineio::splitPayload(revision, payload, isBinary);
            read(split.packets);
            if (split.packets.empty())
                continue;
            const auto joined = engineio::joinPayload(revision, split.packets, isBinary);
            const auto again = engineio::splitPayload(revision, joined.bytes, joined.isBinary);
            if (!again.isWhole || again.packets != split.packets)
                std::abort();
        }
    }
    return 0;
}
