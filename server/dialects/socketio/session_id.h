// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"
#include "server/net/http/request.h"

#include <optional>

namespace sluice::dialects::engineio {

/// 20 characters, as Engine.IO's own, because proxies that keep a session at one server count on it;
/// the first one is the home edge, the others are random.
QByteArray makeSid(core::EdgeIndex home);

/// Of any text; the edge may not exist. Precondition: not empty.
core::EdgeIndex homeOf(QByteArrayView sid);

/// Of the session that the request names, if it names one.
std::optional<core::EdgeIndex> homeOf(const net::http::Request &request);

} // namespace sluice::dialects::engineio
