// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/preferences/preference_rows.h"

#include <QLocale>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = Preference::Kind;

namespace {

Preference choice(const char *key, const QString &section, const QString &title,
                  const QString &hint, std::vector<Preference::Choice> choices)
{
    Preference row;
    row.key = key;
    row.section = section;
    row.title = title;
    row.hint = hint;
    row.fallback = choices.front().value;
    row.choices = std::move(choices);
    return row;
}

std::vector<Preference::Choice> languages()
{
    std::vector<Preference::Choice> all{{QString(), Preferences::tr("as the desktop")}};
    for (const char *name : {"en", "de", "fr", "es", "ja", "zh_CN"}) {
        const QString code = QString::fromLatin1(name);
        all.push_back({code, QLocale(code).nativeLanguageName()});
    }
    return all;
}

void addAppearance(std::vector<Preference> &rows)
{
    const QString section = Preferences::tr("Appearance");
    rows.push_back(choice(Preferences::kTheme, section, Preferences::tr("Colours"), {},
                          {{u"system"_s, Preferences::tr("as the desktop")},
                           {u"light"_s, Preferences::tr("light")},
                           {u"dark"_s, Preferences::tr("dark")},
                           {u"contrast"_s, Preferences::tr("high contrast")}}));
    Preference font;
    font.key = Preferences::kFont;
    font.section = section;
    font.title = Preferences::tr("Font");
    font.kind = Kind::Font;
    font.fallback = QString();
    rows.push_back(std::move(font));
    Preference size;
    size.key = Preferences::kFontSize;
    size.section = section;
    size.title = Preferences::tr("Size of the font");
    size.kind = Kind::Number;
    size.fallback = 0;
    size.lowest = 0;
    size.highest = 32;
    size.unit = Preferences::tr(" pt", "points of a font");
    size.special = Preferences::tr("as the desktop");
    rows.push_back(std::move(size));
    rows.push_back(choice(Preferences::kDensity, section, Preferences::tr("Rows of tables"), {},
                          {{u"normal"_s, Preferences::tr("normal", "height of rows")},
                           {u"compact"_s, Preferences::tr("compact", "height of rows")},
                           {u"roomy"_s, Preferences::tr("roomy", "height of rows")}}));
}

void addGeneral(std::vector<Preference> &rows)
{
    const QString section = Preferences::tr("Language and time");
    rows.push_back(choice(Preferences::kLanguage, section, Preferences::tr("Language"),
                          Preferences::tr("At once; live events that are shown begin anew."),
                          languages()));
    rows.push_back(choice(Preferences::kTimeZone, section, Preferences::tr("Times are shown in"),
                          Preferences::tr("Files that are exported are always in UTC."),
                          {{u"utc"_s, Preferences::tr("UTC, as servers write them")},
                           {u"local"_s, Preferences::tr("the time zone of this machine")}}));
    rows.push_back(choice(Preferences::kTimeForm, section, Preferences::tr("Times of events"), {},
                          {{u"time"_s, Preferences::tr("time of day")},
                           {u"date"_s, Preferences::tr("date and time")}}));
}

void addLimits(std::vector<Preference> &rows)
{
    Preference kept;
    kept.key = Preferences::kKeptRows;
    kept.section = Preferences::tr("Limits");
    kept.title = Preferences::tr("Live events that are kept");
    kept.hint = Preferences::tr(
        "The oldest leave first. However few there are, never more than 96 MiB are "
        "kept.");
    kept.kind = Kind::Number;
    kept.fallback = 200'000;
    kept.lowest = 1'000;
    kept.highest = 1'000'000;
    kept.step = 10'000;
    kept.unit = Preferences::tr(" events", "behind a number");
    rows.push_back(std::move(kept));
}

void addNotices(std::vector<Preference> &rows)
{
    Preference notices;
    notices.key = Preferences::kNotices;
    notices.section = Preferences::tr("Notifications");
    notices.title = Preferences::tr("Tell of what needs attention");
    notices.hint = Preferences::tr(
        "By the desktop, while no window of the console is active, once a minute at most and never "
        "with what events hold.");
    notices.kind = Kind::Flag;
    notices.fallback = true;
    rows.push_back(std::move(notices));
}

void addSafety(std::vector<Preference> &rows)
{
    const QString section = Preferences::tr("Safety");
    rows.push_back(
        choice(Preferences::kGuard, section, Preferences::tr("Read-only until unlocked"),
               Preferences::tr("Whatever a role permits, a guarded tab only looks. The server "
                               "decides besides."),
               {{u"production"_s, Preferences::tr("servers of production")},
                {u"all"_s, Preferences::tr("every server")}}));
    Preference unlock;
    unlock.key = Preferences::kUnlock;
    unlock.section = section;
    unlock.title = Preferences::tr("Writes stay unlocked for");
    unlock.kind = Kind::Number;
    unlock.fallback = 15;
    unlock.lowest = 1;
    unlock.highest = 120;
    unlock.unit = Preferences::tr(" minutes", "behind a number");
    rows.push_back(std::move(unlock));
}

} // namespace

std::vector<Preference> preferenceRows()
{
    std::vector<Preference> rows;
    addAppearance(rows);
    addGeneral(rows);
    addLimits(rows);
    addNotices(rows);
    addSafety(rows);
    return rows;
}

} // namespace sluice::console
