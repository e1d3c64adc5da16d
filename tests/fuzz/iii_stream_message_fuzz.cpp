// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/iii/stream_messages.h"

#include <cstdlib>

using namespace sluice;

// Any bytes as a message of the stream port, and as what a handshake says: whatever is written back or
// handed on is valid JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace dialects::iii;
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto message = decodeStreamMessage(text)) {
        if (!core::checkJson(unauthorizedText(*message, 1))
            || !core::checkJson(syncText(*message, "null", 1)))
            std::abort();
    }
    UpgradeFacts facts;
    const qsizetype half = text.size() / 2;
    facts.headers.emplace_back(text.first(half), text.sliced(half));
    facts.path = "/";
    facts.query = text;
    if (!core::checkJson(authInputText(facts)))
        std::abort();
    return 0;
}
