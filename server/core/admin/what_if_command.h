// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/route_command.h"
#include "server/core/ports/manifest_workshop.h"

namespace sluice::core {

/// `admin.route.whatif`: recorded events, routed as it is and with a draft.
struct WhatIf
{
    RouteDraft draft;                ///< of dynamic routes
    std::vector<ManifestEdit> edits; ///< of manifests
    std::vector<StreamKey> streams;  ///< empty: all that had an event since the server started
    std::optional<qint64> fromMs;    ///< nothing: the beginning; of all streams the last 5 minutes
    qint64 toMs = 0;                 ///< exclusive; 0: until now
    quint64 limit = 1'000;           ///< events that are looked at
};

} // namespace sluice::core
