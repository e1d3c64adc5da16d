// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_hello.h"
#include "console/connection/admin_message.h"

#include <cstdlib>

using namespace sluice;
using namespace sluice::console;

// Any bytes as one message of a server: decoded or refused, and what was decoded is within bounds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    EventPool pool;
    const auto message = decodeAdminMessage(text, pool);
    if (!message)
        return 0;
    if (const auto *batch = std::get_if<TailBatch>(&*message)) {
        if (batch->sampled == 0)
            std::abort();
        for (const EventRecord &event : batch->events) {
            if (event.channel.isEmpty() || !event.origin || event.payload.size() > text.size())
                std::abort();
        }
    }
    if (const auto *reply = std::get_if<AdminReply>(&*message); reply && reply->answer)
        (void)readHello(reply->answer->object);
    return 0;
}
