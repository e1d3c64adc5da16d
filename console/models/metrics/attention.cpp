// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/metrics/attention.h"

#include "console/models/lists/cell_text.h"

#include <QJsonArray>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostLines = 200;

// Texts hold numbers that change from second to second: what a line leads to names it.
QString nameOf(const AttentionLine &line)
{
    return QString::fromUtf8(line.view) + u'\n' + (line.query.isEmpty() ? line.text : line.query);
}

} // namespace

std::vector<AttentionLine> attentionOf(const QJsonObject &sample)
{
    std::vector<AttentionLine> lines;
    const QJsonArray list = sample.value("attention"_L1).toArray();
    for (const QJsonValue &each : list) {
        const QString text = plainLine(each["text"_L1].toString());
        if (!text.isEmpty() && lines.size() < kMostLines)
            lines.push_back(
                {text, each["view"_L1].toString().toUtf8(), each["filter"_L1].toString()});
    }
    return lines;
}

int AttentionWatch::take(const std::vector<AttentionLine> &lines, bool isLookedAt, qint64 nowMs)
{
    QSet<QString> names;
    for (const AttentionLine &line : lines)
        names.insert(nameOf(line));
    const auto fresh = static_cast<int>((names - m_known).size());
    const bool isTold = fresh > 0 && !isLookedAt && nowMs - m_toldMs >= kPeriodMs;
    if (isTold || isLookedAt) {
        m_known = names;
        m_toldMs = isTold ? nowMs : m_toldMs;
    } else {
        m_known &= names;
    }
    return isTold ? fresh : 0;
}

} // namespace sluice::console
