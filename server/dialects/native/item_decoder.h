// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/dialects/native/json_members.h"

/// The methods `item.*` and `group.*` (shared/docs/protocol.md, "Items"); InvalidParams.
namespace sluice::dialects {

/// `since`, as text or as an object (decoder.cpp); InvalidParams.
Result<Position> positionOf(QByteArrayView raw);

Result<core::Command> decodeItemSet(const JsonMembers &members);
Result<core::Command> decodeItemGet(const JsonMembers &members);
Result<core::Command> decodeItemDelete(const JsonMembers &members);
Result<core::Command> decodeItemList(const JsonMembers &members);
Result<core::Command> decodeItemUpdate(const JsonMembers &members);
Result<core::Command> decodeGroupList(const JsonMembers &members);
Result<core::Command> decodeGroupSend(const JsonMembers &members);
Result<core::Command> decodeGroupSubscribe(const JsonMembers &members);
Result<core::Command> decodeGroupMembers(const JsonMembers &members);
Result<core::Command> decodeGroupUnsubscribe(const JsonMembers &members);

} // namespace sluice::dialects
