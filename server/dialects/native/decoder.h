// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/dialects/event_values.h"
#include "server/dialects/json_members.h"
#include "server/dialects/json_rpc.h"

namespace sluice::dialects {

/// What a method asks; MethodNotFound, InvalidParams. `session.authenticate` is not among them,
/// because its token is verified at the edge first.
Result<core::Command> decodeCommand(QByteArrayView method, QByteArrayView params);

inline constexpr qsizetype kMaxBatch = 1000;

} // namespace sluice::dialects
