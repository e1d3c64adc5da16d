// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace sluice::console {

/// What a colour means; a word or a shape always says the same.
enum class Tone : quint8
{
    Normal,
    Good,
    Warning,
    Bad,
    Quiet, ///< less important than the rest
    Accent
};

bool isDark(const QPalette &palette);
/// A colour for text on the palette's base, readable (4.5:1) in light and dark.
QColor toneColor(const QPalette &palette, Tone tone);
/// A background for a row or a bar of that tone, on which the palette's text stays readable.
QColor toneShade(const QPalette &palette, Tone tone);

} // namespace sluice::console
