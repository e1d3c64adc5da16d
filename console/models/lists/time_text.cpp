// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/lists/time_text.h"

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

TimeStyle &current()
{
    static TimeStyle style;
    return style;
}

} // namespace

void setTimeStyle(TimeStyle style)
{
    current() = style;
}

TimeStyle timeStyle()
{
    return current();
}

QDateTime shownTime(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, current().isLocal ? Qt::LocalTime : Qt::UTC);
}

QString zoneText()
{
    return current().isLocal ? QDateTime::currentDateTime().timeZoneAbbreviation() : u"UTC"_s;
}

QString clockText(qint64 atMs)
{
    return shownTime(atMs).toString(current().hasDate ? u"yyyy-MM-dd HH:mm:ss.zzz"_s
                                                      : u"HH:mm:ss.zzz"_s);
}

QString fullTimeText(qint64 atMs)
{
    return shownTime(atMs).toString(u"yyyy-MM-dd HH:mm:ss.zzz "_s) + zoneText();
}

} // namespace sluice::console
