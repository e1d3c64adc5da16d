// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/lists/list_source.h"
#include "server/core/hub/hub_context.h"

namespace sluice::core {

/// Each is over the hub's own tables, which outlive it.
std::unique_ptr<ListSource> makeRoomList(HubContext &context);
std::unique_ptr<ListSource> makeStreamList(HubContext &context);
std::unique_ptr<ListSource> makeRouteList(HubContext &context);
std::unique_ptr<ListSource> makeGroupList(HubContext &context);

} // namespace sluice::core
