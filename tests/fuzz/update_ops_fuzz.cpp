// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/core/items/update_ops.h"

#include <cstdlib>

using namespace sluice;

// Two lines, a value and operations on it: what comes out is valid JSON again, and so are the errors.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = text.indexOf('\n');
    const QByteArray value = text.left(std::max<qsizetype>(end, 0));
    const QByteArray operations = text.mid(end + 1);
    if (!core::checkJson(operations))
        return 0;
    const bool exists = core::checkJson(value).has_value();
    const auto updated = core::applyUpdate(exists ? std::optional(value) : std::nullopt,
                                           operations);
    if (!updated)
        return 0;
    if (!core::checkJson(updated->value))
        std::abort();
    if (!updated->errors.isEmpty() && !core::checkJson(updated->errors))
        std::abort();
    return 0;
}
