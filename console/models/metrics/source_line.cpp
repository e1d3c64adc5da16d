// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/metrics/source_line.h"

#include "console/models/lists/cell_text.h"

#include <QCoreApplication>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

QString stateText(const QJsonObject &row, qint64 nowMs, bool *isWell)
{
    const QString state = row.value("state"_L1).toString();
    const qint64 since = row.value("since"_L1).toInteger();
    const QString age = since > 0 ? u' ' + ageText(nowMs - since) : QString();
    const auto failed = row.value("failed"_L1).toInt();
    *isWell = false;
    if (state == u"connected"_s && failed > 0)
        return u"▲ "_s + Text::tr("connected, %n events refused", nullptr, failed);
    if (state == u"connecting"_s)
        return u"◌ "_s + Text::tr("connecting") + age;
    if (state == u"reconnecting"_s)
        return u"◌ "_s + Text::tr("reconnecting") + age;
    if (state == u"draining"_s)
        return u"◌ "_s + Text::tr("closing");
    *isWell = true;
    if (state == u"connected"_s)
        return u"● "_s + Text::tr("connected");
    if (state == u"open"_s)
        return u"● "_s + Text::tr("open");
    return u"● "_s + plainLine(state, 40); // a newer server's
}

QString tipText(const QJsonObject &row)
{
    QStringList lines{plainLine(row.value("name"_L1).toString(), 200)};
    const auto count = [&row](QLatin1StringView name) {
        return QString::number(row.value(name).toInteger());
    };
    lines << Text::tr("%1 received since the server started").arg(count("received"_L1));
    if (row.contains("rejected"_L1))
        lines << Text::tr("%1 of them could not be read, or may not be published")
                     .arg(count("rejected"_L1));
    if (const qint64 since = row.value("since"_L1).toInteger(); since > 0)
        lines << Text::tr("so since %1").arg(momentText(since));
    if (const QString error = row.value("error"_L1).toString(); !error.isEmpty())
        lines << Text::tr("last error, %1: %2")
                     .arg(momentText(row.value("errorAt"_L1).toInteger()), plainLine(error));
    return lines.join(u'\n');
}

} // namespace

SourceLine sourceLine(const QJsonObject &row, qint64 nowMs)
{
    SourceLine line;
    line.name = plainLine(row.value("name"_L1).toString(), 80);
    line.state = stateText(row, nowMs, &line.isWell);
    line.rate = shortCount(row.value("rate"_L1).toDouble());
    if (const QJsonValue lag = row.value("unacknowledged"_L1); lag.isDouble())
        line.lag = shortCount(lag.toDouble());
    line.tip = tipText(row);
    return line;
}

} // namespace sluice::console
