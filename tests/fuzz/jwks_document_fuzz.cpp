// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_loader.h"

#include <cstdint>
#include <cstdlib>

/// Any document, as from the network and as from the operator: no key without material, and no
/// secret or private key from the network.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace sluice::auth;

    const QByteArrayView document(reinterpret_cast<const char *>(data),
                                  static_cast<qsizetype>(size));
    for (const JwksTrust trust : {JwksTrust::Public, JwksTrust::Operator}) {
        const auto loaded = parseJwks(document, {"issuer", {}, trust});
        if (!loaded)
            continue;
        for (const Key &key : loaded->keys) {
            const bool leaksPrivate = trust == JwksTrust::Public && key.canSign;
            if (!key.material || key.issuer != "issuer" || leaksPrivate)
                std::abort();
        }
    }
    return 0;
}
