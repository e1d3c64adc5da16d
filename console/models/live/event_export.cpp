// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/event_export.h"

#include "console/models/live/recording.h"
#include "shared/base/replace_file.h"

#include <QCoreApplication>
#include <QDateTime>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EventExport)
};

QByteArray csvCell(QString text)
{
    text.replace(u'"', u"\"\""_s);
    // A cell that a spreadsheet would take for a formula is text.
    if (!text.isEmpty() && u"=+-@"_s.contains(text.front()))
        text.prepend(u'\'');
    return '"' + text.toUtf8() + '"';
}

QByteArray csvLine(const EventRecord &event)
{
    const auto cell = [](const QByteArray &bytes) { return csvCell(QString::fromUtf8(bytes)); };
    return QByteArray::number(event.sequence) + ','
           + QDateTime::fromMSecsSinceEpoch(event.atMs, Qt::UTC)
                 .toString(Qt::ISODateWithMs)
                 .toUtf8()
           + ',' + cell(event.channel) + ',' + cell(event.label) + ',' + cell(event.subject) + ','
           + cell(event.id) + ',' + cell(event.payload) + '\n';
}

} // namespace

Result<int> exportEvents(const QString &path, const LiveModel &model)
{
    QSaveFile file(path);
    const bool isCsv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    bool isGood = file.open(QIODevice::WriteOnly);
    if (isGood && isCsv)
        isGood = file.write("no,time,channel,event,by,id,payload\n") > 0;
    for (int row = 0; isGood && row < model.rowCount(); ++row) {
        const EventRecord &event = model.record(row);
        const QByteArray line = isCsv ? csvLine(event) : recordingLine(event) + '\n';
        isGood = file.write(line) == line.size();
    }
    if (!isGood || !commitWhole(file))
        return fail(ErrorCode::FileUnreadable,
                    Text::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return model.rowCount();
}

} // namespace sluice::console
