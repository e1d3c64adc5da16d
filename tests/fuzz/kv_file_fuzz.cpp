// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/kv_files/kv_file.h"

#include <cstdlib>

using namespace sluice::storage;

// Any bytes as a file of a KvStore and as its name: what is read is written back as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto items = decodeKvFile(bytes)) {
        const auto again = decodeKvFile(encodeKvFile(*items));
        if (!again || *again != *items)
            std::abort();
    }
    if (const auto group = groupOfKvFile(bytes + ".bin")) {
        if (groupOfKvFile(kvFileName(*group)) != group)
            std::abort();
    }
    return 0;
}
