// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/template.h"

#include <cstdlib>

/// A template that is literal expands to a text no longer than itself, any other only by its lookups.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const auto parsed = sluice::manifest::Template::parse(text);
    if (!parsed)
        return 0;
    int lookups = 0;
    const auto expanded = parsed->expand([&](QByteArrayView path) {
        if (path.isEmpty())
            std::abort();
        ++lookups;
        return std::optional<QByteArray>(QByteArray());
    });
    if (!expanded || expanded->size() > text.size() || parsed->isLiteral() != (lookups == 0))
        std::abort();
    return 0;
}
