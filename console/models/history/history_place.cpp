// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/history_place.h"

#include "console/models/lists/time_text.h"

#include <QRegularExpression>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = HistoryPlace::Kind;

namespace {

std::optional<HistoryPlace> momentAt(const QDateTime &at)
{
    if (!at.isValid() || at.toMSecsSinceEpoch() < 0)
        return std::nullopt;
    return HistoryPlace{Kind::Moment, at.toMSecsSinceEpoch()};
}

std::optional<HistoryPlace> agoFrom(const QString &text, const QDateTime &now)
{
    static const QRegularExpression ago(u"^-\\s*(\\d{1,9})\\s*(s|min|m|h|d)$"_s);
    const QRegularExpressionMatch match = ago.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const qint64 seconds = unit == u"s"_s   ? 1
                           : unit == u"h"_s ? 3600
                           : unit == u"d"_s ? 86'400
                                            : 60;
    return momentAt(now.addSecs(-match.captured(1).toLongLong() * seconds));
}

} // namespace

std::optional<HistoryPlace> historyPlace(const QString &written, const QDateTime &now)
{
    const QString text = written.trimmed();
    if (text.isEmpty())
        return HistoryPlace{};
    bool isNumber = false;
    const qint64 offset = text.toLongLong(&isNumber);
    if (isNumber && offset >= 0)
        return HistoryPlace{Kind::Offset, offset};
    if (auto ago = agoFrom(text, now))
        return ago;
    const Qt::TimeSpec zone = timeStyle().isLocal ? Qt::LocalTime : Qt::UTC;
    for (const QString &form : {u"H:mm"_s, u"H:mm:ss"_s, u"H:mm:ss.z"_s}) {
        if (const QTime time = QTime::fromString(text, form); time.isValid())
            return momentAt(QDateTime(now.toTimeSpec(zone).date(), time, zone));
    }
    QString iso = text;
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (at.isValid() && at.timeSpec() == Qt::LocalTime) // nothing was said
        at.setTimeSpec(zone);
    return momentAt(at);
}

} // namespace sluice::console
