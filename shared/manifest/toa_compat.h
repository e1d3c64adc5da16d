// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sluice::manifest {

/// Where an operator wants what Toa does instead of what we do (`dialects.toa.compat`); true is Toa's
/// way. server/docs/toa.md has the list.
struct ToaCompat
{
    bool fixedBoundary = false;
    bool textObjects = false;
    bool fixedHeartbeat = false;
    bool timestampedHeartbeat = false;
    bool outliveTokens = false;
    bool exactMediaType = false;
    bool noChallenge = false;
    bool noSse = false;
    bool noResume = false;
    bool splitPasswords = false;
    bool transientIdentities = false;
    bool stopAtMissing = false;
    bool duplicateDeliveries = false;
    bool stackRoutes = false;

    friend bool operator==(const ToaCompat &, const ToaCompat &) = default;
};

} // namespace sluice::manifest
