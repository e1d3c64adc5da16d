// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/claims/claims.h"

#include <optional>
#include <vector>

namespace sluice::core {

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

/// Port: the tokens that Twake's clients and backends use. Pure towards its keys; an instance
/// belongs to one thread.
class TwakeTokens
{
public:
    virtual ~TwakeTokens() = default;

    /// The token of `authenticate`.
    virtual Expected<ConnectionToken, TokenRefusal> checkConnection(QByteArrayView token,
                                                                    qint64 nowSeconds) = 0;

    /// TokenInvalid or TokenExpired unless the token lets this subject into this room now.
    virtual Result<> checkRoom(QByteArrayView token, QByteArrayView subject, QByteArrayView room,
                               qint64 nowSeconds) = 0;

    /// A token that checkRoom() accepts from now on, for as long as configured.
    virtual Result<QByteArray> mintRoom(QByteArrayView subject, QByteArrayView room,
                                        qint64 nowSeconds) = 0;
};

} // namespace sluice::core
