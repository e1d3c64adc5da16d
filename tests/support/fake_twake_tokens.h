// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/twake_tokens.h"

namespace sluice::test {

/// Connection tokens are `user:NAME`, room tokens `room:NAME:ROOM`.
class FakeTwakeTokens final : public core::TwakeTokens
{
public:
    Expected<core::ConnectionToken, core::TokenRefusal> checkConnection(QByteArrayView token,
                                                                        qint64) override
    {
        if (!token.startsWith("user:"))
            return Unexpected<core::TokenRefusal>({"JsonWebTokenError", "jwt malformed", {}});
        core::ConnectionToken accepted;
        accepted.claims.subject = token.sliced(5).toByteArray();
        return accepted;
    }
    Result<> checkRoom(QByteArrayView token, QByteArrayView subject, QByteArrayView room,
                       qint64) override
    {
        if (token == "room:" + subject.toByteArray() + ':' + room.toByteArray())
            return {};
        return fail(ErrorCode::TokenInvalid);
    }
    Result<QByteArray> mintRoom(QByteArrayView subject, QByteArrayView room, qint64) override
    {
        return "room:" + subject.toByteArray() + ':' + room.toByteArray();
    }
};

} // namespace sluice::test
