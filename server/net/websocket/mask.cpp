// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/mask.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sluice::net::ws {

quint32 unmask(char *bytes, qsizetype size, quint32 mask)
{
    const quint64 twice = (quint64{mask} << 32) | mask;
    qsizetype at = 0;
    for (; at + 8 <= size; at += 8) {
        quint64 word;
        std::memcpy(&word, bytes + at, sizeof word);
        word ^= twice;
        std::memcpy(bytes + at, &word, sizeof word);
    }

    std::array<char, 4> key;
    std::memcpy(key.data(), &mask, sizeof mask);
    const qsizetype rest = size - at;
    for (qsizetype i = 0; i < rest; ++i) {
        char &byte = bytes[at + i];
        byte = static_cast<char>(byte ^ key[static_cast<size_t>(i & 3)]);
    }
    std::rotate(key.begin(), key.begin() + (rest & 3), key.end());
    std::memcpy(&mask, key.data(), sizeof mask);
    return mask;
}

} // namespace sluice::net::ws
