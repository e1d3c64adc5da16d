// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sluice::net::ws {

/// Largest LZ77 window of permessage-deflate, as a power of two (RFC 7692 7.1.2).
inline constexpr int kMaxWindowBits = 15;

/// One message as permessage-deflate payload, compressed on its own (no context takeover), without
/// the trailing 00 00 FF FF (RFC 7692 7.2.1). `windowBits` 8–15 as negotiated. Any thread; each
/// thread keeps one compressor per window size in use.
QByteArray deflateMessage(QByteArrayView message, int windowBits = kMaxWindowBits);

enum class InflateStatus
{
    Ok,
    Corrupt,  ///< no DEFLATE data, or cut short
    TooLarge, ///< more than the limit; stopped there
};

/// Inverse of deflateMessage() for any window size. Replaces the content of `out`, which never
/// grows beyond `limit` + 1 bytes. Any thread; each thread keeps one decompressor.
InflateStatus inflateMessage(QByteArrayView payload, qsizetype limit, QByteArray &out);

} // namespace sluice::net::ws
