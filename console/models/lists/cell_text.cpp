// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/lists/cell_text.h"

#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = ListColumn::Kind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

double numberOf(const QJsonValue &value)
{
    return value.isArray() ? static_cast<double>(value.toArray().size()) : value.toDouble();
}

QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', 12);
    return value.isBool() ? (value.toBool() ? Text::tr("yes") : Text::tr("no")) : QString();
}

} // namespace

QString shortCount(double value)
{
    const QLocale locale;
    const double size = std::abs(value);
    if (size < 10 && value != std::floor(value))
        return locale.toString(value, 'f', 1);
    if (size < 10'000)
        return locale.toString(std::round(value), 'f', 0);
    if (size < 1'000'000)
        return Text::tr("%1k", "thousand")
            .arg(locale.toString(value / 1000, 'f', size < 100'000 ? 1 : 0));
    return Text::tr("%1M", "million").arg(locale.toString(value / 1'000'000, 'f', 1));
}

QString rateText(double perSecond)
{
    return Text::tr("%1/s", "each second").arg(shortCount(perSecond));
}

QString byteText(double bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1024 ? 0 : 1,
                                       QLocale::DataSizeIecFormat);
}

QString ageText(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(0, milliseconds / 1000);
    if (seconds < 120)
        return Text::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 120 * 60)
        return Text::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Text::tr("%1 h", "hours").arg(seconds / 3600);
    return Text::tr("%1 d", "days").arg(seconds / 86'400);
}

QString momentText(qint64 atMs)
{
    if (atMs <= 0)
        return {};
    const QDateTime at = shownTime(atMs);
    const bool isToday = at.date() == shownTime(QDateTime::currentMSecsSinceEpoch()).date();
    return isToday ? at.toString(u"HH:mm:ss"_s) : at.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString plainLine(QString text, qsizetype longest)
{
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c == QChar(0x7F) || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = QChar(0x00B7);
    }
    return text;
}

QString plainTip(const QString &text)
{
    return text.contains(u'<') || text.contains(u'&')
               ? u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s
               : text;
}

bool isNumber(Kind kind)
{
    return kind != Kind::Text && kind != Kind::YesNo && kind != Kind::Moment;
}

QString cellTerm(const ListColumn &column, const QJsonObject &row)
{
    const QJsonValue value = row.value(column.member);
    if (value.isString() && !value.toString().isEmpty())
        return filterTerm(column.member, value.toString());
    if (value.isBool())
        return column.member + (value.toBool() ? u" = true"_s : u" = false"_s);
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    return column.member + u" >= "_s
           + (number == std::floor(number) ? QString::number(value.toInteger())
                                           : QString::number(number, 'g', 12));
}

double cellFraction(const ListColumn &column, const QJsonObject &row)
{
    const double whole = row.value(column.of).toDouble();
    return whole > 0 ? std::clamp(row.value(column.member).toDouble() / whole, 0.0, 1.0) : 0;
}

QString cellText(const ListColumn &column, const QJsonObject &row)
{
    const QJsonValue value = row.value(column.member);
    if (value.isUndefined() || value.isNull())
        return {};
    switch (column.kind) {
    case Kind::Text:
        return plainLine(wordsOf(value));
    case Kind::Count:
    case Kind::Length:
        return shortCount(numberOf(value));
    case Kind::Size:
        return byteText(value.toDouble());
    case Kind::Rate:
        return shortCount(value.toDouble());
    case Kind::Millis:
        return Text::tr("%1 ms", "milliseconds").arg(shortCount(value.toDouble()));
    case Kind::Moment:
        return momentText(value.toInteger());
    case Kind::YesNo:
        return value.toBool() ? column.title.toLower() : QString();
    case Kind::Fraction:
        return QLocale().toString(qRound(cellFraction(column, row) * 100)) + QLocale().percent();
    }
    return {};
}

QString cellHint(const ListColumn &column, const QJsonObject &row)
{
    const QJsonValue value = row.value(column.member);
    switch (column.kind) {
    case Kind::Moment:
        return value.toInteger() > 0
                   ? Text::tr("%1, %2 ago")
                         .arg(fullTimeText(value.toInteger()),
                              ageText(QDateTime::currentMSecsSinceEpoch() - value.toInteger()))
                   : QString();
    case Kind::Fraction:
        return Text::tr("%1 of %2")
            .arg(byteText(value.toDouble()), byteText(row.value(column.of).toDouble()));
    case Kind::Text:
        return plainLine(wordsOf(value), 2000);
    case Kind::Length:
    case Kind::YesNo:
        return {};
    default:
        return wordsOf(value);
    }
}

} // namespace sluice::console
