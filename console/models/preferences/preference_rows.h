// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/preferences/preferences.h"

namespace sluice::console {

/// All preferences in the order in which they are shown, in the language of now.
std::vector<Preference> preferenceRows();

} // namespace sluice::console
