// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/claims.h"

#include <cstdint>
#include <cstdlib>

/// Any payload: refused, or read into claims that survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace sluice::claims;

    const QByteArrayView payload(reinterpret_cast<const char *>(data),
                                 static_cast<qsizetype>(size));
    const auto claims = parseClaims(payload);
    if (!claims && claims.error().detail.isEmpty())
        std::abort();
    if (!claims)
        return 0;
    const QByteArray text = toJson(*claims);
    // Writing may lengthen a text that is close to the limit; nothing else may get lost.
    if (text.size() > kMaxTokenBytes)
        return 0;
    const auto again = parseClaims(text);
    if (!again || *again != *claims)
        std::abort();
    (void)checkTimes(*claims, 1'700'000'000, std::chrono::seconds(30));
    return 0;
}
