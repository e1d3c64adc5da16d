// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/environment.h"

#include <cstdlib>

/// The mask is always undone, and expansion with nothing set and no defaults only removes text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const sluice::yaml::PlaceholderMask mask(text);
    if (mask.unmask(mask.text()) != text || mask.originalOffset(mask.text().size()) != text.size())
        std::abort();
    const auto expansion = sluice::yaml::expandPlaceholders(text, {});
    if (expansion.text.size() > text.size() || (!expansion.changed && expansion.text != text))
        std::abort();
    for (const sluice::yaml::Placeholder &missing : expansion.missing) {
        if (missing.name.isEmpty() || missing.end > text.size() || missing.begin >= missing.end)
            std::abort();
    }
    return 0;
}
