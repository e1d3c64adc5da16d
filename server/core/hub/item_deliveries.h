// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

#include <span>

namespace sluice::core {

/// Tells the subscribers of the groups and of the items what the store has written; `event` is what
/// the changes came with.
void publishItems(HubContext &context, const Event &event, std::span<const ItemChange> changes);

/// An ephemeral event (type, data) for a group, or for an item and its group.
void publishSent(HubContext &context, const Event &event, const ItemKey &to,
                 std::pair<QByteArray, QByteArray> sent);

} // namespace sluice::core
