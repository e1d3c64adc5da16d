// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/theme.h"

#include "console/widgets/tone.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace sluice::console {

namespace {

struct Colours
{
    QRgb window, base, alternate, text, quiet, button, mid, highlight, highlighted, link;
};

constexpr Colours kLight{0xF3F4F6, 0xFFFFFF, 0xF7F8FA, 0x1B1F27, 0x8A919E,
                         0xFAFBFC, 0xC3C8D1, 0x1F5FBF, 0xFFFFFF, 0x1B56A8};
constexpr Colours kDark{0x15171C, 0x1E2229, 0x22262E, 0xE4E7EC, 0x868E9C,
                        0x2B303A, 0x454C59, 0x2F6FD6, 0xFFFFFF, 0x8AB8FF};
constexpr Colours kContrast{0x1A1A1A, 0x000000, 0x161616, 0xFFFFFF, 0xD0D4DA,
                            0x3A3A3A, 0xB8BCC4, 0xFFD400, 0x000000, 0x8AD4FF};

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor(colour));
    };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.quiet);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.highlighted);
    set(QPalette::ToolTipBase, c.base);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Mid, c.mid);
    set(QPalette::Midlight, c.mid);
    set(QPalette::Dark, c.mid);
    set(QPalette::Shadow, c.mid);
    set(QPalette::Light, c.button);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, c.highlighted);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(c.quiet));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.mid));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(c.highlight));
    return palette;
}

bool isSystemDark()
{
    static const bool dark = isDark(QApplication::palette()); // before we changed it
    return dark;
}

} // namespace

void applyTheme(Theme theme)
{
    const bool systemDark = isSystemDark();
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemDark);
    if (!QApplication::style()->objectName().contains(QLatin1StringView("fusion")))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(theme == Theme::Contrast ? kContrast
                                       : dark                   ? kDark
                                                                : kLight));
}

Theme themeFromName(const QString &name)
{
    if (name == QStringLiteral("light"))
        return Theme::Light;
    if (name == QStringLiteral("contrast"))
        return Theme::Contrast;
    return name == QStringLiteral("dark") ? Theme::Dark : Theme::System;
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::Contrast:
        return QStringLiteral("contrast");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace sluice::console
