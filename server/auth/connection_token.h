// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/verify.h"

#include <optional>
#include <vector>

/// The token of Twake's event `authenticate`, judged as jsonwebtoken 8.5.1 does: the same checks in
/// the same order, with the same words. `iat` is not looked at, and no clock tolerance is given.
namespace sluice::auth {

/// Why a token is refused, as jsonwebtoken's error objects say it.
struct TokenRefusal
{
    QByteArray name;                 ///< JsonWebTokenError, TokenExpiredError or NotBeforeError
    QByteArray message;              ///< e.g. `jwt malformed`
    std::optional<qint64> atSeconds; ///< of `exp` or `nbf`, for the last two

    friend bool operator==(const TokenRefusal &, const TokenRefusal &) = default;
};

struct ConnectionToken
{
    claims::Claims claims;
    std::vector<QByteArray> companies; ///< the names in the claim `org`
    bool namesCompanies = false;       ///< there is a claim `org`
};

inline constexpr size_t kMaxCompanies = 64; ///< of one token; the others are left out

/// Beyond jsonwebtoken, refuses what Twake's server takes by mistake: refresh tokens and room tokens.
/// Algorithms are those of the keys. Pure and thread-safe.
[[nodiscard]] Expected<ConnectionToken, TokenRefusal> checkConnectionToken(
    QByteArrayView token, const KeySet &keys, const VerifyPolicy &policy, qint64 nowSeconds);

/// The token was signed with a key that is not known: newer keys of the issuer may help.
bool namesUnknownKey(QByteArrayView token, const KeySet &keys);

} // namespace sluice::auth
