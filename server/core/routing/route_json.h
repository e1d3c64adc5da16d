// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/event_sources.h"
#include "server/core/routing/dynamic_route.h"
#include "server/core/sessions/command.h"

namespace sluice::core {

/// A dynamic route as clients see it (shared/docs/protocol.md, "Dynamic routes").
QByteArray toJson(const DynamicRoute &route);

/// `CREATED.ID`, what clients give back to get the next page; and back, nothing if it is none.
QByteArray toText(const RouteCursor &cursor);
std::optional<RouteCursor> routeCursorFromText(QByteArrayView text);

/// `{"source", "event", "state": "waiting" | "bound" | "failed", "detail"?}`.
QByteArray toJson(const SourceState &state);
QByteArray toText(SourceState::Kind kind);

} // namespace sluice::core
