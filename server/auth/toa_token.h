// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/claims/identity.h"

/// Toa's tokens: JSON inside PASETO v3.local, the key named in the footer. Pure; thread-safe.
namespace sluice::auth {

struct TokenKey
{
    QByteArray kid;
    QByteArray secret; ///< pasetoSecret()

    friend bool operator==(const TokenKey &, const TokenKey &) = default;
};

/// The first key seals, each opens.
struct TokenKeys
{
    std::vector<TokenKey> keys;
    qint64 lifetimeMs = 2'592'000'000; ///< of issued tokens; 0: they do not expire
    qint64 refreshMs = 600'000;        ///< older ones are replaced

    const TokenKey *find(QByteArrayView kid) const;
};

struct OpenedToken
{
    claims::Identity identity;
    bool isStale = false; ///< valid, but to be replaced: an old token, or one of an old key
};

/// MalformedToken, UnknownKey, ForgedToken, ExpiredToken or OtherAuthority. A token with
/// permissions is never stale: its replacement would outlive them.
[[nodiscard]] Expected<OpenedToken, claims::Refusal> openToken(QByteArrayView token,
                                                               const TokenKeys &keys,
                                                               QByteArrayView authority,
                                                               qint64 nowMs);

/// A token for the identity; empty without keys.
QByteArray issueToken(const claims::Identity &identity, const TokenKeys &keys,
                      QByteArrayView authority, qint64 nowMs);

} // namespace sluice::auth
