// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/socketio/engine_packets.h"
#include "server/dialects/socketio/socket_packets.h"

#include <cstdlib>

using namespace sluice;
using namespace sluice::dialects;

namespace {

void decode(QByteArrayView packet)
{
    const QByteArray text = packet.sliced(1).toByteArray();
    const auto decoded = socketio::decodePacket(text);
    if (!decoded)
        return;
    for (const QByteArrayView argument : decoded->arguments) {
        if (!core::checkJson(argument))
            std::abort();
    }
}

} // namespace

// Any bytes as the payload of a post, in both revisions: refused, or packets that make the same
// payload again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray payload(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto revision : {engineio::Revision::V3, engineio::Revision::V4}) {
        const auto packets = engineio::splitPayload(revision, payload);
        if (!packets)
            continue;
        std::vector<QByteArray> copies;
        for (const QByteArrayView packet : *packets) {
            decode(packet);
            copies.push_back(packet.toByteArray());
        }
        const auto again = engineio::splitPayload(revision,
                                                  engineio::joinPayload(revision, copies));
        if (!again || again->size() != copies.size())
            std::abort();
    }
    return 0;
}
