// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace sluice::console {

/// How moments are written everywhere in the console. What goes into files is always UTC.
struct TimeStyle
{
    bool isLocal = false; ///< this machine's zone instead of UTC
    bool hasDate = false; ///< the date before every time of day

    friend bool operator==(const TimeStyle &, const TimeStyle &) = default;
};

/// One for the program; GUI thread. Who shows times paints again afterwards.
void setTimeStyle(TimeStyle style);
TimeStyle timeStyle();

/// `UTC`, or the short name of this machine's zone now.
QString zoneText();
/// Unix milliseconds in the zone of the style.
QDateTime shownTime(qint64 atMs);
/// To the millisecond; with the date if the style wants it.
QString clockText(qint64 atMs);
/// Date, time to the millisecond and zone.
QString fullTimeText(qint64 atMs);

} // namespace sluice::console
