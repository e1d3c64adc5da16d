// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <span>

namespace sluice {

/// Why a connection ends; the number is the WebSocket close code (RFC 6455 7.4).
/// 3000–3499: reconnect (with a new token where the name says so). 3500–3999: do not reconnect
/// before something was changed.
enum class CloseReason : int
{
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    Abnormal = 1006, ///< never sent: the peer vanished
    InvalidUtf8 = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
    InternalError = 1011,

    SlowConsumer = 3000,
    ReplayLost = 3001,
    TokenExpired = 3002,
    IdleTimeout = 3003,
    Overloaded = 3004,

    AuthenticationTimeout = 3500,
    TokenRevoked = 3501,
    Kicked = 3502,
    TooManyErrors = 3503,
};

struct CloseReasonRow
{
    CloseReason reason;
    QLatin1StringView name; ///< sent as the close text and used in metrics
    bool reconnect;
    QLatin1StringView doc;
};

std::span<const CloseReasonRow> closeReasonTable();
const CloseReasonRow &closeReasonRow(CloseReason reason);

} // namespace sluice
