// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/ingress/amqp/message_body.h"

#include <cstdint>
#include <cstdlib>

/// The first byte says how the rest is announced. What is taken must be JSON that the core takes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace sluice::ingress::amqp;

    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data) + 1,
                          static_cast<qsizetype>(size) - 1);
    BodyKind kind;
    kind.isToa = data[0] & 1;
    kind.contentType = (data[0] & 2)   ? "application/msgpack"
                       : (data[0] & 4) ? "text/plain"
                                       : "application/json";
    if (const auto payload = payloadOf(kind, body); payload && !sluice::core::checkJson(*payload))
        std::abort();
    return 0;
}
