// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/close_reason.h"

#include <algorithm>
#include <array>

namespace sluice {

namespace {

using L = QLatin1StringView;
using R = CloseReason;

// One row, one line.
// clang-format off
constexpr std::array kTable = {
    CloseReasonRow{R::Normal, L("normal"), false, L("Either side was done.")},
    CloseReasonRow{R::GoingAway, L("going_away"), true, L("The server drains; connect to another or wait for its return.")},
    CloseReasonRow{R::ProtocolError, L("protocol_error"), false, L("The peer broke the WebSocket protocol.")},
    CloseReasonRow{R::UnsupportedData, L("unsupported_data"), false, L("Binary frames where text is required.")},
    CloseReasonRow{R::Abnormal, L("abnormal"), true, L("The transport ended without a close frame.")},
    CloseReasonRow{R::InvalidUtf8, L("invalid_utf8"), false, L("A text message was not UTF-8.")},
    CloseReasonRow{R::PolicyViolation, L("policy_violation"), false, L("A limit meant against abuse was reached.")},
    CloseReasonRow{R::MessageTooBig, L("message_too_big"), false, L("A message was larger than the limit.")},
    CloseReasonRow{R::InternalError, L("internal_error"), true, L("A defect of the server.")},
    CloseReasonRow{R::SlowConsumer, L("slow_consumer"), true, L("The peer did not read fast enough; reconnect and resume.")},
    CloseReasonRow{R::ReplayLost, L("replay_lost"), true, L("Retention overtook a replay; subscribe again.")},
    CloseReasonRow{R::TokenExpired, L("token_expired"), true, L("The token expired and was not refreshed; reconnect with a new one.")},
    CloseReasonRow{R::IdleTimeout, L("idle_timeout"), true, L("The peer answered no ping.")},
    CloseReasonRow{R::Overloaded, L("overloaded"), true, L("The server shed load; reconnect with back-off.")},
    CloseReasonRow{R::AuthenticationTimeout, L("authentication_timeout"), false, L("No valid token within the first-message deadline.")},
    CloseReasonRow{R::TokenRevoked, L("token_revoked"), false, L("The token or its subject was revoked.")},
    CloseReasonRow{R::Kicked, L("kicked"), false, L("An operator ended the connection.")},
    CloseReasonRow{R::TooManyErrors, L("too_many_errors"), false, L("The peer kept sending invalid requests.")},
};
// clang-format on

} // namespace

std::span<const CloseReasonRow> closeReasonTable()
{
    return kTable;
}

const CloseReasonRow &closeReasonRow(CloseReason reason)
{
    const auto it = std::ranges::find(kTable, reason, &CloseReasonRow::reason);
    Q_ASSERT_X(it != kTable.end(), "closeReasonRow", "every CloseReason has a row");
    return *it;
}

} // namespace sluice
