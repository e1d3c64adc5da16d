// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/tail_command.h"
#include "server/dialects/json_members.h"

/// What parameters of several admin methods have in common. InvalidParams names the member.
namespace sluice::dialects {

/// A connection's id, 16 hex digits.
Result<quint64> connectionOf(QByteArrayView text);

/// The text of the member `filter`; absent is the empty one. The core parses it.
Result<QByteArray> filterOf(const JsonMembers &params);

/// `events` and `bytes`, both given.
Result<core::TailCredit> creditOf(const JsonMembers &members);

} // namespace sluice::dialects
