// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/socketio/engine_packets.h"
#include "server/dialects/socketio/socket_packets.h"

#include <cstdlib>

using namespace sluice;
using namespace sluice::dialects;

namespace {

void decode(const engineio::Packet &packet)
{
    if (packet.isBinary)
        return;
    const QByteArray text = packet.bytes.sliced(1);
    const auto decoded = socketio::decodePacket(text);
    if (!decoded)
        return;
    for (const QByteArrayView argument : decoded->arguments) {
        if (!core::checkJson(argument))
            std::abort();
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
            for (const engineio::Packet &packet : split.packets)
                decode(packet);
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
