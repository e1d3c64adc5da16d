// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/cached_verifier.h"

namespace sluice::auth {

void CachedVerifier::use(std::shared_ptr<const KeySet> keys, VerifyPolicy policy)
{
    m_keys = std::move(keys);
    m_policy = std::move(policy);
}

Result<claims::Claims> CachedVerifier::verify(QByteArrayView token, qint64 nowMs, bool *unknownKey)
{
    if (unknownKey)
        *unknownKey = false;
    if (!m_keys)
        return fail(ErrorCode::NotReady, QStringLiteral("no keys are loaded yet"));
    auto claims = m_cache.verify(token, *m_keys, m_policy, nowMs / 1000);
    if (!claims && unknownKey)
        *unknownKey = isUnknownKey(claims.error());
    return claims;
}

} // namespace sluice::auth
