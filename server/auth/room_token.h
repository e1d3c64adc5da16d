// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_set.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <chrono>

/// Room tokens as Twake's backend makes them: a JWT that lets one subject into one room until a
/// time. Its claims are `sub`, `name` (the room), `iat`, which is that time, and `nbf`.
namespace sluice::auth {

struct SignedToken;

/// What room tokens are signed and checked with. Immutable; copies share the key's material.
struct RoomTokenKey
{
    Key key; ///< symmetric
    std::chrono::seconds lifetime{31 * 24 * 3600};
};

/// A token for `subject` and `room`, valid from a minute ago until `now + lifetime`. InvalidParams
/// if the key cannot sign or the names are none that tokens may have. Pure and thread-safe.
[[nodiscard]] Result<QByteArray> mintRoomToken(const RoomTokenKey &key, QByteArrayView subject,
                                               QByteArrayView room, qint64 nowSeconds);

/// The token lets this subject into this room now. TokenInvalid or TokenExpired with the reason
/// otherwise; the detail never repeats the token's text. Pure and thread-safe.
[[nodiscard]] Result<> checkRoomToken(QByteArrayView token, const RoomTokenKey &key,
                                      QByteArrayView subject, QByteArrayView room,
                                      qint64 nowSeconds);

/// A room token has no `exp`: read as the token of a session it would be valid for ever, as soon as
/// its `iat` has passed, wherever both are signed with one secret, as Twake's installations do.
bool looksLikeRoomToken(const SignedToken &token);

} // namespace sluice::auth
