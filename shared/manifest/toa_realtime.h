// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/loader.h"

namespace sluice::manifest {

/// The routes that Toa's deployment hands over in the variable TOA_REALTIME: base64 of a JSON list of
/// `{event, properties}`, or the list itself. Added to what the files say; of two routes for one
/// event the first counts, and one of a file counts before any of these, unless they stack. Errors and the routes name
/// `TOA_REALTIME` and the entry's number as the line. Pure.
void addToaRealtime(QByteArrayView variable, Precedence precedence, LoadResult &result);

} // namespace sluice::manifest
