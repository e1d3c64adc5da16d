// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <optional>

/// PASETO version 3, purpose local (paseto-spec, Version3): AES-256-CTR and HMAC-SHA384 with keys
/// from HKDF-SHA384. Pure but for the random nonce; thread-safe.
namespace sluice::auth {

inline constexpr qsizetype kMaxPasetoBytes = 8 * 1024;

/// The 32 bytes of a key in PASERK form, `k3.local.` and base64url. ConfigInvalid for another form;
/// the detail never shows the key.
[[nodiscard]] Result<QByteArray> pasetoSecret(QByteArrayView paserk);

/// The pieces of `v3.local.BODY.FOOTER`, decoded.
struct PasetoText
{
    QByteArray nonce;  ///< 32 bytes
    QByteArray cipher; ///< not empty
    QByteArray tag;    ///< 48 bytes
    QByteArray footer; ///< may be empty
};

/// Canonical base64url only. Nothing for any other form, or for more than kMaxPasetoBytes.
std::optional<PasetoText> splitPaseto(QByteArrayView token);

/// The message, or nothing if it was not sealed with this secret of 32 bytes.
std::optional<QByteArray> openPaseto(const PasetoText &text, QByteArrayView secret);

/// The token; `nonce` is 32 random bytes, or empty: made here. Empty if OpenSSL fails.
QByteArray sealPaseto(QByteArrayView message, QByteArrayView footer, QByteArrayView secret,
                      QByteArray nonce = {});

} // namespace sluice::auth
