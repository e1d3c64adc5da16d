// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/lists/remote_list.h"

namespace sluice::console {

/// A value of a row for people. Untrusted text stays on one line. Pure.
QString cellText(const ListColumn &column, const QJsonObject &row);
/// The same in full: whole text, exact number, date and age.
QString cellHint(const ListColumn &column, const QJsonObject &row);
double cellFraction(const ListColumn &column, const QJsonObject &row);
bool isNumber(ListColumn::Kind kind);
/// What is alike, or for numbers at least as much, in the language of filters. Empty: there is nothing.
QString cellTerm(const ListColumn &column, const QJsonObject &row);

/// 1,234 · 12.4k · 3.1M
QString shortCount(double value);
/// 12/s · 3.1k/s
QString rateText(double perSecond);
/// 512 B · 64 KiB · 1.5 MiB
QString byteText(double bytes);
/// 4 s · 12 min · 3 d
QString ageText(qint64 milliseconds);
/// Unix milliseconds → time today, date and time otherwise, in the zone of timeStyle(). Empty for 0.
QString momentText(qint64 atMs);
/// Control characters and line ends of untrusted text become dots.
QString plainLine(QString text, qsizetype longest = 400);
/// Text for a tool tip, which would take what looks like markup for markup.
QString plainTip(const QString &text);

} // namespace sluice::console
