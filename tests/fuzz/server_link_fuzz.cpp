// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/profiles/server_link.h"
#include "shared/client/tls_options.h"

#include <cstdlib>

using namespace sluice;
using namespace sluice::console;

// Any text as a link to a server: what comes out of it can be shown and kept, for its token is out.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data),
                                           static_cast<qsizetype>(size));
    if (const auto print = client::normalFingerprint(text); print && print->size() != 64)
        std::abort();
    const auto link = serverLinkFrom(text);
    if (!link)
        return 0;
    const QString scheme = link->url.scheme();
    if (mayHoldToken(link->url) || link->name.isEmpty() || link->url.host().isEmpty()
        || (scheme != QStringLiteral("ws") && scheme != QStringLiteral("wss")))
        std::abort();
    return 0;
}
