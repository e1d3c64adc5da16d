// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sluice::console {

enum class Theme : quint8
{
    System,
    Light,
    Dark,
    Contrast ///< white on black, for eyes that need it
};

/// Fusion with the palette of the theme. System: dark if the desktop's palette is. GUI thread.
void applyTheme(Theme theme);

/// `system`, `light`, `dark`, `contrast`; anything else is System.
Theme themeFromName(const QString &name);
QString themeName(Theme theme);

} // namespace sluice::console
