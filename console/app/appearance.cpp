// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/appearance.h"

#include "console/app/theme.h"
#include "console/models/lists/time_text.h"
#include "console/widgets/density.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

void applyFont(const Preferences &preferences)
{
    static const QFont desktops = QApplication::font(); // before we changed it
    QFont font = desktops;
    if (const QString family = preferences.text(Preferences::kFont); !family.isEmpty())
        font.setFamilies({family});
    if (const int points = preferences.number(Preferences::kFontSize); points > 0)
        font.setPointSize(std::max(points, 6));
    if (font != QApplication::font())
        QApplication::setFont(font);
}

// Times are made when they are painted.
void applyTime(const Preferences &preferences)
{
    setTimeStyle({preferences.text(Preferences::kTimeZone) == u"local"_s,
                  preferences.text(Preferences::kTimeForm) == u"date"_s});
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            view->viewport()->update();
    }
}

} // namespace

void applyAppearance(const Preferences &preferences, const QByteArray &key)
{
    if (key == Preferences::kTheme)
        applyTheme(themeFromName(preferences.text(key)));
    else if (key == Preferences::kFont || key == Preferences::kFontSize)
        applyFont(preferences);
    else if (key == Preferences::kDensity)
        setDensity(densityFromName(preferences.text(key)));
    else if (key == Preferences::kTimeZone || key == Preferences::kTimeForm)
        applyTime(preferences);
}

} // namespace sluice::console
