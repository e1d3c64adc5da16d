// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_command.h"
#include "server/dialects/json_members.h"

#include <span>

/// Requests of the admin API → values (shared/docs/admin-api.md). Pure. Members that a method does
/// not know are ignored, so that a newer client can talk to an older server.
namespace sluice::dialects {

/// How the parameters of one method are read; the names are those of core::adminMethods().
struct AdminDecoder
{
    QByteArrayView method;
    Result<core::AdminAsk> (*decode)(const JsonMembers &params);
};

/// MethodNotFound; InvalidParams naming the member.
Result<core::AdminCommand> decodeAdminCommand(QByteArrayView method, QByteArrayView params);

/// A mutation that decodeAdminCommand() refused, so that the attempt is kept; nothing for what would
/// change nothing.
std::optional<core::AdminCommand> malformedCommand(QByteArrayView method, QByteArrayView params,
                                                   const Error &error);

/// Every decoder there is; a test holds them against core::adminMethods().
std::vector<AdminDecoder> adminDecoders();

inline constexpr qsizetype kMaxAdminKey = 128;
inline constexpr qsizetype kMaxAdminReason = 500;

} // namespace sluice::dialects
