// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/dialects/json_members.h"

/// What requests of several dialects hold alike: labels, keys, events, routes. InvalidParams names
/// the member. Pure.
namespace sluice::dialects {

Result<core::EventLabel> labelOf(const JsonMembers &members, const char *name);
Result<core::StreamKey> streamOf(const JsonMembers &members);
/// A string, a number, true, false or null.
Result<core::RouteValue> routeValueOf(QByteArrayView raw);

inline constexpr qsizetype kMaxPublishId = 128;

/// `{event, payload, id?}`, also an element of POST /v1/events. `raw` is checked JSON.
Result<core::NewEvent> decodeEvent(QByteArrayView raw);
Result<core::NewEvent> eventOf(const JsonMembers &members);

/// A dynamic route: `{event, stream, property?, value?, expose?, ttl?, persistent?, label?}`.
Result<core::CreateRoute> decodeRoute(QByteArrayView raw);

} // namespace sluice::dialects
