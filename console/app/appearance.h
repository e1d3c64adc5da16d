// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/preferences/preferences.h"

namespace sluice::console {

/// Makes the whole program look as one preference says; of others it does nothing. What is already
/// shown changes at once. GUI thread.
void applyAppearance(const Preferences &preferences, const QByteArray &key);

} // namespace sluice::console
