// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/tone.h"

namespace sluice::console {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor toneColor(const QPalette &palette, Tone tone)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good:
        return dark ? QColor(0x7E, 0xD3, 0x9A) : QColor(0x11, 0x6B, 0x3A);
    case Tone::Warning:
        return dark ? QColor(0xF2, 0xC1, 0x6B) : QColor(0x84, 0x52, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xFF, 0x9C, 0x92) : QColor(0xA8, 0x1F, 0x1F);
    case Tone::Quiet:
        return dark ? QColor(0x9F, 0xA7, 0xB5) : QColor(0x5A, 0x62, 0x70);
    case Tone::Accent:
        return dark ? QColor(0x8A, 0xB8, 0xFF) : QColor(0x1B, 0x56, 0xA8);
    case Tone::Normal:
        break;
    }
    return palette.color(QPalette::Text);
}

QColor toneShade(const QPalette &palette, Tone tone)
{
    if (tone == Tone::Normal)
        return palette.color(QPalette::Base);
    const QColor base = palette.color(QPalette::Base);
    const QColor color = toneColor(palette, tone);
    const auto mixed = [](int a, int b) { return (a * 82 + b * 18) / 100; };
    return {mixed(base.red(), color.red()), mixed(base.green(), color.green()),
            mixed(base.blue(), color.blue())};
}

} // namespace sluice::console
