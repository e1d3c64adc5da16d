// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_set.h"
#include "shared/base/result.h"
#include "shared/claims/claims.h"

#include <QByteArray>

#include <chrono>

namespace sluice::auth {

/// What a token must say besides being signed; from the configuration.
struct VerifyPolicy
{
    QByteArray issuer;                ///< empty: any
    std::vector<QByteArray> audience; ///< one of them must be in `aud`; empty: any
    std::chrono::seconds leeway{30};

    friend bool operator==(const VerifyPolicy &, const VerifyPolicy &) = default;
};

/// What a token whose signature is right says, before anything else is asked of it.
struct SignedToken
{
    Result<claims::Claims> claims; ///< TokenInvalid if the payload is none that tokens may have
    QByteArray payload;            ///< decoded; signed, but not checked in any other way
};

/// The first half of verify(): form, header, signature, and the issuer that the key is bound to.
[[nodiscard]] Result<SignedToken> verifySignature(QByteArrayView token, const KeySet &keys);

/// Verifies a compact JWS (RFC 7515 7.1) and reads its claims. The algorithm comes from the key,
/// never from the token; header members that carry or point to keys are not used. A token with a
/// `kid` is tried with the keys of that name and those without a name; one without a `kid` with
/// every key of its algorithm. A room token (room_token.h) is no token of a session, whoever signed
/// it. Pure and thread-safe. TokenInvalid or TokenExpired; the detail never repeats the token's own
/// text.
[[nodiscard]] Result<claims::Claims> verify(QByteArrayView token, const KeySet &keys,
                                            const VerifyPolicy &policy, qint64 nowSeconds);

/// The failure was a `kid` that no key has: newer keys of the issuer may help.
bool isUnknownKey(const Error &error);

} // namespace sluice::auth
