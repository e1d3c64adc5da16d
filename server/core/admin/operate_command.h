// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/audit_command.h"
#include "server/core/admin/history_command.h"
#include "server/core/admin/manifest_command.h"
#include "server/core/admin/replay_command.h"
#include "server/core/admin/route_command.h"
#include "server/core/admin/steer_command.h"
#include "server/core/admin/what_if_command.h"

namespace sluice::core {

/// What changes something, and what was changed; see OperateDesk.
using OperateCommand = std::variant<AuditCommand, SteerCommand, RouteCommand, HistoryCommand,
                                    ManifestCommand, ReplayCommand, WhatIf>;

} // namespace sluice::core
