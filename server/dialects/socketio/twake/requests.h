// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>
#include <vector>

/// What Twake's clients send, pure: the raw JSON arguments of an event → values. The arguments are
/// slices of a text that was strictly checked as a whole. Errors are InvalidParams, naming the
/// member; too many or unknown members are not looked at.
namespace sluice::dialects::twake {

using Arguments = std::span<const QByteArrayView>;

inline constexpr qsizetype kMaxAskedUsers = 10'000;
inline constexpr qsizetype kMaxUserBytes = 512;

/// The token of `authenticate`.
struct ShownToken
{
    enum class Kind : quint8
    {
        Missing,  ///< no argument, no object, no member, or one that JavaScript takes for nothing
        NoString, ///< some other value
        Text,
    };

    Kind kind = Kind::Missing;
    QByteArray text;
};
ShownToken readToken(Arguments arguments);

/// `realtime:join`, `realtime:leave` and the frame of `realtime:event`.
struct RoomRequest
{
    QByteArray name;
    std::optional<QByteArray> token; ///< nothing: absent, or no string
    QByteArray type;                 ///< `data.type` if that can be a label's part, else `event`
    QByteArrayView data;             ///< raw JSON; `null` if absent
};
Result<RoomRequest> readRoom(Arguments arguments);

/// `online:get`: the user ids; other values in the list are left out.
Result<std::vector<QByteArray>> readUsers(Arguments arguments);

} // namespace sluice::dialects::twake
