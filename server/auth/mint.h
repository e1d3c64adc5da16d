// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_set.h"
#include "shared/base/result.h"
#include "shared/claims/claims.h"

#include <QByteArray>

namespace sluice::auth {

/// A signed compact token with the header `{"alg", "kid"?, "typ":"JWT"}`. InvalidParams if the key
/// cannot sign or the payload is one that parseClaims() refuses.
[[nodiscard]] Result<QByteArray> mintToken(const Key &key, QByteArrayView payloadJson);
[[nodiscard]] Result<QByteArray> mintToken(const Key &key, const claims::Claims &claims);

} // namespace sluice::auth
