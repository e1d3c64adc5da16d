// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/loader.h"

#include <cstdlib>

/// The same bytes as each kind of file: rules or findings, and every finding says what to do.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto result = sluice::manifest::loadManifests(
        {{QStringLiteral("manifest.toa.yaml"), bytes},
         {QStringLiteral("context.toa.yaml"), bytes},
         {QStringLiteral("f.sluice.yaml"), bytes}},
        "prod", {});
    for (const sluice::Diagnostic &diagnostic : result.diagnostics) {
        if (diagnostic.hint.isEmpty() || diagnostic.message.isEmpty())
            std::abort();
    }
    return 0;
}
