// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/token_cache.h"
#include "server/core/ports/token_verifier.h"

#include <memory>

namespace sluice::auth {

/// The verifier of one edge: its own cache over a shared, immutable key set.
class CachedVerifier final : public core::TokenVerifier
{
public:
    /// Tokens are judged by these from now on; what was cached for other keys is forgotten.
    void use(std::shared_ptr<const KeySet> keys, VerifyPolicy policy);

    [[nodiscard]] Result<claims::Claims> verify(QByteArrayView token, qint64 nowMs,
                                                bool *unknownKey = nullptr) override;

private:
    std::shared_ptr<const KeySet> m_keys;
    VerifyPolicy m_policy;
    TokenCache m_cache;
};

} // namespace sluice::auth
