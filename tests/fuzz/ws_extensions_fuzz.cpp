// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/extensions.h"

#include <cstdlib>

using namespace sluice::net::ws;

// An answer is complete or absent, and offered back it must lead to the same agreement.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Negotiation result = negotiate(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (!result.deflate && result != Negotiation{})
        std::abort();
    if (!result.deflate)
        return 0;
    if (result.serverMaxWindowBits < 8 || result.serverMaxWindowBits > kMaxWindowBits)
        std::abort();
    if (negotiate(result.responseHeader) != result)
        std::abort();
    return 0;
}
