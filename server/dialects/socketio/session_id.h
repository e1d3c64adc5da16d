// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"

namespace sluice::dialects::engineio {

/// 20 characters, as Engine.IO's own, because proxies that keep a session at one server count on it;
/// the first one is the home edge, the others are random.
QByteArray makeSid(core::EdgeIndex home);

/// Of any text; the edge may not exist. Precondition: not empty.
core::EdgeIndex homeOf(QByteArrayView sid);

} // namespace sluice::dialects::engineio
