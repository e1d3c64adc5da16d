// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/event_sources.h"
#include "server/core/routing/dynamic_route.h"

namespace sluice::core {

/// A dynamic route as clients see it (shared/docs/protocol.md, "Dynamic routes").
QByteArray toJson(const DynamicRoute &route);

/// `{"source", "event", "state": "waiting" | "bound" | "failed", "detail"?}`.
QByteArray toJson(const SourceState &state);
QByteArray toText(SourceState::Kind kind);

} // namespace sluice::core
