// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ingress/amqp/operations.h"

namespace sluice::app {

/// `realtime.routes.create`, `observe`, `enumerate`, `terminate` and `clear`, with the later names
/// `realtime.streams.route` and `unroute`: what `/realtime/routes/` does over HTTP. Each also under its
/// name and `..tasks`, where nobody waits for an answer.
ingress::amqp::Operations routeOperations();

} // namespace sluice::app
