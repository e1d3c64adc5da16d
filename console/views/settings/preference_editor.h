// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/preferences/preferences.h"

#include <QWidget>

namespace sluice::console {

/// A widget that shows and changes one row of the preferences, at once; follows changes that come
/// from elsewhere. `preferences` outlives it.
QWidget *preferenceEditor(Preferences &preferences, int row, QWidget *parent);

} // namespace sluice::console
