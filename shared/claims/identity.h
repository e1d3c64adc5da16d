// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/claims/claims.h"

namespace sluice::claims {

/// How credentials are presented in `Authorization`.
enum class Scheme : quint8
{
    Bearer, ///< a JSON Web Token
    Basic,  ///< RFC 7617
    Token,  ///< Toa's: PASETO v3.local
};

/// What a custom token may be used for: a path, where `*` is any run of characters but `/` and `**`
/// any run at all, and methods, or `*`.
struct Permission
{
    QByteArray path;
    std::vector<QByteArray> methods;

    friend bool operator==(const Permission &, const Permission &) = default;
};

/// Who presented credentials that were found right. Value type.
struct Identity
{
    Scheme scheme = Scheme::Bearer;
    Claims claims;        ///< the subject is the identity's id
    QByteArray authority; ///< the host's name that the credentials are for; Bearer: empty
    std::optional<std::vector<Permission>> permissions; ///< Token only; none: everything
    QByteArray credential;                              ///< Basic: user name; Token: `kid`
    QByteArray proof; ///< Basic: the hash that the password was checked against
};

/// Why credentials were not accepted. Names are those of the metric.
enum class Refusal : quint8
{
    MalformedHeader,
    UnknownScheme,
    MalformedCredentials, ///< Basic that is not base64 of `user:password`
    WrongPassword,        ///< or no such user
    Banned,
    MalformedToken,
    UnknownKey,
    ForgedToken,
    ExpiredToken,
    OtherAuthority,
    RevokedToken, ///< issued before the identity's tokens were called in
    WrongBearer,
    Overloaded, ///< too many passwords wait to be checked
};
inline constexpr int kRefusals = 13;

} // namespace sluice::claims
