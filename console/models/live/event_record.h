// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/event_record.h"

#include <functional>

namespace sluice::console {

/// Whether a row is shown; evaluated on raw bytes, in the GUI thread. Empty: every row is.
using EventPredicate = std::function<bool(const EventRecord &)>;

} // namespace sluice::console
