// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/client/reconnect.h"

namespace sluice::client {

/// What QWebSocket's error text says of a refused upgrade: the status, and why, which a server of
/// ours adds to the status line. None: the upgrade was not refused. Pure.
std::optional<Ending> refusalIn(const QString &errorText);

} // namespace sluice::client
