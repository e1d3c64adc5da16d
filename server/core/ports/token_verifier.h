// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/claims/claims.h"

namespace sluice::core {

/// Port: turns a token into verified claims. Pure towards its key set; an instance belongs to one
/// thread (each edge has its own). Revocation is the core's business, not the verifier's.
class TokenVerifier
{
public:
    virtual ~TokenVerifier() = default;

    /// TokenInvalid, TokenExpired; `unknownKey` tells that other keys might accept it.
    virtual Result<claims::Claims> verify(QByteArrayView token, qint64 nowMs,
                                          bool *unknownKey = nullptr) = 0;
};

} // namespace sluice::core
