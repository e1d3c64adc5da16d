// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/mint.h"

#include "server/auth/jose.h"

namespace sluice::auth {

using namespace Qt::StringLiterals;

Result<QByteArray> mintToken(const Key &key, QByteArrayView payloadJson)
{
    if (!key.canSign)
        return fail(ErrorCode::InvalidParams, u"the key has no private part, it can only verify"_s);
    if (const auto claims = claims::parseClaims(payloadJson); !claims)
        return fail(ErrorCode::InvalidParams, claims.error().detail);
    Result<QByteArray> token = signToken(key, payloadJson.toByteArray());
    if (!token)
        return token;
    if (token->size() > claims::kMaxTokenBytes) {
        return fail(ErrorCode::InvalidParams,
                    u"the token would have more than %1 bytes; no server accepts it"_s.arg(
                        claims::kMaxTokenBytes));
    }
    return token;
}

Result<QByteArray> mintToken(const Key &key, const claims::Claims &claims)
{
    return mintToken(key, claims::toJson(claims));
}

} // namespace sluice::auth
