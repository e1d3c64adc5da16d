// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/room_token.h"
#include "server/auth/verify.h"
#include "server/core/ports/twake_tokens.h"

#include <memory>
#include <optional>
#include <utility>

/// The token of Twake's event `authenticate`, judged as jsonwebtoken 8.5.1 does: the same checks in
/// the same order, with the same words. `iat` is not looked at, and no clock tolerance is given.
namespace sluice::auth {

using core::ConnectionToken;
using core::TokenRefusal;

inline constexpr size_t kMaxCompanies = 64; ///< of one token; the others are left out

/// Beyond jsonwebtoken, refuses what Twake's server takes by mistake: refresh tokens and room tokens.
/// Algorithms are those of the keys. Pure and thread-safe.
[[nodiscard]] Expected<ConnectionToken, TokenRefusal> checkConnectionToken(
    QByteArrayView token, const KeySet &keys, const VerifyPolicy &policy, qint64 nowSeconds);

/// The port over one edge's keys.
class TwakeTokenKeeper final : public core::TwakeTokens
{
public:
    /// Tokens are judged by these from now on. Without a room key no room token is good.
    void use(std::shared_ptr<const KeySet> keys, VerifyPolicy policy,
             std::optional<RoomTokenKey> roomKey);

    Expected<ConnectionToken, TokenRefusal> checkConnection(QByteArrayView token,
                                                            qint64 nowSeconds) override;
    Result<> checkRoom(QByteArrayView token, QByteArrayView subject, QByteArrayView room,
                       qint64 nowSeconds) override;
    Result<QByteArray> mintRoom(QByteArrayView subject, QByteArrayView room,
                                qint64 nowSeconds) override;

    /// Whether a connection was refused since the last call because no key has its token's `kid`:
    /// newer keys of an issuer may help.
    bool takeUnknownKey() { return std::exchange(m_sawUnknownKey, false); }

private:
    std::shared_ptr<const KeySet> m_keys;
    VerifyPolicy m_policy;
    std::optional<RoomTokenKey> m_roomKey;
    bool m_sawUnknownKey = false;
};

} // namespace sluice::auth
