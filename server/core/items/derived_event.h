// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/core/items/item_command.h"

namespace sluice::core {

/// The stream that holds the resources; its groups are the collections. Only resources change it.
inline constexpr char kResourceStream[] = "resources";

/// `iii.<stream>.<what>`, or `resources.<collection>.<what>` for what resources change; empty if
/// the cause derives nothing. `what` is created, updated, saved, deleted or sent.
EventLabel derivedLabel(const GroupKey &group, ItemCause cause, QByteArrayView what);

/// The value (the old one of a deleted item) with `_group` and `_id`; resources: the value itself.
QByteArray derivedPayload(const ItemKey &key, ItemCause cause, const QByteArray &value);

} // namespace sluice::core
